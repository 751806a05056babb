import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { shopOfContext } from "../ids.ts";
import { inventoryQuantityOf, isBounded, sellableQuantity } from "../inventory/levels.ts";
import { itemOf, productOf, variantTitle, variantsOf } from "../lookup.ts";
import { formatMoney, moneyV2 } from "../money.ts";
import { publishedAtOf } from "../products/payload.ts";
import { plainText } from "../products/plain-text.ts";
import type { Product, ProductOption, Shop, Variant } from "../state.ts";
import { mediaView } from "./media.ts";
import { metafieldFields } from "./metafields.ts";
import { publishableFields } from "./publications.ts";
import { exactCount, legacyIdField, timeFields } from "./time-fields.ts";

/** An option with the product it belongs to and its place there. */
interface OptionView extends ProductOption {
  product: Product;
  position: number;
}

function optionViews(product: Product): OptionView[] {
  return product.options.map((option, index) => ({ ...option, product, position: index + 1 }));
}

function priceRange(shop: Shop, prices: readonly number[]) {
  return {
    minVariantPrice: moneyV2(Math.min(...prices), shop.currencyCode),
    maxVariantPrice: moneyV2(Math.max(...prices), shop.currencyCode),
  };
}

const productFields: Record<string, FieldResolver> = {
  ...timeFields,
  ...legacyIdField,
  ...metafieldFields,
  ...publishableFields,
  description: (product: Product, args: { truncateAt?: number | null }) =>
    plainText(product.descriptionHtml, args.truncateAt ?? undefined),
  bodyHtml: (product: Product) => product.descriptionHtml,
  isGiftCard: (product: Product) => product.giftCard,
  seo: (product: Product) => ({ title: product.seoTitle, description: product.seoDescription }),
  category: (product: Product) =>
    product.categoryId === null
      ? null
      : { id: product.categoryId, name: product.categoryId, fullName: product.categoryId },
  options: (product: Product, args: { first?: number | null }) =>
    optionViews(product).slice(0, args.first ?? undefined),
  hasOnlyDefaultVariant: (product: Product) =>
    product.variantIds.length === 1 && product.options[0]?.values[0]?.name === "Default Title",
  hasOutOfStockVariants: (product: Product, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return variantsOf(shop, product).some((variant) => !isForSale(shop, variant));
  },
  tracksInventory: (product: Product, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return variantsOf(shop, product).some((variant) => itemOf(shop, variant).tracked);
  },
  totalInventory: (product: Product, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return variantsOf(shop, product).reduce(
      (sum, variant) => sum + inventoryQuantityOf(shop, variant),
      0,
    );
  },
  variants: (product: Product, args: ConnectionArgs, context: ResolverContext) =>
    connectionOf(variantsOf(shopOfContext(context), product), args, {
      idOf: (variant) => variant.id,
      sortBy: (variant) => product.variantIds.indexOf(variant.id),
    }),
  variantsCount: (product: Product) => exactCount(product.variantIds.length),
  media: (product: Product, args: ConnectionArgs, context: ResolverContext) =>
    connectionOf(
      product.media.map((media) => mediaView(media, context)),
      args,
      {
        idOf: (view) => view.id,
        sortBy: (view) => product.media.findIndex((media) => media.id === view.id),
      },
    ),
  mediaCount: (product: Product) => exactCount(product.media.length),
  featuredMedia: (product: Product, _args: unknown, context: ResolverContext) =>
    product.media[0] ? mediaView(product.media[0], context) : null,
  featuredImage: (product: Product, _args: unknown, context: ResolverContext) =>
    product.media[0] ? mediaView(product.media[0], context).image : null,
  images: (product: Product, args: ConnectionArgs, context: ResolverContext) => {
    const images = product.media.flatMap((media) => mediaView(media, context).image ?? []);
    return connectionOf(images, args, { idOf: (image) => image.id });
  },
  priceRangeV2: (product: Product, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return priceRange(
      shop,
      variantsOf(shop, product).map((variant) => variant.price),
    );
  },
  compareAtPriceRange: (product: Product, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    const prices = variantsOf(shop, product).flatMap((variant) => variant.compareAtPrice ?? []);
    if (prices.length === 0) return null;
    const range = priceRange(shop, prices);
    return {
      minVariantCompareAtPrice: range.minVariantPrice,
      maxVariantCompareAtPrice: range.maxVariantPrice,
    };
  },
  collections: (product: Product, args: ConnectionArgs, context: ResolverContext) => {
    const { collections } = shopOfContext(context);
    const found = product.collectionIds.flatMap((id) => collections.get(id) ?? []);
    return connectionOf(found, args, { idOf: (collection) => collection.id });
  },
  inCollection: (product: Product, args: { id: string }) => product.collectionIds.includes(args.id),
  publishedAt: (product: Product, _args: unknown, context: ResolverContext) =>
    publishedAtOf(shopOfContext(context), product),
  onlineStoreUrl: (product: Product, _args: unknown, context: ResolverContext) =>
    publishedAtOf(shopOfContext(context), product) === null
      ? null
      : `https://${context.shop.domain}/products/${product.handle}`,
  onlineStorePreviewUrl: (product: Product, _args: unknown, context: ResolverContext) =>
    `https://${context.shop.domain}/products/${product.handle}`,
  defaultCursor: (product: Product) =>
    Buffer.from(JSON.stringify([product.id, null])).toString("base64"),
  giftCardTemplateSuffix: () => null,
  hasVariantsThatRequiresComponents: () => false,
};

function isForSale(shop: Shop, variant: Variant): boolean {
  return !isBounded(shop, variant) || sellableQuantity(shop, variant) > 0;
}

const variantFields: Record<string, FieldResolver> = {
  ...timeFields,
  ...legacyIdField,
  ...metafieldFields,
  title: (variant: Variant) => variantTitle(variant),
  displayName: (variant: Variant, _args: unknown, context: ResolverContext) =>
    `${productOf(shopOfContext(context), variant).title} - ${variantTitle(variant)}`,
  product: (variant: Variant, _args: unknown, context: ResolverContext) =>
    productOf(shopOfContext(context), variant),
  inventoryItem: (variant: Variant, _args: unknown, context: ResolverContext) =>
    itemOf(shopOfContext(context), variant),
  sku: (variant: Variant, _args: unknown, context: ResolverContext) =>
    itemOf(shopOfContext(context), variant).sku,
  price: (variant: Variant, _args: unknown, context: ResolverContext) =>
    formatMoney(variant.price, shopOfContext(context).currencyCode),
  compareAtPrice: (variant: Variant, _args: unknown, context: ResolverContext) =>
    variant.compareAtPrice === null
      ? null
      : formatMoney(variant.compareAtPrice, shopOfContext(context).currencyCode),
  position: (variant: Variant, _args: unknown, context: ResolverContext) =>
    productOf(shopOfContext(context), variant).variantIds.indexOf(variant.id) + 1,
  inventoryQuantity: (variant: Variant, _args: unknown, context: ResolverContext) =>
    inventoryQuantityOf(shopOfContext(context), variant),
  sellableOnlineQuantity: (variant: Variant, _args: unknown, context: ResolverContext) =>
    Math.max(0, sellableQuantity(shopOfContext(context), variant)),
  availableForSale: (variant: Variant, _args: unknown, context: ResolverContext) =>
    isForSale(shopOfContext(context), variant),
  selectedOptions: (variant: Variant, _args: unknown, context: ResolverContext) => {
    const product = productOf(shopOfContext(context), variant);
    return product.options.map((option, index) => {
      const value = variant.optionValues[index] ?? "";
      const optionValue = option.values.find((each) => each.name === value) ?? null;
      return { name: option.name, value, optionValue };
    });
  },
  media: (variant: Variant, args: ConnectionArgs, context: ResolverContext) => {
    const product = productOf(shopOfContext(context), variant);
    const media = product.media.filter((each) => variant.mediaIds.includes(each.id));
    return connectionOf(
      media.map((each) => mediaView(each, context)),
      args,
      { idOf: (view) => view.id },
    );
  },
  image: (variant: Variant, _args: unknown, context: ResolverContext) => {
    const product = productOf(shopOfContext(context), variant);
    const media = product.media.find((each) => variant.mediaIds.includes(each.id));
    return media ? mediaView(media, context).image : null;
  },
  requiresComponents: () => false,
  showUnitPrice: () => false,
  unitPrice: () => null,
  unitPriceMeasurement: () => null,
  defaultCursor: (variant: Variant) =>
    Buffer.from(JSON.stringify([variant.id, null])).toString("base64"),
};

export const productResolvers: Resolvers = {
  Product: productFields,
  ProductVariant: variantFields,
  ProductOption: {
    values: (option: OptionView, _args: unknown, context: ResolverContext) =>
      usedValues(option, context).map((value) => value.name),
    optionValues: (option: OptionView) => option.values.map((value) => ({ ...value, option })),
    linkedMetafield: () => null,
  },
  ProductOptionValue: {
    hasVariants: (
      value: { name: string; option?: OptionView },
      _args: unknown,
      context: ResolverContext,
    ) =>
      value.option === undefined ||
      usedValues(value.option, context).some((used) => used.name === value.name),
    linkedMetafieldValue: () => null,
    swatch: () => null,
  },
};

/** Names of values that a variant has; unused ones show in `optionValues` only. */
function usedValues(option: OptionView, context: ResolverContext): ProductOption["values"] {
  const variants = variantsOf(shopOfContext(context), option.product);
  const used = new Set(variants.map((variant) => variant.optionValues[option.position - 1]));
  return option.values.filter((value) => used.has(value.name));
}
