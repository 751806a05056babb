import type { World } from "#sandbox/contract.ts";
import type { Shop, UserError } from "../state.ts";
import type { AdjustmentGroup, PlannedChange } from "./adjustment.ts";
import { applyChanges, findTarget, isTarget, staleError } from "./adjustment.ts";
import { headerErrors } from "./documents.ts";
import { quantityOf } from "./quantity-names.ts";

export interface SetQuantitiesInput {
  name: string;
  reason: string;
  referenceDocumentUri?: string | null;
  quantities: QuantityRow[];
}

export interface QuantityRow {
  inventoryItemId: string;
  locationId: string;
  quantity: number;
  changeFromQuantity?: number | null;
}

export interface InventoryOutcome {
  group: AdjustmentGroup | null;
  errors: UserError[];
}

const quantityMax = 1_000_000_000;

/** Sets `available` or `on_hand` of many levels: all of them, or none when one row is refused. */
export function setQuantities(
  world: World,
  shop: Shop,
  call: { input: SetQuantitiesInput; eventId?: string },
): InventoryOutcome {
  const { input } = call;
  const errors = headerErrors(input);
  const name = input.name;
  if (name !== "available" && name !== "on_hand") {
    const message = "The quantity name must be either 'available' or 'on_hand'.";
    errors.push({ field: ["input", "name"], code: "INVALID_NAME", message });
    return { group: null, errors };
  }
  const changes: PlannedChange[] = [];
  const seen = new Set<string>();
  input.quantities.forEach((row, index) => {
    const planned = planRow(shop, { row, index, name, seen });
    if ("message" in planned) errors.push(planned);
    else changes.push(planned);
  });
  if (errors.length > 0) return { group: null, errors };
  const group = applyChanges(world, shop, { ...input, changes, eventId: call.eventId });
  return { group, errors: [] };
}

function planRow(
  shop: Shop,
  options: { row: QuantityRow; index: number; name: "available" | "on_hand"; seen: Set<string> },
): PlannedChange | UserError {
  const { row, name, seen } = options;
  const path = ["input", "quantities", String(options.index)];
  const refuse = (field: string, code: string, message: string) => ({
    field: [...path, field],
    code,
    message,
  });
  if (row.quantity > quantityMax) {
    return refuse(
      "quantity",
      "INVALID_QUANTITY_TOO_HIGH",
      "The total quantity can't be higher than 1,000,000,000.",
    );
  }
  if (row.quantity < -quantityMax) {
    return refuse(
      "quantity",
      "INVALID_QUANTITY_TOO_LOW",
      "The total quantity can't be lower than -1,000,000,000.",
    );
  }
  const pair = `${row.inventoryItemId} ${row.locationId}`;
  if (seen.has(pair)) {
    const message = "The combination of inventoryItemId and locationId must be unique.";
    return refuse("inventoryItemId", "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR", message);
  }
  seen.add(pair);
  const target = findTarget(shop, row, path);
  if (!isTarget(target)) return target;
  const current = quantityOf(target.level, name);
  const expected = row.changeFromQuantity;
  if (typeof expected === "number" && expected !== current) return staleError(path);
  return { ...target, name: "available", delta: row.quantity - current, ledgerDocumentUri: null };
}
