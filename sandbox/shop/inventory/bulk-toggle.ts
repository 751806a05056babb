import type { World } from "#sandbox/contract.ts";
import type { InventoryItem, InventoryLevel, Shop, UserError } from "../state.ts";
import { stockingProblem, unstockingProblem } from "./activation.ts";
import { connectLevel, disconnectLevel } from "./connect-level.ts";
import type { LevelView } from "./level-view.ts";
import { levelViewOf } from "./level-view.ts";
import { anyLevelOf } from "./levels.ts";

interface Toggle {
  locationId: string;
  activate: boolean;
}

/**
 * Stocks an item at some locations and stops stocking it at others, all or nothing. Activations
 * come first, so that an item can move from its only location to another in one call.
 */
export function bulkToggleActivation(
  world: World,
  shop: Shop,
  call: { inventoryItemId: string; updates: readonly Toggle[]; eventId?: string },
): {
  inventoryItem: InventoryItem | null;
  inventoryLevels: LevelView[] | null;
  userErrors: UserError[];
} {
  const item = shop.items.get(call.inventoryItemId);
  if (!item) {
    const error = {
      field: ["inventoryItemId"],
      code: "INVENTORY_ITEM_NOT_FOUND",
      message: "The inventory item was not found.",
    };
    return { inventoryItem: null, inventoryLevels: null, userErrors: [error] };
  }
  const userErrors = call.updates.flatMap((toggle, index) =>
    toggleErrors(shop, { item, toggle, index, all: call.updates }),
  );
  if (userErrors.length > 0) return { inventoryItem: item, inventoryLevels: [], userErrors };
  const inventoryLevels: LevelView[] = [];
  for (const { locationId } of call.updates.filter((toggle) => toggle.activate)) {
    const location = shop.locations.get(locationId);
    if (!location) continue;
    const level: InventoryLevel = connectLevel(world, shop, {
      item,
      location,
      eventId: call.eventId,
    });
    inventoryLevels.push(levelViewOf(item, location, level));
  }
  for (const { locationId } of call.updates.filter((toggle) => !toggle.activate)) {
    const location = shop.locations.get(locationId);
    if (location) disconnectLevel(world, shop, { item, location, eventId: call.eventId });
  }
  world.changed(shop);
  return { inventoryItem: item, inventoryLevels, userErrors: [] };
}

function toggleErrors(
  shop: Shop,
  options: { item: InventoryItem; toggle: Toggle; index: number; all: readonly Toggle[] },
): UserError[] {
  const { item, toggle, all } = options;
  const field = ["inventoryItemUpdates", String(options.index), "locationId"];
  const location = shop.locations.get(toggle.locationId);
  if (!location?.active)
    return [{ field, code: "LOCATION_NOT_FOUND", message: "The location was not found." }];
  const level = anyLevelOf(item, location.id);
  if (toggle.activate) {
    const problem = stockingProblem(item, location);
    return problem ? [{ ...problem, field }] : [];
  }
  if (!level?.active) return [];
  const problem = unstockingProblem(item, level);
  if (!problem) return onlyOneLeft(item, all) ? [{ ...onlyLocation, field }] : [];
  const replaced = problem.code === onlyLocation.code && all.some((other) => other.activate);
  return replaced ? [] : [{ ...problem, field }];
}

const onlyLocation = {
  code: "CANNOT_DEACTIVATE_FROM_ONLY_LOCATION",
  message: "Cannot unstock an inventory item from the only location at which it is stocked.",
};

/** Several deactivations that are each allowed can leave an item nowhere. */
function onlyOneLeft(item: InventoryItem, all: readonly Toggle[]): boolean {
  const left = new Set(
    item.levels.filter((level) => level.active).map((level) => level.locationId),
  );
  for (const { locationId, activate } of all) {
    if (activate) left.add(locationId);
    else left.delete(locationId);
  }
  return left.size === 0;
}
