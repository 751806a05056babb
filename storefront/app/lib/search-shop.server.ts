import type { Storefront } from "@shopify/hydrogen";
import type { ProductCardFragment, SearchQuery } from "#store/queries/generated/graphql.ts";
import { SEARCH } from "#store/queries/search.server.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";
import { askShop } from "./ask-shop.server.ts";
import { localeOf } from "./locales.ts";
import { readListPart } from "./page-of-list.ts";
import { pageFacts } from "./seo.ts";

const PAGE = 24;

/** What the shop finds for `?q=`: products by the page, and texts; nothing for no words. */
export async function searchShop(storefront: Storefront, request: Request) {
  const url = new URL(request.url);
  const term = url.searchParams.get("q")?.trim() ?? "";
  const seo = pageFacts(request, { title: textsOf(localeOf(url.pathname)).search });
  if (term === "") return { term, seo, found: null };
  const variables = { term, ...readListPart(url, PAGE) };
  const { products, texts } = await askShop(storefront, SEARCH, { variables, keep: "none" });
  const found = {
    total: products.totalCount,
    products: products.nodes.filter((node): node is ProductCardFragment => "priceRange" in node),
    ends: products.pageInfo,
    texts: texts.nodes.flatMap(toText),
  };
  return { term, seo, found };
}

function toText(node: SearchQuery["texts"]["nodes"][number]): { title: string; path: string }[] {
  switch (node.__typename) {
    case "Article":
      return [{ title: node.title, path: `/blogs/${node.blog.handle}/${node.handle}` }];
    case "Page":
      return [{ title: node.title, path: `/pages/${node.handle}` }];
    default:
      return [];
  }
}
