import { Fault } from "#app/kernel/fault.ts";
import type { OrdersDeps } from "./deps.server.ts";
import type { ShopRefLike } from "./ports.ts";

/** Before the first order is routed: makes the mark by which a routed order is found, and made once. */
export async function prepareFactory(deps: OrdersDeps, shop: ShopRefLike): Promise<void> {
  const answer = await deps.routed.prepare(shop);
  if (!answer.ok) throw new Fault("route_mark_refused", { message: answer.message });
}

/**
 * A shopper of a reseller's shop asked to be forgotten: the factory's copies of the order lose name
 * and address too.
 */
export async function redactShopper(
  deps: OrdersDeps,
  of: { shopId: string; orderGid: string },
): Promise<void> {
  const rows = await deps.database.db
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .select(["SupplyOrder.factoryId", "SupplyOrder.routedOrderGid"])
    .where("Order.shopId", "=", of.shopId)
    .where("Order.gid", "=", of.orderGid)
    .where("SupplyOrder.routedOrderGid", "is not", null)
    .execute();
  for (const { factoryId, routedOrderGid } of rows) {
    if (routedOrderGid === null) continue;
    const answer = await deps.routed.redact({ shopId: factoryId, app: "factory" }, routedOrderGid);
    if (!answer.ok) throw new Fault("redact_refused", { message: answer.message });
  }
}
