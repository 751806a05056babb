import { variantsOf } from "../lookup.ts";
import type { MetafieldInput } from "../metafields/write.ts";
import type { Product, Shop, UserError } from "../state.ts";
import type { FileInput } from "./media.ts";
import type { OptionValueInput } from "./options.ts";
import type { VariantFields } from "./variant-records.ts";

export interface BulkVariantInput extends VariantFields {
  id?: string | null;
  optionValues?: OptionValueInput[] | null;
  inventoryQuantities?: { availableQuantity: number; locationId: string }[] | null;
  quantityAdjustments?: unknown[] | null;
  metafields?: MetafieldInput[] | null;
  mediaId?: string | null;
  mediaSrc?: string[] | null;
}

export interface BulkCall {
  productId: string;
  variants: readonly BulkVariantInput[];
  media?: readonly FileInput[] | null;
}

export function productMissing(): UserError {
  return {
    field: ["productId"],
    code: "PRODUCT_DOES_NOT_EXIST",
    message: "Product does not exist",
  };
}

/** The refusal of a variant whose option values another one has, within the call or before it. */
export function takenErrors(
  shop: Shop,
  product: Product,
  wanted: readonly { id: string | undefined; optionValues: string[] }[],
): UserError[] {
  const changing = new Set(wanted.flatMap(({ id }) => id ?? []));
  const taken = new Set(
    variantsOf(shop, product)
      .filter((variant) => !changing.has(variant.id))
      .map((variant) => JSON.stringify(variant.optionValues)),
  );
  return wanted.flatMap(({ optionValues }, index) => {
    const key = JSON.stringify(optionValues);
    if (!taken.has(key)) {
      taken.add(key);
      return [];
    }
    const message = `The variant '${optionValues.join(" / ")}' already exists. Please change at least one option value.`;
    return [{ field: ["variants", String(index)], code: "VARIANT_ALREADY_EXISTS", message }];
  });
}
