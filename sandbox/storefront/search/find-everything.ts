import { itemOf, variantTitle, variantsOf } from "#sandbox/shop/lookup.ts";
import { plainText } from "#sandbox/shop/products/plain-text.ts";
import type { Collection, Product } from "#sandbox/shop/state.ts";
import { shownCollections } from "../collections/collection-resolvers.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { translated } from "../localization/translate.ts";
import { isProductAvailable } from "../products/availability.ts";
import { listedProducts } from "../products/visible.ts";
import type { Article, Page } from "../state.ts";
import { relevance } from "./find-text.ts";

export interface Search {
  query: string;
  /** Whether the last word may be the beginning of one. */
  prefix: boolean;
  unavailable?: "HIDE" | "LAST" | "SHOW" | null;
}

function ranked<T>(records: readonly T[], pointsOf: (record: T) => number): T[] {
  return records
    .map((record) => ({ record, points: pointsOf(record) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ record }) => record);
}

function productTexts(context: StorefrontContext, product: Product): (string | null)[] {
  const variants = variantsOf(context.shop, product);
  return [
    `${translated(context, product.id, { key: "title", text: product.title })} ${product.title}`,
    `${product.productType} ${product.vendor} ${product.tags.join(" ")}`,
    variants
      .flatMap((each) => [variantTitle(each), itemOf(context.shop, each).sku, each.barcode])
      .join(" "),
    plainText(translated(context, product.id, { key: "body_html", text: product.descriptionHtml })),
  ];
}

export function findProducts(context: StorefrontContext, search: Search): Product[] {
  const found = ranked(listedProducts(context), (product) =>
    relevance(productTexts(context, product), search.query, search),
  );
  const available = (product: Product): boolean => isProductAvailable(context.shop, product);
  if (search.unavailable === "SHOW") return found;
  const first = found.filter(available);
  if (search.unavailable === "HIDE") return first;
  return [...first, ...found.filter((product) => !available(product))];
}

export function findPages(context: StorefrontContext, search: Search): Page[] {
  return ranked(context.state.content.pages, (page) =>
    relevance(
      [
        `${page.title} ${translated(context, page.id, { key: "title", text: page.title })}`,
        plainText(translated(context, page.id, { key: "body_html", text: page.bodyHtml })),
      ],
      search.query,
      search,
    ),
  );
}

export function findArticles(context: StorefrontContext, search: Search): Article[] {
  return ranked(context.state.content.articles, (article) =>
    relevance(
      [
        `${article.title} ${translated(context, article.id, { key: "title", text: article.title })}`,
        `${article.author} ${article.tags.join(" ")}`,
        plainText(translated(context, article.id, { key: "body_html", text: article.contentHtml })),
      ],
      search.query,
      search,
    ),
  );
}

export function findCollections(context: StorefrontContext, search: Search): Collection[] {
  return ranked(shownCollections(context), ({ id, title }) =>
    relevance(
      [`${title} ${translated(context, id, { key: "title", text: title })}`],
      search.query,
      search,
    ),
  );
}
