import { expect, it } from "vitest";
import { servedByEqualSplit, servedByEvenSplitAtOnce, servedByOnePool } from "./yardsticks.ts";

const order = (shop: number, units: number) => ({ at: 0, shop, units });

it("serves from one pool until it is empty, the last order in part", () => {
  const item = { shops: 2, stock: 4, orders: [order(0, 1), order(1, 5), order(0, 1)] };
  expect(servedByOnePool(item)).toBe(4);
});

it("leaves a shop that sold its share empty under an equal split, and not when it is divided anew", () => {
  const item = { shops: 2, stock: 4, orders: [order(0, 2), order(0, 2), order(0, 2)] };
  expect(servedByEqualSplit(item)).toBe(2);
  // Two of four, one of two, and the one left goes to the shop that ordered most.
  expect(servedByEvenSplitAtOnce(item)).toBe(4);
});
