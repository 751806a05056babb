import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "#tests/support/database.ts";
import type { Database } from "./database.server.ts";
import { among, insertRows, updateRows, upsertRows } from "./row-set.server.ts";

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(async () => {
  await database.close();
});

const rate = (channelId: string, perHour: number) => ({
  channelId,
  itemId: "item",
  perHour,
  updatedAt: 2 ** 42,
});

async function rates(): Promise<Record<string, number>> {
  const rows = await database.db.selectFrom("SaleRate").selectAll().execute();
  return Object.fromEntries(rows.map((row) => [row.channelId, row.perHour]));
}

test("rows are stored with the types of their columns, more of them than one statement takes", async () => {
  const rows = Array.from({ length: 5_001 }, (_, index) => rate(`channel-${index}`, index + 0.5));
  await database.write((tx) => insertRows(tx, "SaleRate", rows));
  const stored = await database.db
    .selectFrom("SaleRate")
    .selectAll()
    .where("channelId", "in", among(database.db, ["channel-0", "channel-5000", "nobody"]))
    .orderBy("channelId")
    .execute();
  expect(stored).toEqual([rate("channel-0", 0.5), rate("channel-5000", 5_000.5)]);
});

test("texts with quotes and nothing at all come back as they were", async () => {
  const message = {
    id: "one",
    app: "factory",
    shopId: "shop",
    topic: "t",
    webhookId: `it's "quoted" \\ 漆`,
    eventId: null,
    triggeredAt: null,
    receivedAt: 1,
    payload: "{}",
    state: "pending",
    attempts: 0,
    runAt: 1,
    error: null,
    doneAt: null,
  };
  await database.write((tx) => insertRows(tx, "InboxMessage", [message]));
  expect(await database.db.selectFrom("InboxMessage").selectAll().execute()).toEqual([message]);
});

test("each row is updated to its own values, and no other", async () => {
  await database.write((tx) =>
    insertRows(tx, "SaleRate", [rate("a", 1), rate("b", 2), rate("c", 3)]),
  );
  await database.write((tx) =>
    updateRows(tx, "SaleRate", {
      key: ["channelId", "itemId"],
      rows: [
        { channelId: "a", itemId: "item", perHour: 10 },
        { channelId: "b", itemId: "other", perHour: 20 },
        { channelId: "c", itemId: "item", perHour: 30 },
      ],
    }),
  );
  expect(await rates()).toEqual({ a: 10, b: 2, c: 30 });
});

test("an update may add to what is there, and leave rows alone", async () => {
  await database.write((tx) => insertRows(tx, "SaleRate", [rate("a", 1), rate("b", 2)]));
  await database.write((tx) =>
    updateRows(tx, "SaleRate", {
      key: ["channelId", "itemId"],
      rows: ["a", "b"].map((channelId) => ({ channelId, itemId: "item", perHour: 5 })),
      set: sql`"perHour" = "SaleRate"."perHour" + "given"."perHour"`,
      where: sql`"SaleRate"."perHour" > 1`,
    }),
  );
  expect(await rates()).toEqual({ a: 1, b: 7 });
});

test("what is there already is told by the conflict", async () => {
  const put = (perHour: number) =>
    database.write((tx) =>
      upsertRows(tx, "SaleRate", {
        rows: [rate("a", perHour), rate(`new-${perHour}`, perHour)],
        onConflict: sql`on conflict ("channelId", "itemId")
          do update set "perHour" = "SaleRate"."perHour" + excluded."perHour"`,
      }),
    );
  await put(1);
  await put(2);
  expect(await rates()).toEqual({ a: 3, "new-1": 1, "new-2": 2 });
});

test("no rows are no statement", async () => {
  await database.write(async (tx) => {
    await insertRows(tx, "SaleRate", []);
    await updateRows(tx, "SaleRate", { key: ["channelId", "itemId"], rows: [] });
  });
  expect(await rates()).toEqual({});
});
