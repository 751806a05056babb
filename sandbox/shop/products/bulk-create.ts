import type { ResolverContext, World } from "#sandbox/contract.ts";
import { itemOf, variantsOf } from "../lookup.ts";
import type { CheckedMetafield } from "../metafields/write.ts";
import { checkMetafields, storeMetafields } from "../metafields/write.ts";
import type { Product, Shop, UserError, Variant } from "../state.ts";
import type { BulkCall, BulkVariantInput } from "./bulk-plan.ts";
import { productMissing, takenErrors } from "./bulk-plan.ts";
import { newMedia } from "./media.ts";
import type { PlannedOption } from "./options.ts";
import { plannedFrom, resolveOptionValues, storeOptions } from "./options.ts";
import { fieldErrors, variantsMax } from "./set/plan-variants.ts";
import { stockNewVariant } from "./stocking.ts";
import { tellItem, tellItemDeleted, tellProductUpdated } from "./tell.ts";
import { newVariant, removeVariant } from "./variant-records.ts";

export type BulkCreateStrategy =
  "DEFAULT" | "PRESERVE_STANDALONE_VARIANT" | "REMOVE_STANDALONE_VARIANT";

/** How many locations one variant may be given quantities for in this mutation. */
const locationsMax = 10;
const quantitiesMax = 50_000;

interface Planned {
  input: BulkVariantInput;
  optionValues: string[];
  metafields: CheckedMetafield[];
}

/** Adds variants to a product; new option values are added to its options. All or none. */
export function createVariants(
  world: World,
  shop: Shop,
  call: BulkCall & {
    strategy: BulkCreateStrategy;
    app: Pick<ResolverContext, "appId">;
    eventId?: string;
  },
): { product: Product | null; variants: Variant[] | null; errors: UserError[] } {
  const product = shop.products.get(call.productId);
  if (!product) return { product: null, variants: null, errors: [productMissing()] };
  const standalone = standaloneToRemove(shop, product, call.strategy);
  const { planned, options, errors } = planAll(shop, { product, call, standalone });
  if (errors.length > 0) return { product, variants: null, errors };
  for (const file of call.media ?? []) product.media.push(newMedia(world, file));
  if (standalone) {
    removeVariant(shop, product, standalone);
    tellItemDeleted(world, shop, { variant: standalone, eventId: call.eventId });
  }
  storeOptions(world, product, options);
  const variants = planned.map((each) =>
    createOne(world, shop, { product, each, eventId: call.eventId }),
  );
  tellProductUpdated(world, shop, { product, eventId: call.eventId });
  return { product, variants, errors: [] };
}

function planAll(
  shop: Shop,
  options: {
    product: Product;
    call: BulkCall & { app: Pick<ResolverContext, "appId"> };
    standalone: Variant | undefined;
  },
): { planned: Planned[]; options: PlannedOption[]; errors: UserError[] } {
  const { product, call, standalone } = options;
  const productOptions = plannedFrom(product);
  if (standalone?.optionValues[0] === "Default Title") {
    for (const option of productOptions) option.values = [];
  }
  const errors = limitErrors(product, call);
  const planned = call.variants.map((input, index) => {
    const path = ["variants", String(index)];
    const resolved = resolveOptionValues(productOptions, input.optionValues ?? [], {
      mayAdd: true,
      path: [...path, "optionValues"],
    });
    const metafields = checkMetafields(
      shop,
      { type: "PRODUCTVARIANT", id: undefined },
      {
        inputs: input.metafields ?? [],
        app: call.app,
        path: [...path, "metafields"],
      },
    );
    errors.push(...inputErrors(shop, { input, path }), ...resolved.errors);
    errors.push(...metafields.errors.map((error) => ({ ...error, code: "INVALID_INPUT" })));
    return { input, optionValues: resolved.values, metafields: metafields.checked };
  });
  if (errors.length === 0) {
    const wanted = planned.map(({ optionValues }) => ({ id: undefined, optionValues }));
    const others = standalone
      ? { ...product, variantIds: product.variantIds.filter((id) => id !== standalone.id) }
      : product;
    errors.push(...takenErrors(shop, others, wanted));
  }
  return { planned, options: productOptions, errors };
}

function limitErrors(product: Product, call: BulkCall): UserError[] {
  const field = ["variants"];
  if (product.variantIds.length + call.variants.length > variantsMax) {
    const message = `A product can have at most ${variantsMax} variants.`;
    return [{ field, code: "SUBSCRIPTION_VIOLATION", message }];
  }
  const quantities = call.variants.reduce(
    (sum, input) => sum + (input.inventoryQuantities?.length ?? 0),
    0,
  );
  if (quantities <= quantitiesMax) return [];
  const message =
    "Inventory quantity input exceeds the limit of 50000. Consider using separate `inventorySetQuantities` mutations.";
  return [{ field, code: "INVENTORY_QUANTITIES_LIMIT_EXCEEDED", message }];
}

function inputErrors(
  shop: Shop,
  options: { input: BulkVariantInput; path: string[] },
): UserError[] {
  const { input, path } = options;
  const errors: UserError[] = fieldErrors(shop, input, path).map((error) => ({
    ...error,
    code: error.field?.at(-1) === "sku" ? "INVALID_INPUT" : "GREATER_THAN_OR_EQUAL_TO",
  }));
  if (input.id)
    errors.push({
      field: [...path, "id"],
      code: "NO_KEY_ON_CREATE",
      message: "On create, this key cannot be used.",
    });
  const rows = input.inventoryQuantities ?? [];
  if (rows.length > locationsMax) {
    const message = "Inventory locations cannot exceed the allowed resource limit or 10.";
    errors.push({
      field: [...path, "inventoryQuantities"],
      code: "TOO_MANY_INVENTORY_LOCATIONS",
      message,
    });
  }
  const sku = input.inventoryItem?.sku;
  const field = [...path, "inventoryQuantities"];
  for (const row of rows) {
    const location = shop.locations.get(row.locationId);
    if (!location?.active) {
      const message = `Quantity for ${sku ?? "the variant"} couldn't be set because the location was deleted.`;
      errors.push({ field, code: "TRACKED_VARIANT_LOCATION_NOT_FOUND", message });
    } else if (location.fulfillmentServiceId !== null && !sku) {
      const message =
        "A variant needs a SKU to be stocked at the location of a fulfillment service.";
      errors.push({ field, code: "INVALID_INPUT", message });
    }
  }
  return errors;
}

function createOne(
  world: World,
  shop: Shop,
  options: { product: Product; each: Planned; eventId?: string },
): Variant {
  const { product, each, eventId } = options;
  const { input, optionValues } = each;
  const variant = newVariant(world, shop, { product, optionValues, fields: input });
  if (input.mediaId) variant.mediaIds = [input.mediaId];
  const source = input.mediaSrc?.[0];
  const media = product.media.find((known) => known.url === source);
  if (media) variant.mediaIds = [media.id];
  storeMetafields(world, shop, { type: "PRODUCTVARIANT", id: variant.id }, each.metafields);
  tellItem(world, shop, { item: itemOf(shop, variant), topic: "inventory_items/create", eventId });
  const rows = (input.inventoryQuantities ?? []).map(({ locationId, availableQuantity }) => ({
    locationId,
    name: "available",
    quantity: availableQuantity,
  }));
  stockNewVariant(world, shop, { variant, rows, eventId });
  return variant;
}

function standaloneToRemove(
  shop: Shop,
  product: Product,
  strategy: BulkCreateStrategy,
): Variant | undefined {
  const [only, ...others] = variantsOf(shop, product);
  if (!only || others.length > 0 || strategy === "PRESERVE_STANDALONE_VARIANT") return undefined;
  const isDefault = only.optionValues[0] === "Default Title";
  return strategy === "REMOVE_STANDALONE_VARIANT" || isDefault ? only : undefined;
}
