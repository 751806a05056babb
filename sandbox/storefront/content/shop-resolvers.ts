import type { Shop } from "#sandbox/shop/state.ts";
import type {
  StorefrontContext,
  StorefrontResolver,
  StorefrontResolvers,
} from "../execution/context.ts";
import { currencyIn } from "../localization/context-for.ts";
import { markets } from "../localization/markets.ts";
import { translated } from "../localization/translate.ts";
import { imageView } from "../products/image-view.ts";
import { metafieldFields } from "../products/metafields.ts";
import type { Policy, PolicyKind } from "../state.ts";

const policyFields: Record<string, StorefrontResolver> = {
  title: (policy: Policy, _: unknown, context: StorefrontContext) =>
    translated(context, policy.id, { key: "title", text: policy.title }),
  body: (policy: Policy, _: unknown, context: StorefrontContext) =>
    translated(context, policy.id, { key: "body", text: policy.bodyHtml }),
  url: (policy: Policy, _: unknown, { shop }: StorefrontContext) =>
    `https://${shop.domain}/policies/${policy.handle}`,
};

function policyOf(kind: PolicyKind): StorefrontResolver {
  return (_: Shop, _args: unknown, { state }: StorefrontContext) =>
    state.content.policies.find((each) => each.kind === kind) ?? null;
}

function brandOf(_: Shop, _args: unknown, { state }: StorefrontContext) {
  const { brand } = state.content;
  if (!brand) return null;
  const image =
    brand.logoUrl === null ? null : imageView({ id: null, url: brand.logoUrl, alt: null });
  const logo = image && {
    __typename: "MediaImage",
    id: "gid://shopify/MediaImage/1",
    alt: null,
    mediaContentType: "IMAGE",
    presentation: null,
    previewImage: image,
    image,
  };
  return {
    slogan: brand.slogan,
    shortDescription: brand.shortDescription,
    logo,
    squareLogo: logo,
    coverImage: null,
    colors: { primary: [], secondary: [] },
  };
}

function paymentSettings(context: StorefrontContext) {
  const { shop } = context;
  const currencies = markets.map(({ country }) => currencyIn(shop, country));
  return {
    acceptedCardBrands: ["VISA", "MASTERCARD", "AMERICAN_EXPRESS"],
    cardVaultUrl: `${context.storeUrl}/card-vault`,
    countryCode: shop.countryCode,
    currencyCode: shop.currencyCode,
    enabledPresentmentCurrencies: [...new Set([shop.currencyCode, ...currencies])],
    shopifyPaymentsAccountId: null,
    supportedDigitalWallets: [],
  };
}

/** The domain a shopper knows the shop by; the online store has no other one here. */
function primaryDomain(shop: Shop) {
  return { host: shop.domain, url: `https://${shop.domain}`, sslEnabled: true };
}

const shopFields: Record<string, StorefrontResolver> = {
  ...metafieldFields("SHOP"),
  name: (shop: Shop, _: unknown, context: StorefrontContext) =>
    translated(context, shop.id, { key: "name", text: shop.name }),
  description: (_: Shop, _args: unknown, { state }: StorefrontContext) =>
    state.content.brand?.shortDescription ?? null,
  brand: brandOf,
  primaryDomain,
  moneyFormat: (shop: Shop) => (shop.currencyCode === "USD" ? "${{amount}}" : "{{amount}}"),
  paymentSettings: (_: Shop, _args: unknown, context: StorefrontContext) =>
    paymentSettings(context),
  shipsToCountries: (shop: Shop) => [
    ...new Set([shop.countryCode, ...markets.map(({ country }) => country)]),
  ],
  customerAccountUrl: () => null,
  customerAccountTranslations: () => null,
  shopPayInstallmentsPricing: () => null,
  socialLoginProviders: () => [],
  contactInformation: policyOf("contactInformation"),
  legalNotice: policyOf("legalNotice"),
  privacyPolicy: policyOf("privacyPolicy"),
  refundPolicy: policyOf("refundPolicy"),
  shippingPolicy: policyOf("shippingPolicy"),
  termsOfSale: policyOf("termsOfSale"),
  termsOfService: policyOf("termsOfService"),
  subscriptionPolicy: policyOf("subscriptionPolicy"),
};

export const shopResolvers: StorefrontResolvers = {
  QueryRoot: {
    shop: (_: unknown, _args: unknown, context: StorefrontContext) => context.shop,
    paymentSettings: (_: unknown, _args: unknown, context: StorefrontContext) =>
      paymentSettings(context),
    publicApiVersions: () => [
      { handle: "2026-04", displayName: "2026-04", supported: true },
      { handle: "unstable", displayName: "unstable", supported: false },
    ],
  },
  Shop: shopFields,
  ShopPolicy: policyFields,
  ShopPolicyWithDefault: policyFields,
};
