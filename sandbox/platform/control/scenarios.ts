import type { Latency } from "../faults/fault-book.ts";
import { faultRule } from "../faults/fault-rule.ts";
import type { FaultRule } from "../faults/fault-rule.ts";

export interface Scenario {
  faults: readonly Record<string, unknown>[];
  latency?: Latency;
}

/** Named states of a bad day. Each adds its faults to those that are standing. */
export const scenarios = {
  throttled: { faults: [{ kind: "throttle", probability: 0.3 }] },
  "webhook-twice": { faults: [{ kind: "webhook-twice", probability: 0.5 }] },
  "webhook-lost": { faults: [{ kind: "webhook-lost", probability: 0.3 }] },
  "webhook-late": { faults: [{ kind: "webhook-late", ms: 30_000 }] },
  "answers-lost": {
    faults: [
      { kind: "reset", when: "after", probability: 0.2 },
      { kind: "status", status: 503, when: "after", probability: 0.1 },
    ],
  },
  flaky: {
    latency: { min: 0, max: 400 },
    faults: [
      { kind: "status", status: 500, when: "before", probability: 0.05 },
      { kind: "status", status: 502, when: "after", probability: 0.05 },
      { kind: "reset", when: "before", probability: 0.05 },
      { kind: "throttle", probability: 0.05 },
      { kind: "webhook-shuffled", ms: 3000 },
    ],
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

/** The scenario's faults, narrowed to one shop when one is named. */
export function faultsOf(name: ScenarioName, shop?: string): FaultRule[] {
  return scenarios[name].faults.map((fault) => faultRule.parse({ ...fault, shop }));
}

export function latencyOf(name: ScenarioName): Latency | undefined {
  const scenario: Scenario = scenarios[name];
  return scenario.latency;
}
