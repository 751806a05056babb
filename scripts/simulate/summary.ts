import { defaultStockPolicy } from "#app/modules/escrow/index.ts";
import { unitsLimit } from "#bench/allocation/limits.ts";
import type { Tally } from "#tests/sim/tally.ts";
import type { Report } from "#tests/sim/world-worker.ts";

/** The run's last line. Units where nothing else is said. */
export interface Summary {
  seeds: number;
  failed: number;
  oversold: number;
  /** Statements at rest by which a paid line was lost, or something happened twice. */
  lost: number;
  doubled: number;
  steps: number;
  seconds: number;
  policy: string;
  stepsMedian: number;
  sold: number;
  /** Sold by a way round a shop's own check, and so promised beyond what there was. */
  overridden: number;
  writesPerDirtyLevel: number;
  /** Of the worlds at the dial: units sold and oversold, and the upper 95 % limit of the latter. */
  dialWorlds: number;
  dialSold: number;
  dialOversold: number;
  dialLimit: number;
  /** What the dial permits: the chosen share of what was sold, and a reserved window of each item. */
  dialAllowed: number;
}

/** A reserved window, in units: an account never holds more. */
const WINDOW_UNITS = 1;
/** With fewer worlds a limit says nothing: three events are possible where none was seen. */
const DIAL_WORLDS_MIN = 20;

/** What must hold over all worlds together, and does not. */
export function beyondAllWorlds(summary: Summary): string[] {
  const { dialWorlds, dialOversold, dialLimit, dialAllowed } = summary;
  if (dialWorlds < DIAL_WORLDS_MIN || dialLimit <= dialAllowed) return [];
  const found = `${dialOversold} oversold in ${dialWorlds} worlds, at most ${dialLimit} in expectation`;
  return [`the dial is beyond its bound: ${found}; ${dialAllowed} are allowed`];
}

export function summarise(
  reports: readonly Report[],
  of: { policy: string; seconds: number },
): Summary {
  const verdicts = reports.flatMap((one) => ("verdict" in one ? [one.verdict] : []));
  const sum = (count: (tally: Tally) => number): number =>
    verdicts.reduce((total, { tally }) => total + count(tally), 0);
  const dial = verdicts.filter(({ policy }) => policy === "dial").map(({ tally }) => tally);
  const dialSum = (count: (tally: Tally) => number): number =>
    dial.reduce((total, tally) => total + count(tally), 0);
  const oversoldAtDial = {
    units: dialSum((tally) => tally.oversold),
    events: dialSum((tally) => tally.oversoldLines),
  };
  const failed = verdicts.filter(({ broken }) => broken.length > 0).length;
  const lengths = verdicts.map(({ steps }) => steps.length);
  const dirty = sum((tally) => tally.dirtyLevels);
  return {
    seeds: reports.length,
    failed: failed + reports.length - verdicts.length,
    oversold: sum((tally) => tally.oversold),
    lost: sum((tally) => tally.lost),
    doubled: sum((tally) => tally.doubled),
    steps: lengths.reduce((total, length) => total + length, 0),
    seconds: Math.round(of.seconds * 10) / 10,
    policy: of.policy,
    stepsMedian: median(lengths),
    sold: sum((tally) => tally.sold),
    overridden: sum((tally) => tally.overridden),
    writesPerDirtyLevel: dirty === 0 ? 0 : rounded(sum((tally) => tally.levelWrites) / dirty),
    dialWorlds: dial.length,
    dialSold: dialSum((tally) => tally.sold),
    dialOversold: oversoldAtDial.units,
    dialLimit: rounded(unitsLimit(oversoldAtDial, 1)),
    dialAllowed: rounded(
      (defaultStockPolicy.riskPerMillion / 1e6) * dialSum((tally) => tally.sold) +
        WINDOW_UNITS * dialSum((tally) => tally.items),
    ),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
