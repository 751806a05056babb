import { countryName } from "#sandbox/shop/countries.ts";
import { gid } from "#sandbox/shop/ids.ts";
import type { StorefrontContext, StorefrontResolvers } from "../execution/context.ts";
import { languagesOf } from "../state.ts";
import { currencyIn } from "./context-for.ts";
import { languageView } from "./languages.ts";
import { marketOf, markets } from "./markets.ts";

const currencyNames = new Intl.DisplayNames(["en"], { type: "currency" });

function currencyView(currency: string) {
  const symbol = markets.find((market) => market.currency === currency)?.symbol ?? currency;
  return { isoCode: currency, name: currencyNames.of(currency) ?? currency, symbol };
}

function marketView(country: string) {
  return {
    __typename: "Market",
    id: gid("Market", String(1000 + markets.findIndex((market) => market.country === country))),
    handle: country.toLowerCase(),
    metafield: () => null,
    metafields: (args: { identifiers: unknown[] }) => args.identifiers.map(() => null),
  };
}

function countryView(context: StorefrontContext, country: string, currency: string) {
  const { shop, state } = context;
  return {
    isoCode: country,
    name: countryName(country) ?? country,
    currency: currencyView(currency),
    unitSystem: marketOf(country)?.units ?? "METRIC_SYSTEM",
    availableLanguages: languagesOf(shop, state).map(languageView),
    defaultLanguage: languageView(shop.primaryLocale),
    market: marketView(country),
  };
}

function countriesOf(context: StorefrontContext): string[] {
  return [...new Set([context.shop.countryCode, ...markets.map(({ country }) => country)])];
}

export const localizationResolvers: StorefrontResolvers = {
  QueryRoot: {
    localization: (_: unknown, _args: unknown, context: StorefrontContext) => ({
      country: countryView(context, context.country, context.currency),
      language: languageView(context.locale),
      market: marketView(context.country),
      availableLanguages: languagesOf(context.shop, context.state).map(languageView),
      availableCountries: countriesOf(context).map((country) =>
        countryView(context, country, currencyIn(context.shop, country)),
      ),
    }),
  },
};
