import type { SearchFields } from "../search/match.ts";
import type { InventoryItem } from "../state.ts";

/** What `inventoryItems(query:)` can ask for. */
export const itemSearch: SearchFields<InventoryItem> = {
  fields: {
    id: { kind: "id", valuesOf: (item) => [item.id] },
    sku: { kind: "keyword", valuesOf: (item) => [item.sku] },
    created_at: { kind: "time", valuesOf: (item) => [item.createdAt] },
    updated_at: { kind: "time", valuesOf: (item) => [item.updatedAt] },
  },
  defaultValuesOf: (item) => [item.sku],
};
