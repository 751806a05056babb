import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import { typeOf } from "#sandbox/shop/ids.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { fileView } from "../content/file-view.ts";
import { publishedAt, visibleProduct } from "./visible.ts";

interface Referring {
  type: string;
  value: string | null;
}

interface Resource {
  id: string;
}

/** What a global id means to this storefront; null when it may not be seen, or is of another kind. */
export function resourceById(context: StorefrontContext, id: string): Resource | null {
  const { shop, state } = context;
  switch (typeOf(id)) {
    case "Product":
      return visibleProduct(context, id);
    case "ProductVariant": {
      const variant = shop.variants.get(id);
      return variant && visibleProduct(context, variant.productId) ? variant : null;
    }
    case "Collection": {
      const collection = shop.collections.get(id);
      return collection && publishedAt(context, collection) !== undefined ? collection : null;
    }
    case "Metaobject":
      return state.content.metaobjects.find((each) => each.id === id) ?? null;
    case "Page":
      return state.content.pages.find((each) => each.id === id) ?? null;
    case "Article":
      return state.content.articles.find((each) => each.id === id) ?? null;
    case "Blog":
      return state.content.blogs.find((each) => each.id === id) ?? null;
    case "GenericFile":
    case "MediaImage":
    case "Video": {
      const file = state.content.files?.find((each) => each.id === id);
      return file ? fileView(file) : null;
    }
    case "ShopPolicy":
      return state.content.policies.find((each) => each.id === id) ?? null;
    default:
      return null;
  }
}

function idsIn({ type, value }: Referring): string[] {
  if (value === null || !type.includes("_reference")) return [];
  if (!type.startsWith("list.")) return [value];
  const read: unknown = JSON.parse(value);
  return Array.isArray(read) ? read.filter((each) => typeof each === "string") : [];
}

/** `reference` and `references` of a value that may point to other things. */
export function referenceFields(referring: Referring) {
  const found = (context: StorefrontContext): Resource[] =>
    idsIn(referring).flatMap((id) => resourceById(context, id) ?? []);
  const isList = referring.type.startsWith("list.");
  return {
    reference: (_args: unknown, context: StorefrontContext) =>
      isList ? null : (found(context)[0] ?? null),
    references: (args: ConnectionArgs, context: StorefrontContext) =>
      isList ? connectionOf(found(context), args, { idOf: ({ id }) => id }) : null,
  };
}
