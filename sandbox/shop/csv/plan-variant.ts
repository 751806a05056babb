import type { VariantSetInput } from "../products/set/input.ts";
import type { CsvRow } from "./read-rows.ts";
import { booleanCell, cell, codeCell, numberCell } from "./read-rows.ts";

export interface PlannedCsvVariant {
  optionValues: string[];
  input: VariantSetInput;
}

/** Rows after the first may carry nothing but another image of the product. */
export function isVariantRow(row: CsvRow, isFirst: boolean): boolean {
  return (
    isFirst || ["Option1 Value", "Variant Price", "Variant SKU"].some((column) => cell(row, column))
  );
}

/** A variant of one row, or why the row is not one. */
export function planVariant(
  row: CsvRow,
  options: {
    handle: string;
    optionNames: string[];
    isFirst: boolean;
    warnings: string[];
    locationId: string;
  },
): PlannedCsvVariant | { reason: string } {
  const names = options.optionNames.length > 0 ? options.optionNames : ["Title"];
  const optionValues = names.map(
    (_, place) =>
      cell(row, `Option${place + 1} Value`) ??
      (names.length === 1 && options.isFirst ? "Default Title" : ""),
  );
  if (optionValues.includes("")) return { reason: "an option has no value" };
  const price = numberCell(row, "Variant Price") ?? 0;
  if (!(price >= 0)) return { reason: "the price is not a number of at least 0" };
  const quantity = numberCell(row, "Variant Inventory Qty") ?? 0;
  if (!Number.isSafeInteger(quantity)) return { reason: "the stock is not a whole number" };
  warn(row, { ...options, quantity });
  const tracked = cell(row, "Variant Inventory Tracker")?.toLowerCase() === "shopify";
  return {
    optionValues,
    input: {
      ...fieldsOf(row, { price, tracked }),
      optionValues: names.map((optionName, place) => ({
        optionName,
        name: optionValues[place] ?? "",
      })),
      inventoryQuantities: tracked
        ? [{ locationId: options.locationId, name: "available", quantity }]
        : [{ locationId: options.locationId, name: "available", quantity: 0 }],
    },
  };
}

function fieldsOf(
  row: CsvRow,
  known: { price: number; tracked: boolean },
): Partial<VariantSetInput> {
  const compareAt = numberCell(row, "Variant Compare At Price");
  const cost = numberCell(row, "Cost per item");
  const image = cell(row, "Variant Image");
  return {
    price: known.price,
    compareAtPrice: compareAt !== undefined && compareAt >= 0 ? compareAt : null,
    barcode: codeCell(row, "Variant Barcode") ?? null,
    taxable: booleanCell(row, "Variant Taxable") ?? true,
    inventoryPolicy:
      cell(row, "Variant Inventory Policy")?.toLowerCase() === "continue" ? "CONTINUE" : "DENY",
    ...(image && URL.canParse(image) ? { file: { originalSource: image } } : {}),
    inventoryItem: {
      sku: codeCell(row, "Variant SKU") ?? null,
      tracked: known.tracked,
      requiresShipping: booleanCell(row, "Variant Requires Shipping") ?? true,
      measurement: { weight: { value: numberCell(row, "Variant Grams") || 0, unit: "GRAMS" } },
      ...(cost !== undefined && cost >= 0 ? { cost } : {}),
    },
  };
}

/** What is imported, but will surprise somebody later. */
function warn(
  row: CsvRow,
  options: { handle: string; quantity: number; warnings: string[] },
): void {
  const { handle, quantity, warnings } = options;
  const say = (what: string) => warnings.push(`row ${row.number} (${handle}): ${what}`);
  const tracker = cell(row, "Variant Inventory Tracker")?.toLowerCase();
  const service = cell(row, "Variant Fulfillment Service")?.toLowerCase();
  if (!codeCell(row, "Variant SKU")) say("has no SKU, so no fulfilment service can stock it");
  if (quantity < 0) say(`has a stock below zero (${quantity})`);
  if (tracker === undefined) say("is not tracked, so it sells without limit");
  else if (tracker !== "shopify")
    say(`is tracked by "${tracker}", which is not here; it is imported untracked`);
  if (service !== undefined && service !== "manual")
    say(`names the fulfilment service "${service}", which is ignored`);
}
