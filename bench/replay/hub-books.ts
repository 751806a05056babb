import { sql } from "kysely";

import { compareBalances } from "#app/modules/ledger/index.server.ts";
import { openDatabase, type Db } from "#app/platform/db/database.server.ts";

/** What the replay reads in the hub's own database, to measure and to know when it is at rest. */
export interface HubBooks {
  readonly db: Db;
  /** The replay's shorter cooling: the terms' form counts in minutes. */
  setCooling(coolingMs: number): Promise<void>;
  countItems(): Promise<number>;
  countListed(): Promise<{ listed: number; other: Record<string, number> }>;
  /** Tasks that gave up: nothing goes on by itself after one. */
  parkedTasks(): Promise<string[]>;
  /** Supply orders that a parcel can be made for. */
  routed(): Promise<{ id: string; routedOrderGid: string }[]>;
  supplyStates(): Promise<Record<string, number>>;
  /** What is still to be done, by kind; all zero at rest. */
  outstanding(): Promise<Record<string, number>>;
  differences(): Promise<number>;
  close(): Promise<void>;
}

/** Later tasks belong to schedules, not to an order's way. */
const TASK_SOON_MS = 120_000;

export function openHubBooks(databaseUrl: string): HubBooks {
  const { db, write, close } = openDatabase({ url: databaseUrl });
  return {
    db,
    async setCooling(coolingMs) {
      await write(async (tx) => {
        await tx.updateTable("Partnership").set({ coolingMs }).execute();
      });
    },
    async countItems() {
      return count(db.selectFrom("Item").select(db.fn.countAll<number>().as("count")));
    },
    async countListed() {
      const rows = await db
        .selectFrom("Listing")
        .select(["state", db.fn.countAll<number>().as("count")])
        .groupBy("state")
        .execute();
      const { listed = 0, ...other } = byName(rows.map((row) => [row.state, row.count]));
      return { listed, other };
    },
    async parkedTasks() {
      const rows = await db
        .selectFrom("Task")
        .select(["kind", "error"])
        .where("state", "=", "parked")
        .execute();
      return rows.map(({ kind, error }) => `${kind}: ${error}`);
    },
    async routed() {
      const rows = await db
        .selectFrom("SupplyOrder")
        .select(["id", "routedOrderGid"])
        .where("state", "=", "routed")
        .execute();
      return rows.flatMap(({ id, routedOrderGid }) =>
        routedOrderGid === null ? [] : [{ id, routedOrderGid }],
      );
    },
    async supplyStates() {
      const rows = await db
        .selectFrom("SupplyOrder")
        .select(["state", db.fn.countAll<number>().as("count")])
        .groupBy("state")
        .execute();
      return byName(rows.map((row) => [row.state, row.count]));
    },
    outstanding: () => countOutstanding(db),
    async differences() {
      return (await compareBalances(db)).length;
    },
    close,
  };
}

type Counting = { executeTakeFirst(): Promise<{ count: number } | undefined> };

async function count(query: Counting): Promise<number> {
  return Number((await query.executeTakeFirst())?.count ?? 0);
}

function byName(pairs: readonly [string, number | string][]): Record<string, number> {
  return Object.fromEntries(pairs.map(([name, units]) => [name, Number(units)]));
}

async function countOutstanding(db: Db): Promise<Record<string, number>> {
  const all = db.fn.countAll<number>().as("count");
  const soon = Date.now() + TASK_SOON_MS;
  return {
    messages: await count(db.selectFrom("InboxMessage").select(all).where("state", "=", "pending")),
    tasks: await count(
      db
        .selectFrom("Task")
        .select(all)
        .where("state", "in", ["pending", "running"])
        .where("runAt", "<", soon),
    ),
    batches: await count(db.selectFrom("WriteBatch").select(all).where("state", "=", "open")),
    dirtyLevels: await count(
      db.selectFrom("Level").select(all).where("dirtySince", "is not", null),
    ),
    reads: await count(
      db
        .selectFrom("Level")
        .select(all)
        .where("readSince", "is not", null)
        .where("readAt", "<", soon),
    ),
    itemsToPlan: await count(db.selectFrom("ItemToPlan").select(all)),
    ordersUnderWay: await count(
      db
        .selectFrom("SupplyOrder")
        .select(all)
        .where("state", "in", ["seen", "held", "requested", "accepted", "routed", "shipped"]),
    ),
    ordersUnbooked: await count(db.selectFrom("Order").select(all).where("state", "=", "seen")),
    parcelsUntold: await count(
      db.selectFrom("Parcel").select(all).where("state", "in", ["booked", "telling"]),
    ),
  };
}

/** The two moments between which a stage lies, for every supply order that passed both. */
export async function readStages(db: Db): Promise<Record<string, number[]>> {
  const orders = await db
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .select([
      "Order.firstHeardAt",
      "SupplyOrder.heldAt",
      "SupplyOrder.requestedAt",
      "SupplyOrder.acceptedAt",
      "SupplyOrder.routedAt",
    ])
    .where("SupplyOrder.kind", "=", "reseller")
    .execute();
  const between = (from: number | null, to: number | null): number[] =>
    from === null || to === null ? [] : [Math.max(to - from, 0)];
  return {
    "webhook to held": orders.flatMap((row) => between(row.firstHeardAt, row.heldAt)),
    "requested to accepted": orders.flatMap((row) => between(row.requestedAt, row.acceptedAt)),
    "accepted to routed": orders.flatMap((row) => between(row.acceptedAt, row.routedAt)),
  };
}

/** From the sale that made a level too high until its shop confirmed that it is lower. */
export async function readLowering(db: Db, since: number): Promise<number[]> {
  const rows = await db
    .selectFrom("WriteIntent")
    .innerJoin("WriteBatch", "WriteBatch.id", "WriteIntent.batchId")
    .select(["WriteIntent.itemId", "WriteIntent.dirtySince", "WriteBatch.settledAt"])
    .where("WriteIntent.kind", "=", "lower")
    .where("WriteIntent.state", "=", "done")
    .where("WriteIntent.dirtySince", ">", since)
    .execute();
  const last = new Map<string, { from: number; to: number }>();
  for (const { itemId, dirtySince, settledAt } of rows) {
    if (dirtySince === null || settledAt === null) continue;
    const key = `${itemId} ${dirtySince}`;
    const known = last.get(key) ?? { from: dirtySince, to: settledAt };
    known.to = Math.max(known.to, settledAt);
    last.set(key, known);
  }
  return [...last.values()].map(({ from, to }) => to - from);
}

/** Rows written for each time that a level became dirty. */
export async function readWrites(
  db: Db,
  since: number,
): Promise<{ rows: number; dirty: number; calls: number }> {
  const intents = await db
    .selectFrom("WriteIntent")
    .innerJoin("WriteBatch", "WriteBatch.id", "WriteIntent.batchId")
    .select(["WriteIntent.levelId", "WriteIntent.dirtySince", "WriteIntent.batchId"])
    .where("WriteBatch.createdAt", ">", since)
    .execute();
  return {
    rows: intents.length,
    dirty: new Set(intents.map((one) => `${one.levelId} ${one.dirtySince}`)).size,
    calls: new Set(intents.map((one) => one.batchId)).size,
  };
}

/** Units held by sales for each order line, as the transfers say, beside what the line asked. */
export async function countDoubleHolds(db: Db): Promise<number> {
  const holds = await db
    .selectFrom("StockTransfer")
    .select(["toAccount", "reason", sql<number>`sum("units")`.as("units")])
    .where("toAccount", "like", "hold:%")
    .groupBy(["toAccount", "reason"])
    .execute();
  const lines = await db.selectFrom("OrderLine").select(["id", "asked"]).execute();
  const asked = new Map(lines.map((line) => [`hold:${line.id}`, line.asked]));
  const held = new Map<string, number>();
  for (const { toAccount, units } of holds) {
    held.set(toAccount, (held.get(toAccount) ?? 0) + Number(units));
  }
  return [...held].filter(([account, units]) => units > (asked.get(account) ?? 0)).length;
}

/** Open and settled notices by kind. */
export async function countNotices(db: Db): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom("Notice")
    .select(["kind", sql<number>`sum("count")`.as("count")])
    .groupBy("kind")
    .execute();
  return byName(rows.map((row) => [row.kind, row.count]));
}
