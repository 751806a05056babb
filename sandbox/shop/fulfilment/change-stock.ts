import type { World } from "#sandbox/contract.ts";
import type { QuantityDeltas } from "../inventory/change-level.ts";
import { changeLevel } from "../inventory/change-level.ts";
import type { Shop } from "../state.ts";

/**
 * Moves stock for something that was sold. The product or the location may have been deleted since:
 * then there is nothing left to count.
 */
export function changeStock(
  world: World,
  shop: Shop,
  change: {
    inventoryItemId: string | null;
    locationId: string;
    deltas: QuantityDeltas;
    eventId: string;
  },
): void {
  const { inventoryItemId, locationId, deltas, eventId } = change;
  if (!inventoryItemId || !shop.items.has(inventoryItemId) || !shop.locations.has(locationId))
    return;
  changeLevel(world, shop, { inventoryItemId, locationId, deltas, eventId });
}
