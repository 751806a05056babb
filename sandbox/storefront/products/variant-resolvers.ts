import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import { itemOf, productOf, variantTitle } from "#sandbox/shop/lookup.ts";
import type { Location, Product, ProductOption, Variant } from "#sandbox/shop/state.ts";
import { countryName } from "#sandbox/shop/countries.ts";
import type {
  StorefrontContext,
  StorefrontResolver,
  StorefrontResolvers,
} from "../execution/context.ts";
import { price } from "../localization/price.ts";
import { translated } from "../localization/translate.ts";
import { allocationsOf } from "../selling-plans/plan-views.ts";
import { isAvailable, isBackordered, quantityAvailable } from "./availability.ts";
import { pictureOf } from "./image-view.ts";
import { metafieldFields } from "./metafields.ts";
import { firstSelectable } from "./pick-variant.ts";
import { swatchOf } from "./swatch.ts";

function valueName(context: StorefrontContext, value: { id: string; name: string }): string {
  return translated(context, value.id, { key: "name", text: value.name });
}

function selectedOptions(variant: Variant, context: StorefrontContext) {
  return productOf(context.shop, variant).options.map((option, index) => {
    const chosen = variant.optionValues[index] ?? "";
    const value = option.values.find(({ name }) => name === chosen);
    return {
      name: translated(context, option.id, { key: "name", text: option.name }),
      value: value ? valueName(context, value) : chosen,
    };
  });
}

function titleOf(variant: Variant, context: StorefrontContext): string {
  if (context.locale === context.shop.primaryLocale && !context.state.translations.size)
    return variantTitle(variant);
  return selectedOptions(variant, context)
    .map(({ value }) => value)
    .join(" / ");
}

const emptyPage = (_: unknown, args: ConnectionArgs) =>
  connectionOf<Variant>([], args, { idOf: ({ id }) => id });

function priceOf(variant: Variant, _: unknown, context: StorefrontContext) {
  return price(context, variant.price);
}

function comparedOf(variant: Variant, _: unknown, context: StorefrontContext) {
  return variant.compareAtPrice === null ? null : price(context, variant.compareAtPrice);
}

const variantFields: Record<string, StorefrontResolver> = {
  ...metafieldFields("PRODUCTVARIANT"),
  title: (variant: Variant, _: unknown, context: StorefrontContext) => titleOf(variant, context),
  sku: (variant: Variant, _: unknown, { shop }: StorefrontContext) => itemOf(shop, variant).sku,
  product: (variant: Variant, _: unknown, { shop }: StorefrontContext) => productOf(shop, variant),
  price: priceOf,
  priceV2: priceOf,
  compareAtPrice: comparedOf,
  compareAtPriceV2: comparedOf,
  selectedOptions: (variant: Variant, _: unknown, context: StorefrontContext) =>
    selectedOptions(variant, context),
  image: (variant: Variant, _: unknown, context: StorefrontContext) =>
    pictureOf(productOf(context.shop, variant), variant.mediaIds, context),
  availableForSale: (variant: Variant, _: unknown, { shop }: StorefrontContext) =>
    isAvailable(shop, variant),
  currentlyNotInStock: (variant: Variant, _: unknown, { shop }: StorefrontContext) =>
    isBackordered(shop, variant),
  quantityAvailable: (variant: Variant, _: unknown, { shop }: StorefrontContext) =>
    quantityAvailable(shop, variant),
  requiresShipping: (variant: Variant, _: unknown, { shop }: StorefrontContext) =>
    itemOf(shop, variant).requiresShipping,
  weight: (variant: Variant, _: unknown, { shop }: StorefrontContext) =>
    itemOf(shop, variant).weight?.value ?? 0,
  weightUnit: (variant: Variant, _: unknown, { shop }: StorefrontContext) =>
    itemOf(shop, variant).weight?.unit ?? "KILOGRAMS",
  unitPrice: () => null,
  unitPriceMeasurement: () => null,
  requiresComponents: () => false,
  shopPayInstallmentsPricing: () => null,
  quantityRule: () => ({ minimum: 1, maximum: null, increment: 1 }),
  quantityPriceBreaks: emptyPage,
  components: emptyPage,
  groupedBy: emptyPage,
  sellingPlanAllocations: (variant: Variant, args: ConnectionArgs, context: StorefrontContext) => {
    const views = allocationsOf(context, variant);
    return connectionOf(views, args, { idOf: ({ sellingPlan }) => sellingPlan.id });
  },
  storeAvailability: (_: Variant, args: ConnectionArgs) =>
    // Nobody picks up here: no location offers it.
    connectionOf<Location>([], args, { idOf: ({ id }) => id }),
};

type ShownOption = ProductOption & { product: Product; position: number };

const optionFields: Record<string, StorefrontResolver> = {
  name: (option: ShownOption, _: unknown, context: StorefrontContext) =>
    translated(context, option.id, { key: "name", text: option.name }),
  values: (option: ShownOption, _: unknown, context: StorefrontContext) =>
    option.values.map((value) => valueName(context, value)),
  optionValues: (
    { product, position, values }: ShownOption,
    _: unknown,
    context: StorefrontContext,
  ) =>
    values.map((value) => ({
      id: value.id,
      name: valueName(context, value),
      swatch: swatchOf(context.state, value.name),
      firstSelectableVariant: () =>
        firstSelectable(context.shop, product, { option: position, value: value.name }),
    })),
};

function locationAddress({ address }: Location) {
  const country = countryName(address.countryCode);
  const place = [address.city, address.provinceCode, address.zip].filter(Boolean).join(" ");
  return {
    ...address,
    province: address.provinceCode,
    country,
    latitude: null,
    longitude: null,
    formatted: [address.address1, address.address2, place, country].filter(
      (line): line is string => typeof line === "string" && line !== "",
    ),
  };
}

export const variantResolvers: StorefrontResolvers = {
  QueryRoot: {
    // Only locations that offer pick-up are shown to storefronts, and none does here.
    locations: (_: unknown, args: ConnectionArgs) =>
      connectionOf<Location>([], args, { idOf: ({ id }) => id }),
  },
  ProductVariant: variantFields,
  ProductOption: optionFields,
  Location: { ...metafieldFields("LOCATION"), address: locationAddress },
};
