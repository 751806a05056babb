import { expect, it } from "vitest";
import { booksWith, unitsIn } from "#tests/support/books-with.ts";
import { coolingLots } from "./cooling.ts";
import { countOnHand, fencedRead, type FencedSample } from "./rules.ts";

const shop = { id: "shop", kind: "reseller", partnershipId: "partner" } as const;
const brand = { id: "brand", kind: "brand", partnershipId: null } as const;
const SAMPLED_AT = 1_000;

function readOf(channel: typeof shop | typeof brand, sample: Partial<FencedSample>, lock = 0) {
  return {
    cause: "read",
    reason: "read" as const,
    channel,
    dedicated: new Map([["partner", lock]]),
    cools: null,
    sample: { available: 0, committed: 0, heldOpen: 0, sampledAt: SAMPLED_AT, ...sample },
  };
}
const ripe = (units: number) => ({ id: "ripe", units, notBefore: SAMPLED_AT });
const unripe = (units: number) => ({ id: "unripe", units, notBefore: SAMPLED_AT + 1 });
const settled = { released: 0, lacked: 0, foreign: 0 };

it("moves nothing where the shop shows or owes what the books account for", () => {
  const books = booksWith({ "exposure:shop": 3, "hold:line": 2 });
  const read = readOf(shop, { available: 3, committed: 2, heldOpen: 2 });
  expect(fencedRead(books, coolingLots([]), read)).toEqual(settled);
  expect(books.transfers).toEqual([]);
});

it("counts an unheard sale neither as missing nor as foreign: it is committed instead", () => {
  const books = booksWith({ "exposure:shop": 3, "hold:line": 2 });
  const read = readOf(shop, { available: 1, committed: 4, heldOpen: 2 });
  expect(fencedRead(books, coolingLots([]), read)).toEqual(settled);
});

it("takes a level below nought for nought: its commitment says what was sold", () => {
  const books = booksWith({ "hold:line": 2 });
  const read = readOf(shop, { available: -2, committed: 2, heldOpen: 2 });
  expect(fencedRead(books, coolingLots([]), read)).toEqual(settled);
});

it("frees ripe units that the shop no longer has", () => {
  const books = booksWith({ "exposure:shop": 3, "cooling:shop": 2 });
  const lots = coolingLots([ripe(2)]);
  expect(fencedRead(books, lots, readOf(shop, { available: 3 }))).toEqual({
    released: 2,
    lacked: 0,
    foreign: 0,
  });
  expect(unitsIn(books)).toEqual({ world: -5, "exposure:shop": 3, free: 2 });
  expect(lots.lots).toEqual([]);
});

it("takes missing units for those that cool still, and exposes ripe ones that a checkout paid for", () => {
  const books = booksWith({ "exposure:shop": 1, "cooling:shop": 5 });
  const lots = coolingLots([ripe(2), unripe(3)]);
  // Four of six are missing: the three that cool, and one of the ripe two.
  const read = readOf(shop, { available: 1, committed: 1 });
  expect(fencedRead(books, lots, read)).toEqual({ released: 1, lacked: 0, foreign: 0 });
  expect(unitsIn(books)).toEqual({
    world: -6,
    "exposure:shop": 2,
    "cooling:shop": 3,
    free: 1,
  });
  expect(lots.lots).toEqual([unripe(3)]);
});

it("frees exposed units last: a cancel without restock left them there", () => {
  const books = booksWith({ "exposure:shop": 4, "cooling:shop": 3 });
  const lots = coolingLots([ripe(1), unripe(2)]);
  const read = readOf(shop, { available: 1 });
  expect(fencedRead(books, lots, read)).toEqual({ released: 4, lacked: 3, foreign: 0 });
  expect(unitsIn(books)).toEqual({
    world: -7,
    "exposure:shop": 1,
    "cooling:shop": 2,
    free: 4,
  });
});

const COOLS = { until: SAMPLED_AT + 900, lotId: "lacked" };

it("cools what the shop lacks, since a checkout may have begun to pay before it was taken off sale", () => {
  const books = booksWith({ "exposure:shop": 4, "cooling:shop": 2 });
  const lots = coolingLots([ripe(2)]);
  const read = { ...readOf(shop, { available: 1 }), cools: COOLS };
  expect(fencedRead(books, lots, read)).toEqual({ released: 2, lacked: 3, foreign: 0 });
  expect(unitsIn(books)).toEqual({
    world: -6,
    "exposure:shop": 1,
    "cooling:shop": 3,
    free: 2,
  });
  expect(lots.lots).toEqual([{ id: "lacked", units: 3, notBefore: COOLS.until }]);
});

it("repays what is owed with what the shop lacks before any of it cools", () => {
  const books = booksWith({ "exposure:shop": 3, "hold:line": 2, shortfall: -2 });
  const lots = coolingLots([]);
  const read = { ...readOf(shop, { committed: 2, heldOpen: 2 }), cools: COOLS };
  expect(fencedRead(books, lots, read)).toEqual({ released: 2, lacked: 3, foreign: 0 });
  expect(unitsIn(books)).toEqual({ world: -3, "hold:line": 2, "cooling:shop": 1 });
  expect(lots.lots).toEqual([{ id: "lacked", units: 1, notBefore: COOLS.until }]);
});

it("frees no more than is exposed, though the shop also lost units of an open order", () => {
  const books = booksWith({ "exposure:shop": 1, "hold:line": 2 });
  const read = readOf(shop, { heldOpen: 2 });
  expect(fencedRead(books, coolingLots([]), read)).toEqual({ released: 1, lacked: 1, foreign: 0 });
  expect(unitsIn(books)).toEqual({ world: -3, "hold:line": 2, free: 1 });
});

it("puts freed units behind the partnership's lock first", () => {
  const books = booksWith({ "exposure:shop": 2, "cooling:shop": 2, "dedicated:partner": 1 });
  const read = readOf(shop, { available: 1 }, 4);
  expect(fencedRead(books, coolingLots([ripe(2)]), read)).toEqual({
    released: 3,
    lacked: 1,
    foreign: 0,
  });
  expect(unitsIn(books)).toEqual({
    world: -5,
    "exposure:shop": 1,
    "dedicated:partner": 3,
    free: 1,
  });
});

it("covers units that somebody put into a reseller's shop from free, and owes the rest", () => {
  const books = booksWith({ "exposure:shop": 1, free: 2 });
  expect(fencedRead(books, coolingLots([]), readOf(shop, { available: 4 }))).toEqual({
    released: 0,
    lacked: 0,
    foreign: 3,
  });
  expect(unitsIn(books)).toEqual({ world: -3, "exposure:shop": 4, shortfall: -1 });
});

it("takes more than the books have in the brand store for goods that came in", () => {
  const books = booksWith({ "exposure:brand": 1, "cooling:brand": 1, free: 2 });
  const lots = coolingLots([ripe(1)]);
  expect(fencedRead(books, lots, readOf(brand, { available: 5 }))).toEqual({
    released: 0,
    lacked: 0,
    foreign: 3,
  });
  expect(unitsIn(books)).toEqual({ world: -7, "exposure:brand": 5, free: 2 });
});

it("frees what the hub withdrew from the brand store; what its shop lost left the factory", () => {
  const books = booksWith({ "exposure:brand": 3, "cooling:brand": 2 });
  const read = readOf(brand, { available: 1 });
  expect(fencedRead(books, coolingLots([ripe(2)]), read)).toEqual({
    released: 4,
    lacked: 2,
    foreign: 0,
  });
  expect(unitsIn(books)).toEqual({ world: -3, "exposure:brand": 1, free: 2 });
});

it("believes a count that agrees, and nothing of one that may still change", () => {
  const count = { cause: "count", reason: "count" } as const;
  const books = booksWith({ free: 4 });
  countOnHand(books, { ...count, onHand: 4, mayAdd: true });
  countOnHand(books, { ...count, onHand: 5, mayAdd: false });
  expect(books.transfers).toEqual([]);
});

it("repays what is owed with goods that a count found", () => {
  const books = booksWith({ "hold:line": 3, shortfall: -1 });
  countOnHand(books, { cause: "count", reason: "count", onHand: 4, mayAdd: true });
  expect(unitsIn(books)).toEqual({ world: -4, "hold:line": 3, free: 1 });
});
