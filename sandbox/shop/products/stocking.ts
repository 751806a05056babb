import type { World } from "#sandbox/contract.ts";
import { applyDeltas } from "../inventory/change-level.ts";
import { connectLevel } from "../inventory/connect-level.ts";
import { onHandOf } from "../inventory/quantity-names.ts";
import { levelOf } from "../inventory/levels.ts";
import { itemOf, rankedLocations } from "../lookup.ts";
import type { Shop, Variant } from "../state.ts";

export interface StockRow {
  locationId: string;
  name: string;
  quantity: number;
}

/**
 * Stocks a new variant where the input gives quantities; without any, at the shop's first own
 * location. So a listing made without quantities lands in the merchant's stock room.
 */
export function stockNewVariant(
  world: World,
  shop: Shop,
  options: { variant: Variant; rows: readonly StockRow[]; eventId?: string },
): void {
  const { variant, rows, eventId } = options;
  const item = itemOf(shop, variant);
  const first = rankedLocations(shop).find((location) => location.fulfillmentServiceId === null);
  const locationIds = rows.length > 0 ? rows.map((row) => row.locationId) : first ? [first.id] : [];
  for (const id of new Set(locationIds)) {
    const location = shop.locations.get(id);
    if (location) connectLevel(world, shop, { item, location, eventId });
  }
  setStock(world, shop, options);
}

/** Sets absolute quantities at locations that stock the variant. */
export function setStock(
  world: World,
  shop: Shop,
  options: { variant: Variant; rows: readonly StockRow[]; eventId?: string },
): void {
  const item = itemOf(shop, options.variant);
  for (const row of options.rows) {
    const location = shop.locations.get(row.locationId);
    const level = levelOf(shop, item.id, row.locationId);
    if (!location || !level) continue;
    const current = row.name === "on_hand" ? onHandOf(level) : level.available;
    const deltas = { available: row.quantity - current };
    applyDeltas(world, shop, { item, location, level, deltas, eventId: options.eventId });
  }
}
