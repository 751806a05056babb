import { expect, it } from "vitest";
import { booksWith, unitsIn } from "#tests/support/books-with.ts";
import { coolingLots } from "./cooling.ts";
import { confirmLower, raise, releaseUnits, undoRaise } from "./rules.ts";

const cause = { cause: "batch", reason: "raise" } as const;
const shop = { id: "shop", kind: "reseller", partnershipId: "partner" } as const;
const brand = { id: "brand", kind: "brand", partnershipId: null } as const;
const noLock = new Map<string, number>();

it("repays shortfall first, then overlap, then fills the lock; only the rest is free", () => {
  const books = booksWith({ "exposure:shop": 10, shortfall: -2, overlap: -3 });
  const release = { ...cause, from: "exposure:shop", lockedFor: "partner", locked: 1 } as const;
  releaseUnits(books, { ...release, units: 1 });
  expect(unitsIn(books)).toMatchObject({ "exposure:shop": 9, shortfall: -1, overlap: -3 });
  releaseUnits(books, { ...release, units: 2 });
  expect(unitsIn(books)).toMatchObject({ "exposure:shop": 7, overlap: -2 });
  releaseUnits(books, { ...release, units: 7 });
  expect(unitsIn(books)).toEqual({ world: -5, "dedicated:partner": 1, free: 4 });
  expect(
    books.transfers.every(({ cause: by, reason }) => by === "batch" && reason === "raise"),
  ).toBe(true);
});

it("fills no lock when the units are nobody's, or the lock has enough", () => {
  const books = booksWith({ "exposure:shop": 4 });
  releaseUnits(books, { ...cause, from: "exposure:shop", units: 1, locked: 5 });
  releaseUnits(books, { ...cause, from: "exposure:shop", units: 1, lockedFor: "partner" });
  const full = { lockedFor: "partner", locked: -3 };
  releaseUnits(books, { ...cause, ...full, from: "exposure:shop", units: 2 });
  expect(unitsIn(books)).toEqual({ world: -4, free: 4 });
});

it("raises from the partnership's lock, then from free, then as far beyond as is permitted", () => {
  const books = booksWith({ "dedicated:partner": 2, "dedicated:other": 5, free: 3 });
  const asked = { ...cause, channel: shop, overlapMax: 1 };
  expect(raise(books, { ...asked, units: 1 })).toBe(1);
  expect(unitsIn(books)).toMatchObject({ "exposure:shop": 1, "dedicated:partner": 1, free: 3 });
  expect(raise(books, { ...asked, units: 9 })).toBe(5);
  expect(unitsIn(books)).toEqual({
    world: -10,
    "dedicated:other": 5,
    "exposure:shop": 6,
    overlap: -1,
  });
  expect(
    books.transfers.every(({ cause: by, reason }) => by === "batch" && reason === "raise"),
  ).toBe(true);
});

it("raises the brand store from what is free, and grants nothing beyond it under strict escrow", () => {
  const books = booksWith({ "dedicated:partner": 2, free: 3 });
  expect(raise(books, { ...cause, channel: brand, units: 5, overlapMax: 0 })).toBe(3);
  expect(unitsIn(books)).toEqual({ world: -5, "dedicated:partner": 2, "exposure:brand": 3 });
});

it("raises nothing while there is shortfall", () => {
  const books = booksWith({ free: 5, shortfall: -1 });
  expect(raise(books, { ...cause, channel: shop, units: 2, overlapMax: 9 })).toBe(0);
  expect(books.transfers).toEqual([]);
});

it("frees a refused raise, less what was sold of it meanwhile", () => {
  const books = booksWith({ "exposure:brand": 3 });
  undoRaise(books, { ...cause, channel: brand, units: 2, dedicated: noLock });
  expect(unitsIn(books)).toEqual({ world: -3, "exposure:brand": 1, free: 2 });
  undoRaise(books, { ...cause, channel: brand, units: 2, dedicated: noLock });
  expect(unitsIn(books)).toEqual({ world: -3, free: 3 });
});

it("puts a refused raise behind the partnership's lock as far as the lock lacks units", () => {
  // Of the lock's 4 units one is unexposed and, after the undo, one shown and one cooling.
  const books = booksWith({ "dedicated:partner": 1, "exposure:shop": 4, "cooling:shop": 1 });
  undoRaise(books, { ...cause, channel: shop, units: 3, dedicated: new Map([["partner", 4]]) });
  expect(unitsIn(books)).toEqual({
    world: -6,
    "dedicated:partner": 2,
    "exposure:shop": 1,
    "cooling:shop": 1,
    free: 2,
  });
});

it("frees a refused raise of a partnership that has no lock", () => {
  const books = booksWith({ "exposure:shop": 2 });
  undoRaise(books, { ...cause, channel: shop, units: 2, dedicated: new Map([["other", 9]]) });
  expect(unitsIn(books)).toEqual({ world: -2, free: 2 });
});

it("cools exactly what a confirmed lower took off sale, whatever else is exposed", () => {
  const books = booksWith({ "exposure:shop": 5 });
  const lots = coolingLots([]);
  const lower = { ...cause, channel: shop, coolsUntil: 900, lotId: "lot" };
  confirmLower(books, lots, { ...lower, units: 2 });
  expect(unitsIn(books)).toEqual({ world: -5, "exposure:shop": 3, "cooling:shop": 2 });
  expect(lots.lots).toEqual([{ id: "lot", units: 2, notBefore: 900 }]);
});

it("cools no more than is exposed: the rest was heard sold before the shop answered", () => {
  const books = booksWith({ "exposure:shop": 1 });
  const lots = coolingLots([]);
  const lower = { ...cause, channel: shop, coolsUntil: 900, units: 2 };
  confirmLower(books, lots, { ...lower, lotId: "first" });
  confirmLower(books, lots, { ...lower, lotId: "second" });
  expect(unitsIn(books)).toEqual({ world: -1, "cooling:shop": 1 });
  expect(lots.lots).toEqual([{ id: "first", units: 1, notBefore: 900 }]);
});
