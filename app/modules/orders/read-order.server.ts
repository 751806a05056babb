import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { emptySnapshot } from "./empty-snapshot.ts";
import { SURELY_SHOWN_MS } from "./order-age.ts";
import type { ShopRefLike } from "./ports.ts";

export interface ReadRequest {
  shop: ShopRefLike;
  orderGid: string;
  heardAt: number;
  cause: string;
}

/** Told when a routed order of the factory's shop was read: its parcels are fulfilment's business. */
export type RoutedOrderListener = (routed: {
  shop: ShopRefLike;
  orderGid: string;
  supplyOrderId: string;
}) => Promise<void>;

/**
 * Reads an order from its shop and books what it shows. Runs one at a time per order. Gives when to
 * look again, while an order's fulfilment orders do not exist yet.
 */
export async function readOrder(
  deps: OrdersDeps & { onRoutedOrder: RoutedOrderListener },
  request: ReadRequest,
): Promise<void | { again: number }> {
  const { shop } = request;
  const snapshot = await deps.reader.read(shop, request.orderGid);
  if (!snapshot) {
    await applyMissing(deps, request);
    return;
  }
  if (snapshot.routedFrom !== null) {
    await deps.onRoutedOrder({ shop, orderGid: snapshot.gid, supplyOrderId: snapshot.routedFrom });
    return;
  }
  const { heardAt, cause } = request;
  const outcome = await deps.book({ shop, snapshot, heardAt, cause });
  if (outcome === "waits_for_fulfilment_orders") {
    const age = Math.max(deps.clock.now() - heardAt, 0);
    // Ever longer pauses: most come within a second, a few after minutes.
    return { again: Math.max(Math.min(age, 60_000), Math.min(deps.settings.seenAgainMs, 250)) };
  }
}

/**
 * A deleted order is one whose lines are all gone. But an order that has grown too old is not shown,
 * either, and is as alive as it was: a person is told, and its units stay held.
 */
async function applyMissing(deps: OrdersDeps, request: ReadRequest): Promise<void> {
  const known = await deps.database.db
    .selectFrom("Order")
    .selectAll()
    .where("shopId", "=", request.shop.shopId)
    .where("app", "=", request.shop.app)
    .where("gid", "=", request.orderGid)
    .executeTakeFirst();
  if (!known) return;
  const age = deps.clock.now() - known.remoteCreatedAt;
  if (age > SURELY_SHOWN_MS && request.cause !== "orders/delete") {
    await tellNotShown(deps, known);
    return;
  }
  await deps.book({
    shop: request.shop,
    heardAt: request.heardAt,
    cause: "order deleted",
    snapshot: emptySnapshot(known, {
      remoteUpdatedAt: deps.clock.now(),
      cancelledAt: known.cancelledAt ?? deps.clock.now(),
    }),
  });
}

/** Whoever still waits for something of the order hears that the hub no longer sees it. */
async function tellNotShown(
  deps: OrdersDeps,
  order: { id: string; shopId: string; name: string },
): Promise<void> {
  const waiting = await deps.database.db
    .selectFrom("SupplyOrder")
    .select(["id", "factoryId"])
    .where("orderId", "=", order.id)
    .where("state", "not in", ["closed", "cancelled", "returned", "rejected"])
    .execute();
  await deps.database.write(async (tx) => {
    for (const { id: supplyOrderId, factoryId } of waiting) {
      for (const shopId of new Set([order.shopId, factoryId])) {
        await raiseNotice(tx, deps.clock, {
          shopId,
          factoryId,
          kind: "order_not_shown",
          subject: supplyOrderId,
          details: { supplyOrderId, orderName: order.name },
        });
      }
    }
  });
}
