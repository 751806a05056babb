import { applySnapshot } from "./apply-snapshot.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
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
    await applyDeleted(deps, request);
    return;
  }
  if (snapshot.routedFrom !== null) {
    await deps.onRoutedOrder({ shop, orderGid: snapshot.gid, supplyOrderId: snapshot.routedFrom });
    return;
  }
  const { heardAt, cause } = request;
  const outcome = await applySnapshot(deps, { shop, snapshot, heardAt, cause });
  if (outcome === "waits_for_fulfilment_orders") {
    const age = Math.max(deps.clock.now() - heardAt, 0);
    // Ever longer pauses: most come within a second, a few after minutes.
    return { again: Math.max(Math.min(age, 60_000), Math.min(deps.settings.seenAgainMs, 250)) };
  }
}

/** A deleted order is one whose lines are all gone. */
async function applyDeleted(deps: OrdersDeps, request: ReadRequest): Promise<void> {
  const known = await deps.database.db
    .selectFrom("Order")
    .selectAll()
    .where("shopId", "=", request.shop.shopId)
    .where("app", "=", request.shop.app)
    .where("gid", "=", request.orderGid)
    .executeTakeFirst();
  if (!known) return;
  await applySnapshot(deps, {
    shop: request.shop,
    heardAt: request.heardAt,
    cause: "order deleted",
    snapshot: {
      gid: known.gid,
      name: known.name,
      updatedAt: deps.clock.now(),
      createdAt: known.remoteCreatedAt,
      cancelledAt: known.cancelledAt ?? deps.clock.now(),
      financialStatus: known.financialStatus,
      currency: known.currency,
      routedFrom: null,
      fulfilmentOrders: [],
    },
  });
}
