import type { InventoryItem, InventoryLevel, Location, Shop, Variant } from "../state.ts";

/** The level of an item that is stocked at a location; undefined when it is not, or no longer. */
export function levelOf(
  shop: Shop,
  inventoryItemId: string,
  locationId: string,
): InventoryLevel | undefined {
  const level = anyLevelOf(shop.items.get(inventoryItemId), locationId);
  return level?.active ? level : undefined;
}

/** Like `levelOf`, but answers a level that was disconnected as well. */
export function anyLevelOf(
  item: InventoryItem | undefined,
  locationId: string,
): InventoryLevel | undefined {
  if (!item) return undefined;
  for (const level of item.levels) if (level.locationId === locationId) return level;
  return undefined;
}

/** Every place an item is stocked at, whether or not the location sells online. */
export function stockedLevels(shop: Shop, inventoryItemId: string): InventoryLevel[] {
  const item = shop.items.get(inventoryItemId);
  return item ? item.levels.filter((level) => level.active) : [];
}

/** The places from which an online order may take an item, the first to be asked at the front. */
export function sellingLevels(
  shop: Shop,
  inventoryItemId: string,
): { level: InventoryLevel; location: Location }[] {
  const selling: { level: InventoryLevel; location: Location }[] = [];
  for (const level of shop.items.get(inventoryItemId)?.levels ?? []) {
    const location = level.active ? shop.locations.get(level.locationId) : undefined;
    if (location && sellsOnline(location)) selling.push({ level, location });
  }
  return selling.sort((a, b) => a.location.rank - b.location.rank);
}

/**
 * What an online checkout may still take of a tracked variant with policy DENY: the sum over the
 * locations that fulfil online orders, less what paying checkouts have reserved invisibly.
 * Untracked variants and policy CONTINUE are not bounded by it; the caller asks `isBounded` first.
 */
export function sellableQuantity(shop: Shop, variant: Variant): number {
  let sum = 0;
  for (const level of shop.items.get(variant.inventoryItemId)?.levels ?? []) {
    if (!level.active) continue;
    const location = shop.locations.get(level.locationId);
    if (location && sellsOnline(location)) sum += level.available;
  }
  return sum - (shop.orders.reservedByItem.get(variant.inventoryItemId) ?? 0);
}

/** Whether a checkout must look at `sellableQuantity` at all. */
export function isBounded(shop: Shop, variant: Variant): boolean {
  return (
    variant.inventoryPolicy === "DENY" &&
    (shop.items.get(variant.inventoryItemId)?.tracked ?? false)
  );
}

/** Sum over all active locations, as a variant's `inventoryQuantity` counts it. */
export function inventoryQuantityOf(shop: Shop, variant: Variant): number {
  let sum = 0;
  for (const level of shop.items.get(variant.inventoryItemId)?.levels ?? []) {
    if (level.active && shop.locations.get(level.locationId)?.active) sum += level.available;
  }
  return sum;
}

function sellsOnline(location: Location): boolean {
  return location.active && location.fulfillsOnlineOrders;
}
