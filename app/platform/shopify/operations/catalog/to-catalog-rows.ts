import type { ReadProduct, ReadStock, ReadVariant } from "#app/modules/catalog/index.ts";

/** A product as it comes from a page; in a bulk file the pictures come as rows of their own. */
export interface ProductNode {
  id: string;
  title: string;
  handle: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: string;
  options: { name: string; values: string[] }[];
}

export interface ImageNode {
  status: string;
  image?: { url: string; altText?: string | null } | null;
}

export interface VariantNode {
  id: string;
  title: string;
  sku?: string | null;
  barcode?: string | null;
  price: string;
  requiresComponents: boolean;
  selectedOptions: { name: string; value: string }[];
  product: { id: string; isGiftCard: boolean };
  inventoryItem: {
    id: string;
    tracked: boolean;
    requiresShipping: boolean;
    unitCost?: { amount: string } | null;
    measurement: { weight?: { unit: string; value: number } | null };
  };
}

export interface LevelNode {
  item: { id: string };
  location: { id: string };
  quantities: { name: string; quantity: number }[];
}

/** In these states a product may be sold. */
const OFFERED = new Set(["ACTIVE", "UNLISTED"]);
/** A picture in these states has no address yet. */
const PENDING = new Set(["UPLOADED", "PROCESSING"]);
const GRAMS: Record<string, number> = {
  GRAMS: 1,
  KILOGRAMS: 1_000,
  OUNCES: 28.349523125,
  POUNDS: 453.59237,
};

export function toReadProduct(node: ProductNode, images: readonly ImageNode[]): ReadProduct {
  return {
    gid: node.id,
    title: node.title,
    handle: node.handle,
    descriptionHtml: node.descriptionHtml,
    vendor: node.vendor,
    productType: node.productType,
    tags: node.tags,
    options: node.options.map(({ name, values }) => ({ name, values: [...values] })),
    images: images.flatMap(({ image }) =>
      image ? [{ url: image.url, alt: image.altText ?? "" }] : [],
    ),
    hasPendingImages: images.some(({ status }) => PENDING.has(status)),
    isOffered: OFFERED.has(node.status),
  };
}

export function toReadVariant(node: VariantNode): ReadVariant {
  const { inventoryItem } = node;
  return {
    gid: node.id,
    productGid: node.product.id,
    title: node.title,
    sku: (node.sku ?? "").trim(),
    barcode: node.barcode ?? null,
    price: node.price,
    cost: inventoryItem.unitCost?.amount ?? null,
    options: node.selectedOptions.map(({ name, value }) => ({ name, value })),
    inventoryItemGid: inventoryItem.id,
    weightGrams: toGrams(inventoryItem.measurement.weight),
    isTracked: inventoryItem.tracked,
    isGiftCard: node.product.isGiftCard,
    isBundle: node.requiresComponents,
    needsShipping: inventoryItem.requiresShipping,
  };
}

export function toReadStock(node: LevelNode): ReadStock {
  const quantity = (name: string) => node.quantities.find((q) => q.name === name)?.quantity ?? 0;
  return {
    inventoryItemGid: node.item.id,
    locationGid: node.location.id,
    available: quantity("available"),
    onHand: quantity("on_hand"),
    reserved: quantity("reserved"),
    committed: quantity("committed"),
  };
}

function toGrams(weight: { unit: string; value: number } | null | undefined): number {
  return weight ? Math.round(weight.value * (GRAMS[weight.unit] ?? 1)) : 0;
}
