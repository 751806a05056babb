import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { shopOfContext } from "../ids.ts";
import { productByHandle } from "../lookup.ts";
import { resolveNamespace } from "../metafields/namespaces.ts";
import { findByUniqueMetafield } from "../metafields/unique.ts";
import type { CustomId } from "../products/set/input.ts";
import type { ListQuery } from "./product-search.ts";
import { productSortOf, searchProducts, searchVariants, variantSortOf } from "./product-search.ts";
import { exactCount } from "./time-fields.ts";

type ListArgs = ConnectionArgs & ListQuery;

interface Identifier {
  id?: string | null;
  handle?: string | null;
  customId?: CustomId | null;
}

function ownerOfCustomId(
  type: "PRODUCT" | "PRODUCTVARIANT",
  customId: CustomId,
  context: ResolverContext,
) {
  const namespace = resolveNamespace(customId.namespace, context);
  const { key, value } = customId;
  return findByUniqueMetafield(shopOfContext(context), { ownerType: type, namespace, key, value });
}

export function productsConnection(_: unknown, args: ListArgs, context: ResolverContext) {
  const shop = shopOfContext(context);
  const products = searchProducts(shop, args, context.world.clock.now());
  return connectionOf(products, args, {
    idOf: (each) => each.id,
    sortBy: productSortOf(shop, args.sortKey),
  });
}

export function variantsConnection(_: unknown, args: ListArgs, context: ResolverContext) {
  const shop = shopOfContext(context);
  const variants = searchVariants(shop, args, context.world.clock.now());
  return connectionOf(variants, args, {
    idOf: (each) => each.id,
    sortBy: variantSortOf(shop, args.sortKey),
  });
}

export const productQueries: Resolvers = {
  QueryRoot: {
    product: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).products.get(args.id) ?? null,
    products: productsConnection,
    productsCount: (_: unknown, args: ListQuery, context: ResolverContext) =>
      exactCount(searchProducts(shopOfContext(context), args, context.world.clock.now()).length),
    productVariant: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).variants.get(args.id) ?? null,
    productVariants: variantsConnection,
    productVariantsCount: (_: unknown, args: ListQuery, context: ResolverContext) =>
      exactCount(searchVariants(shopOfContext(context), args, context.world.clock.now()).length),
    productByHandle: (_: unknown, args: { handle: string }, context: ResolverContext) =>
      productByHandle(shopOfContext(context), args.handle) ?? null,
    productByIdentifier: (
      _: unknown,
      args: { identifier: Identifier },
      context: ResolverContext,
    ) => {
      const shop = shopOfContext(context);
      const { id, handle, customId } = args.identifier;
      if (id) return shop.products.get(id) ?? null;
      if (handle) return productByHandle(shop, handle) ?? null;
      const owner = customId ? ownerOfCustomId("PRODUCT", customId, context) : undefined;
      return owner === undefined ? null : (shop.products.get(owner) ?? null);
    },
    productVariantByIdentifier: (
      _: unknown,
      args: { identifier: Identifier },
      context: ResolverContext,
    ) => {
      const shop = shopOfContext(context);
      const { id, customId } = args.identifier;
      if (id) return shop.variants.get(id) ?? null;
      const owner = customId ? ownerOfCustomId("PRODUCTVARIANT", customId, context) : undefined;
      return owner === undefined ? null : (shop.variants.get(owner) ?? null);
    },
    productOperation: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).productOperations.get(args.id) ?? null,
  },
};
