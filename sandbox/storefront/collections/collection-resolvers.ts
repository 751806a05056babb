import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import { gid, idOf, isoTime } from "#sandbox/shop/ids.ts";
import { plainText } from "#sandbox/shop/products/plain-text.ts";
import { compileSearch } from "#sandbox/shop/search/match.ts";
import type { Collection, Product } from "#sandbox/shop/state.ts";
import type {
  StorefrontContext,
  StorefrontResolver,
  StorefrontResolvers,
} from "../execution/context.ts";
import { translated } from "../localization/translate.ts";
import { imageView } from "../products/image-view.ts";
import { productList } from "../products/list-products.ts";
import type { ProductListArgs } from "../products/list-products.ts";
import { metafieldFields } from "../products/metafields.ts";
import { isListed, publishedAt } from "../products/visible.ts";

export function shownCollections(context: StorefrontContext): Collection[] {
  return [...context.shop.collections.values()].filter(
    (collection) => publishedAt(context, collection) !== undefined,
  );
}

interface CollectionRef {
  id?: string | null;
  handle?: string | null;
}

function findCollection(context: StorefrontContext, { id, handle }: CollectionRef) {
  return (
    shownCollections(context).find((each) => (id ? each.id === id : each.handle === handle)) ?? null
  );
}

function productsOf(collection: Collection, context: StorefrontContext): Product[] {
  return [...collection.productIds]
    .flatMap((id) => context.shop.products.get(id) ?? [])
    .filter((product) => isListed(context, product));
}

function descriptionOf(collection: Collection, context: StorefrontContext): string {
  const { id, descriptionHtml } = collection;
  return translated(context, id, { key: "body_html", text: descriptionHtml });
}

function collectionSort(sortKey: string | null | undefined) {
  if (sortKey === "TITLE") return (collection: Collection) => collection.title.toLowerCase();
  if (sortKey === "UPDATED_AT") return (collection: Collection) => collection.updatedAt;
  return undefined;
}

function imageOf({ id, title }: Collection, context: StorefrontContext) {
  const extra = context.state.collectionExtras.get(id);
  if (!extra || extra.imageUrl === null) return null;
  const imageId = gid("CollectionImage", idOf(id));
  return imageView({ id: imageId, url: extra.imageUrl, alt: extra.imageAlt ?? title });
}

const collectionFields: Record<string, StorefrontResolver> = {
  ...metafieldFields("COLLECTION"),
  title: (collection: Collection, _: unknown, context: StorefrontContext) =>
    translated(context, collection.id, { key: "title", text: collection.title }),
  description: (
    collection: Collection,
    args: { truncateAt?: number | null },
    context: StorefrontContext,
  ) => plainText(descriptionOf(collection, context), args.truncateAt ?? undefined),
  descriptionHtml: (collection: Collection, _: unknown, context: StorefrontContext) =>
    descriptionOf(collection, context),
  image: (collection: Collection, _: unknown, context: StorefrontContext) =>
    imageOf(collection, context),
  products: (collection: Collection, args: ProductListArgs, context: StorefrontContext) =>
    productList(context, productsOf(collection, context), args),
  seo: () => ({ title: null, description: null }),
  updatedAt: (collection: Collection) => isoTime(collection.updatedAt),
  onlineStoreUrl: (collection: Collection, _: unknown, { shop }: StorefrontContext) =>
    `https://${shop.domain}/collections/${collection.handle}`,
  trackingParameters: () => null,
};

export const collectionResolvers: StorefrontResolvers = {
  QueryRoot: {
    collection: (_: unknown, args: CollectionRef, context: StorefrontContext) =>
      findCollection(context, args),
    collectionByHandle: (_: unknown, args: CollectionRef, context: StorefrontContext) =>
      findCollection(context, args),
    collections: (
      _: unknown,
      args: ConnectionArgs & { query?: string | null; sortKey?: string | null },
      context: StorefrontContext,
    ) => {
      const accepts = compileSearch(args.query, {
        fields: {
          title: { kind: "text", valuesOf: ({ title }: Collection) => [title] },
          updated_at: { kind: "time", valuesOf: ({ updatedAt }: Collection) => [updatedAt] },
        },
        defaultValuesOf: ({ title }: Collection) => [title],
        now: context.world.clock.now(),
      });
      const all = shownCollections(context);
      const found = accepts ? all.filter(accepts) : all;
      const sortBy = collectionSort(args.sortKey);
      const page = connectionOf(found, args, { idOf: ({ id }) => id, sortBy });
      return { ...page, totalCount: String(found.length) };
    },
  },
  Collection: collectionFields,
};
