import { expect, it } from "vitest";
import { emptyBooks } from "#app/modules/ledger/index.ts";
import { booksWith } from "#tests/support/books-with.ts";
import { summariseStock } from "./stock-summary.ts";

it("shows every unit once, and what is owed as a positive number", () => {
  const books = booksWith({
    free: 4,
    safety: 2,
    "exposure:shop": 3,
    "exposure:brand": 5,
    "cooling:shop": 1,
    "dedicated:partner": 6,
    "hold:line": 7,
    overlap: -8,
    shortfall: -9,
  });
  expect(summariseStock(books)).toEqual({
    onHand: 11,
    free: 4,
    safety: 2,
    exposure: 8,
    cooling: 1,
    holds: 7,
    dedicated: 6,
    overlap: 8,
    shortfall: 9,
  });
});

it("shows an item without stock as plain noughts", () => {
  const stock = Object.values(summariseStock(emptyBooks("item", "factory")));
  expect(stock.every((units) => Object.is(units, 0))).toBe(true);
});
