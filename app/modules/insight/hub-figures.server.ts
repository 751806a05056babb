import { sql } from "kysely";
import type { Db } from "#app/platform/db/database.server.ts";
import { countWhere } from "./overview-counts.server.ts";

/** One lane that has something to write. Ages are in ms. */
export interface LaneFigure {
  app: string;
  shopId: string;
  /** Age of its oldest level that waits to be written. */
  lagMs: number;
  /** Age of its oldest batch that is not settled. */
  batchAgeMs: number;
}

/** What the whole database says of the hub, over all factories. Ages are in ms, stock in units. */
export interface HubFigures {
  lanes: LaneFigure[];
  levelsDirty: number;
  levelsSetAside: { state: string; count: number }[];
  readsOverdueMs: number;
  inbox: { state: string; count: number }[];
  inboxAgeMs: number;
  tasks: { kind: string; state: string; count: number }[];
  taskOverdueMs: number;
  shops: { app: string; standing: "reachable" | "blocked"; count: number }[];
  windows: { p50Ms: number; p99Ms: number; p999Ms: number };
  headroom: number;
  shortfall: number;
  overlap: number;
  oversold: { policy: string; units: number }[];
  restoredShopsUnread: number;
}

/** Rows of one state are counted so far: what matters beyond is that they are many. */
const COUNTED_MAX = 100_000;

/**
 * Reads the figures by index only: each question touches what is not at rest, or one row per shop, so
 * that a million levels at rest cost nothing.
 */
export async function readHubFigures(db: Db, now: number): Promise<HubFigures> {
  return {
    lanes: await readLanes(db, now),
    ...(await readLevels(db, now)),
    ...(await readInbox(db, now)),
    ...(await readTasks(db, now)),
    ...(await readShops(db)),
    ...(await readStock(db)),
  };
}

const ageOf = (at: number | null | undefined, now: number): number =>
  at === null || at === undefined ? 0 : Math.max(now - Number(at), 0);

async function readLanes(db: Db, now: number): Promise<LaneFigure[]> {
  const rows = await db
    .selectFrom("Installation")
    .select(["Installation.app", "Installation.shopId"])
    .select((eb) => [
      eb
        .selectFrom("Level")
        .select((level) => level.fn.min("Level.dirtySince").as("at"))
        .whereRef("Level.shopId", "=", "Installation.shopId")
        .whereRef("Level.app", "=", "Installation.app")
        // What is null is not dirty, and skipped by the index.
        .where("Level.dirtySince", ">=", 0)
        .as("dirtySince"),
      eb
        .selectFrom("WriteBatch")
        .select((batch) => batch.fn.min("WriteBatch.createdAt").as("at"))
        .whereRef("WriteBatch.shopId", "=", "Installation.shopId")
        .whereRef("WriteBatch.app", "=", "Installation.app")
        // A literal, so that the index of those that are open is used.
        .where("WriteBatch.state", "=", sql.lit("open"))
        .as("openSince"),
    ])
    .where("Installation.state", "=", "installed")
    .execute();
  return rows
    .filter((row) => row.dirtySince !== null || row.openSince !== null)
    .map(({ app, shopId, dirtySince, openSince }) => ({
      app,
      shopId,
      lagMs: ageOf(dirtySince, now),
      batchAgeMs: ageOf(openSince, now),
    }));
}

async function readLevels(
  db: Db,
  now: number,
): Promise<Pick<HubFigures, "levelsDirty" | "levelsSetAside" | "readsOverdueMs">> {
  const dirty = db
    .selectFrom("Level")
    .select(sql<number>`1`.as("one"))
    .where("dirtySince", ">=", 0)
    .limit(COUNTED_MAX);
  const { count } = await db
    .selectFrom(dirty.as("some"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const setAside = await db
    .selectFrom("Level")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("state", "in", ["parked", "stopped"])
    .groupBy("state")
    .execute();
  const due = await db
    .selectFrom("Level")
    .select((eb) => eb.fn.min("readAt").as("at"))
    .where("readAt", ">=", 0)
    .executeTakeFirst();
  return {
    levelsDirty: Number(count),
    levelsSetAside: setAside.map((row) => ({ ...row, count: Number(row.count) })),
    readsOverdueMs: ageOf(due?.at, now),
  };
}

async function readInbox(db: Db, now: number): Promise<Pick<HubFigures, "inbox" | "inboxAgeMs">> {
  const inbox = [];
  for (const state of ["pending", "parked"]) {
    const some = db
      .selectFrom("InboxMessage")
      .select(sql<number>`1`.as("one"))
      .where("state", "=", state)
      .limit(COUNTED_MAX);
    const { count } = await db
      .selectFrom(some.as("some"))
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    inbox.push({ state, count: Number(count) });
  }
  const due = await db
    .selectFrom("InboxMessage")
    .select((eb) => eb.fn.min("runAt").as("at"))
    .where("state", "=", "pending")
    .executeTakeFirst();
  return { inbox, inboxAgeMs: ageOf(due?.at, now) };
}

async function readTasks(
  db: Db,
  now: number,
): Promise<Pick<HubFigures, "tasks" | "taskOverdueMs">> {
  const some = db
    .selectFrom("Task")
    .select(["kind", "state"])
    .where("state", "in", ["pending", "running", "parked"])
    .limit(COUNTED_MAX);
  const rows = await db
    .selectFrom(some.as("some"))
    .select((eb) => ["kind", "state", eb.fn.countAll<number>().as("count")])
    .groupBy(["kind", "state"])
    .execute();
  const due = await db
    .selectFrom("Task")
    .select((eb) => eb.fn.min("runAt").as("at"))
    .where("state", "=", "pending")
    .executeTakeFirst();
  return {
    tasks: rows.map((row) => ({ ...row, count: Number(row.count) })),
    taskOverdueMs: ageOf(due?.at, now),
  };
}

async function readShops(
  db: Db,
): Promise<Pick<HubFigures, "shops" | "windows" | "restoredShopsUnread">> {
  const rows = await db
    .selectFrom("Installation")
    .select((eb) => [
      "app",
      countWhere(eb("blockedReason", "is", null)).as("reachable"),
      countWhere(eb("blockedReason", "is not", null)).as("blocked"),
    ])
    .where("state", "=", "installed")
    .groupBy("app")
    .execute();
  const windows = await db
    .selectFrom("ShopWindow")
    .select((eb) => [
      eb.fn.max("p50Ms").as("p50Ms"),
      eb.fn.max("p99Ms").as("p99Ms"),
      eb.fn.max("p999Ms").as("p999Ms"),
    ])
    .executeTakeFirst();
  const restored = await db
    .selectFrom("RestoredShop")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "in", ["sweeping", "booking", "reading"])
    .executeTakeFirstOrThrow();
  return {
    shops: rows.flatMap(({ app, reachable, blocked }) => [
      { app, standing: "reachable" as const, count: Number(reachable) },
      { app, standing: "blocked" as const, count: Number(blocked) },
    ]),
    windows: {
      p50Ms: Number(windows?.p50Ms ?? 0),
      p99Ms: Number(windows?.p99Ms ?? 0),
      p999Ms: Number(windows?.p999Ms ?? 0),
    },
    restoredShopsUnread: Number(restored.count),
  };
}

async function readStock(
  db: Db,
): Promise<Pick<HubFigures, "headroom" | "shortfall" | "overlap" | "oversold">> {
  const balances = await db
    .selectFrom("StockBalance")
    .select((eb) => ["account", eb.fn.sum<number>("units").as("units")])
    .where("account", "in", ["free", "shortfall", "overlap"])
    .groupBy("account")
    .execute();
  const units = new Map(balances.map((row) => [row.account, Number(row.units)]));
  const oversold = await db
    .selectFrom("OrderLine")
    .innerJoin("Item", "Item.id", "OrderLine.itemId")
    .select((eb) => [
      "Item.policy",
      eb.fn.sum<number>(eb("OrderLine.oversold", "-", eb.ref("OrderLine.override"))).as("units"),
    ])
    .where("OrderLine.oversold", ">", 0)
    .groupBy("Item.policy")
    .execute();
  return {
    headroom: units.get("free") ?? 0,
    shortfall: 0 - (units.get("shortfall") ?? 0),
    overlap: 0 - (units.get("overlap") ?? 0),
    oversold: oversold.map((row) => ({ ...row, units: Number(row.units) })),
  };
}
