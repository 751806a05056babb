import type { World } from "#sandbox/contract.ts";
import type { Shop, UserError } from "../state.ts";
import type { PlannedChange } from "./adjustment.ts";
import { applyChanges, findTarget, isTarget, staleError } from "./adjustment.ts";
import { headerErrors, ledgerDocumentError } from "./documents.ts";
import type { StoredQuantityName } from "./quantity-names.ts";
import { isMutableQuantityName } from "./quantity-names.ts";
import type { InventoryOutcome } from "./set-quantities.ts";

export interface AdjustQuantitiesInput {
  name: string;
  reason: string;
  referenceDocumentUri?: string | null;
  changes: AdjustRow[];
}

export interface AdjustRow {
  inventoryItemId: string;
  locationId: string;
  delta: number;
  changeFromQuantity?: number | null;
  ledgerDocumentUri?: string | null;
}

const quantityMax = 2_000_000_000;

/**
 * Adds deltas to one named quantity of many levels, all or none. Two rows may name the same level:
 * each then compares with what the rows before it leave behind.
 */
export function adjustQuantities(
  world: World,
  shop: Shop,
  call: { input: AdjustQuantitiesInput; eventId?: string },
): InventoryOutcome {
  const { input } = call;
  const errors = headerErrors(input);
  const name = input.name;
  if (!isMutableQuantityName(name)) {
    errors.push({
      field: ["input", "name"],
      code: "INVALID_QUANTITY_NAME",
      message: "The specified quantity name is invalid.",
    });
    return { group: null, errors };
  }
  errors.push(...ledgerErrors(input, name));
  const changes: PlannedChange[] = [];
  const moved = new Map<string, number>();
  input.changes.forEach((row, index) => {
    const planned = planRow(shop, { row, path: ["input", "changes", String(index)], name, moved });
    if ("message" in planned) errors.push(planned);
    else changes.push(planned);
  });
  if (errors.length > 0) return { group: null, errors };
  return {
    group: applyChanges(world, shop, { ...input, changes, eventId: call.eventId }),
    errors: [],
  };
}

function ledgerErrors(input: AdjustQuantitiesInput, name: string): UserError[] {
  const errors = input.changes.flatMap((row, index) => {
    const field = ["input", "changes", String(index), "ledgerDocumentUri"];
    return ledgerDocumentError(name, row.ledgerDocumentUri, field) ?? [];
  });
  const documents = new Set(input.changes.map((row) => row.ledgerDocumentUri ?? ""));
  if (errors.length > 0 || documents.size <= 1) return errors;
  const message =
    "All changes must have the same ledger document URI or, in the case of adjusting available, no ledger document URI.";
  return [{ field: ["input", "changes"], code: "MAX_ONE_LEDGER_DOCUMENT", message }];
}

function planRow(
  shop: Shop,
  options: { row: AdjustRow; path: string[]; name: StoredQuantityName; moved: Map<string, number> },
): PlannedChange | UserError {
  const { row, path, name, moved } = options;
  const target = findTarget(shop, row, path);
  if (!isTarget(target)) return target;
  const pair = `${row.inventoryItemId} ${row.locationId}`;
  const before = target.level[name] + (moved.get(pair) ?? 0);
  const expected = row.changeFromQuantity;
  if (typeof expected === "number" && expected !== before) return staleError(path);
  const after = before + row.delta;
  const refuse = (code: string, message: string) => ({ field: [...path, "delta"], code, message });
  if (after > quantityMax)
    return refuse("INVALID_QUANTITY_TOO_HIGH", "The quantity can't be higher than 2,000,000,000.");
  if (after < -quantityMax)
    return refuse("INVALID_QUANTITY_TOO_LOW", "The quantity can't be lower than -2,000,000,000.");
  moved.set(pair, (moved.get(pair) ?? 0) + row.delta);
  return { ...target, name, delta: row.delta, ledgerDocumentUri: row.ledgerDocumentUri ?? null };
}
