import type { AppHandle, World } from "#sandbox/contract.ts";
import { rankedLocations } from "../lookup.ts";
import type { Location, Shop } from "../state.ts";
import type { InventoryAction } from "./fulfillment-services.ts";
import { endService } from "./fulfillment-services.ts";

/**
 * An uninstalled app's services end as the merchant chose on the way out. By default the stock is
 * transferred, which turns the app's units into the merchant's own.
 */
export function removeServicesOfApp(
  world: World,
  shop: Shop,
  call: { app: AppHandle; inventory: InventoryAction },
): void {
  for (const service of [...shop.fulfillmentServices.values()]) {
    const location = shop.locations.get(service.locationId);
    if (service.app !== call.app || !location) continue;
    const destination = ownLocation(shop, location);
    endService(world, shop, { service, location, destination, action: call.inventory });
  }
  world.changed(shop);
}

function ownLocation(shop: Shop, not: Location): Location | undefined {
  return rankedLocations(shop).find(
    (location) => location.id !== not.id && location.fulfillmentServiceId === null,
  );
}
