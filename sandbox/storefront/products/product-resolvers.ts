import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import { isoTime } from "#sandbox/shop/ids.ts";
import { itemOf, productByHandle, variantTitle, variantsOf } from "#sandbox/shop/lookup.ts";
import { plainText } from "#sandbox/shop/products/plain-text.ts";
import { searchProducts } from "#sandbox/shop/resolvers/product-search.ts";
import type { Collection, Product, Variant } from "#sandbox/shop/state.ts";
import type {
  StorefrontContext,
  StorefrontResolver,
  StorefrontResolvers,
} from "../execution/context.ts";
import { notSimulated } from "../execution/not-simulated.ts";
import { price } from "../localization/price.ts";
import { translated } from "../localization/translate.ts";
import { offeredGroups } from "../selling-plans/plan-views.ts";
import { isAvailable, isProductAvailable, quantityAvailable } from "./availability.ts";
import { encodeVariants } from "./encode-variants.ts";
import { mediaView, readyImages, readyMedia } from "./image-view.ts";
import { productList } from "./list-products.ts";
import { metafieldFields } from "./metafields.ts";
import {
  adjacentVariants,
  positionsOf,
  selectedOrFirst,
  variantBySelection,
} from "./pick-variant.ts";
import type { WantedOptions } from "./pick-variant.ts";
import { recommendProducts } from "./recommend.ts";
import { isListed, isVisible, listedProducts, publishedAt, visibleProduct } from "./visible.ts";

function titleOf(product: Product, context: StorefrontContext): string {
  return translated(context, product.id, { key: "title", text: product.title });
}

function descriptionOf(product: Product, context: StorefrontContext): string {
  return translated(context, product.id, { key: "body_html", text: product.descriptionHtml });
}

function seoText(
  product: Product,
  context: StorefrontContext,
  options: { key: string; own: string | null },
): string | null {
  const text = translated(context, product.id, { key: options.key, text: options.own ?? "" });
  return text === "" ? null : text;
}

/** Without compare-at prices the range is zero, as Shopify has it. */
function rangeOf(product: Product, context: StorefrontContext, field: "price" | "compareAtPrice") {
  const prices = variantsOf(context.shop, product).map((variant) => variant[field] ?? 0);
  return {
    minVariantPrice: price(context, Math.min(...prices)),
    maxVariantPrice: price(context, Math.max(...prices)),
  };
}

function variantsPage(
  product: Product,
  args: ConnectionArgs & { sortKey?: string | null },
  { shop }: StorefrontContext,
) {
  const variants = variantsOf(shop, product);
  const sortBy = (variant: Variant): string | number => {
    if (args.sortKey === "TITLE") return variantTitle(variant).toLowerCase();
    if (args.sortKey === "SKU") return itemOf(shop, variant).sku ?? "";
    return args.sortKey === "ID" ? 0 : product.variantIds.indexOf(variant.id);
  };
  return connectionOf(variants, args, { idOf: ({ id }) => id, sortBy });
}

function encoded(product: Product, { shop }: StorefrontContext, onlyAvailable: boolean): string {
  const variants = variantsOf(shop, product).filter(
    (variant) => !onlyAvailable || isAvailable(shop, variant),
  );
  return encodeVariants(variants.map((variant) => positionsOf(product, variant)));
}

function shownCollections(product: Product, context: StorefrontContext): Collection[] {
  return product.collectionIds
    .flatMap((id) => context.shop.collections.get(id) ?? [])
    .filter((collection) => publishedAt(context, collection) !== undefined);
}

const textFields: Record<string, StorefrontResolver> = {
  title: (product: Product, _: unknown, context: StorefrontContext) => titleOf(product, context),
  description: (
    product: Product,
    args: { truncateAt?: number | null },
    context: StorefrontContext,
  ) => plainText(descriptionOf(product, context), args.truncateAt ?? undefined),
  descriptionHtml: (product: Product, _: unknown, context: StorefrontContext) =>
    descriptionOf(product, context),
  productType: (product: Product, _: unknown, context: StorefrontContext) =>
    translated(context, product.id, { key: "product_type", text: product.productType }),
  seo: (product: Product, _: unknown, context: StorefrontContext) => ({
    title: seoText(product, context, { key: "meta_title", own: product.seoTitle }),
    description: seoText(product, context, {
      key: "meta_description",
      own: product.seoDescription,
    }),
  }),
  isGiftCard: (product: Product) => product.giftCard,
  createdAt: (product: Product) => isoTime(product.createdAt),
  updatedAt: (product: Product) => isoTime(product.updatedAt),
  publishedAt: (product: Product, _: unknown, context: StorefrontContext) =>
    isoTime(publishedAt(context, product) ?? product.createdAt),
  onlineStoreUrl: (product: Product, _: unknown, { shop }: StorefrontContext) =>
    `https://${shop.domain}/products/${product.handle}`,
  trackingParameters: () => null,
  category: ({ categoryId }: Product) => {
    if (categoryId !== null) throw notSimulated("Product", "category");
    return null;
  },
};

const productFields: Record<string, StorefrontResolver> = {
  ...textFields,
  ...metafieldFields("PRODUCT"),
  availableForSale: (product: Product, _: unknown, { shop }: StorefrontContext) =>
    isProductAvailable(shop, product),
  totalInventory: (product: Product, _: unknown, { shop }: StorefrontContext) =>
    variantsOf(shop, product).reduce((sum, variant) => sum + quantityAvailable(shop, variant), 0),
  priceRange: (product: Product, _: unknown, context: StorefrontContext) =>
    rangeOf(product, context, "price"),
  compareAtPriceRange: (product: Product, _: unknown, context: StorefrontContext) =>
    rangeOf(product, context, "compareAtPrice"),
  featuredImage: (product: Product, _: unknown, context: StorefrontContext) =>
    readyImages(product, context)[0] ?? null,
  images: (product: Product, args: ConnectionArgs, context: StorefrontContext) =>
    connectionOf(readyImages(product, context), args, { idOf: ({ id }) => id ?? "" }),
  media: (product: Product, args: ConnectionArgs, context: StorefrontContext) =>
    connectionOf(readyMedia(product, context).map(mediaView), args, { idOf: ({ id }) => id }),
  options: (product: Product, args: { first?: number | null }) =>
    product.options
      .slice(0, args.first ?? undefined)
      .map((option, position) => ({ ...option, product, position })),
  variants: variantsPage,
  variantsCount: (product: Product) => ({ count: product.variantIds.length, precision: "EXACT" }),
  encodedVariantExistence: (product: Product, _: unknown, context: StorefrontContext) =>
    encoded(product, context, false),
  encodedVariantAvailability: (product: Product, _: unknown, context: StorefrontContext) =>
    encoded(product, context, true),
  selectedOrFirstAvailableVariant: (
    product: Product,
    args: WantedOptions,
    context: StorefrontContext,
  ) => selectedOrFirst(context, product, args),
  variantBySelectedOptions: (product: Product, args: WantedOptions, context: StorefrontContext) =>
    variantBySelection(context, product, args),
  adjacentVariants: (product: Product, args: WantedOptions, context: StorefrontContext) =>
    adjacentVariants(context, product, args),
  collections: (product: Product, args: ConnectionArgs, context: StorefrontContext) => {
    const shown = shownCollections(product, context);
    const page = connectionOf(shown, args, { idOf: ({ id }) => id });
    return { ...page, totalCount: String(shown.length) };
  },
  sellingPlanGroups: (product: Product, args: ConnectionArgs, { shop }: StorefrontContext) =>
    connectionOf(offeredGroups(shop, product), args, { idOf: ({ id }) => id }),
};

interface ProductRef {
  id?: string | null;
  handle?: string | null;
}

function findProduct(context: StorefrontContext, { id, handle }: ProductRef): Product | null {
  if (id) return visibleProduct(context, id);
  const product = handle ? productByHandle(context.shop, handle) : undefined;
  return product && isVisible(context, product) ? product : null;
}

function names(values: readonly string[], args: { first: number }) {
  const sorted = [...new Set(values)].sort();
  return connectionOf(sorted, args, { idOf: (name) => name, sortBy: (name) => name });
}

export const productResolvers: StorefrontResolvers = {
  QueryRoot: {
    product: (_: unknown, args: ProductRef, context: StorefrontContext) =>
      findProduct(context, args),
    productByHandle: (_: unknown, args: { handle: string }, context: StorefrontContext) =>
      findProduct(context, args),
    products: (
      _: unknown,
      args: ConnectionArgs & { query?: string | null; sortKey?: string | null },
      context: StorefrontContext,
    ) => {
      const found = searchProducts(context.shop, args, context.world.clock.now());
      return productList(
        context,
        found.filter((product) => isListed(context, product)),
        args,
      );
    },
    productRecommendations: (
      _: unknown,
      args: { productId?: string | null; productHandle?: string | null; intent?: string | null },
      context: StorefrontContext,
    ) => {
      const product = findProduct(context, { id: args.productId, handle: args.productHandle });
      return product ? recommendProducts(context, product, args.intent ?? "RELATED") : null;
    },
    productTags: (_: unknown, args: { first: number }, context: StorefrontContext) =>
      names(
        listedProducts(context).flatMap(({ tags }) => tags),
        args,
      ),
    productTypes: (_: unknown, args: { first: number }, context: StorefrontContext) =>
      names(
        listedProducts(context).flatMap(({ productType }) => productType || []),
        args,
      ),
  },
  Product: productFields,
};
