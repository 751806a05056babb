import { isBounded, sellingLevels } from "#sandbox/shop/inventory/levels.ts";
import { variantsOf } from "#sandbox/shop/lookup.ts";
import type { Product, Shop, Variant } from "#sandbox/shop/state.ts";

/** What online orders may take, over all places; what payments hold invisibly is still in it. */
export function quantityAvailable(shop: Shop, variant: Variant): number {
  const levels = sellingLevels(shop, variant.inventoryItemId);
  return levels.reduce((sum, { level }) => sum + level.available, 0);
}

/** How many a cart may hold; undefined where stock sets no limit. */
export function stockLimit(shop: Shop, variant: Variant): number | undefined {
  return isBounded(shop, variant) ? Math.max(0, quantityAvailable(shop, variant)) : undefined;
}

export function isAvailable(shop: Shop, variant: Variant): boolean {
  return stockLimit(shop, variant) !== 0;
}

/** Sold although none is there: the policy lets it go on. */
export function isBackordered(shop: Shop, variant: Variant): boolean {
  const tracked = shop.items.get(variant.inventoryItemId)?.tracked ?? false;
  return tracked && isAvailable(shop, variant) && quantityAvailable(shop, variant) <= 0;
}

export function isProductAvailable(shop: Shop, product: Product): boolean {
  return variantsOf(shop, product).some((variant) => isAvailable(shop, variant));
}
