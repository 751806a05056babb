import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import { present } from "../lookup.ts";
import { removeAllMetafields } from "../metafields/write.ts";
import { parseMoney } from "../money.ts";
import type { InventoryItem, Product, Shop, Variant } from "../state.ts";

export interface ItemFields {
  sku?: string | null;
  tracked?: boolean | null;
  requiresShipping?: boolean | null;
  cost?: string | number | null;
  measurement?: { weight?: { value: number; unit: WeightUnit } | null } | null;
  countryCodeOfOrigin?: string | null;
  provinceCodeOfOrigin?: string | null;
  harmonizedSystemCode?: string | null;
}

type WeightUnit = NonNullable<InventoryItem["weight"]>["unit"];

export interface VariantFields {
  price?: string | number | null;
  compareAtPrice?: string | number | null;
  barcode?: string | null;
  inventoryPolicy?: Variant["inventoryPolicy"] | null;
  taxable?: boolean | null;
  taxCode?: string | null;
  inventoryItem?: ItemFields | null;
}

/** A variant with its inventory item, stocked nowhere yet. */
export function newVariant(
  world: World,
  shop: Shop,
  options: { product: Product; optionValues: string[]; fields: VariantFields },
): Variant {
  const { product, optionValues, fields } = options;
  const now = world.clock.now();
  const variantId = newGid(world, "ProductVariant");
  const item: InventoryItem = {
    id: newGid(world, "InventoryItem"),
    variantId,
    sku: null,
    tracked: false,
    requiresShipping: true,
    cost: null,
    weight: null,
    countryCodeOfOrigin: null,
    provinceCodeOfOrigin: null,
    harmonizedSystemCode: null,
    createdAt: now,
    updatedAt: now,
    levels: [],
  };
  const variant: Variant = {
    id: variantId,
    productId: product.id,
    inventoryItemId: item.id,
    optionValues,
    price: 0,
    compareAtPrice: null,
    barcode: null,
    inventoryPolicy: "DENY",
    taxable: true,
    taxCode: null,
    mediaIds: [],
    createdAt: now,
    updatedAt: now,
  };
  shop.items.set(item.id, item);
  shop.variants.set(variant.id, variant);
  product.variantIds.push(variant.id);
  applyVariantFields(shop, variant, fields);
  applyItemFields(shop, item, fields.inventoryItem ?? {});
  return variant;
}

/** Writes what the input names; true when something changed. */
export function applyVariantFields(shop: Shop, variant: Variant, fields: VariantFields): boolean {
  const before = JSON.stringify(variant);
  const money = (value: string | number) => parseMoney(value, shop.currencyCode);
  if (fields.price !== undefined && fields.price !== null) variant.price = money(fields.price);
  if (fields.compareAtPrice !== undefined) {
    variant.compareAtPrice = fields.compareAtPrice === null ? null : money(fields.compareAtPrice);
  }
  if (fields.barcode !== undefined) variant.barcode = fields.barcode;
  if (fields.taxCode !== undefined) variant.taxCode = fields.taxCode;
  variant.inventoryPolicy = fields.inventoryPolicy ?? variant.inventoryPolicy;
  variant.taxable = fields.taxable ?? variant.taxable;
  return JSON.stringify(variant) !== before;
}

/** Writes what the input names; true when something changed. */
export function applyItemFields(shop: Shop, item: InventoryItem, fields: ItemFields): boolean {
  const before = JSON.stringify({ ...item, levels: null });
  if (fields.sku !== undefined) changeSku(shop, item, fields.sku?.trim() || null);
  item.tracked = fields.tracked ?? item.tracked;
  item.requiresShipping = fields.requiresShipping ?? item.requiresShipping;
  if (fields.cost !== undefined) {
    item.cost = fields.cost === null ? null : parseMoney(fields.cost, shop.currencyCode);
  }
  if (fields.measurement?.weight !== undefined) item.weight = fields.measurement.weight;
  if (fields.countryCodeOfOrigin !== undefined)
    item.countryCodeOfOrigin = fields.countryCodeOfOrigin;
  if (fields.provinceCodeOfOrigin !== undefined)
    item.provinceCodeOfOrigin = fields.provinceCodeOfOrigin;
  if (fields.harmonizedSystemCode !== undefined)
    item.harmonizedSystemCode = fields.harmonizedSystemCode;
  return JSON.stringify({ ...item, levels: null }) !== before;
}

/** Takes a variant and its item out of the shop, wherever it was stocked. */
export function removeVariant(shop: Shop, product: Product, variant: Variant): void {
  const item = present(shop.items.get(variant.inventoryItemId), `item ${variant.inventoryItemId}`);
  for (const level of item.levels) shop.locations.get(level.locationId)?.itemIds.delete(item.id);
  changeSku(shop, item, null);
  removeAllMetafields(shop, { type: "PRODUCTVARIANT", id: variant.id });
  shop.items.delete(item.id);
  shop.variants.delete(variant.id);
  product.variantIds = product.variantIds.filter((id) => id !== variant.id);
}

function changeSku(shop: Shop, item: InventoryItem, sku: string | null): void {
  if (item.sku === sku) return;
  if (item.sku !== null) {
    const rest = (shop.variantIdsBySku.get(item.sku) ?? []).filter((id) => id !== item.variantId);
    if (rest.length > 0) shop.variantIdsBySku.set(item.sku, rest);
    else shop.variantIdsBySku.delete(item.sku);
  }
  item.sku = sku;
  if (sku === null) return;
  const holders = shop.variantIdsBySku.get(sku);
  if (holders) holders.push(item.variantId);
  else shop.variantIdsBySku.set(sku, [item.variantId]);
}
