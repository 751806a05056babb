import type { World } from "#sandbox/contract.ts";
import { isoTime, newGid } from "../ids.ts";
import type { InventoryItem, InventoryLevel, Location, Shop, UserError } from "../state.ts";
import { applyDeltas } from "./change-level.ts";
import { anyLevelOf } from "./levels.ts";
import type { StoredQuantityName } from "./quantity-names.ts";
import { onHandOf } from "./quantity-names.ts";

/** One level that a row of an inventory mutation names. */
export interface LevelTarget {
  item: InventoryItem;
  location: Location;
  level: InventoryLevel;
}

/** One quantity that will move; rows are applied only when all of a call's rows are sound. */
export interface PlannedChange extends LevelTarget {
  name: StoredQuantityName;
  delta: number;
  ledgerDocumentUri: string | null;
}

export interface InventoryChangeRecord {
  name: string;
  delta: number;
  quantityAfterChange: number | null;
  item: InventoryItem;
  location: Location;
  ledgerDocumentUri: string | null;
}

export interface AdjustmentGroup {
  id: string;
  createdAt: string;
  reason: string;
  referenceDocumentUri: string | null;
  changes: InventoryChangeRecord[];
}

/** Finds the level of a row, or says which of its parts is wrong. */
export function findTarget(
  shop: Shop,
  row: { inventoryItemId: string; locationId: string },
  path: string[],
): LevelTarget | UserError {
  const item = shop.items.get(row.inventoryItemId);
  if (!item) {
    const field = [...path, "inventoryItemId"];
    return {
      field,
      code: "INVALID_INVENTORY_ITEM",
      message: "The specified inventory item could not be found.",
    };
  }
  const location = shop.locations.get(row.locationId);
  if (!location?.active) {
    const field = [...path, "locationId"];
    return {
      field,
      code: "INVALID_LOCATION",
      message: "The specified location could not be found.",
    };
  }
  const level = anyLevelOf(item, location.id);
  if (!level?.active) {
    const field = [...path, "locationId"];
    const message = "The specified inventory item is not stocked at the location.";
    return { field, code: "ITEM_NOT_STOCKED_AT_LOCATION", message };
  }
  return { item, location, level };
}

export function isTarget(found: LevelTarget | UserError): found is LevelTarget {
  return "level" in found;
}

export function staleError(path: string[]): UserError {
  const message = "The changeFromQuantity value does not match persisted value.";
  return { field: [...path, "changeFromQuantity"], code: "CHANGE_FROM_QUANTITY_STALE", message };
}

/**
 * Applies sound rows and tells what moved. Rows without effect are left out, as Shopify leaves
 * them out; with none left there is no group.
 */
export function applyChanges(
  world: World,
  shop: Shop,
  options: {
    changes: readonly PlannedChange[];
    reason: string;
    referenceDocumentUri?: string | null;
    eventId?: string;
  },
): AdjustmentGroup | null {
  const effective = options.changes.filter((change) => change.delta !== 0);
  if (effective.length === 0) return null;
  const records = effective.map((change): InventoryChangeRecord => {
    const { name, delta, item, location, level, ledgerDocumentUri } = change;
    applyDeltas(world, shop, {
      item,
      location,
      level,
      deltas: { [name]: delta },
      eventId: options.eventId,
    });
    return { name, delta, item, location, ledgerDocumentUri, quantityAfterChange: level[name] };
  });
  world.changed(shop);
  return {
    id: newGid(world, "InventoryAdjustmentGroup"),
    createdAt: isoTime(world.clock.now()),
    reason: options.reason,
    referenceDocumentUri: options.referenceDocumentUri ?? null,
    changes: [...records, ...onHandRecords(effective)],
  };
}

/** What the call did to `on_hand`; a move between states that are on hand does nothing to it. */
function onHandRecords(changes: readonly PlannedChange[]): InventoryChangeRecord[] {
  const byLevel = new Map<InventoryLevel, InventoryChangeRecord>();
  for (const { name, delta, item, location, level } of changes) {
    if (name === "incoming") continue;
    const quantityAfterChange = onHandOf(level);
    const before = byLevel.get(level)?.delta ?? 0;
    const record = {
      name: "on_hand",
      delta: before + delta,
      item,
      location,
      ledgerDocumentUri: null,
    };
    byLevel.set(level, { ...record, quantityAfterChange });
  }
  return [...byLevel.values()].filter((record) => record.delta !== 0);
}
