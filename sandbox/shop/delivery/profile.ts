import type { Location, Shop } from "../state.ts";

/** Whether goods at a location can be checked out: a merchant must have set rates for it. */
export function hasRates(shop: Shop, locationId: string): boolean {
  return !shop.delivery.locationIdsWithoutRates.has(locationId);
}

export function originLocations(shop: Shop): { withRates: Location[]; withoutRates: Location[] } {
  const active = [...shop.locations.values()].filter(
    (location) => location.active && location.fulfillsOnlineOrders,
  );
  return {
    withRates: active.filter((location) => hasRates(shop, location.id)),
    withoutRates: active.filter((location) => !hasRates(shop, location.id)),
  };
}
