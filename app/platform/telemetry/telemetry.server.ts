import { SpanStatusCode, trace, type Attributes } from "@opentelemetry/api";
import {
  AggregatorRegistry,
  Counter,
  Gauge,
  Histogram,
  Registry,
  collectDefaultMetrics,
} from "prom-client";
import { describeError, isFault } from "#app/kernel/fault.ts";
import {
  COUNTERS,
  GAUGES,
  HISTOGRAMS,
  type CounterLabels,
  type CounterName,
  type GaugeLabels,
  type GaugeName,
  type HistogramLabels,
  type HistogramName,
} from "./metric-table.ts";

/** What a process tells of itself: metrics that somebody may collect, and spans that may be exported. */
export interface Telemetry {
  count<Name extends CounterName>(name: Name, labels: CounterLabels<Name>, by?: number): void;
  /** `seconds` that something took. */
  record<Name extends HistogramName>(
    name: Name,
    labels: HistogramLabels<Name>,
    seconds: number,
  ): void;
  /** Replaces all values of a gauge. */
  show<Name extends GaugeName>(
    name: Name,
    values: readonly { labels: GaugeLabels<Name>; value: number }[],
  ): void;
  /** Runs the work inside a span; without an exporter that is the work and nothing else. */
  span<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
  /** A running watch; gives the seconds since it was started. */
  watch(): () => number;
  /** All metrics in Prometheus's text format, with those of other threads added up. */
  page(others?: readonly MetricRows[]): Promise<{ contentType: string; text: string }>;
  /** All metrics as plain data, for a page that another thread serves. */
  rows(): Promise<MetricRows>;
}

/** The metrics of one thread, as the library writes them for another. */
export type MetricRows = object[];

const TRACER = "headwater";

/**
 * Keeps a process's metrics. Nothing is measured by the hub's clock: how long the machine took is asked
 * also where time is simulated.
 */
export function makeTelemetry({ isMain = true } = {}): Telemetry {
  const registry = new Registry();
  // Of the process, which its main thread tells.
  if (isMain) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counters = mapRows(COUNTERS, ({ name, help, labels }) => {
    return new Counter({ name, help, labelNames: [...labels], registers });
  });
  const gauges = mapRows(GAUGES, ({ name, help, labels }) => {
    return new Gauge({ name, help, labelNames: [...labels], registers });
  });
  const histograms = mapRows(HISTOGRAMS, ({ name, help, labels, buckets }) => {
    const options = { name, help, labelNames: [...labels], registers };
    return new Histogram({ ...options, buckets: [...buckets] });
  });
  return {
    count: (name, labels, by = 1) => counters[name].inc(labels, by),
    record: (name, labels, seconds) => histograms[name].observe(labels, seconds),
    show(name, values) {
      gauges[name].reset();
      for (const { labels, value } of values) gauges[name].set(labels, value);
    },
    span: runInSpan,
    watch,
    async page(others = []) {
      const whole =
        others.length === 0
          ? registry
          : AggregatorRegistry.aggregate([await registry.getMetricsAsJSON(), ...others]);
      return { contentType: registry.contentType, text: await whole.metrics() };
    },
    rows: () => registry.getMetricsAsJSON(),
  };
}

/** For tests and the simulator, where nobody listens. */
export const noTelemetry: Telemetry = {
  count: () => {},
  record: () => {},
  show: () => {},
  span: (_name, _attributes, work) => work(),
  watch: () => () => 0,
  page: () => Promise.resolve({ contentType: "text/plain", text: "" }),
  rows: () => Promise.resolve([]),
};

function mapRows<Name extends string, Row, Made>(
  rows: Record<Name, Row>,
  make: (row: Row) => Made,
): Record<Name, Made>;
function mapRows(
  rows: Record<string, unknown>,
  make: (row: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, make(row)]));
}

function runInSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return trace.getTracer(TRACER).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // The kind of failure only: what a shop answers may name a person.
      const message = isFault(error) ? error.code : describeError(error).slice(0, 100);
      span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    } finally {
      span.end();
    }
  });
}

function watch(): () => number {
  const startedAt = performance.now();
  return () => (performance.now() - startedAt) / 1_000;
}
