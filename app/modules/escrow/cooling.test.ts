import { expect, it } from "vitest";
import { coolingLots, coolingUnits } from "./cooling.ts";

const lot = (id: string, units: number, notBefore: number) => ({ id, units, notBefore });

it("keeps lots oldest first, and those of one moment by their ids", () => {
  const stored = [lot("d", 1, 300), lot("b", 1, 200), lot("c", 1, 200), lot("a", 1, 200)];
  expect(coolingLots(stored).lots.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  expect(stored.map(({ id }) => id)).toEqual(["d", "b", "c", "a"]);
});

it("adds up what cools, lots added since included", () => {
  const lots = coolingLots([lot("a", 2, 100), lot("b", 3, 200)]);
  lots.add(lot("c", 4, 300));
  expect(coolingUnits(lots)).toBe(9);
});

it("takes units that were sold after all from the oldest lots, and drops those it empties", () => {
  const lots = coolingLots([lot("young", 3, 200), lot("old", 2, 100), lot("youngest", 1, 300)]);
  lots.take(4);
  expect(lots.lots).toEqual([lot("young", 1, 200), lot("youngest", 1, 300)]);
});

it("gives the units of every lot that was ripe at the time, and keeps the others", () => {
  const lots = coolingLots([lot("a", 2, 100), lot("b", 3, 200), lot("c", 4, 201)]);
  expect(lots.takeRipe(200)).toBe(5);
  expect(lots.lots).toEqual([lot("c", 4, 201)]);
  expect(lots.takeRipe(200)).toBe(0);
});
