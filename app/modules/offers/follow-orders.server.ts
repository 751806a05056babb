import type { Tx } from "#app/platform/db/database.server.ts";
import { askEnd, askOrder, type OffersDeps } from "./deps.server.ts";
import { serveOffer } from "./serve-offer.server.ts";

const ORDERS_MAX = 200;

/**
 * Looks for booked orders of offers that are not followed yet, and for followed ones that were
 * cancelled. It asks the books, so no order is missed, whoever heard of it and when.
 */
export async function followOrders(
  tx: Tx,
  deps: Pick<OffersDeps, "clock" | "tasks">,
): Promise<void> {
  // Most hubs have never had an offer, and this is asked often.
  if (!(await isAnyOffer(tx))) return;
  for (const order of await findNew(tx)) await follow(tx, deps, order);
  const now = deps.clock.now();
  for (const order of await findCancelled(tx)) {
    await tx
      .updateTable("OfferOrder")
      .set({ state: "cancelled", updatedAt: now })
      .where("offerId", "=", order.offerId)
      .where("orderGid", "=", order.orderGid)
      .execute();
    await serveOffer(tx, deps, order.offerId);
    // Units that came back to a variant which is not on sale any more go on to the item.
    if (order.offerState === "ending") await askEnd(tx, deps, order);
  }
}

async function isAnyOffer(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom("Offer").select("id").limit(1).executeTakeFirst()) !== undefined;
}

function findNew(tx: Tx) {
  return tx
    .selectFrom("Item")
    .innerJoin("Offer", "Offer.id", "Item.offerId")
    .innerJoin("OrderLine", "OrderLine.itemId", "Item.id")
    .innerJoin("Order", "Order.id", "OrderLine.orderId")
    .leftJoin("OfferOrder", (join) =>
      join
        .onRef("OfferOrder.offerId", "=", "Offer.id")
        .onRef("OfferOrder.orderGid", "=", "Order.gid"),
    )
    .select((expression) => [
      "Offer.id as offerId",
      "Offer.factoryId",
      "Offer.promisedOn",
      "Order.gid as orderGid",
      "Order.name",
      "Order.remoteCreatedAt",
      expression.fn.sum<number>("OrderLine.asked").as("units"),
    ])
    .where("Item.offerId", "is not", null)
    .where("OfferOrder.orderGid", "is", null)
    .where("Order.cancelledAt", "is", null)
    .groupBy(["Offer.id", "Order.gid", "Order.name", "Order.remoteCreatedAt"])
    .limit(ORDERS_MAX)
    .execute();
}

type NewOrder = Awaited<ReturnType<typeof findNew>>[number];

async function follow(
  tx: Tx,
  deps: Pick<OffersDeps, "clock" | "tasks">,
  order: NewOrder,
): Promise<void> {
  const { offerId, orderGid, factoryId, promisedOn } = order;
  await tx
    .insertInto("OfferOrder")
    .values({
      offerId,
      orderGid,
      factoryId,
      promisedOn,
      orderName: order.name,
      units: order.units,
      state: "new",
      charge: "none",
      createdAt: order.remoteCreatedAt,
      updatedAt: deps.clock.now(),
    })
    .execute();
  await askOrder(tx, deps, order);
}

function findCancelled(tx: Tx) {
  return tx
    .selectFrom("OfferOrder")
    .innerJoin("Offer", "Offer.id", "OfferOrder.offerId")
    .innerJoin("Order", (join) =>
      join
        .onRef("Order.gid", "=", "OfferOrder.orderGid")
        .onRef("Order.shopId", "=", "OfferOrder.factoryId"),
    )
    .select([
      "OfferOrder.offerId",
      "OfferOrder.orderGid",
      "OfferOrder.factoryId",
      "Offer.state as offerState",
    ])
    .where("OfferOrder.state", "not in", ["cancelled", "released"])
    .where("Order.cancelledAt", "is not", null)
    .limit(ORDERS_MAX)
    .execute();
}
