import type { World } from "#sandbox/contract.ts";
import { levelOf } from "../inventory/levels.ts";
import { onHandOf } from "../inventory/quantity-names.ts";
import { removeAllMetafields } from "../metafields/write.ts";
import type { Address, Location, Shop, UserError } from "../state.ts";
import { newLocation } from "./new-location.ts";
import { hasOpenFulfillmentOrders, relocateInventory } from "./relocate.ts";
import { tellLocation } from "./tell.ts";

export type AddressInput = Partial<Address>;

export interface LocationOutcome {
  location: Location | null;
  errors: UserError[];
}

export function addLocation(
  world: World,
  shop: Shop,
  call: {
    name: string;
    address: AddressInput;
    fulfillsOnlineOrders?: boolean | null;
    eventId?: string;
  },
): LocationOutcome {
  const errors = nameErrors(shop, call.name, undefined);
  if (errors.length > 0) return { location: null, errors };
  const location = newLocation(world, shop, {
    name: call.name,
    address: { ...blankAddress, ...call.address },
    fulfillsOnlineOrders: call.fulfillsOnlineOrders ?? true,
  });
  tellLocation(world, shop, { location, topic: "locations/create", eventId: call.eventId });
  return { location, errors: [] };
}

/** A service's location fulfils online orders always; the shop keeps at least one that does. */
export function editLocation(
  world: World,
  shop: Shop,
  call: {
    location: Location;
    name?: string | null;
    address?: AddressInput | null;
    fulfillsOnlineOrders?: boolean | null;
    eventId?: string;
  },
): UserError[] {
  const { location, name, fulfillsOnlineOrders } = call;
  const errors: UserError[] = [];
  if (typeof name === "string") errors.push(...nameErrors(shop, name, location));
  const switched =
    typeof fulfillsOnlineOrders === "boolean" &&
    fulfillsOnlineOrders !== location.fulfillsOnlineOrders;
  const field = ["input", "fulfillsOnlineOrders"];
  if (switched && location.fulfillmentServiceId !== null) {
    const message =
      "Cannot modify the online order fulfillment preference for fulfillment service locations.";
    errors.push({ field, code: "CANNOT_MODIFY_ONLINE_ORDER_FULFILLMENT_FOR_FS_LOCATION", message });
  } else if (switched && !fulfillsOnlineOrders && isOnlyOnline(shop, location)) {
    const message = "At least one location must fulfill online orders.";
    errors.push({ field, code: "CANNOT_DISABLE_ONLINE_ORDER_FULFILLMENT", message });
  }
  if (errors.length > 0) return errors;
  location.name = name ?? location.name;
  location.address = { ...location.address, ...call.address };
  location.fulfillsOnlineOrders = fulfillsOnlineOrders ?? location.fulfillsOnlineOrders;
  location.updatedAt = world.clock.now();
  tellLocation(world, shop, { location, topic: "locations/update", eventId: call.eventId });
  return [];
}

export function activateLocation(
  world: World,
  shop: Shop,
  call: { locationId: string; eventId?: string },
): LocationOutcome {
  const location = shop.locations.get(call.locationId);
  if (!location) return refuse("LOCATION_NOT_FOUND", "Location not found.");
  if (location.active) return { location, errors: [] };
  const clash = [...shop.locations.values()].some(
    (other) => other.active && other.name === location.name,
  );
  if (clash)
    return refuse("HAS_NON_UNIQUE_NAME", "There is already an active location with this name.");
  location.active = true;
  location.deactivatedAt = null;
  location.updatedAt = world.clock.now();
  tellLocation(world, shop, { location, topic: "locations/activate", eventId: call.eventId });
  return { location, errors: [] };
}

/** Stock goes to the destination; without one, only an empty location can be deactivated. */
export function deactivateLocation(
  world: World,
  shop: Shop,
  call: { locationId: string; destinationLocationId?: string | null; eventId?: string },
): LocationOutcome {
  const { eventId } = call;
  const location = shop.locations.get(call.locationId);
  if (!location) return refuse("LOCATION_NOT_FOUND", "Location not found.");
  const destination = call.destinationLocationId
    ? shop.locations.get(call.destinationLocationId)
    : undefined;
  const problem = deactivationProblem(shop, { ...call, location, destination });
  if (problem) return { location: null, errors: [problem] };
  if (!location.active) return { location, errors: [] };
  if (destination) relocateInventory(world, shop, { from: location, to: destination, eventId });
  location.active = false;
  location.deactivatedAt = world.clock.now();
  location.updatedAt = world.clock.now();
  tellLocation(world, shop, { location, topic: "locations/deactivate", eventId });
  return { location, errors: [] };
}

function deactivationProblem(
  shop: Shop,
  call: {
    location: Location;
    destination: Location | undefined;
    destinationLocationId?: string | null;
  },
): UserError | undefined {
  const { location, destination } = call;
  const problem = (code: string, message: string, field = "locationId") => ({
    field: [field],
    code,
    message,
  });
  if (location.fulfillmentServiceId !== null) {
    return problem(
      "PERMANENTLY_BLOCKED_FROM_DEACTIVATION_ERROR",
      "Location either has a fulfillment service or is the only location with a shipping address.",
    );
  }
  if (isOnlyOnline(shop, location)) {
    return problem(
      "CANNOT_DISABLE_ONLINE_ORDER_FULFILLMENT",
      "At least one location must fulfill online orders.",
    );
  }
  if (call.destinationLocationId) {
    const field = "destinationLocationId";
    if (!destination?.active)
      return problem(
        "DESTINATION_LOCATION_NOT_FOUND_OR_INACTIVE",
        "Destination location is not found or inactive.",
        field,
      );
    if (destination.id === location.id)
      return problem(
        "DESTINATION_LOCATION_IS_THE_SAME_LOCATION",
        "Destination location is the same as the location to be deactivated.",
        field,
      );
    if (destination.fulfillmentServiceId !== null)
      return problem(
        "DESTINATION_LOCATION_NOT_SHOPIFY_MANAGED",
        "Destination location is not Shopify managed.",
        field,
      );
    return undefined;
  }
  if (hasOpenFulfillmentOrders(shop, location)) {
    return problem(
      "HAS_FULFILLMENT_ORDERS_ERROR",
      "Location could not be deactivated because it has pending orders.",
    );
  }
  if (hasStock(shop, location)) {
    return problem(
      "HAS_ACTIVE_INVENTORY_ERROR",
      "Location could not be deactivated without specifying where to relocate inventory at the location.",
    );
  }
  return undefined;
}

export function deleteLocation(
  world: World,
  shop: Shop,
  call: { locationId: string; eventId?: string },
): { deletedLocationId: string | null; errors: UserError[] } {
  const location = shop.locations.get(call.locationId);
  const no = (code: string, message: string) => ({
    deletedLocationId: null,
    errors: [{ field: ["locationId"], code, message }],
  });
  if (!location) return no("LOCATION_NOT_FOUND", "Location not found.");
  if (location.active)
    return no("LOCATION_IS_ACTIVE", "The location cannot be deleted while it is active.");
  if (hasOpenFulfillmentOrders(shop, location)) {
    return no(
      "LOCATION_HAS_PENDING_ORDERS",
      "The location cannot be deleted while it has pending orders.",
    );
  }
  if (hasStock(shop, location))
    return no("LOCATION_HAS_INVENTORY", "The location cannot be deleted while it has inventory.");
  removeLocation(world, shop, { location, eventId: call.eventId });
  return { deletedLocationId: location.id, errors: [] };
}

/** Takes a location out of the shop, with what is left of its levels. */
export function removeLocation(
  world: World,
  shop: Shop,
  call: { location: Location; eventId?: string },
): void {
  const { location } = call;
  for (const itemId of location.itemIds) {
    const item = shop.items.get(itemId);
    if (item) item.levels = item.levels.filter((level) => level.locationId !== location.id);
  }
  removeAllMetafields(shop, { type: "LOCATION", id: location.id });
  shop.delivery.locationIdsWithoutRates.delete(location.id);
  shop.locations.delete(location.id);
  tellLocation(world, shop, { location, topic: "locations/delete", eventId: call.eventId });
}

export function hasStock(shop: Shop, location: Location): boolean {
  for (const itemId of location.itemIds) {
    const level = levelOf(shop, itemId, location.id);
    if (level && (onHandOf(level) !== 0 || level.committed !== 0 || level.available !== 0))
      return true;
  }
  return false;
}

export function isOnlyOnline(shop: Shop, location: Location): boolean {
  for (const other of shop.locations.values()) {
    const counts = other.id !== location.id && other.active && other.fulfillsOnlineOrders;
    if (counts && other.fulfillmentServiceId === null) return false;
  }
  return true;
}

function nameErrors(shop: Shop, name: string, own: Location | undefined): UserError[] {
  const field = ["input", "name"];
  if (name.trim() === "") return [{ field, code: "BLANK", message: "Add a location name" }];
  const taken = [...shop.locations.values()].some(
    (other) => other.id !== own?.id && other.name.toLowerCase() === name.toLowerCase(),
  );
  return taken
    ? [{ field, code: "TAKEN", message: "You already have a location with this name" }]
    : [];
}

const blankAddress: Address = {
  address1: null,
  address2: null,
  city: null,
  countryCode: null,
  provinceCode: null,
  zip: null,
  phone: null,
};

function refuse(code: string, message: string): LocationOutcome {
  return { location: null, errors: [{ field: ["locationId"], code, message }] };
}
