/** What the apps asked of the sandbox, for benchmarks and for tests that count calls. */
export interface Stats {
  countCall(call: { shop: string; app: string; operation: string }): void;
  countOutcome(kind: "throttled" | "failed"): void;
  /** Remembers the fullest use of a bucket. */
  notePoints(use: { shop: string; app: string; used: number }): void;
  countLevels(written: { shop: string; levels: number; at: number }): void;
  read(): StatsReport;
  reset(): void;
}

export interface StatsReport {
  calls: number;
  throttled: number;
  failed: number;
  levelsWritten: number;
  byOperation: Record<string, number>;
  byShop: Record<string, ShopStats>;
  /** The most points that were ever used up at one time, by app and shop. */
  maxPointsUsed: Record<string, number>;
}

interface ShopStats {
  calls: number;
  levelsWritten: number;
  /** When the last of them were, in ms; null when none was. */
  lastWrittenAt: number | null;
}

export function createStats(): Stats {
  let report = emptyReport();

  function shopRow(shop: string): ShopStats {
    const row = report.byShop[shop] ?? { calls: 0, levelsWritten: 0, lastWrittenAt: null };
    report.byShop[shop] = row;
    return row;
  }

  return {
    countCall({ shop, operation }) {
      report.calls += 1;
      report.byOperation[operation] = (report.byOperation[operation] ?? 0) + 1;
      shopRow(shop).calls += 1;
    },
    countOutcome(kind) {
      report[kind] += 1;
    },
    notePoints({ shop, app, used }) {
      const key = `${app} ${shop}`;
      if (used > (report.maxPointsUsed[key] ?? 0)) report.maxPointsUsed[key] = used;
    },
    countLevels({ shop, levels, at }) {
      report.levelsWritten += levels;
      const row = shopRow(shop);
      row.levelsWritten += levels;
      row.lastWrittenAt = at;
    },
    read: () => report,
    reset: () => void (report = emptyReport()),
  };
}

function emptyReport(): StatsReport {
  return {
    calls: 0,
    throttled: 0,
    failed: 0,
    levelsWritten: 0,
    byOperation: {},
    byShop: {},
    maxPointsUsed: {},
  };
}
