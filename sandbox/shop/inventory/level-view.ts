import { idOf } from "../ids.ts";
import type { InventoryItem, InventoryLevel, Location, Shop } from "../state.ts";
import { levelGid } from "./level-payload.ts";
import { anyLevelOf } from "./levels.ts";

/** A level with what it connects, as the API shows it. */
export interface LevelView {
  id: string;
  item: InventoryItem;
  location: Location;
  level: InventoryLevel;
}

export function levelViewOf(
  item: InventoryItem,
  location: Location,
  level: InventoryLevel,
): LevelView {
  return { id: levelGid(item.id, location), item, location, level };
}

/** Reads gid://shopify/InventoryLevel/{n}?inventory_item_id={m}. */
export function levelViewById(shop: Shop, levelId: string): LevelView | undefined {
  const match = /\?inventory_item_id=(\d+)$/.exec(levelId);
  const item = match ? shop.items.get(`gid://shopify/InventoryItem/${match[1] ?? ""}`) : undefined;
  const number = idOf(levelId);
  for (const location of shop.locations.values()) {
    if (location.levelNumber !== number) continue;
    const level = anyLevelOf(item, location.id);
    if (item && level) return levelViewOf(item, location, level);
  }
  return undefined;
}

export function levelViewsOfItem(
  shop: Shop,
  item: InventoryItem,
  includeInactive: boolean,
): LevelView[] {
  return item.levels.flatMap((level) => {
    const location = shop.locations.get(level.locationId);
    return location && (level.active || includeInactive)
      ? [levelViewOf(item, location, level)]
      : [];
  });
}

export function levelViewsAt(shop: Shop, location: Location): LevelView[] {
  return [...location.itemIds].flatMap((itemId) => {
    const item = shop.items.get(itemId);
    const level = anyLevelOf(item, location.id);
    return item && level ? [levelViewOf(item, location, level)] : [];
  });
}
