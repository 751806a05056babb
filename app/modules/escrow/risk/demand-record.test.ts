import { expect, it } from "vitest";
import { emptyDemand, likelyOrdersPerMs, recordOrder, type DemandRecord } from "./demand-record.ts";

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

function ordered(
  record: DemandRecord,
  { count, everyMs, units = 1 }: { count: number; everyMs: number; units?: number },
): DemandRecord {
  let next = record;
  for (let order = 0; order < count; order += 1)
    next = recordOrder(next, { units, at: next.updatedAt + everyMs });
  return next;
}

it("expects something of an item that never sold, and not a burst after its first order", () => {
  const empty = emptyDemand(0);
  const first = recordOrder(empty, { units: 1, at: 0 });
  expect(likelyOrdersPerMs(empty, 0)).toBeGreaterThan(0);
  // No more than a few orders a day, raised as the longest memory is.
  expect(likelyOrdersPerMs(first, 0) * DAY_MS).toBeLessThan(30);
});

it("rises within a second of a burst, and covers it many times over", () => {
  const calm = ordered(emptyDemand(0), { count: 60, everyMs: 60 * SECOND_MS });
  const burst = ordered(calm, { count: 10, everyMs: SECOND_MS / 10 });
  const before = likelyOrdersPerMs(calm, calm.updatedAt);
  const after = likelyOrdersPerMs(burst, burst.updatedAt);
  expect(after).toBeGreaterThan(before * 10);
  expect(after * SECOND_MS).toBeGreaterThan(10);
});

it("falls slowly: a day after a burst it still counts far more than the day's orders", () => {
  const burst = ordered(emptyDemand(0), { count: 200, everyMs: SECOND_MS });
  const rates = [0, 10, 100, 1_000, 10_000, 100_000].map((seconds) =>
    likelyOrdersPerMs(burst, burst.updatedAt + seconds * SECOND_MS),
  );
  expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  expect(likelyOrdersPerMs(burst, burst.updatedAt + DAY_MS) * DAY_MS).toBeGreaterThan(200);
});

it("is above the mean rate of a stationary stream at every order of it", () => {
  let record = emptyDemand(0);
  for (let order = 1; order <= 500; order += 1) {
    record = recordOrder(record, { units: 1, at: order * 30 * SECOND_MS });
    if (order >= 5)
      expect(likelyOrdersPerMs(record, record.updatedAt)).toBeGreaterThan(1 / (30 * SECOND_MS));
  }
});

it("counts an order that is heard late at the time of the latest, and none as negative", () => {
  const record = ordered(emptyDemand(0), { count: 3, everyMs: DAY_MS });
  const late = recordOrder(record, { units: 1, at: DAY_MS });
  expect(late.updatedAt).toBe(record.updatedAt);
  late.counts.forEach((count, index) => {
    expect(count).toBeCloseTo((record.counts[index] ?? 0) + 1, 12);
  });
});

it("forgets sizes as others come, the last 200 orders weighing most", () => {
  const wholesale = ordered(emptyDemand(0), { count: 50, everyMs: DAY_MS, units: 48 });
  const retail = ordered(wholesale, { count: 1_000, everyMs: DAY_MS });
  const { "48": large = 0, "1": small = 0 } = retail.sizes;
  expect(large).toBeLessThan(small / 100);
  expect(small).toBeLessThanOrEqual(200);
});

it("counts nothing of an item that never sold, and fades each memory by halves", () => {
  const empty = emptyDemand(0);
  expect(new Set(empty.counts)).toEqual(new Set([0]));
  const spans = [4_000, 16_000, 64_000, 256_000, 1_024_000, 4_096_000, 16_384_000, 259_200_000];
  expect(empty.counts).toHaveLength(spans.length);
  const first = recordOrder(empty, { units: 1, at: 0 });
  spans.forEach((ms, index) => {
    const second = recordOrder(first, { units: 1, at: ms * Math.LN2 });
    expect(second.counts[index]).toBeCloseTo(1.5, 9);
  });
});
