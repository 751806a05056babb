import type { Connection, ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import type { Product } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import type { ProductFilter } from "./filter-products.ts";
import { filterProducts } from "./filter-products.ts";
import { offeredFilters } from "./offered-filters.ts";
import { productSort } from "./sort-products.ts";

export interface ProductListArgs extends ConnectionArgs {
  sortKey?: string | null;
  filters?: readonly ProductFilter[] | null;
}

/** A page of products, with the filters that would narrow the whole list. */
export function productList(
  context: StorefrontContext,
  products: readonly Product[],
  args: ProductListArgs,
): Connection<Product> & { filters: () => unknown } {
  const found = filterProducts(context, products, args.filters);
  const page = connectionOf(found, args, {
    idOf: ({ id }) => id,
    sortBy: productSort(context.shop, args.sortKey) ?? placeIn(found),
  });
  return { ...page, filters: () => offeredFilters(context, found) };
}

/** Keeps the list's own order, and gives its cursors something to go on from. */
function placeIn(products: readonly Product[]): (product: Product) => number {
  const places = new Map(products.map((product, index) => [product.id, index]));
  return (product) => places.get(product.id) ?? 0;
}
