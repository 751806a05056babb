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
}

export function summarise(
  reports: readonly Report[],
  of: { policy: string; seconds: number },
): Summary {
  const verdicts = reports.flatMap((one) => ("verdict" in one ? [one.verdict] : []));
  const sum = (count: (tally: (typeof verdicts)[number]["tally"]) => number): number =>
    verdicts.reduce((total, { tally }) => total + count(tally), 0);
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
    writesPerDirtyLevel:
      dirty === 0 ? 0 : Math.round((sum((tally) => tally.levelWrites) / dirty) * 100) / 100,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
