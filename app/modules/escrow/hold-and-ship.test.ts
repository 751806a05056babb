import { expect, it } from "vitest";
import { booksWith, unitsIn } from "#tests/support/books-with.ts";
import { coolingLots } from "./cooling.ts";
import { hold, ship, unhold } from "./rules.ts";

const channel = { id: "shop", kind: "reseller", partnershipId: "partner" } as const;
const line = { cause: "order", reason: "sale", channel, orderLineId: "line" } as const;
const none = coolingLots([]);

it("takes a sale from what the channel shows, then what cools, then what is free, and owes the rest", () => {
  const lots = coolingLots([
    { id: "old", units: 1, notBefore: 100 },
    { id: "young", units: 2, notBefore: 200 },
  ]);
  const books = booksWith({ "exposure:shop": 2, "cooling:shop": 3, free: 1, "exposure:other": 9 });

  expect(hold(books, lots, { ...line, units: 1 })).toEqual({ uncovered: 0, oversold: 0 });
  expect(unitsIn(books)).toMatchObject({ "exposure:shop": 1, "cooling:shop": 3, "hold:line": 1 });

  expect(hold(books, lots, { ...line, units: 3 })).toEqual({ uncovered: 0, oversold: 0 });
  expect(unitsIn(books)).toMatchObject({ "cooling:shop": 1, free: 1, "hold:line": 4 });
  expect(lots.lots).toEqual([{ id: "young", units: 1, notBefore: 200 }]);

  expect(hold(books, lots, { ...line, units: 4 })).toEqual({ uncovered: 2, oversold: 2 });
  expect(unitsIn(books)).toEqual({
    world: -15,
    "exposure:other": 9,
    "hold:line": 8,
    shortfall: -2,
  });
  expect(books.transfers.every(({ cause, reason }) => cause === "order" && reason === "sale")).toBe(
    true,
  );
});

it("owes what exposures beyond on hand sold, once more is promised than there is", () => {
  // Two units on hand, shown as five.
  const books = booksWith({ "exposure:shop": 5, overlap: -3 });
  expect(hold(books, none, { ...line, units: 2 })).toEqual({ uncovered: 0, oversold: 0 });
  expect(unitsIn(books)).toMatchObject({ overlap: -3, "hold:line": 2 });
  expect(hold(books, none, { ...line, units: 1 })).toEqual({ uncovered: 0, oversold: 1 });
  expect(unitsIn(books)).toMatchObject({ overlap: -2, shortfall: -1, "hold:line": 3 });
  expect(hold(books, none, { ...line, units: 1 })).toEqual({ uncovered: 0, oversold: 1 });
  expect(unitsIn(books)).toEqual({
    world: -2,
    "exposure:shop": 1,
    "hold:line": 4,
    overlap: -1,
    shortfall: -2,
  });
});

it("counts a unit oversold once, whether nothing covered it or an exposure beyond on hand did", () => {
  const books = booksWith({ "exposure:shop": 5, overlap: -3 });
  expect(hold(books, none, { ...line, units: 7 })).toEqual({ uncovered: 2, oversold: 5 });
  expect(unitsIn(books)).toEqual({ world: -2, "hold:line": 7, shortfall: -5 });
  expect(books.transfers.every(({ cause, reason }) => cause === "order" && reason === "sale")).toBe(
    true,
  );
});

it("gives a cancelled line's units back to what its channel shows", () => {
  const books = booksWith({ "hold:line": 3, "exposure:shop": 1 });
  unhold(books, { ...line, units: 2 });
  expect(unitsIn(books)).toEqual({ world: -4, "hold:line": 1, "exposure:shop": 3 });
});

it("ships a parcel out of its line's hold", () => {
  const books = booksWith({ "hold:line": 3, "exposure:shop": 2, free: 1 });
  ship(books, { ...line, units: 2 });
  expect(unitsIn(books)).toEqual({ world: -4, "hold:line": 1, "exposure:shop": 2, free: 1 });
});

it("ships units that were cancelled meanwhile from where they are now", () => {
  const books = booksWith({ "hold:line": 1, "exposure:shop": 2, free: 3 });
  ship(books, { ...line, units: 4 });
  expect(unitsIn(books)).toEqual({ world: -2, free: 2 });
});

it("owes the units of a parcel that other uses have, and none that were never on hand", () => {
  const books = booksWith({ "hold:line": 1, safety: 2 });
  ship(books, { ...line, units: 2 });
  expect(unitsIn(books)).toEqual({ world: -1, safety: 2, shortfall: -1 });
  ship(books, { ...line, units: 5 });
  expect(unitsIn(books)).toEqual({ safety: 2, shortfall: -2 });
});

it("repays what is owed, shortfall first, with shipped units that came in unheard", () => {
  const books = booksWith({ "hold:line": 4, shortfall: -1, overlap: -2 });
  ship(books, { ...line, units: 2 });
  expect(unitsIn(books)).toEqual({ "hold:line": 2, overlap: -2 });
  ship(books, { ...line, units: 2 });
  expect(unitsIn(books)).toEqual({});
});
