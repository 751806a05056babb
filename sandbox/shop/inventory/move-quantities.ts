import type { World } from "#sandbox/contract.ts";
import type { Shop, UserError } from "../state.ts";
import type { LevelTarget, PlannedChange } from "./adjustment.ts";
import { applyChanges, findTarget, isTarget, staleError } from "./adjustment.ts";
import { headerErrors, ledgerDocumentError } from "./documents.ts";
import type { StoredQuantityName } from "./quantity-names.ts";
import { isMutableQuantityName } from "./quantity-names.ts";
import type { InventoryOutcome } from "./set-quantities.ts";

export interface MoveQuantitiesInput {
  reason: string;
  referenceDocumentUri: string;
  changes: MoveRow[];
}

export interface MoveRow {
  inventoryItemId: string;
  quantity: number;
  from: MoveTerminal;
  to: MoveTerminal;
}

export interface MoveTerminal {
  locationId: string;
  name: string;
  changeFromQuantity?: number | null;
  ledgerDocumentUri?: string | null;
}

const quantityMax = 2_000_000_000;

/** Moves units between the states of levels, each within one location; all rows or none. */
export function moveQuantities(
  world: World,
  shop: Shop,
  call: { input: MoveQuantitiesInput; eventId?: string },
): InventoryOutcome {
  const { input } = call;
  const errors = [...headerErrors(input), ...documentCountErrors(input), ...itemCountErrors(input)];
  const changes: PlannedChange[] = [];
  input.changes.forEach((row, index) => {
    const planned = planRow(shop, row, ["input", "changes", String(index)]);
    if ("errors" in planned) errors.push(...planned.errors);
    else changes.push(...planned.changes);
  });
  if (errors.length > 0) return { group: null, errors };
  return {
    group: applyChanges(world, shop, { ...input, changes, eventId: call.eventId }),
    errors: [],
  };
}

function planRow(
  shop: Shop,
  row: MoveRow,
  path: string[],
): { changes: PlannedChange[] } | { errors: UserError[] } {
  const { from, to, quantity } = row;
  const shape = shapeErrors(row, path);
  if (shape.length > 0) return { errors: shape };
  const target = findTarget(
    shop,
    { inventoryItemId: row.inventoryItemId, locationId: from.locationId },
    path,
  );
  if (!isTarget(target)) return { errors: [target] };
  const terminals = [
    { terminal: from, delta: -quantity, side: "from" },
    { terminal: to, delta: quantity, side: "to" },
  ];
  const changes: PlannedChange[] = [];
  const errors: UserError[] = [];
  for (const { terminal, delta, side } of terminals) {
    const { name } = terminal;
    if (!isMutableQuantityName(name)) continue;
    const sidePath = [...path, side];
    if (isStale(target, name, terminal.changeFromQuantity)) errors.push(staleError(sidePath));
    if (target.level[name] + delta > quantityMax) {
      const message = "The quantity can't be higher than 2,000,000,000.";
      errors.push({ field: sidePath, code: "INVALID_QUANTITY_TOO_HIGH", message });
    }
    changes.push({ ...target, name, delta, ledgerDocumentUri: terminal.ledgerDocumentUri ?? null });
  }
  return errors.length > 0 ? { errors } : { changes };
}

function isStale(
  target: LevelTarget,
  name: StoredQuantityName,
  expected: number | null | undefined,
): boolean {
  return typeof expected === "number" && expected !== target.level[name];
}

function shapeErrors(row: MoveRow, path: string[]): UserError[] {
  const errors: UserError[] = [];
  const refuse = (rest: string[], code: string, message: string) =>
    errors.push({ field: [...path, ...rest], code, message });
  if (row.quantity < 0)
    refuse(["quantity"], "INVALID_QUANTITY_NEGATIVE", "The quantity can't be negative.");
  if (row.quantity > quantityMax) {
    refuse(
      ["quantity"],
      "INVALID_QUANTITY_TOO_HIGH",
      "The quantity can't be higher than 2,000,000,000.",
    );
  }
  if (row.from.locationId !== row.to.locationId) {
    refuse([], "DIFFERENT_LOCATIONS", "The quantities can't be moved between different locations.");
  }
  if (row.from.name === row.to.name) {
    refuse([], "SAME_QUANTITY_NAME", "The quantity names for each change can't be the same.");
  }
  for (const side of ["from", "to"] as const) {
    const terminal = row[side];
    if (!isMutableQuantityName(terminal.name)) {
      refuse([side, "name"], "INVALID_QUANTITY_NAME", "The specified quantity name is invalid.");
      continue;
    }
    const field = [...path, side, "ledgerDocumentUri"];
    const error = ledgerDocumentError(terminal.name, terminal.ledgerDocumentUri, field);
    if (error) errors.push(error);
  }
  return errors;
}

function documentCountErrors(input: MoveQuantitiesInput): UserError[] {
  const documents = new Set(
    input.changes
      .flatMap((row) => [row.from, row.to])
      .flatMap((side) => side.ledgerDocumentUri ?? []),
  );
  if (documents.size <= 2) return [];
  const message = "Only a maximum of 2 ledger document URIs across all changes is allowed.";
  return [{ field: ["input", "changes"], code: "MAXIMUM_LEDGER_DOCUMENT_URIS", message }];
}

/** The mutation is documented for a single inventory item a call. */
function itemCountErrors(input: MoveQuantitiesInput): UserError[] {
  if (new Set(input.changes.map((row) => row.inventoryItemId)).size <= 1) return [];
  const message =
    "The quantities couldn't be moved. Only one inventory item can be moved at a time.";
  return [{ field: ["input", "changes"], code: "MOVE_QUANTITIES_FAILED", message }];
}
