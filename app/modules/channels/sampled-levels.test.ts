import { expect, it } from "vitest";
import {
  availableOf,
  committedOf,
  indexSamples,
  levelSample,
  sameSample,
} from "./sampled-levels.ts";

const level = (
  inventoryItemGid: string,
  locationGid: string,
  units = { available: 0, committed: 0 },
) => ({
  inventoryItemGid,
  locationGid,
  ...units,
});
const item = (inventoryItemGid: string, levels: ReturnType<typeof level>[]) => ({
  inventoryItemGid,
  levels,
  tracked: true,
});
/** The cup at two of our locations and at the merchant's own. */
const cups = item("cup", [
  level("cup", "main", { available: 5, committed: 2 }),
  level("cup", "second", { available: -1, committed: 3 }),
  level("cup", "merchant's", { available: 50, committed: 60 }),
]);
const samples = indexSamples([
  cups,
  item("bowl", [level("bowl", "main", { available: 7, committed: 1 })]),
]);
const unit = { levels: [level("cup", "main"), level("cup", "second")] };

it("finds a level by its item and location", () => {
  expect(levelSample(level("cup", "second"), samples)).toEqual(
    level("cup", "second", { available: -1, committed: 3 }),
  );
  expect(levelSample(level("bowl", "second"), samples)).toBeUndefined();
  expect(levelSample(level("plate", "main"), samples)).toBeUndefined();
});

it("adds up our levels only, one below nought as it is", () => {
  expect(availableOf(unit, samples)).toBe(4);
  expect(committedOf(unit, samples)).toBe(5);
});

it("takes a level that is gone for an empty one", () => {
  const gone = { levels: [level("cup", "main"), level("plate", "main")] };
  expect(availableOf(gone, samples)).toBe(5);
  expect(committedOf(gone, samples)).toBe(2);
});

it("is the same sample only when every level of every item agrees", () => {
  const both = { levels: [level("bowl", "main"), level("cup", "main")] };
  const again = indexSamples(structuredClone([...samples.values()]));
  expect(sameSample(both, samples, again)).toBe(true);
  const moved = { ...cups, levels: cups.levels.map((one) => ({ ...one, committed: 9 })) };
  const changed = indexSamples([
    item("bowl", [level("bowl", "main", { available: 7, committed: 1 })]),
    moved,
  ]);
  expect(sameSample(both, samples, changed)).toBe(false);
  expect(sameSample({ levels: [level("bowl", "main")] }, samples, changed)).toBe(true);
});

it("is another sample when an item is gone, and the same when it is gone twice", () => {
  expect(sameSample(unit, samples, indexSamples([]))).toBe(false);
  expect(sameSample(unit, indexSamples([]), samples)).toBe(false);
  expect(sameSample(unit, indexSamples([]), indexSamples([]))).toBe(true);
});
