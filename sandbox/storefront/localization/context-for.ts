import type { StorefrontCall } from "#sandbox/contract.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import type { Access } from "../execution/access.ts";
import type { StorefrontContext } from "../execution/context.ts";
import type { AskedContext } from "../execution/in-context.ts";
import { languagesOf } from "../state.ts";
import type { StorefrontState } from "../state.ts";
import { localeOf } from "./languages.ts";
import { exchangeRate, marketOf } from "./markets.ts";

/** What the buyer in a country pays with; the shop's own currency where no rate is known. */
export function currencyIn(shop: Shop, country: string): string {
  const currency = marketOf(country)?.currency;
  if (currency === undefined) return shop.currencyCode;
  return exchangeRate(shop.currencyCode, currency) === undefined ? shop.currencyCode : currency;
}

/** Whether the shop sells to a country: its own, and the markets that everybody has here. */
export function sellsTo(shop: Shop, country: string): boolean {
  return country === shop.countryCode || marketOf(country) !== undefined;
}

/** A country or language that the shop does not have leaves the shop's own in force. */
export function contextFor(options: {
  call: Pick<StorefrontCall, "world" | "storeUrl">;
  shop: Shop;
  state: StorefrontState;
  access: Access;
  asked: AskedContext;
}): StorefrontContext {
  const { call, shop, state, access, asked } = options;
  const countryAsked = asked.country !== undefined && sellsTo(shop, asked.country);
  const country = countryAsked && asked.country !== undefined ? asked.country : shop.countryCode;
  const languages = languagesOf(shop, state);
  return {
    world: call.world,
    shop,
    state,
    access,
    country,
    countryAsked,
    locale: (asked.language && localeOf(asked.language, languages)) || shop.primaryLocale,
    currency: countryAsked ? currencyIn(shop, country) : shop.currencyCode,
    ...(asked.visitorConsent && { visitorConsent: asked.visitorConsent }),
    storeUrl: call.storeUrl,
  };
}
