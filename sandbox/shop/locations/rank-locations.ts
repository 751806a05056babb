import type { Shop } from "../state.ts";

/** Puts locations in the order in which orders ask them; those not named follow as they stood. */
export function rankLocations(shop: Shop, locationIds: readonly string[]): void {
  const named = new Set(locationIds);
  const others = [...shop.locations.values()]
    .filter((location) => !named.has(location.id))
    .sort((a, b) => a.rank - b.rank)
    .map((location) => location.id);
  [...named, ...others].forEach((id, index) => {
    const location = shop.locations.get(id);
    if (location) location.rank = index + 1;
  });
}
