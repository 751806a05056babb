import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Address, Location, Shop } from "../state.ts";

/** Adds a location after all others in the order of priority. Webhooks are the caller's. */
export function newLocation(
  world: World,
  shop: Shop,
  options: {
    name: string;
    address: Address;
    fulfillsOnlineOrders?: boolean;
    fulfillmentServiceId?: string;
  },
): Location {
  const now = world.clock.now();
  const ranks = [...shop.locations.values()].map((location) => location.rank);
  const location: Location = {
    id: newGid(world, "Location"),
    levelNumber: world.nextId(),
    name: options.name,
    address: { ...options.address },
    active: true,
    fulfillsOnlineOrders: options.fulfillsOnlineOrders ?? true,
    rank: Math.max(0, ...ranks) + 1,
    itemIds: new Set(),
    fulfillmentServiceId: options.fulfillmentServiceId ?? null,
    deactivatedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  shop.locations.set(location.id, location);
  return location;
}
