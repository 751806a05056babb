import fc from "fast-check";
import { expect, it } from "vitest";
import { booksWith, unitsIn } from "#tests/support/books-with.ts";
import { isOwing, type StockAccount } from "./accounts.ts";
import {
  balanceOf,
  emptyBooks,
  heldOf,
  move,
  onHandOf,
  overlapOf,
  shortfallOf,
  sumOf,
} from "./books.ts";

const receipt = { cause: "parcel 7", reason: "receipt" } as const;

it("takes units out of one account, puts them into another, and notes the transfer", () => {
  const books = booksWith({ free: 5 });
  move(books, { ...receipt, from: "free", to: "safety", units: 2 });
  move(books, { ...receipt, from: "world", to: "exposure:shop", units: 1 });
  expect(unitsIn(books)).toEqual({ world: -6, free: 3, safety: 2, "exposure:shop": 1 });
  const noted = { itemId: "item", cause: "parcel 7", reason: "receipt" };
  expect(books.transfers).toEqual([
    { ...noted, id: "parcel 7#item#0", fromAccount: "free", toAccount: "safety", units: 2 },
    { ...noted, id: "parcel 7#item#1", fromAccount: "world", toAccount: "exposure:shop", units: 1 },
  ]);
});

it("may empty an account, and repay a debt, to nought", () => {
  const books = booksWith({ free: 2, shortfall: -2 });
  move(books, { ...receipt, from: "free", to: "shortfall", units: 2 });
  expect(unitsIn(books)).toEqual({});
});

it("notes nothing when nothing moves", () => {
  const books = booksWith({ free: 2 });
  move(books, { ...receipt, from: "free", to: "safety", units: 0 });
  move(books, { ...receipt, from: "free", to: "free", units: 2 });
  expect(books.transfers).toEqual([]);
  expect(unitsIn(books)).toEqual({ world: -2, free: 2 });
});

it.each([
  { from: "free", to: "safety", units: 3, why: "free of item would fall to -1" },
  { from: "free", to: "shortfall", units: 2, why: "shortfall of item would rise to 1" },
  { from: "free", to: "safety", units: 1.5, why: "units are whole and not negative, not 1.5" },
  { from: "safety", to: "free", units: -1, why: "units are whole and not negative, not -1" },
] as const)("refuses to move $units from $from to $to: $why", ({ why, ...transfer }) => {
  const books = booksWith({ free: 2, shortfall: -1 });
  expect(() => {
    move(books, { ...receipt, ...transfer });
  }).toThrow(why);
  expect(unitsIn(books)).toEqual({ world: -1, free: 2, shortfall: -1 });
  expect(books.transfers).toEqual([]);
});

it("knows what is on hand, short and overlapping from what the counterparts owe", () => {
  const books = booksWith({ "exposure:shop": 9, shortfall: -2, overlap: -3 });
  expect([onHandOf(books), shortfallOf(books), overlapOf(books)]).toEqual([4, 2, 3]);
});

it("owes nought, not less than nought, where there is nothing", () => {
  const books = emptyBooks("item", "factory");
  const owed = [onHandOf(books), shortfallOf(books), overlapOf(books), heldOf(books)];
  expect(owed.every((units) => Object.is(units, 0))).toBe(true);
});

it("knows what is held though not every hold is loaded", () => {
  const books = emptyBooks("item", "factory");
  books.balances.set("world", -9).set("free", 2).set("exposure:shop", 3).set("hold:loaded", 1);
  expect(heldOf(books)).toBe(4);
});

it("adds up the accounts of one kind only", () => {
  const books = booksWith({
    "exposure:a": 1,
    "exposure:b": 2,
    "cooling:a": 4,
    "dedicated:p": 8,
    free: 16,
  });
  expect(sumOf(books, "exposure")).toBe(3);
  expect(sumOf(books, "cooling")).toBe(4);
  expect(sumOf(books, "dedicated")).toBe(8);
});

it("always adds up to nought, and holds no account on the wrong side of it", () => {
  const account = fc.constantFrom<StockAccount>(
    "world",
    "free",
    "shortfall",
    "overlap",
    "exposure:a",
    "hold:line",
  );
  const transfer = fc.record({
    from: account,
    to: account,
    units: fc.integer({ min: -1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(transfer, { maxLength: 40 }), (transfers) => {
      const books = emptyBooks("item", "factory");
      for (const one of transfers) {
        try {
          move(books, { ...receipt, ...one });
        } catch {
          // Refused: the books stay as they were, which is checked below.
        }
      }
      const balances = [...books.balances];
      expect(balances.reduce((sum, [, units]) => sum + units, 0)).toBe(0);
      for (const [name, units] of balances) {
        expect(isOwing(name) ? units <= 0 : units >= 0, `${name} ${units}`).toBe(true);
      }
      for (const [name, units] of balances) {
        const into = books.transfers.filter(({ toAccount }) => toAccount === name);
        const out = books.transfers.filter(({ fromAccount }) => fromAccount === name);
        const total = (of: typeof into) => of.reduce((sum, one) => sum + one.units, 0);
        expect(total(into) - total(out)).toBe(units);
      }
      expect(balanceOf(books, "safety")).toBe(0);
    }),
  );
});
