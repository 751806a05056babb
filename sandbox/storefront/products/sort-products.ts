import type { SortValue } from "#sandbox/shop/graphql/connection.ts";
import { variantsOf } from "#sandbox/shop/lookup.ts";
import { productSortOf } from "#sandbox/shop/resolvers/product-search.ts";
import type { Product, Shop } from "#sandbox/shop/state.ts";

export function lowestPrice(shop: Shop, product: Product): number {
  return Math.min(...variantsOf(shop, product).map(({ price }) => price));
}

/** Units sold so far, so that the best-selling come first: more sold is a lower value. */
function soldBefore(shop: Shop): (product: Product) => number {
  const sold = new Map<string, number>();
  for (const order of shop.orders.orders.values()) {
    for (const { productId, quantity } of order.lines) {
      if (productId !== null) sold.set(productId, (sold.get(productId) ?? 0) + quantity);
    }
  }
  return (product) => -(sold.get(product.id) ?? 0);
}

/** The value that a list is ordered by; undefined leaves it in the order it has. */
export function productSort(
  shop: Shop,
  sortKey: string | null | undefined,
): ((product: Product) => SortValue) | undefined {
  switch (sortKey) {
    case "CREATED":
      return productSortOf(shop, "CREATED_AT");
    case "PRICE":
      return (product) => lowestPrice(shop, product);
    case "BEST_SELLING":
      return soldBefore(shop);
    case "ID":
      return () => 0;
    default:
      return productSortOf(shop, sortKey);
  }
}
