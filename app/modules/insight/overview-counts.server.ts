import { sql, type Expression, type RawBuilder, type SqlBool } from "kysely";
import type { Db } from "#app/platform/db/database.server.ts";
import type { FactoryOverview, NoticeViewer } from "./queries.server.ts";

export const OPEN_STATES = ["seen", "held", "requested", "accepted", "routed", "packed", "on_hold"];

/** How many rows satisfy the condition, in one pass with other counts. */
export function countWhere(condition: Expression<SqlBool>): RawBuilder<number> {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}

/** Open and settled notices that this viewer may see. */
export function selectNotices(db: Db, viewer: NoticeViewer) {
  const all = db.selectFrom("Notice");
  if ("resellerId" in viewer) return all.where("shopId", "=", viewer.resellerId);
  const { factoryId } = viewer;
  return all.where((eb) =>
    eb.or([
      eb("factoryId", "=", factoryId),
      eb.and([eb("shopId", "=", factoryId), eb("factoryId", "is", null)]),
    ]),
  );
}

export async function countNotices(db: Db, viewer: NoticeViewer): Promise<number> {
  const row = await selectNotices(db, viewer)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What shoppers said and nobody at the factory has read. */
export async function countWaitingVoices(db: Db, factoryId: string): Promise<number> {
  const row = await db
    .selectFrom("Voice")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("factoryId", "=", factoryId)
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function countPartners(
  db: Db,
  factoryId: string,
): Promise<Pick<FactoryOverview, "partners" | "invited">> {
  const row = await db
    .selectFrom("Partnership")
    .select((eb) => [
      countWhere(eb("state", "in", ["active", "paused"])).as("partners"),
      countWhere(eb("state", "=", "invited")).as("invited"),
    ])
    .where("factoryId", "=", factoryId)
    .executeTakeFirstOrThrow();
  return { partners: Number(row.partners ?? 0), invited: Number(row.invited ?? 0) };
}

type StockCounts = Pick<
  FactoryOverview,
  "items" | "unitsOnHand" | "unitsExposed" | "unitsHeld" | "unitsShort"
>;

export async function sumStock(db: Db, factoryId: string): Promise<StockCounts> {
  const sumOf = (condition: Expression<SqlBool>, name: string) =>
    sql<number>`coalesce(sum(case when ${condition} then ${sql.ref("units")} else 0 end), 0)`.as(
      name,
    );
  const row = await db
    .selectFrom("StockBalance")
    .select((eb) => [
      sumOf(eb("account", "=", "world"), "world"),
      sumOf(eb("account", "like", "exposure:%"), "exposed"),
      sumOf(eb("kind", "=", "hold"), "held"),
      sumOf(eb("account", "=", "shortfall"), "shortfall"),
    ])
    // By its items: balances are found by item, and an index by factory would slow every booking.
    .where("itemId", "in", db.selectFrom("Item").select("id").where("factoryId", "=", factoryId))
    .executeTakeFirstOrThrow();
  const items = await db
    .selectFrom("Item")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("factoryId", "=", factoryId)
    .where("state", "=", "active")
    .executeTakeFirstOrThrow();
  return {
    items: Number(items.count),
    unitsOnHand: 0 - Number(row.world),
    unitsExposed: Number(row.exposed),
    unitsHeld: Number(row.held),
    unitsShort: 0 - Number(row.shortfall),
  };
}

type OrderCounts = Pick<
  FactoryOverview,
  "ordersToAccept" | "ordersToShip" | "ordersOnHold" | "ordersSeenToday"
>;

export async function countOrders(db: Db, factoryId: string, since: number): Promise<OrderCounts> {
  const row = await db
    .selectFrom("SupplyOrder")
    .select((eb) => [
      countWhere(eb("state", "=", "requested")).as("toAccept"),
      countWhere(eb("state", "in", ["routed", "packed"])).as("toShip"),
      countWhere(eb("state", "=", "on_hold")).as("onHold"),
      countWhere(eb("seenAt", ">=", since)).as("seenToday"),
    ])
    .where("factoryId", "=", factoryId)
    .executeTakeFirstOrThrow();
  return {
    ordersToAccept: Number(row.toAccept ?? 0),
    ordersToShip: Number(row.toShip ?? 0),
    ordersOnHold: Number(row.onHold ?? 0),
    ordersSeenToday: Number(row.seenToday ?? 0),
  };
}

type ShopCounts = Pick<FactoryOverview, "shops" | "shopsBlocked" | "dirtyLevels" | "stoppedLevels">;

export async function countShops(db: Db, factoryId: string): Promise<ShopCounts> {
  const levels = await db
    .selectFrom("Level")
    .select((eb) => [
      eb.fn.count<number>("dirtySince").as("dirty"),
      countWhere(eb("state", "!=", "ok")).as("stopped"),
    ])
    .where(
      "channelId",
      "in",
      db.selectFrom("Channel").select("id").where("factoryId", "=", factoryId),
    )
    .executeTakeFirstOrThrow();
  const shops = await db
    .selectFrom("Channel")
    .leftJoin("Installation", (join) =>
      join
        .onRef("Installation.shopId", "=", "Channel.shopId")
        .on("Installation.blockedReason", "is not", null),
    )
    .select((eb) => [
      sql<number>`count(distinct ${eb.ref("Channel.id")})`.as("shops"),
      sql<number>`count(distinct ${eb.ref("Installation.shopId")})`.as("blocked"),
    ])
    .where("Channel.factoryId", "=", factoryId)
    .where("Channel.state", "!=", "closed")
    .executeTakeFirstOrThrow();
  return {
    shops: Number(shops.shops),
    shopsBlocked: Number(shops.blocked),
    dirtyLevels: Number(levels.dirty),
    stoppedLevels: Number(levels.stopped ?? 0),
  };
}
