import { expect, it } from "vitest";
import { booksWith, unitsIn } from "#tests/support/books-with.ts";
import { countFactory } from "./count-factory.ts";

/** The shop has 3 on sale, 2 committed and 4 in reserve: 9 in all. One write, long ago. */
const count = {
  cause: "read 7",
  reason: "read",
  sample: { available: 3, committed: 2, sampledAt: 1_000 },
  facts: { held: 1, routed: 1, reserved: 4 },
  lastWriteAt: 100,
  coolingMs: 900,
} as const;

it("finds goods on sale, committed or in reserve that the books do not have", () => {
  const books = booksWith({ "exposure:brand": 3, "hold:line": 2, free: 1 });
  countFactory(books, count);
  expect(unitsIn(books)).toEqual({ world: -9, "exposure:brand": 3, "hold:line": 2, free: 4 });
  expect(books.transfers).toMatchObject([{ cause: "read 7:count", reason: "read" }]);
});

it("finds none while a checkout may claim units that were moved to the reserve", () => {
  const books = booksWith({ "exposure:brand": 3, "hold:line": 2, free: 1 });
  countFactory(books, { ...count, lastWriteAt: 101 });
  expect(books.transfers).toEqual([]);
});

it("misses goods at any time", () => {
  const books = booksWith({ "exposure:brand": 3, "hold:line": 2, free: 6 });
  countFactory(books, { ...count, lastWriteAt: 101 });
  expect(unitsIn(books)).toEqual({ world: -9, "exposure:brand": 3, "hold:line": 2, free: 4 });
});

it.each([
  { held: 2, routed: 1 },
  { held: 1, routed: 2 },
])("counts nothing while units left $held held and $routed routed unheard", (open) => {
  const books = booksWith({ free: 1 });
  countFactory(books, { ...count, facts: { ...open, reserved: 4 } });
  expect(books.transfers).toEqual([]);
});

it("counts what the shop commits beyond our orders as being there", () => {
  const books = booksWith({ "exposure:brand": 3, "hold:line": 2, free: 4 });
  countFactory(books, { ...count, facts: { held: 0, routed: 0, reserved: 4 } });
  expect(books.transfers).toEqual([]);
});
