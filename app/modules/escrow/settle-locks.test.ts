import { expect, it } from "vitest";
import { booksWith, unitsIn } from "#tests/support/books-with.ts";
import { settleLocks } from "./settle-locks.ts";

const shop = { id: "shop", kind: "reseller", partnershipId: "partner" } as const;
const brand = { id: "brand", kind: "brand", partnershipId: null } as const;
const nothing = { safety: 0, dedicated: new Map<string, number>(), channels: [brand, shop] };
const wanted = { ...nothing, cause: "rules" };

it("fills safety stock first, then the locks in their order, from what is free", () => {
  const books = booksWith({ free: 6 });
  const dedicated = new Map([
    ["partner", 3],
    ["other", 4],
  ]);
  expect(settleLocks(books, { ...wanted, safety: 2, dedicated })).toEqual({ missing: 3 });
  expect(unitsIn(books)).toEqual({
    world: -6,
    safety: 2,
    "dedicated:partner": 3,
    "dedicated:other": 1,
  });
  expect(books.transfers.map(({ reason, cause }) => `${reason} by ${cause}`)).toEqual([
    "safety by rules",
    "dedicate by rules",
    "dedicate by rules",
  ]);
});

it("gives back what safety stock and locks have too much", () => {
  const books = booksWith({ safety: 5, "dedicated:partner": 4 });
  const dedicated = new Map([["partner", 1]]);
  expect(settleLocks(books, { ...wanted, safety: 3, dedicated })).toEqual({ missing: 0 });
  expect(unitsIn(books)).toEqual({ world: -9, safety: 3, "dedicated:partner": 1, free: 5 });
});

it("moves nothing where every lock has what is wanted", () => {
  const books = booksWith({ safety: 2, "dedicated:partner": 1, free: 3 });
  const dedicated = new Map([["partner", 1]]);
  expect(settleLocks(books, { ...wanted, safety: 2, dedicated })).toEqual({ missing: 0 });
  expect(books.transfers).toEqual([]);
});

it("counts what a partnership's channel shows and cools as locked already", () => {
  const books = booksWith({ free: 9, "exposure:shop": 2, "cooling:shop": 1, "exposure:brand": 5 });
  const dedicated = new Map([["partner", 5]]);
  expect(settleLocks(books, { ...wanted, dedicated })).toEqual({ missing: 0 });
  expect(unitsIn(books)).toMatchObject({ free: 7, "dedicated:partner": 2 });
});

it("locks nothing more for a channel that shows more than its lock", () => {
  const books = booksWith({ free: 1, "exposure:shop": 9, "dedicated:partner": 2 });
  const dedicated = new Map([["partner", 4]]);
  expect(settleLocks(books, { ...wanted, dedicated })).toEqual({ missing: 0 });
  expect(unitsIn(books)).toMatchObject({ free: 3, "exposure:shop": 9 });
});
