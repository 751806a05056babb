import { expect, it } from "vitest";

import { emptyBooks, exposureOf, holdOf, move } from "#app/modules/ledger/index.ts";
import { summariseStock } from "./stock-summary.ts";

const cause = { reason: "receipt", cause: "test" } as const;

it("shows every unit once, and nothing as less than nought", () => {
  const books = emptyBooks("item", "factory");
  move(books, { ...cause, from: "world", to: "free", units: 10 });
  move(books, { ...cause, from: "free", to: exposureOf("shop"), units: 4 });
  move(books, { ...cause, from: exposureOf("shop"), to: holdOf("line"), units: 1 });
  move(books, { ...cause, from: "free", to: "safety", units: 2 });
  expect(summariseStock(books)).toEqual({
    onHand: 10,
    free: 4,
    safety: 2,
    exposure: 3,
    cooling: 0,
    holds: 1,
    dedicated: 0,
    overlap: 0,
    shortfall: 0,
  });
});

it("shows an item without stock as plain noughts", () => {
  const stock = Object.values(summariseStock(emptyBooks("item", "factory")));
  expect(stock.every((units) => Object.is(units, 0))).toBe(true);
});
