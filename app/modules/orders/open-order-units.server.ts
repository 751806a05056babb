import { sql } from "kysely";
import type { Db, Tx } from "#app/platform/db/database.server.ts";

export interface OpenOrderUnits {
  held: number;
  routed: number;
  unsettled: boolean;
}

/** Routing steps during which the factory's levels are between two states. */
const HALF_ROUTED = ["creating", "created", "moving", "unrouting"];

/**
 * Per item, what a channel's orders still commit in its shop: units held, and units shipped that the
 * shop has not been told of. For the brand store also what routed orders commit there. `unsettled`
 * when a write of ours that changes this is half done, so that no sample can be trusted.
 */
export async function openOrderUnits(
  db: Db | Tx,
  of: { channelId: string; itemIds: readonly string[] },
): Promise<Map<string, OpenOrderUnits>> {
  const result = new Map<string, OpenOrderUnits>(
    of.itemIds.map((id) => [id, { held: 0, routed: 0, unsettled: false }]),
  );
  if (of.itemIds.length === 0) return result;
  for (const row of await openHolds(db, of)) {
    const units = result.get(row.itemId);
    if (units) units.held += Number(row.units);
  }
  const brand = await isBrand(db, of.channelId);
  for (const row of brand ? [] : await untoldUnits(db, of)) {
    const units = result.get(row.itemId);
    if (!units) continue;
    units.held += Number(row.units);
    if (row.state === "telling") units.unsettled = true;
  }
  for (const row of brand ? await routedUnits(db, of.itemIds) : []) {
    const units = result.get(row.itemId);
    if (!units) continue;
    if (HALF_ROUTED.includes(row.routeState)) units.unsettled = true;
    else units.routed += Math.max(Number(row.units), 0);
  }
  return result;
}

async function isBrand(db: Db | Tx, channelId: string): Promise<boolean> {
  const row = await db
    .selectFrom("Channel")
    .select("kind")
    .where("id", "=", channelId)
    .executeTakeFirst();
  return row?.kind === "brand";
}

/** By item. Joined in the database: of a popular item there are more holds than a query takes names. */
function openHolds(db: Db | Tx, of: { channelId: string; itemIds: readonly string[] }) {
  return db
    .selectFrom("StockBalance")
    .innerJoin("OrderLine", (join) =>
      join.on("StockBalance.account", "=", sql<string>`'hold:' || ${sql.ref("OrderLine.id")}`),
    )
    .select([
      "StockBalance.itemId",
      (hold) => hold.fn.sum<number>("StockBalance.units").as("units"),
    ])
    .where("StockBalance.itemId", "in", of.itemIds)
    .where("StockBalance.kind", "=", "hold")
    .where("StockBalance.units", ">", 0)
    .where("OrderLine.itemId", "in", of.itemIds)
    .where("OrderLine.channelId", "=", of.channelId)
    .groupBy("StockBalance.itemId")
    .execute();
}

/** Parcels that wait to be told are few, so they are asked for first, and their lines after. */
async function untoldUnits(db: Db | Tx, of: { channelId: string; itemIds: readonly string[] }) {
  const untold = await db
    .selectFrom("Parcel")
    .innerJoin("SupplyOrder", "SupplyOrder.id", "Parcel.supplyOrderId")
    .select(["Parcel.id", "Parcel.state"])
    .where("Parcel.state", "in", ["booked", "telling"])
    .where("SupplyOrder.channelId", "=", of.channelId)
    .execute();
  if (untold.length === 0) return [];
  const states = new Map(untold.map((parcel) => [parcel.id, parcel.state]));
  const lines = await db
    .selectFrom("ParcelLine")
    .innerJoin("OrderLine", "OrderLine.id", "ParcelLine.orderLineId")
    .select(["ParcelLine.parcelId", "ParcelLine.quantity as units", "OrderLine.itemId"])
    .where("ParcelLine.parcelId", "in", [...states.keys()])
    .where("OrderLine.itemId", "in", of.itemIds)
    .execute();
  return lines.map((line) => ({ ...line, state: states.get(line.parcelId) }));
}

/**
 * What routed orders commit in the factory's shop: by supply line, since a split order may be routed
 * in one part and not yet in the other.
 */
function routedUnits(db: Db | Tx, itemIds: readonly string[]) {
  return db
    .selectFrom("SupplyLine")
    .innerJoin("SupplyOrder", "SupplyOrder.id", "SupplyLine.supplyOrderId")
    .select(["SupplyLine.itemId", "SupplyOrder.routeState"])
    .select((expression) =>
      expression.fn
        .sum<number>(expression("SupplyLine.quantity", "-", expression.ref("SupplyLine.shipped")))
        .as("units"),
    )
    .where("SupplyLine.itemId", "in", itemIds)
    .where("SupplyOrder.routeState", "in", ["done", ...HALF_ROUTED])
    .groupBy(["SupplyLine.itemId", "SupplyOrder.routeState"])
    .execute();
}

/** Open orders in a shop that hold units of these items. */
export async function openOrdersOf(
  db: Db | Tx,
  of: { shopId: string; itemIds: readonly string[] },
): Promise<string[]> {
  const own = await db
    .selectFrom("OrderLine")
    .innerJoin("Order", "Order.id", "OrderLine.orderId")
    .innerJoin("StockBalance", (join) =>
      join
        .onRef("StockBalance.itemId", "=", "OrderLine.itemId")
        .on("StockBalance.kind", "=", "hold")
        .on("StockBalance.account", "=", sql<string>`'hold:' || ${sql.ref("OrderLine.id")}`),
    )
    .select("Order.gid")
    .distinct()
    .where("OrderLine.shopId", "=", of.shopId)
    .where("OrderLine.itemId", "in", of.itemIds)
    .limit(200)
    .execute();
  const routed = await db
    .selectFrom("SupplyLine")
    .innerJoin("SupplyOrder", "SupplyOrder.id", "SupplyLine.supplyOrderId")
    .select("SupplyOrder.routedOrderGid as gid")
    .distinct()
    .where("SupplyOrder.factoryId", "=", of.shopId)
    .where("SupplyOrder.state", "in", ["routed", "packed", "accepted"])
    .where("SupplyLine.itemId", "in", of.itemIds)
    .where("SupplyOrder.routedOrderGid", "is not", null)
    .limit(200)
    .execute();
  return [...new Set([...own, ...routed].flatMap((row) => (row.gid === null ? [] : [row.gid])))];
}
