import { levelOf } from "../../inventory/levels.ts";
import { variantsOf } from "../../lookup.ts";
import type { CheckedMetafield } from "../../metafields/write.ts";
import { checkMetafields } from "../../metafields/write.ts";
import { parseMoney } from "../../money.ts";
import type { Product, Shop, UserError, Variant } from "../../state.ts";
import type { PlannedOption } from "../options.ts";
import { resolveOptionValues } from "../options.ts";
import type { VariantFields } from "../variant-records.ts";
import type { ProductSetCall, VariantSetInput } from "./input.ts";

export const variantsMax = 2048;
const quantitiesMax = 50_000;

/** One variant as it will be; `existing` is undefined for those to be made. */
export interface PlannedVariant {
  existing: Variant | undefined;
  input: VariantSetInput;
  optionValues: string[];
  metafields: CheckedMetafield[] | undefined;
}

/** Reads the whole list of variants and refuses it as a whole. */
export function planVariants(
  shop: Shop,
  options: { call: ProductSetCall; product: Product | undefined; planned: PlannedOption[] },
): { variants: PlannedVariant[]; errors: UserError[] } {
  const inputs = options.call.input.variants ?? [];
  const errors: UserError[] = limitErrors(inputs);
  if (errors.length > 0) return { variants: [], errors };
  const byValues = new Map<string, Variant>();
  if (options.product) {
    for (const variant of variantsOf(shop, options.product))
      byValues.set(keyOf(variant.optionValues), variant);
  }
  const variants = inputs.map((input, index) => {
    const path = ["input", "variants", String(index)];
    const resolved = resolveOptionValues(options.planned, input.optionValues, {
      mayAdd: false,
      path: [...path, "optionValues"],
    });
    errors.push(...resolved.errors);
    const existing = existingVariant(shop, {
      ...options,
      input,
      values: resolved.values,
      byValues,
      path,
      errors,
    });
    const metafields = plannedMetafields(shop, {
      call: options.call,
      input,
      existing,
      path,
      errors,
    });
    errors.push(
      ...fieldErrors(shop, input, path),
      ...quantityErrors(shop, { input, existing, path }),
    );
    return { existing, input, optionValues: resolved.values, metafields };
  });
  errors.push(...duplicateErrors(variants));
  return { variants: inOrderOfPosition(variants), errors };
}

function limitErrors(inputs: readonly VariantSetInput[]): UserError[] {
  const field = ["input", "variants"];
  if (inputs.length > variantsMax) {
    const message = `Number of product variants exceeds shop limit of ${variantsMax}.`;
    return [{ field, code: "VARIANTS_OVER_LIMIT", message }];
  }
  const quantities = inputs.reduce(
    (sum, input) => sum + (input.inventoryQuantities?.length ?? 0),
    0,
  );
  if (quantities <= quantitiesMax) return [];
  const message =
    "Inventory quantity input exceeds the limit of 50000. Consider using separate `inventorySetQuantities` mutations.";
  return [{ field, code: "INVENTORY_QUANTITIES_LIMIT_EXCEEDED", message }];
}

/** By id, else the variant with the same option values: an upsert keeps what it finds again. */
function existingVariant(
  shop: Shop,
  options: {
    product: Product | undefined;
    input: VariantSetInput;
    values: string[];
    byValues: Map<string, Variant>;
    path: string[];
    errors: UserError[];
  },
): Variant | undefined {
  const { product, input } = options;
  if (!input.id) return options.byValues.get(keyOf(options.values));
  const variant = shop.variants.get(input.id);
  if (variant && variant.productId === product?.id) return variant;
  options.errors.push({
    field: [...options.path, "id"],
    code: "PRODUCT_VARIANT_DOES_NOT_EXIST",
    message: "Product variant does not exist",
  });
  return undefined;
}

function plannedMetafields(
  shop: Shop,
  options: {
    call: ProductSetCall;
    input: VariantSetInput;
    existing: Variant | undefined;
    path: string[];
    errors: UserError[];
  },
): CheckedMetafield[] | undefined {
  const { call, input, existing, path } = options;
  if (!input.metafields) return undefined;
  const owner = { type: "PRODUCTVARIANT" as const, id: existing?.id };
  const result = checkMetafields(shop, owner, {
    inputs: input.metafields,
    app: call.app,
    path: [...path, "metafields"],
  });
  options.errors.push(...result.errors.map((error) => ({ ...error, code: "INVALID_METAFIELD" })));
  return result.checked;
}

/** What no variant may be given, whichever mutation brings it. */
export function fieldErrors(shop: Shop, input: VariantFields, path: string[]): UserError[] {
  const errors: UserError[] = [];
  const amount = (value: string | number) => parseMoney(value, shop.currencyCode);
  for (const name of ["price", "compareAtPrice"] as const) {
    const value = input[name];
    if (value === undefined || value === null || amount(value) >= 0) continue;
    const message = "Price must be greater than or equal to 0";
    errors.push({ field: [...path, name], code: "INVALID_VARIANT", message });
  }
  if ((input.inventoryItem?.sku ?? "").length > 255) {
    errors.push({
      field: [...path, "inventoryItem", "sku"],
      code: "INVALID_VARIANT",
      message: "SKU is too long (maximum is 255 characters)",
    });
  }
  return errors;
}

function quantityErrors(
  shop: Shop,
  options: { input: VariantSetInput; existing: Variant | undefined; path: string[] },
): UserError[] {
  return (options.input.inventoryQuantities ?? []).flatMap((row, index) => {
    const field = [...options.path, "inventoryQuantities", String(index)];
    if (row.name !== "available" && row.name !== "on_hand") {
      const message = "The quantity name must be either 'available' or 'on_hand'.";
      return [{ field: [...field, "name"], code: "INVALID_INPUT", message }];
    }
    const message = placeProblem(shop, { ...options, locationId: row.locationId });
    return message ? [{ field: [...field, "locationId"], code: "INVALID_INPUT", message }] : [];
  });
}

/** Why a variant cannot have a quantity at a location. */
function placeProblem(
  shop: Shop,
  options: { input: VariantSetInput; existing: Variant | undefined; locationId: string },
): string | undefined {
  const { input, existing } = options;
  const location = shop.locations.get(options.locationId);
  if (!location?.active) return "The specified location could not be found.";
  if (existing) {
    return levelOf(shop, existing.inventoryItemId, location.id)
      ? undefined
      : "The specified inventory item is not stocked at the location.";
  }
  const sku = input.sku ?? input.inventoryItem?.sku;
  if (location.fulfillmentServiceId === null || sku) return undefined;
  return "A variant needs a SKU to be stocked at the location of a fulfillment service.";
}

function duplicateErrors(variants: readonly PlannedVariant[]): UserError[] {
  const seen = new Set<string>();
  return variants.flatMap(({ optionValues }, index) => {
    const key = keyOf(optionValues);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `The variant '${optionValues.join(" / ")}' already exists. Please change at least one option value.`;
    return [{ field: ["input", "variants", String(index)], code: "INVALID_VARIANT", message }];
  });
}

function inOrderOfPosition(variants: PlannedVariant[]): PlannedVariant[] {
  return variants
    .map((variant, index) => ({ variant, at: variant.input.position ?? index + 1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ variant }) => variant);
}

function keyOf(optionValues: readonly string[]): string {
  return JSON.stringify(optionValues);
}
