import type { World } from "#sandbox/contract.ts";
import { itemOf, variantsOf } from "../lookup.ts";
import { findDefinition } from "../metafields/definitions.ts";
import { metafieldsOf, storeMetafields } from "../metafields/write.ts";
import type { MetafieldOwnerType, Product, ProductStatus, Shop, Variant } from "../state.ts";
import { newProduct } from "./product-records.ts";
import { storeOptions } from "./options.ts";
import { stockNewVariant } from "./stocking.ts";
import { tellItem, tellProductCreated } from "./tell.ts";
import { applyItemFields, newVariant } from "./variant-records.ts";

/**
 * Copies a product as the admin's button does: variants keep their SKUs, prices and costs, and are
 * stocked at the same places with nothing there. So a merchant's copy of a listing lands at the
 * service's location under a SKU that the service knows.
 */
export function duplicateProduct(
  world: World,
  shop: Shop,
  call: { product: Product; newTitle: string; newStatus?: ProductStatus | null; eventId?: string },
): Product {
  const { product: source, eventId } = call;
  const copy = newProduct(world, shop, {
    title: call.newTitle,
    descriptionHtml: source.descriptionHtml,
    vendor: source.vendor,
    productType: source.productType,
    status: call.newStatus ?? source.status,
    tags: source.tags,
    templateSuffix: source.templateSuffix,
    category: source.categoryId,
  });
  const planned = source.options.map(({ name, values }) => ({
    id: undefined,
    name,
    values: values.map((value) => ({ id: undefined, name: value.name })),
  }));
  storeOptions(world, copy, planned);
  copyMetafields(world, shop, { from: source.id, to: copy.id, type: "PRODUCT" });
  for (const variant of variantsOf(shop, source))
    copyVariant(world, shop, { copy, variant, eventId });
  tellProductCreated(world, shop, { product: copy, eventId });
  return copy;
}

function copyVariant(
  world: World,
  shop: Shop,
  options: { copy: Product; variant: Variant; eventId?: string },
): void {
  const { copy, variant, eventId } = options;
  const item = itemOf(shop, variant);
  const optionValues = [...variant.optionValues];
  const made = newVariant(world, shop, { product: copy, optionValues, fields: {} });
  const { price, compareAtPrice, inventoryPolicy, taxable, taxCode } = variant;
  Object.assign(made, { price, compareAtPrice, inventoryPolicy, taxable, taxCode });
  const { sku, tracked, requiresShipping, cost, weight } = item;
  const madeItem = itemOf(shop, made);
  Object.assign(madeItem, { tracked, requiresShipping, cost, weight });
  applyItemFields(shop, madeItem, { sku });
  copyMetafields(world, shop, { from: variant.id, to: made.id, type: "PRODUCTVARIANT" });
  tellItem(world, shop, { item: madeItem, topic: "inventory_items/create", eventId });
  const stocked = item.levels.filter((level) => level.active);
  const rows = stocked.map(({ locationId }) => ({ locationId, name: "available", quantity: 0 }));
  stockNewVariant(world, shop, { variant: made, rows, eventId });
}

/** All but those whose value may stand once only. */
function copyMetafields(
  world: World,
  shop: Shop,
  options: { from: string; to: string; type: MetafieldOwnerType },
): void {
  const { from, to, type } = options;
  const copied = metafieldsOf(shop, from)
    .filter((each) => !findDefinition(shop, { ...each, ownerType: type })?.uniqueValues)
    .map((each) => ({ ...each, unique: false }));
  storeMetafields(world, shop, { type, id: to }, copied);
}
