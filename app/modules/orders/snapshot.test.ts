import { expect, it } from "vitest";
import { isOver, openUnits } from "./snapshot.ts";

it.each([
  ["CLOSED", true],
  ["CANCELLED", true],
  ["INCOMPLETE", true],
  ["OPEN", false],
  ["IN_PROGRESS", false],
  ["SCHEDULED", false],
  ["ON_HOLD", false],
])("of a fulfilment order that is %s, nothing is left to ship: %s", (status, over) => {
  expect(isOver({ status })).toBe(over);
});

it.each([
  { told: "nothing shipped", total: 5, remaining: 5, shipped: 0, open: 5 },
  { told: "2 shipped, the shop knows", total: 5, remaining: 3, shipped: 2, open: 3 },
  { told: "2 shipped, the shop does not know yet", total: 5, remaining: 5, shipped: 2, open: 3 },
  { told: "3 shipped, the shop knows of 1", total: 5, remaining: 4, shipped: 3, open: 2 },
  { told: "2 fulfilled by hand, 1 shipped by us", total: 5, remaining: 3, shipped: 1, open: 3 },
  { told: "more shipped than the shop ever asked", total: 2, remaining: 2, shipped: 4, open: 0 },
])("is owed $open of $total: $told", ({ open, shipped, ...line }) => {
  expect(openUnits(line, shipped)).toBe(open);
});
