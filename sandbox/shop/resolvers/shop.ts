import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { countryName } from "../countries.ts";
import { gid, idOf, isoTime, shopOfContext } from "../ids.ts";
import type { Shop } from "../state.ts";
import { formattedAddress, locationsConnection } from "./locations.ts";
import { metafieldFields } from "./metafields.ts";
import { featuresOf } from "./shop-features.ts";
import { productsConnection, variantsConnection } from "./product-queries.ts";

const planNames: Record<Shop["plan"], string> = {
  development: "Developer Preview",
  standard: "Basic",
  advanced: "Advanced",
  plus: "Shopify Plus",
  enterprise: "Commerce Components",
};

function addressOf(shop: Shop) {
  return {
    id: gid("ShopAddress", idOf(shop.id)),
    ...shop.address,
    company: shop.name,
    countryCodeV2: shop.address.countryCode,
    country: countryName(shop.address.countryCode),
    province: shop.address.provinceCode,
    coordinatesValidated: false,
    latitude: null,
    longitude: null,
    formatted: () => [shop.name, ...formattedAddress(shop.address)],
    formattedArea: [shop.address.city, countryName(shop.address.countryCode)]
      .filter(Boolean)
      .join(", "),
  };
}

function domainOf(shop: Shop) {
  const { domain: host } = shop;
  return { id: gid("Domain", idOf(shop.id)), host, url: `https://${host}`, sslEnabled: true };
}

/** Minutes east of UTC at a moment, as the shop's time zone has them. */
function offsetMinutes(shop: Shop, at: number): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: shop.ianaTimezone,
    timeZoneName: "longOffset",
  });
  const name =
    format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}${String(rest).padStart(2, "0")}`;
}

const shopFields: Record<string, FieldResolver> = {
  ...metafieldFields,
  createdAt: (shop: Shop) => isoTime(shop.createdAt),
  updatedAt: (shop: Shop) => isoTime(shop.updatedAt),
  myshopifyDomain: (shop: Shop) => shop.domain,
  contactEmail: (shop: Shop) => shop.email,
  description: () => null,
  shopOwnerName: (shop: Shop) => `${shop.name} Owner`,
  url: (shop: Shop) => `https://${shop.domain}`,
  primaryDomain: domainOf,
  domains: (shop: Shop) => [domainOf(shop)],
  plan: (shop: Shop) => ({
    partnerDevelopment: shop.plan === "development",
    shopifyPlus: shop.plan === "plus" || shop.plan === "enterprise",
    publicDisplayName: planNames[shop.plan],
    displayName: planNames[shop.plan],
  }),
  billingAddress: addressOf,
  shopAddress: addressOf,
  enabledPresentmentCurrencies: (shop: Shop) => [shop.currencyCode],
  currencyFormats: (shop: Shop) => ({
    moneyFormat: `{{amount}} ${shop.currencyCode}`,
    moneyInEmailsFormat: `{{amount}} ${shop.currencyCode}`,
    moneyWithCurrencyFormat: `{{amount}} ${shop.currencyCode}`,
    moneyWithCurrencyInEmailsFormat: `{{amount}} ${shop.currencyCode}`,
  }),
  orderNumberFormatPrefix: () => "#",
  orderNumberFormatSuffix: () => "",
  setupRequired: () => false,
  taxesIncluded: () => false,
  taxShipping: () => false,
  checkoutApiSupported: () => true,
  transactionalSmsDisabled: () => false,
  unitSystem: () => "METRIC_SYSTEM",
  weightUnit: () => "KILOGRAMS",
  shipsToCountries: (shop: Shop) => [shop.countryCode],
  timezoneAbbreviation: (shop: Shop, _args: unknown, context: ResolverContext) =>
    new Intl.DateTimeFormat("en-US", { timeZone: shop.ianaTimezone, timeZoneName: "short" })
      .formatToParts(context.world.clock.now())
      .find((part) => part.type === "timeZoneName")?.value ?? "UTC",
  timezoneOffset: (shop: Shop, _args: unknown, context: ResolverContext) =>
    offsetText(offsetMinutes(shop, context.world.clock.now())),
  timezoneOffsetMinutes: (shop: Shop, _args: unknown, context: ResolverContext) =>
    offsetMinutes(shop, context.world.clock.now()),
  resourceLimits: () => ({
    locationLimit: 1000,
    maxProductOptions: 3,
    maxProductVariants: 2048,
    redirectLimitReached: false,
  }),
  features: featuresOf,
  fulfillmentServices: (shop: Shop) => [...shop.fulfillmentServices.values()],
  locations: locationsConnection,
  products: productsConnection,
  productVariants: variantsConnection,
  publicationCount: (shop: Shop) => shop.publications.size,
};

export const shopResolvers: Resolvers = {
  QueryRoot: {
    shop: (_: unknown, _args: unknown, context: ResolverContext) => shopOfContext(context),
    shopLocales: (_: unknown, _args: unknown, context: ResolverContext) => {
      const locale = shopOfContext(context).primaryLocale;
      const name = new Intl.DisplayNames(["en"], { type: "language" }).of(locale) ?? locale;
      return [{ locale, name, primary: true, published: true }];
    },
  },
  Shop: shopFields,
};
