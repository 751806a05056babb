import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "#app/platform/db/database.server.ts";
import { insertRows } from "#app/platform/db/row-set.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import type { StockAccount } from "./accounts.ts";
import { balanceOf, heldOf } from "./books.ts";
import { loadBooks } from "./load-books.server.ts";

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(async () => {
  await database.close();
});

async function store(itemId: string, balances: Partial<Record<StockAccount, number>>) {
  const rows = Object.entries(balances).map(([account, units = 0]) => ({
    itemId,
    kind: account.startsWith("hold:") ? "hold" : "stock",
    account,
    factoryId: "factory",
    units,
  }));
  await database.write((tx) => insertRows(tx, "StockBalance", rows));
}

const wanted = (id: string, ...channels: string[]) => ({
  id,
  factoryId: "factory",
  ...(channels.length > 0 && { channelIds: new Set(channels) }),
});

test("all stock accounts of an item are read, and the holds that are named", async () => {
  await store("item", { world: -9, "exposure:a": 4, safety: 2, "hold:one": 2, "hold:two": 1 });
  const books = await loadBooks(database.db, [wanted("item")], ["two"]);
  expect(Object.fromEntries(books.get("item")?.balances ?? [])).toEqual({
    world: -9,
    "exposure:a": 4,
    safety: 2,
    "hold:two": 1,
  });
});

test("for some channels their part is read, and asking for more is a bug", async () => {
  const others = { world: -9, free: 1, "exposure:b": 4, "cooling:b": 1, "exposure:c": 1 };
  await store("item", { ...others, "exposure:a": 2 });
  await store("whole", others);
  const items = [wanted("item", "a", "c"), wanted("whole")];
  const all = await loadBooks(database.db, items);
  const [part, whole] = [all.get("item"), all.get("whole")];
  if (!part || !whole) throw new Error("both have books");
  expect(Object.fromEntries(part.balances)).toEqual({
    world: -9,
    free: 1,
    "exposure:a": 2,
    "exposure:c": 1,
  });
  expect(balanceOf(part, "cooling:a")).toBe(0);
  expect(balanceOf(part, "shortfall")).toBe(0);
  expect(balanceOf(part, "hold:new")).toBe(0);
  expect(() => balanceOf(part, "exposure:b")).toThrow("exposure:b of item was read");
  expect(() => heldOf(part)).toThrow("all accounts of item were read");
  expect(balanceOf(whole, "exposure:d")).toBe(0);
});

test("an item with overlap is read whole all the same", async () => {
  await store("item", { world: -2, "exposure:a": 2, "exposure:b": 1, overlap: -1 });
  const all = await loadBooks(database.db, [wanted("item", "a")]);
  const books = all.get("item");
  expect(books && heldOf(books)).toBe(0);
  expect(books && balanceOf(books, "exposure:b")).toBe(1);
});
