import type { ResolverContext, World } from "#sandbox/contract.ts";
import type { CheckedMetafield } from "../metafields/write.ts";
import { checkMetafields, storeMetafields } from "../metafields/write.ts";
import type { Product, Shop, UserError, Variant } from "../state.ts";
import type { BulkCall, BulkVariantInput } from "./bulk-plan.ts";
import { productMissing, takenErrors } from "./bulk-plan.ts";
import { newMedia } from "./media.ts";
import type { PlannedOption } from "./options.ts";
import { plannedFrom, resolveOptionValues, storeOptions } from "./options.ts";
import { updateExisting } from "./set/apply-variants.ts";
import { fieldErrors } from "./set/plan-variants.ts";
import { tellItemDeleted, tellProductUpdated } from "./tell.ts";
import { removeVariant } from "./variant-records.ts";

interface Planned {
  variant: Variant;
  input: BulkVariantInput;
  optionValues: string[];
  metafields: CheckedMetafield[];
}

/**
 * Updates variants of one product. A wrong row refuses the whole call, unless partial updates are
 * allowed: then the sound rows are written. Quantities cannot be written here.
 */
export function updateVariants(
  world: World,
  shop: Shop,
  call: BulkCall & {
    allowPartialUpdates: boolean;
    app: Pick<ResolverContext, "appId">;
    eventId?: string;
  },
): { product: Product | null; variants: Variant[] | null; errors: UserError[] } {
  const product = shop.products.get(call.productId);
  if (!product) return { product: null, variants: null, errors: [productMissing()] };
  const options = plannedFrom(product);
  const planned: Planned[] = [];
  const errors: UserError[] = [];
  call.variants.forEach((input, index) => {
    const row = planRow(shop, { product, input, index, options, app: call.app });
    if ("errors" in row) errors.push(...row.errors);
    else planned.push(row);
  });
  const wanted = planned.map(({ variant, optionValues }) => ({ id: variant.id, optionValues }));
  errors.push(...takenErrors(shop, product, wanted));
  if (errors.length > 0 && !call.allowPartialUpdates) return { product, variants: null, errors };
  for (const file of call.media ?? []) product.media.push(newMedia(world, file));
  const changed = planned.map((each) =>
    applyRow(world, shop, { product, each, eventId: call.eventId }),
  );
  storeOptions(world, product, options);
  if (changed.some(Boolean)) tellProductUpdated(world, shop, { product, eventId: call.eventId });
  return { product, variants: planned.map(({ variant }) => variant), errors };
}

function planRow(
  shop: Shop,
  row: {
    product: Product;
    input: BulkVariantInput;
    index: number;
    options: PlannedOption[];
    app: Pick<ResolverContext, "appId">;
  },
): Planned | { errors: UserError[] } {
  const { product, input, options } = row;
  const path = ["variants", String(row.index)];
  const refuse = (field: string[], code: string, message: string) => ({
    errors: [{ field: [...path, ...field], code, message }],
  });
  if (!input.id)
    return refuse(["id"], "PRODUCT_VARIANT_ID_MISSING", "Product variant is missing ID attribute");
  const variant = shop.variants.get(input.id);
  if (!variant || variant.productId !== product.id) {
    return refuse(["id"], "PRODUCT_VARIANT_DOES_NOT_EXIST", "Product variant does not exist");
  }
  if (input.inventoryQuantities || input.quantityAdjustments) {
    return refuse(
      ["inventoryQuantities"],
      "NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE",
      "Inventory quantities can only be provided during create. To update inventory for existing variants, use inventoryAdjustQuantities.",
    );
  }
  const resolved = input.optionValues
    ? resolveOptionValues(options, input.optionValues, {
        mayAdd: true,
        path: [...path, "optionValues"],
      })
    : { values: variant.optionValues, errors: [] };
  const metafields = checkMetafields(
    shop,
    { type: "PRODUCTVARIANT", id: variant.id },
    {
      inputs: input.metafields ?? [],
      app: row.app,
      path: [...path, "metafields"],
    },
  );
  const errors = [
    ...fieldErrors(shop, input, path).map((error) => ({
      ...error,
      code: "GREATER_THAN_OR_EQUAL_TO",
    })),
    ...resolved.errors,
    ...metafields.errors.map((error) => ({ ...error, code: "INVALID_VALUE" })),
  ];
  if (errors.length > 0) return { errors };
  return { variant, input, optionValues: resolved.values, metafields: metafields.checked };
}

function applyRow(
  world: World,
  shop: Shop,
  options: { product: Product; each: Planned; eventId?: string },
): boolean {
  const { each, product, eventId } = options;
  const { variant, input, optionValues } = each;
  storeMetafields(world, shop, { type: "PRODUCTVARIANT", id: variant.id }, each.metafields);
  const source = input.mediaSrc?.[0];
  const media = product.media.find((known) => known.id === input.mediaId || known.url === source);
  if (media) variant.mediaIds = [media.id];
  const changed = updateExisting(world, shop, { variant, optionValues, fields: input, eventId });
  return changed || media !== undefined || each.metafields.length > 0;
}

/** Deletes variants with their items; a product keeps at least one. */
export function deleteVariants(
  world: World,
  shop: Shop,
  call: { productId: string; variantIds: readonly string[]; eventId?: string },
): { product: Product | null; errors: UserError[] } {
  const { eventId } = call;
  const product = shop.products.get(call.productId);
  if (!product) return { product: null, errors: [productMissing()] };
  const wanted = new Set(call.variantIds);
  const errors = [...wanted].flatMap((id, index) => {
    if (product.variantIds.includes(id)) return [];
    const code = "AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT";
    const message = "At least one variant does not belong to the product";
    return [{ field: ["variantsIds", String(index)], code, message }];
  });
  if (errors.length === 0 && wanted.size >= product.variantIds.length) {
    const message = "Cannot delete the last variant of a product";
    errors.push({ field: ["variantsIds"], code: "CANNOT_DELETE_LAST_VARIANT", message });
  }
  if (errors.length > 0) return { product, errors };
  for (const id of wanted) {
    const variant = shop.variants.get(id);
    if (!variant) continue;
    removeVariant(shop, product, variant);
    tellItemDeleted(world, shop, { variant, eventId });
  }
  tellProductUpdated(world, shop, { product, eventId });
  return { product, errors: [] };
}
