import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { newGid, shopOfContext } from "../ids.ts";
import { handleize } from "../products/handle.ts";
import { plainText } from "../products/plain-text.ts";
import { setCollections } from "../products/product-records.ts";
import { tellProductUpdated } from "../products/tell.ts";
import { compileSearch } from "../search/match.ts";
import type { Collection, Shop } from "../state.ts";
import { metafieldFields } from "./metafields.ts";
import { publishableFields } from "./publications.ts";
import { exactCount, legacyIdField, timeFields } from "./time-fields.ts";

interface CollectionInput {
  id?: string | null;
  title?: string | null;
  handle?: string | null;
  descriptionHtml?: string | null;
  products?: string[] | null;
}

function freeCollectionHandle(shop: Shop, wanted: string): string {
  const taken = new Set([...shop.collections.values()].map((collection) => collection.handle));
  let handle = wanted;
  for (let number = 1; taken.has(handle); number += 1) handle = `${wanted}-${number}`;
  return handle;
}

function create(
  _: unknown,
  args: { collection?: CollectionInput | null; input?: CollectionInput | null },
  context: ResolverContext,
) {
  const shop = shopOfContext(context);
  const input = args.collection ?? args.input ?? {};
  if (!input.title?.trim()) {
    return {
      collection: null,
      userErrors: [{ field: ["collection", "title"], message: "Title can't be blank" }],
    };
  }
  const now = context.world.clock.now();
  const collection: Collection = {
    id: newGid(context.world, "Collection"),
    title: input.title,
    handle: freeCollectionHandle(shop, handleize(input.handle ?? input.title)),
    descriptionHtml: input.descriptionHtml ?? "",
    productIds: new Set(),
    publications: [],
    createdAt: now,
    updatedAt: now,
  };
  shop.collections.set(collection.id, collection);
  addProducts(context, collection, input.products ?? []);
  return { collection, userErrors: [] };
}

function addProducts(
  context: ResolverContext,
  collection: Collection,
  productIds: readonly string[],
): void {
  const shop = shopOfContext(context);
  for (const id of productIds) {
    const product = shop.products.get(id);
    if (!product || collection.productIds.has(id)) continue;
    setCollections(shop, product, [...product.collectionIds, collection.id]);
    tellProductUpdated(context.world, shop, { product, eventId: context.eventId });
  }
  collection.updatedAt = context.world.clock.now();
  context.world.changed(shop);
}

export const collectionResolvers: Resolvers = {
  QueryRoot: {
    collection: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).collections.get(args.id) ?? null,
    collections: (
      _: unknown,
      args: ConnectionArgs & { query?: string | null },
      context: ResolverContext,
    ) => {
      const accepts = compileSearch(args.query, {
        fields: {
          id: { kind: "id", valuesOf: (collection: Collection) => [collection.id] },
          title: { kind: "text", valuesOf: (collection: Collection) => [collection.title] },
          handle: { kind: "keyword", valuesOf: (collection: Collection) => [collection.handle] },
        },
        defaultValuesOf: (collection: Collection) => [collection.title, collection.handle],
        now: context.world.clock.now(),
      });
      const all = [...shopOfContext(context).collections.values()];
      return connectionOf(accepts ? all.filter(accepts) : all, args, { idOf: (each) => each.id });
    },
  },
  Mutation: {
    collectionCreate: create,
    collectionAddProducts: (
      _: unknown,
      args: { id: string; productIds: string[] },
      context: ResolverContext,
    ) => {
      const collection = shopOfContext(context).collections.get(args.id);
      if (!collection) {
        return {
          collection: null,
          userErrors: [{ field: ["id"], message: "Collection does not exist" }],
        };
      }
      addProducts(context, collection, args.productIds);
      return { collection, userErrors: [] };
    },
  },
  Collection: {
    ...timeFields,
    ...legacyIdField,
    ...metafieldFields,
    ...publishableFields,
    description: (collection: Collection, args: { truncateAt?: number | null }) =>
      plainText(collection.descriptionHtml, args.truncateAt ?? undefined),
    productsCount: (collection: Collection) => exactCount(collection.productIds.size),
    hasProduct: (collection: Collection, args: { id: string }) =>
      collection.productIds.has(args.id),
    products: (collection: Collection, args: ConnectionArgs, context: ResolverContext) => {
      const { products } = shopOfContext(context);
      const found = [...collection.productIds].flatMap((id) => products.get(id) ?? []);
      return connectionOf(found, args, { idOf: (product) => product.id });
    },
    image: () => null,
    sortOrder: () => "MANUAL",
    templateSuffix: () => null,
    seo: () => ({ title: null, description: null }),
    ruleSet: () => null,
  },
};
