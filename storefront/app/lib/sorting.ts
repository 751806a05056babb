import type {
  ProductCollectionSortKeys,
  ProductSortKeys,
} from "#store/queries/generated/graphql.ts";

/** The orders a visitor may choose, by the word that stands in the address. */
export const SORTS = ["featured", "newest", "price-up", "price-down", "title"] as const;

export type Sort = (typeof SORTS)[number];

interface Order<Key> {
  sortKey: Key;
  reverse: boolean;
}

const IN_COLLECTION: Record<Sort, Order<ProductCollectionSortKeys>> = {
  featured: { sortKey: "COLLECTION_DEFAULT", reverse: false },
  newest: { sortKey: "CREATED", reverse: true },
  "price-up": { sortKey: "PRICE", reverse: false },
  "price-down": { sortKey: "PRICE", reverse: true },
  title: { sortKey: "TITLE", reverse: false },
};

const EVERYWHERE: Record<Sort, Order<ProductSortKeys>> = {
  featured: { sortKey: "BEST_SELLING", reverse: false },
  newest: { sortKey: "CREATED_AT", reverse: true },
  "price-up": { sortKey: "PRICE", reverse: false },
  "price-down": { sortKey: "PRICE", reverse: true },
  title: { sortKey: "TITLE", reverse: false },
};

export function readSort(url: URL): Sort {
  const asked = url.searchParams.get("sort");
  return SORTS.find((sort) => sort === asked) ?? "featured";
}

export const orderInCollection = (sort: Sort): Order<ProductCollectionSortKeys> =>
  IN_COLLECTION[sort];

export const orderEverywhere = (sort: Sort): Order<ProductSortKeys> => EVERYWHERE[sort];
