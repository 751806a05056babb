import type { InventoryItem, Location, Product, Shop, Variant } from "./state.ts";

export function productById(shop: Shop, id: string): Product | undefined {
  return shop.products.get(id);
}

export function productByHandle(shop: Shop, handle: string): Product | undefined {
  const id = shop.productIdByHandle.get(handle);
  return id === undefined ? undefined : shop.products.get(id);
}

export function variantById(shop: Shop, id: string): Variant | undefined {
  return shop.variants.get(id);
}

/** The oldest variant with that SKU: Shopify lets several share one. */
export function variantBySku(shop: Shop, sku: string): Variant | undefined {
  const id = shop.variantIdsBySku.get(sku)?.[0];
  return id === undefined ? undefined : shop.variants.get(id);
}

export function variantsOf(shop: Shop, product: Product): Variant[] {
  return product.variantIds.map((id) => present(shop.variants.get(id), `variant ${id}`));
}

export function productOf(shop: Shop, variant: Variant): Product {
  return present(shop.products.get(variant.productId), `product ${variant.productId}`);
}

export function itemById(shop: Shop, id: string): InventoryItem | undefined {
  return shop.items.get(id);
}

export function itemOf(shop: Shop, variant: Variant): InventoryItem {
  return present(shop.items.get(variant.inventoryItemId), `item ${variant.inventoryItemId}`);
}

export function locationById(shop: Shop, id: string): Location | undefined {
  return shop.locations.get(id);
}

/** Active locations, the one that fulfilment asks first at the front. */
export function rankedLocations(shop: Shop): Location[] {
  return [...shop.locations.values()]
    .filter((location) => location.active)
    .sort((a, b) => a.rank - b.rank || a.createdAt - b.createdAt);
}

/** "Blue / Small", or "Default Title" for a product without options. */
export function variantTitle(variant: Variant): string {
  return variant.optionValues.join(" / ");
}

/** A record that the state's own references say must exist. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`${what} is missing from the shop`);
  return value;
}
