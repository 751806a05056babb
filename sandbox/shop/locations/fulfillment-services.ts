import type { AppHandle, World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import { handleize } from "../products/handle.ts";
import type { FulfillmentService, Location, Shop, UserError } from "../state.ts";
import { removeLocation } from "./change-location.ts";
import { newLocation } from "./new-location.ts";
import { dropInventory, hasOpenFulfillmentOrders, relocateInventory } from "./relocate.ts";
import { tellLocation } from "./tell.ts";

export interface ServiceFields {
  name?: string | null;
  callbackUrl?: string | null;
  inventoryManagement?: boolean | null;
  trackingSupport?: boolean | null;
  requiresShippingMethod?: boolean | null;
}

export type InventoryAction = "TRANSFER" | "DELETE" | "KEEP";

interface ServiceOutcome {
  service: FulfillmentService | null;
  errors: UserError[];
}

/** A service with a location of its own, which takes over the shop's address until it is edited. */
export function createService(
  world: World,
  shop: Shop,
  call: { fields: ServiceFields & { name: string }; app: AppHandle; eventId?: string },
): ServiceOutcome {
  const { fields, app, eventId } = call;
  const errors = [
    ...nameErrors(shop, fields.name, undefined),
    ...callbackErrors(fields.callbackUrl),
  ];
  if (errors.length > 0) return { service: null, errors };
  const id = newGid(world, "FulfillmentService");
  const location = newLocation(world, shop, {
    name: fields.name,
    address: shop.address,
    fulfillmentServiceId: id,
  });
  const service: FulfillmentService = {
    id,
    app,
    handle: handleize(fields.name),
    serviceName: fields.name,
    callbackUrl: fields.callbackUrl ?? null,
    inventoryManagement: fields.inventoryManagement ?? false,
    trackingSupport: fields.trackingSupport ?? false,
    requiresShippingMethod: fields.requiresShippingMethod ?? true,
    locationId: location.id,
  };
  shop.fulfillmentServices.set(id, service);
  tellLocation(world, shop, { location, topic: "locations/create", eventId });
  return { service, errors: [] };
}

/** Only the app that made a service may change it. */
export function updateService(
  world: World,
  shop: Shop,
  call: { id: string; fields: ServiceFields; app: AppHandle; eventId?: string },
): ServiceOutcome {
  const { fields } = call;
  const service = ownService(shop, call);
  if (!service) return { service: null, errors: [notFound()] };
  const errors = [
    ...(typeof fields.name === "string" ? nameErrors(shop, fields.name, service) : []),
    ...callbackErrors(fields.callbackUrl),
  ];
  if (errors.length > 0) return { service: null, errors };
  service.serviceName = fields.name ?? service.serviceName;
  if (fields.callbackUrl !== undefined) service.callbackUrl = fields.callbackUrl;
  service.inventoryManagement = fields.inventoryManagement ?? service.inventoryManagement;
  service.trackingSupport = fields.trackingSupport ?? service.trackingSupport;
  service.requiresShippingMethod = fields.requiresShippingMethod ?? service.requiresShippingMethod;
  const location = shop.locations.get(service.locationId);
  if (location && location.name !== service.serviceName) {
    location.name = service.serviceName;
    location.updatedAt = world.clock.now();
    tellLocation(world, shop, { location, topic: "locations/update", eventId: call.eventId });
  }
  world.changed(shop);
  return { service, errors: [] };
}

/** Deletes a service; its location's stock is moved, kept for the merchant, or deleted with it. */
export function deleteService(
  world: World,
  shop: Shop,
  call: {
    id: string;
    app: AppHandle;
    inventoryAction: InventoryAction;
    destinationLocationId?: string | null;
    eventId?: string;
  },
): { deletedId: string | null; errors: UserError[] } {
  const service = ownService(shop, call);
  const location = service && shop.locations.get(service.locationId);
  if (!service || !location) return { deletedId: null, errors: [notFound()] };
  const destination = call.destinationLocationId
    ? shop.locations.get(call.destinationLocationId)
    : undefined;
  const no = (field: string, message: string) => ({
    deletedId: null,
    errors: [{ field: [field], message }],
  });
  if (
    call.inventoryAction === "TRANSFER" &&
    (!destination?.active || destination.id === location.id)
  ) {
    return no(
      "destinationLocationId",
      "A destination location is required to transfer the inventory.",
    );
  }
  if (call.inventoryAction === "DELETE" && hasOpenFulfillmentOrders(shop, location)) {
    return no(
      "id",
      "The fulfillment service can't be deleted because its location has pending orders.",
    );
  }
  endService(world, shop, {
    service,
    location,
    destination,
    action: call.inventoryAction,
    eventId: call.eventId,
  });
  return { deletedId: service.id, errors: [] };
}

/** What becomes of a service's location, once nothing stands against it. */
export function endService(
  world: World,
  shop: Shop,
  call: {
    service: FulfillmentService;
    location: Location;
    destination: Location | undefined;
    action: InventoryAction;
    eventId?: string;
  },
): void {
  const { service, location, destination, action, eventId } = call;
  shop.fulfillmentServices.delete(service.id);
  if (action === "KEEP") {
    location.fulfillmentServiceId = null;
    location.updatedAt = world.clock.now();
    tellLocation(world, shop, { location, topic: "locations/update", eventId });
    return;
  }
  if (action === "TRANSFER" && destination) {
    relocateInventory(world, shop, { from: location, to: destination, eventId });
  } else dropInventory(world, shop, { location, eventId });
  removeLocation(world, shop, { location, eventId });
}

function ownService(
  shop: Shop,
  call: { id: string; app: AppHandle },
): FulfillmentService | undefined {
  const service = shop.fulfillmentServices.get(call.id.split("?")[0] ?? call.id);
  return service?.app === call.app ? service : undefined;
}

function notFound(): UserError {
  return { field: ["id"], message: "Fulfillment service could not be found." };
}

function nameErrors(shop: Shop, name: string, own: FulfillmentService | undefined): UserError[] {
  if (name.trim() === "") return [{ field: ["name"], message: "Name can't be blank" }];
  const clash =
    [...shop.fulfillmentServices.values()].some(
      (other) => other !== own && sameName(other.serviceName, name),
    ) ||
    [...shop.locations.values()].some(
      (other) => other.id !== own?.locationId && sameName(other.name, name),
    );
  return clash ? [{ field: ["name"], message: "Name has already been taken" }] : [];
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function callbackErrors(url: string | null | undefined): UserError[] {
  if (url === undefined || url === null) return [];
  return /^https?:\/\//.test(url) && URL.canParse(url)
    ? []
    : [{ field: ["callbackUrl"], message: "Callback url is not allowed" }];
}
