import fc from "fast-check";
import { expect, it } from "vitest";
import { believedReserve } from "./believed-reserve.ts";

const at = (booked: number, sampled: number, locationId = "main") => ({
  locationId,
  booked,
  sampled,
});
const ours = (
  places: Parameters<typeof believedReserve>[0],
  shop: Parameters<typeof believedReserve>[1],
): number[] => [...believedReserve(places, shop).values()];

it("believes what the former life moved to the reserve: it left sale, and nothing else changed", () => {
  expect(ours([at(5, 8)], { onHand: 10, available: 2, committed: 0 })).toEqual([8]);
});

it("believes less than the books have, whatever became of it", () => {
  expect(ours([at(5, 3)], { onHand: 10, available: 2, committed: 0 })).toEqual([3]);
});

it("takes units that others hold in the reserve for theirs", () => {
  expect(ours([at(5, 9)], { onHand: 10, available: 5, committed: 0 })).toEqual([5]);
});

it("keeps what was ours at a place before it looks for more at another", () => {
  const places = [at(1, 4, "first"), at(4, 4, "second")];
  expect(ours(places, { onHand: 10, available: 3, committed: 1 })).toEqual([2, 4]);
});

it("never believes more than lies there, nor more than was on hand", () => {
  const units = fc.integer({ min: 0, max: 50 });
  const places = fc.array(fc.record({ booked: units, sampled: units }), { maxLength: 4 });
  fc.assert(
    fc.property(places, units, units, units, (rows, onHand, available, committed) => {
      const named = rows.map((row, index) => ({ ...row, locationId: String(index) }));
      const believed = believedReserve(named, { onHand, available, committed });
      let sum = 0;
      for (const { locationId, sampled } of named) {
        const has = believed.get(locationId) ?? 0;
        expect(has).toBeGreaterThanOrEqual(0);
        expect(has).toBeLessThanOrEqual(sampled);
        sum += has;
      }
      expect(sum).toBe(
        Math.min(
          Math.max(onHand - available - committed, 0),
          named.reduce((total, { sampled }) => total + sampled, 0),
        ),
      );
    }),
  );
});
