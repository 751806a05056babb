import { TopLevelError } from "#sandbox/contract.ts";
import { isRecord } from "../http/messages.ts";

/**
 * Rules of the inventory mutations that the schema does not show. `changeFromQuantity` is nullable
 * there, yet leaving it out is refused, while an explicit null is the way to opt out of comparing.
 */
export function requireChangeFromQuantity(mutation: string, args: unknown): void {
  const rows = comparedRows(mutation, isRecord(args) ? args["input"] : undefined);
  for (const { typeName, row } of rows) {
    if (!isRecord(row) || "changeFromQuantity" in row) continue;
    throw new TopLevelError(
      "INVALID_FIELD_ARGUMENTS",
      `${typeName} must include the following argument: changeFromQuantity.`,
    );
  }
}

interface ComparedRow {
  typeName: string;
  row: unknown;
}

function comparedRows(mutation: string, input: unknown): ComparedRow[] {
  if (!isRecord(input)) return [];
  const rowsIn = (key: string): unknown[] => {
    const rows = input[key];
    return Array.isArray(rows) ? rows : [];
  };
  if (mutation === "inventorySetQuantities") {
    return rowsIn("quantities").map((row) => ({ typeName: "InventoryQuantityInput", row }));
  }
  if (mutation === "inventoryAdjustQuantities") {
    return rowsIn("changes").map((row) => ({ typeName: "InventoryChangeInput", row }));
  }
  if (mutation !== "inventoryMoveQuantities") return [];
  const typeName = "InventoryMoveQuantityTerminalInput";
  return rowsIn("changes").flatMap((change) =>
    isRecord(change) ? [change["from"], change["to"]].map((row) => ({ typeName, row })) : [],
  );
}

/** How many levels an inventory mutation writes, for the statistics. */
export function levelsIn(mutation: string, args: unknown): number {
  const input = isRecord(args) ? args["input"] : undefined;
  if (!isRecord(input)) return 0;
  const rows =
    mutation === "inventorySetQuantities"
      ? input["quantities"]
      : mutation === "inventoryAdjustQuantities" || mutation === "inventoryMoveQuantities"
        ? input["changes"]
        : undefined;
  return Array.isArray(rows) ? rows.length : 0;
}
