import { expect, it } from "vitest";
import {
  balanceOf,
  emptyBooks,
  exposureOf,
  holdOf,
  move,
  onHandOf,
} from "#app/modules/ledger/index.ts";
import { coolingLots } from "./cooling.ts";
import { countOnHand, fencedRead, hold, ship, unhold } from "./rules.ts";

const cause = { cause: "test", reason: "read" as const };
const channel = { id: "brand", kind: "brand" as const, partnershipId: null };

function booksWith(units: number) {
  const books = emptyBooks("item", "factory");
  move(books, { ...cause, from: "world", to: exposureOf("brand"), units });
  return books;
}

it("ships goods that were sold before anybody heard that they had come in", () => {
  const books = booksWith(1);
  hold(books, coolingLots([]), { ...cause, channel, orderLineId: "line", units: 3 });
  expect(balanceOf(books, "shortfall")).toBe(-2);
  ship(books, { ...cause, channel, orderLineId: "line", units: 3 });
  expect(onHandOf(books)).toBe(0);
  expect(balanceOf(books, holdOf("line"))).toBe(0);
  expect(balanceOf(books, "shortfall")).toBe(0);
});

it("believes more than the books have only when no checkout can claim it any more", () => {
  const books = booksWith(4);
  countOnHand(books, { ...cause, onHand: 6, mayAdd: false });
  expect(onHandOf(books)).toBe(4);
  countOnHand(books, { ...cause, onHand: 6, mayAdd: true });
  expect(onHandOf(books)).toBe(6);
  expect(balanceOf(books, "free")).toBe(2);
});

it("takes what is missing from free first, and owes the rest", () => {
  const books = booksWith(4);
  move(books, { ...cause, from: exposureOf("brand"), to: "free", units: 1 });
  countOnHand(books, { ...cause, onHand: 1, mayAdd: true });
  expect(onHandOf(books)).toBe(1);
  expect(balanceOf(books, "free")).toBe(0);
  expect(balanceOf(books, "shortfall")).toBe(-2);
});

it("does not call a sale oversold that its exposure covered, because another channel sold uncounted goods", () => {
  const books = booksWith(1);
  move(books, { ...cause, from: "world", to: exposureOf("shop"), units: 1 });
  const lots = coolingLots([]);
  const shop = { ...channel, id: "shop" };
  // Goods came in that nobody has read yet, and the brand store sold one of them, too.
  const unread = hold(books, lots, { ...cause, channel, orderLineId: "brand line", units: 2 });
  expect(unread).toEqual({ uncovered: 1, oversold: 1 });
  const covered = hold(books, lots, { ...cause, channel: shop, orderLineId: "line", units: 1 });
  expect(covered).toEqual({ uncovered: 0, oversold: 0 });
});

it("owes nothing any more for goods that came and went unheard", () => {
  const books = booksWith(0);
  const lots = coolingLots([]);
  // One came in, was sold and cancelled without restock; only the sale and its cancel were heard.
  hold(books, lots, { ...cause, channel, orderLineId: "line", units: 1 });
  unhold(books, { ...cause, channel, orderLineId: "line", units: 1 });
  expect(balanceOf(books, "shortfall")).toBe(-1);
  const sample = { available: 0, committed: 0, heldOpen: 0, sampledAt: 1 };
  fencedRead(books, lots, { ...cause, channel, sample, dedicated: new Map(), cools: null });
  expect(balanceOf(books, exposureOf("brand"))).toBe(0);
  expect(balanceOf(books, "shortfall")).toBe(0);
  expect(onHandOf(books)).toBe(0);
});

it("owes as shortfall what a count took away though a shop had sold it beyond on hand", () => {
  const books = booksWith(3);
  move(books, { ...cause, from: "overlap", to: exposureOf("shop"), units: 3 });
  const shop = { ...channel, id: "shop", kind: "reseller" as const };
  hold(books, coolingLots([]), { ...cause, channel: shop, orderLineId: "line", units: 2 });
  const sample = { available: 0, committed: 0, sampledAt: 0, heldOpen: 0 };
  fencedRead(books, coolingLots([]), {
    ...cause,
    channel,
    sample,
    dedicated: new Map(),
    cools: null,
  });
  expect(onHandOf(books)).toBe(0);
  expect(balanceOf(books, "shortfall")).toBe(-2);
  expect(balanceOf(books, "overlap")).toBe(-1);
});
