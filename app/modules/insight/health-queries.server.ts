import type { ExpressionBuilder } from "kysely";
import { pageRange, toPage, type Page } from "#app/kernel/page.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { DB } from "#app/platform/db/generated/types.ts";
import { countGivenUp } from "#app/platform/tasks/given-up.server.ts";

/** How one partner's shop, or the factory's own, is doing. Times in ms. */
export interface ShopHealthRow {
  channelId: string;
  kind: string;
  /** What the factory calls the reseller; null for its own brand store. */
  label: string | null;
  state: string;
  /** Why the shop cannot be reached; null when it can. */
  blockedReason: string | null;
  /** Why its sales or our writes take longer than is counted on: "blocked", "stuck", "late", or null. */
  beyondReach: string | null;
  /** It was not read since a backup was restored. */
  isUnread: boolean;
  /** Since when the oldest change waits to be written; null when none does. */
  dirtySince: number | null;
  heardAt: number | null;
  /** Points left of the bucket and its size; null before they were heard. */
  bucketAvailable: number | null;
  bucketCapacity: number | null;
  /** Calls that changed stock in the last hour, and how many of them were repeats. */
  writes: number;
  retries: number;
  windowP50Ms: number | null;
  windowP99Ms: number | null;
  windowP999Ms: number | null;
  /** Levels that wait for a person, by their reason's code. */
  parked: { problem: string; count: number }[];
  /** Tasks and webhooks of the shop that were given up, and wait for a person. */
  givenUp: number;
}

export interface HealthTotals {
  /** How long the most overdue webhook of these shops waits. */
  inboxAgeMs: number;
  headroom: number;
  oversold: number;
  shortfall: number;
}

const HOUR_MS = 3_600_000;

/** What the metrics tell of the whole hub, for one factory and its own partners alone. */
export async function readHealth(
  db: Db,
  of: { factoryId: string; page: number; now: number },
): Promise<{ totals: HealthTotals; shops: Page<ShopHealthRow> }> {
  const rows = await selectShops(db, of);
  const shown = toPage(rows, of.page);
  const parked = await readParked(
    db,
    shown.rows.map(({ channelId }) => channelId),
  );
  const shops = shown.rows.map((row) => ({
    ...row,
    isUnread: row.restored !== null && row.restored !== "done",
    writes: Number(row.writes ?? 0),
    retries: Number(row.retries ?? 0),
    givenUp: Number(row.givenUp ?? 0),
    parked: parked.filter(({ channelId }) => channelId === row.channelId),
  }));
  return { totals: await readTotals(db, of), shops: { ...shown, rows: shops } };
}

/** The lane of a channel: its shop under the app that writes there. */
const appOf = (eb: ExpressionBuilder<DB, "Channel">) =>
  eb.case().when("Channel.kind", "=", "brand").then("factory").else("reseller").end();

function selectShops(db: Db, of: { factoryId: string; page: number; now: number }) {
  const range = pageRange(of.page);
  return db
    .selectFrom("Channel")
    .leftJoin("Partnership", "Partnership.id", "Channel.partnershipId")
    .leftJoin("ShopWindow", "ShopWindow.channelId", "Channel.id")
    .leftJoin("Installation", (join) =>
      join
        .onRef("Installation.shopId", "=", "Channel.shopId")
        .on((eb) => eb("Installation.app", "=", appOf(eb))),
    )
    .leftJoin("ShopPulse", (join) =>
      join
        .onRef("ShopPulse.shopId", "=", "Installation.shopId")
        .onRef("ShopPulse.app", "=", "Installation.app"),
    )
    .leftJoin("RestoredShop", (join) =>
      join
        .onRef("RestoredShop.shopId", "=", "Installation.shopId")
        .onRef("RestoredShop.app", "=", "Installation.app"),
    )
    .select([
      "Channel.id as channelId",
      "Channel.kind",
      "Channel.state",
      "Channel.beyondReach",
      "Partnership.label",
      "Installation.blockedReason",
      "RestoredShop.state as restored",
      "ShopPulse.heardAt",
      "ShopPulse.available as bucketAvailable",
      "ShopPulse.capacity as bucketCapacity",
      "ShopWindow.p50Ms as windowP50Ms",
      "ShopWindow.p99Ms as windowP99Ms",
      "ShopWindow.p999Ms as windowP999Ms",
    ])
    .select((eb) => [
      eb
        .selectFrom("Level")
        .select((level) => level.fn.min("Level.dirtySince").as("at"))
        .whereRef("Level.channelId", "=", "Channel.id")
        .as("dirtySince"),
      countGivenUp(eb).as("givenUp"),
      lastBatches(eb, of.now)
        .select((batch) => batch.fn.countAll<number>().as("count"))
        .as("writes"),
      lastBatches(eb, of.now)
        .select((batch) =>
          batch.fn.sum<number | null>(batch("WriteBatch.attempts", "-", 1)).as("count"),
        )
        .where("WriteBatch.attempts", ">", 1)
        .as("retries"),
    ])
    .where("Channel.factoryId", "=", of.factoryId)
    .where("Channel.state", "!=", "cut")
    .orderBy("Channel.kind")
    .orderBy("Partnership.label")
    .orderBy("Channel.id")
    .limit(range.limit)
    .offset(range.offset)
    .execute();
}

/** Batches of the last hour that wrote this factory's own units: a reseller may have others. */
function lastBatches(eb: ExpressionBuilder<DB, "Channel" | "Installation">, now: number) {
  return eb
    .selectFrom("WriteBatch")
    .whereRef("WriteBatch.shopId", "=", "Channel.shopId")
    .whereRef("WriteBatch.app", "=", "Installation.app")
    .where("WriteBatch.state", "in", ["open", "settled"])
    .where("WriteBatch.retryAt", ">=", now - HOUR_MS)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("WriteIntent")
          .select("WriteIntent.id")
          .whereRef("WriteIntent.batchId", "=", "WriteBatch.id")
          .whereRef("WriteIntent.channelId", "=", "Channel.id"),
      ),
    );
}

async function readParked(
  db: Db,
  channelIds: readonly string[],
): Promise<{ channelId: string; problem: string; count: number }[]> {
  // PostgreSQL refuses an empty list; no id is empty.
  const ids = channelIds.length === 0 ? [""] : channelIds;
  const rows = await db
    .selectFrom("Level")
    .select((eb) => ["channelId", "problem", eb.fn.countAll<number>().as("count")])
    .where("channelId", "in", ids)
    .where("state", "in", ["parked", "stopped"])
    .groupBy(["channelId", "problem"])
    .orderBy("problem")
    .execute();
  return rows.map(({ problem, count, ...row }) => ({
    ...row,
    problem: problem ?? "unknown",
    count: Number(count),
  }));
}

async function readTotals(
  db: Db,
  { factoryId, now }: { factoryId: string; now: number },
): Promise<HealthTotals> {
  const inbox = await db
    .selectFrom("InboxMessage")
    .select((eb) => eb.fn.min("runAt").as("at"))
    .where("state", "=", "pending")
    .where(
      "shopId",
      "in",
      db.selectFrom("Channel").select("shopId").where("factoryId", "=", factoryId),
    )
    .executeTakeFirst();
  const balances = await db
    .selectFrom("StockBalance")
    .select((eb) => ["account", eb.fn.sum<number>("units").as("units")])
    .where("factoryId", "=", factoryId)
    .where("account", "in", ["free", "shortfall"])
    .groupBy("account")
    .execute();
  const oversold = await db
    .selectFrom("OrderLine")
    .select((eb) => eb.fn.sum<number | null>(eb("oversold", "-", eb.ref("override"))).as("units"))
    .where("oversold", ">", 0)
    .where("factoryId", "=", factoryId)
    .executeTakeFirst();
  const sum = (account: string): number =>
    Number(balances.find((row) => row.account === account)?.units ?? 0);
  return {
    inboxAgeMs: inbox?.at == null ? 0 : Math.max(now - Number(inbox.at), 0),
    headroom: sum("free"),
    oversold: Number(oversold?.units ?? 0),
    shortfall: 0 - sum("shortfall"),
  };
}
