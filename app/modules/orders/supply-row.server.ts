import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { isSupplyState, type SupplyState } from "./states.ts";

/** A supply order with what its tasks need of its order and its partnership. */
export async function loadSupply(db: Db | Tx, supplyOrderId: string) {
  const row = await db
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .leftJoin("Partnership", "Partnership.id", "SupplyOrder.partnershipId")
    .select([
      "SupplyOrder.id",
      "SupplyOrder.state",
      "SupplyOrder.reason",
      "SupplyOrder.kind",
      "SupplyOrder.heldState",
      "SupplyOrder.orderId",
      "SupplyOrder.shopId",
      "SupplyOrder.factoryId",
      "SupplyOrder.channelId",
      "SupplyOrder.partnershipId",
      "SupplyOrder.fulfilmentOrderGid",
      "SupplyOrder.requestStatus",
      "SupplyOrder.requestedAt",
      "SupplyOrder.graceUntil",
      "SupplyOrder.routeState",
      "SupplyOrder.routeSentAt",
      "SupplyOrder.routePlan",
      "SupplyOrder.routedOrderGid",
      "SupplyOrder.routedFulfilmentOrderGid",
      "SupplyOrder.destinationCountry",
      "Order.gid as orderGid",
      "Order.name as orderName",
      "Order.app",
      "Order.financialStatus",
      "Partnership.state as partnershipState",
      "Partnership.creditLimitMinor",
      "Partnership.shipsTo",
      "Partnership.label",
    ])
    .where("SupplyOrder.id", "=", supplyOrderId)
    .executeTakeFirst();
  if (!row) return null;
  const state: SupplyState = isSupplyState(row.state) ? row.state : "seen";
  return { ...row, state, shop: { shopId: row.shopId, app: row.app } };
}

export type Supply = NonNullable<Awaited<ReturnType<typeof loadSupply>>>;

/** The lines of a supply order with what routing and judging need. */
export function loadSupplyLines(db: Db | Tx, supplyOrderId: string) {
  return db
    .selectFrom("SupplyLine")
    .innerJoin("OrderLine", "OrderLine.id", "SupplyLine.orderLineId")
    .innerJoin("Item", "Item.id", "SupplyLine.itemId")
    .leftJoin("FactoryLocation", "FactoryLocation.id", "OrderLine.locationId")
    .select([
      "SupplyLine.id",
      "SupplyLine.orderLineId",
      "SupplyLine.itemId",
      "SupplyLine.remaining",
      "SupplyLine.shipped",
      "SupplyLine.quantity",
      "SupplyLine.fulfilmentLineGid",
      "SupplyLine.wholesaleMinor",
      "OrderLine.oversold",
      "OrderLine.locationId",
      "OrderLine.sku",
      "Item.variantGid",
      "Item.inventoryItemGid",
      "FactoryLocation.gid as locationGid",
    ])
    .where("SupplyLine.supplyOrderId", "=", supplyOrderId)
    .orderBy("SupplyLine.id")
    .execute();
}
