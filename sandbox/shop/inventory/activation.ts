import type { World } from "#sandbox/contract.ts";
import type { InventoryItem, InventoryLevel, Location, Shop, UserError } from "../state.ts";
import { applyDeltas } from "./change-level.ts";
import { connectLevel, disconnectLevel } from "./connect-level.ts";
import { anyLevelOf } from "./levels.ts";

/** Stocks an item at a location. A level that is active already keeps its quantities. */
export function activateLevel(
  world: World,
  shop: Shop,
  call: {
    inventoryItemId: string;
    locationId: string;
    available?: number | null;
    onHand?: number | null;
    eventId?: string;
  },
): { item: InventoryItem; location: Location; level: InventoryLevel } | { errors: UserError[] } {
  const item = shop.items.get(call.inventoryItemId);
  if (!item)
    return refuse(
      ["inventoryItemId"],
      "INVENTORY_ITEM_NOT_FOUND",
      "The inventory item was not found.",
    );
  const location = shop.locations.get(call.locationId);
  if (!location?.active)
    return refuse(["locationId"], "LOCATION_NOT_FOUND", "The location was not found.");
  const problem = stockingProblem(item, location);
  if (problem) return { errors: [problem] };
  if (call.available && call.onHand) {
    return refuse(["available"], "GENERIC_ERROR", "Cannot specify both available and onHand.");
  }
  const old = anyLevelOf(item, location.id);
  const quantity = call.available ?? call.onHand ?? 0;
  if (old?.active && (call.available ?? call.onHand ?? null) !== null) {
    return refuse(
      ["available"],
      "GENERIC_ERROR",
      "Not allowed to set available quantity when the item is already active at the location.",
    );
  }
  const level = connectLevel(world, shop, { item, location, eventId: call.eventId });
  if (!old?.active) {
    applyDeltas(world, shop, {
      item,
      location,
      level,
      deltas: { available: quantity },
      eventId: call.eventId,
    });
  }
  world.changed(shop);
  return { item, location, level };
}

/** A fulfilment service can only be told of items by their SKU. */
export function stockingProblem(item: InventoryItem, location: Location): UserError | undefined {
  if (location.fulfillmentServiceId === null || item.sku) return undefined;
  const message =
    "Cannot stock this inventory item at this location because the variant is missing a SKU.";
  return { field: ["locationId"], code: "MISSING_SKU", message };
}

/** Stops stocking an item at a location, unless units there are promised or it is the only one. */
export function deactivateLevel(
  world: World,
  shop: Shop,
  call: { item: InventoryItem; location: Location; eventId?: string },
): UserError[] {
  const { item, location } = call;
  const level = anyLevelOf(item, location.id);
  if (!level?.active) return [];
  const problem = unstockingProblem(item, level);
  if (problem) return [problem];
  disconnectLevel(world, shop, call);
  world.changed(shop);
  return [];
}

export function unstockingProblem(
  item: InventoryItem,
  level: InventoryLevel,
): UserError | undefined {
  const field = ["locationId"];
  const because = (what: string) =>
    `Cannot unstock this inventory item from this location because it has ${what} quantities.`;
  if (level.committed !== 0 && level.incoming !== 0) {
    const code = "COMMITTED_AND_INCOMING_INVENTORY_AT_LOCATION";
    return { field, code, message: because("committed and incoming") };
  }
  if (level.committed !== 0) {
    return { field, code: "COMMITTED_INVENTORY_AT_LOCATION", message: because("committed") };
  }
  if (level.incoming !== 0) {
    return { field, code: "INCOMING_INVENTORY_AT_LOCATION", message: because("incoming") };
  }
  if (level.reserved + level.damaged + level.safety_stock + level.quality_control !== 0) {
    return { field, code: "RESERVED_INVENTORY_AT_LOCATION", message: because("unavailable") };
  }
  if (item.levels.filter((each) => each.active).length > 1) return undefined;
  const message = "Cannot unstock an inventory item from the only location at which it is stocked.";
  return { field, code: "CANNOT_DEACTIVATE_FROM_ONLY_LOCATION", message };
}

function refuse(field: string[], code: string, message: string): { errors: UserError[] } {
  return { errors: [{ field, code, message }] };
}
