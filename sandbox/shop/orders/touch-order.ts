import type { World } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";
import { orderPayload } from "./order-payload.ts";
import type { Order } from "./state.ts";

/** Marks an order as changed now; the search index goes on knowing the state before for a while. */
export function touchOrder(world: World, shop: Shop, order: Order): void {
  const now = world.clock.now();
  const { searchLagMs } = shop.orders.settings;
  if (order.updatedAt + searchLagMs <= now) order.indexedUpdatedAt = order.updatedAt;
  order.updatedAt = now;
  world.changed(shop);
}

/** Touches the order and tells about it under each topic; `orders/updated` always follows. */
export function announceOrder(
  world: World,
  shop: Shop,
  options: { order: Order; topics: readonly string[]; eventId: string },
): void {
  const { order, topics, eventId } = options;
  touchOrder(world, shop, order);
  const payload = orderPayload(shop, order);
  for (const topic of [...topics, "orders/updated"]) world.emit({ shop, topic, payload, eventId });
}
