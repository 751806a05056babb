import type { World } from "#sandbox/contract.ts";
import { itemOf } from "../../lookup.ts";
import { replaceMetafields } from "../../metafields/replace.ts";
import type { Product, Shop, Variant } from "../../state.ts";
import { mediaFor } from "../media.ts";
import { setStock, stockNewVariant } from "../stocking.ts";
import { tellItem, tellItemDeleted } from "../tell.ts";
import type { VariantFields } from "../variant-records.ts";
import {
  applyItemFields,
  applyVariantFields,
  newVariant,
  removeVariant,
} from "../variant-records.ts";
import type { ProductSetCall, VariantSetInput } from "./input.ts";
import type { PlannedVariant } from "./plan-variants.ts";

/**
 * Makes the product's variants exactly the planned ones, in their order: the others are deleted.
 * A product that is made without variants gets the one called "Default Title".
 */
export function applyVariants(
  world: World,
  shop: Shop,
  options: { product: Product; planned: PlannedVariant[] | undefined; call: ProductSetCall },
): void {
  const { product, call } = options;
  const planned = options.planned ?? [onlyDefault()];
  const kept = new Set(planned.flatMap(({ existing }) => (existing ? [existing.id] : [])));
  for (const id of product.variantIds.filter((each) => !kept.has(each))) {
    const variant = shop.variants.get(id);
    if (!variant) continue;
    removeVariant(shop, product, variant);
    tellItemDeleted(world, shop, { variant, eventId: call.eventId });
  }
  product.variantIds = planned.map((each) => applyOne(world, shop, { product, each, call }).id);
}

function applyOne(
  world: World,
  shop: Shop,
  options: { product: Product; each: PlannedVariant; call: ProductSetCall },
): Variant {
  const { product, each, call } = options;
  const { eventId } = call;
  const rows = each.input.inventoryQuantities ?? [];
  const fields = fieldsOf(each.input);
  const variant =
    each.existing ?? newVariant(world, shop, { product, optionValues: each.optionValues, fields });
  const file = each.input.file ? mediaFor(product, each.input.file) : undefined;
  if (file) variant.mediaIds = [file.id];
  if (each.metafields) {
    const owner = { type: "PRODUCTVARIANT" as const, id: variant.id };
    replaceMetafields(world, shop, { owner, checked: each.metafields, app: call.app });
  }
  if (each.existing) {
    updateExisting(world, shop, { variant, optionValues: each.optionValues, fields, eventId });
    setStock(world, shop, { variant, rows, eventId });
  } else {
    tellItem(world, shop, {
      item: itemOf(shop, variant),
      topic: "inventory_items/create",
      eventId,
    });
    stockNewVariant(world, shop, { variant, rows, eventId });
  }
  return variant;
}

/** Writes the fields; tells of the item when it changed. True when anything did. */
export function updateExisting(
  world: World,
  shop: Shop,
  options: { variant: Variant; optionValues: string[]; fields: VariantFields; eventId?: string },
): boolean {
  const { variant, optionValues, fields, eventId } = options;
  const now = world.clock.now();
  const moved = JSON.stringify(optionValues) !== JSON.stringify(variant.optionValues);
  variant.optionValues = optionValues;
  const changed = applyVariantFields(shop, variant, fields) || moved;
  const item = itemOf(shop, variant);
  const itemChanged = fields.inventoryItem
    ? applyItemFields(shop, item, fields.inventoryItem)
    : false;
  if (itemChanged) {
    item.updatedAt = now;
    tellItem(world, shop, { item, topic: "inventory_items/update", eventId });
  }
  if (changed || itemChanged) variant.updatedAt = now;
  return changed || itemChanged;
}

/** `sku` stands on the variant in this input and belongs to its inventory item. */
function fieldsOf(input: VariantSetInput): VariantFields {
  if (input.sku === undefined) return input;
  return { ...input, inventoryItem: { sku: input.sku, ...input.inventoryItem } };
}

function onlyDefault(): PlannedVariant {
  return {
    existing: undefined,
    input: { optionValues: [] },
    optionValues: ["Default Title"],
    metafields: undefined,
  };
}
