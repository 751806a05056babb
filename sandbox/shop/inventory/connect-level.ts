import type { World } from "#sandbox/contract.ts";
import { bigId } from "../ids.ts";
import type { InventoryItem, InventoryLevel, Location, Shop } from "../state.ts";
import { levelPayload } from "./level-payload.ts";
import { anyLevelOf } from "./levels.ts";

/** Stocks an item at a location, with nothing of it there; an old level is taken up again. */
export function connectLevel(
  world: World,
  shop: Shop,
  options: { item: InventoryItem; location: Location; eventId?: string; quiet?: boolean },
): InventoryLevel {
  const { item, location, eventId } = options;
  const now = world.clock.now();
  const old = anyLevelOf(item, location.id);
  if (old?.active) return old;
  const level = old ?? emptyLevel(location.id, now);
  if (!old) item.levels.push(level);
  level.active = true;
  level.updatedAt = now;
  location.itemIds.add(item.id);
  if (!options.quiet) {
    const payload = levelPayload(item, location, level);
    world.emit({ shop, topic: "inventory_levels/connect", payload, eventId });
  }
  return level;
}

/** Stops stocking an item at a location: its quantities there are gone. */
export function disconnectLevel(
  world: World,
  shop: Shop,
  options: { item: InventoryItem; location: Location; eventId?: string },
): void {
  const { item, location, eventId } = options;
  const level = anyLevelOf(item, location.id);
  if (!level?.active) return;
  const { createdAt } = level;
  Object.assign(level, emptyLevel(location.id, world.clock.now()), { active: false, createdAt });
  location.itemIds.delete(item.id);
  const payload = { inventory_item_id: bigId(item.id), location_id: bigId(location.id) };
  world.emit({ shop, topic: "inventory_levels/disconnect", payload, eventId });
}

function emptyLevel(locationId: string, now: number): InventoryLevel {
  return {
    locationId,
    active: true,
    available: 0,
    committed: 0,
    reserved: 0,
    damaged: 0,
    safety_stock: 0,
    quality_control: 0,
    incoming: 0,
    availableAt: now,
    updatedAt: now,
    createdAt: now,
  };
}
