import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import type { Product } from "#sandbox/shop/state.ts";
import type { StorefrontContext, StorefrontResolvers } from "../execution/context.ts";
import type { ProductFilter } from "../products/filter-products.ts";
import { filterProducts } from "../products/filter-products.ts";
import { offeredFilters } from "../products/offered-filters.ts";
import { lowestPrice } from "../products/sort-products.ts";
import type { Article, Page } from "../state.ts";
import type { Search } from "./find-everything.ts";
import { findArticles, findCollections, findPages, findProducts } from "./find-everything.ts";

interface SearchArgs extends ConnectionArgs {
  query: string;
  types?: readonly string[] | null;
  prefix?: "LAST" | "NONE" | null;
  sortKey?: "PRICE" | "RELEVANCE" | null;
  productFilters?: readonly ProductFilter[] | null;
  unavailableProducts?: Search["unavailable"];
}

function search(_: unknown, args: SearchArgs, context: StorefrontContext) {
  const asked: Search = {
    query: args.query,
    prefix: args.prefix === "LAST",
    unavailable: args.unavailableProducts,
  };
  const wants = (type: string): boolean => !args.types?.length || args.types.includes(type);
  const products = wants("PRODUCT")
    ? filterProducts(context, findProducts(context, asked), args.productFilters)
    : [];
  // Who narrows by what only products have gets products only.
  const others = args.productFilters?.length ? [] : otherResults(context, asked, wants);
  const found: (Product | Page | Article)[] = [...products, ...others];
  const places = new Map(found.map(({ id }, index) => [id, index]));
  const prices = new Map(
    products.map((product) => [product.id, lowestPrice(context.shop, product)]),
  );
  const sortBy = ({ id }: { id: string }): number =>
    args.sortKey === "PRICE" ? (prices.get(id) ?? Number.MAX_SAFE_INTEGER) : (places.get(id) ?? 0);
  return {
    ...connectionOf(found, args, { idOf: ({ id }) => id, sortBy }),
    totalCount: found.length,
    productFilters: () => offeredFilters(context, products),
  };
}

function otherResults(
  context: StorefrontContext,
  asked: Search,
  wants: (type: string) => boolean,
): (Page | Article)[] {
  return [
    ...(wants("PAGE") ? findPages(context, asked) : []),
    ...(wants("ARTICLE") ? findArticles(context, asked) : []),
  ];
}

interface PredictiveArgs {
  query: string;
  limit?: number | null;
  limitScope?: "ALL" | "EACH" | null;
  types?: readonly string[] | null;
  unavailableProducts?: Search["unavailable"];
}

const predictedDefault = 10;

function predictiveSearch(_: unknown, args: PredictiveArgs, context: StorefrontContext) {
  const asked: Search = {
    query: args.query,
    prefix: true,
    unavailable: args.unavailableProducts,
  };
  const limit = args.limit ?? predictedDefault;
  let left = limit;
  const some = <T>(type: string, find: () => readonly T[]): readonly T[] => {
    if (args.types?.length && !args.types.includes(type)) return [];
    const found = find().slice(0, args.limitScope === "EACH" ? limit : left);
    left -= found.length;
    return found;
  };
  const products = some("PRODUCT", () => findProducts(context, asked));
  return {
    products,
    collections: some("COLLECTION", () => findCollections(context, asked)),
    pages: some("PAGE", () => findPages(context, asked)),
    articles: some("ARTICLE", () => findArticles(context, asked)),
    queries: some("QUERY", () => suggestions(args.query, products)),
  };
}

/** Searches that would find what was found: the words of its titles that begin like the last one typed. */
function suggestions(query: string, products: readonly Product[]) {
  const typed = query.trim().toLowerCase();
  const last = typed.split(/\s+/).at(-1) ?? "";
  if (last === "") return [];
  const words = products
    .flatMap(({ title }) => title.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.startsWith(last));
  return [...new Set(words)].map((word) => ({
    __typename: "SearchQuerySuggestion",
    text: typed.slice(0, typed.length - last.length) + word,
    styledText: `<mark>${typed}</mark><span>${word.slice(last.length)}</span>`,
    trackingParameters: `_pos=1&_psq=${encodeURIComponent(query)}&_ss=e&_v=1.0`,
  }));
}

export const searchResolvers: StorefrontResolvers = {
  QueryRoot: { search, predictiveSearch },
};
