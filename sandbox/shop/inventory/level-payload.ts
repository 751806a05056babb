import { bigId, gid, idOf, isoTime } from "../ids.ts";
import type { InventoryItem, InventoryLevel, Location } from "../state.ts";

/** `inventory_levels/update` and `/connect` carry this; `available` is null while untracked. */
export function levelPayload(
  item: InventoryItem,
  location: Location,
  level: InventoryLevel,
): Record<string, unknown> {
  return {
    inventory_item_id: bigId(item.id),
    location_id: bigId(location.id),
    available: item.tracked ? level.available : null,
    updated_at: isoTime(level.updatedAt),
    admin_graphql_api_id: levelGid(item.id, location),
  };
}

export function levelGid(inventoryItemId: string, location: Location): string {
  return `${gid("InventoryLevel", location.levelNumber)}?inventory_item_id=${idOf(inventoryItemId)}`;
}
