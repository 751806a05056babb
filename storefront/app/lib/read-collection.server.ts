import type { Storefront } from "@shopify/hydrogen";
import { ALL_PRODUCTS, COLLECTION } from "#store/queries/collections.server.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";
import { askShop } from "./ask-shop.server.ts";
import { readFilters } from "./filters.ts";
import { localeOf } from "./locales.ts";
import { readListPart } from "./page-of-list.ts";
import { pageFacts } from "./seo.ts";
import { orderEverywhere, orderInCollection, readSort } from "./sorting.ts";

const PAGE = 24;
const NAMES_MAX = 6;
/** Stands for every product of the store, as on every Shopify shop. */
const ALL = "all";

/** One page of a collection as its address filters and sorts it; a thrown 404 when there is none. */
export async function readCollection(storefront: Storefront, request: Request, handle: string) {
  const url = new URL(request.url);
  const sort = readSort(url);
  const { chosen, filters } = readFilters(url);
  const part = readListPart(url, PAGE);
  const view = {
    chosen,
    sort,
    price: { min: url.searchParams.get("min") ?? "", max: url.searchParams.get("max") ?? "" },
  };
  if (handle === ALL) {
    const variables = { ...part, ...orderEverywhere(sort) };
    const { products } = await askShop(storefront, ALL_PRODUCTS, { variables, keep: "short" });
    const { allProducts: title } = textsOf(localeOf(url.pathname));
    const seo = pageFacts(request, { title, description: namesOf(products.nodes) });
    return { ...view, title, description: "", products, filters: [], counted: null, seo };
  }
  const variables = { handle, filters, ...part, ...orderInCollection(sort) };
  const { collection } = await askShop(storefront, COLLECTION, { variables, keep: "short" });
  if (!collection) throw new Response(null, { status: 404 });
  const { title, description, products } = collection;
  const seo = pageFacts(request, {
    title,
    description: description === "" ? namesOf(products.nodes) : description,
    picture: products.nodes[0]?.featuredImage?.url,
  });
  const counted = { id: collection.id, handle: collection.handle };
  return { ...view, title, description, products, filters: products.filters, counted, seo };
}

/** What search engines say of a list that the merchant has not described: what stands first in it. */
function namesOf(products: readonly { title: string }[]): string {
  return products
    .slice(0, NAMES_MAX)
    .map(({ title }) => title)
    .join(", ");
}
