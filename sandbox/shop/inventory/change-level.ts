import type { World } from "#sandbox/contract.ts";
import type { InventoryItem, InventoryLevel, Location, Shop } from "../state.ts";
import { connectLevel } from "./connect-level.ts";
import { levelPayload } from "./level-payload.ts";
import { anyLevelOf } from "./levels.ts";
import type { StoredQuantityName } from "./quantity-names.ts";
import { storedQuantityNames } from "./quantity-names.ts";

export type QuantityDeltas = Partial<Record<StoredQuantityName, number>>;

/**
 * Adds the deltas to one level, tells subscribers when `available` changed, and marks the shop as
 * changed. A level that does not exist yet is connected first, as Shopify does when it restocks or
 * assigns an item at a location that did not stock it. It does not ask whether the item is tracked:
 * a sale of an untracked item moves nothing, and that is the caller's rule.
 */
export function changeLevel(
  world: World,
  shop: Shop,
  change: {
    inventoryItemId: string;
    locationId: string;
    deltas: QuantityDeltas;
    eventId?: string;
  },
): InventoryLevel {
  const { inventoryItemId, locationId, deltas, eventId } = change;
  const item = shop.items.get(inventoryItemId);
  const location = shop.locations.get(locationId);
  if (!item || !location) {
    throw new Error(
      `no inventory item ${inventoryItemId} or location ${locationId} in ${shop.domain}`,
    );
  }
  const existing = anyLevelOf(item, locationId);
  const level = existing?.active
    ? existing
    : connectLevel(world, shop, { item, location, eventId });
  applyDeltas(world, shop, { item, location, level, deltas, eventId });
  world.changed(shop);
  return level;
}

/** The change itself, for callers that write many levels and mark the shop once. */
export function applyDeltas(
  world: World,
  shop: Shop,
  change: {
    item: InventoryItem;
    location: Location;
    level: InventoryLevel;
    deltas: QuantityDeltas;
    eventId?: string;
  },
): void {
  const { item, level, deltas } = change;
  const now = world.clock.now();
  let touched = false;
  for (const name of storedQuantityNames) {
    const delta = deltas[name];
    if (!delta) continue;
    level[name] += delta;
    touched = true;
  }
  if (!touched) return;
  level.updatedAt = now;
  shop.inventoryWrites += 1;
  if (!deltas.available) return;
  level.availableAt = now;
  world.emit({
    shop,
    topic: "inventory_levels/update",
    payload: levelPayload(item, change.location, level),
    eventId: change.eventId,
  });
}
