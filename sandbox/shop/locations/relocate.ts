import type { World } from "#sandbox/contract.ts";
import { applyDeltas } from "../inventory/change-level.ts";
import { connectLevel, disconnectLevel } from "../inventory/connect-level.ts";
import { levelOf } from "../inventory/levels.ts";
import { storedQuantityNames } from "../inventory/quantity-names.ts";
import type { Location, Shop } from "../state.ts";

/** Everything stocked at one location becomes stock of another: a service's units become the merchant's. */
export function relocateInventory(
  world: World,
  shop: Shop,
  move: { from: Location; to: Location; eventId?: string },
): void {
  const { from, to, eventId } = move;
  for (const itemId of [...from.itemIds]) {
    const item = shop.items.get(itemId);
    const source = item && levelOf(shop, itemId, from.id);
    if (!item || !source) continue;
    const deltas = Object.fromEntries(storedQuantityNames.map((name) => [name, source[name]]));
    const level = connectLevel(world, shop, { item, location: to, eventId });
    applyDeltas(world, shop, { item, location: to, level, deltas, eventId });
    disconnectLevel(world, shop, { item, location: from, eventId });
  }
  relocateFulfillmentOrders(shop, { from, to });
}

/** Open fulfilment orders follow; a request to the old place means nothing at the new one. */
function relocateFulfillmentOrders(shop: Shop, move: { from: Location; to: Location }): void {
  const { from, to } = move;
  const open = shop.orders.openFulfillmentOrderIdsByLocation;
  const ids = open.get(from.id) ?? new Set<string>();
  open.delete(from.id);
  for (const id of ids) {
    const fulfillmentOrder = shop.orders.fulfillmentOrders.get(id);
    if (!fulfillmentOrder) continue;
    fulfillmentOrder.locationId = to.id;
    fulfillmentOrder.requestStatus = "UNSUBMITTED";
    if (fulfillmentOrder.status === "IN_PROGRESS") fulfillmentOrder.status = "OPEN";
    for (const line of fulfillmentOrder.lines) {
      if (line.committedLocationId === from.id) line.committedLocationId = to.id;
    }
    const there = open.get(to.id);
    if (there) there.add(id);
    else open.set(to.id, new Set([id]));
  }
}

/** What is stocked at a location is gone, committed units included. */
export function dropInventory(
  world: World,
  shop: Shop,
  drop: { location: Location; eventId?: string },
): void {
  for (const itemId of [...drop.location.itemIds]) {
    const item = shop.items.get(itemId);
    if (item)
      disconnectLevel(world, shop, { item, location: drop.location, eventId: drop.eventId });
  }
}

export function hasOpenFulfillmentOrders(shop: Shop, location: Location): boolean {
  return (shop.orders.openFulfillmentOrderIdsByLocation.get(location.id)?.size ?? 0) > 0;
}
