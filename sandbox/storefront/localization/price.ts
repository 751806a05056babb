import { minorDigits, moneyV2 } from "#sandbox/shop/money.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { exchangeRate } from "./markets.ts";

/** `MoneyV2`, which unions tell apart by its name. */
export interface Money {
  __typename: "MoneyV2";
  amount: string;
  currencyCode: string;
}

/** An amount in a currency's own smallest unit. */
export function money(minor: number, currency: string): Money {
  return { __typename: "MoneyV2", ...moneyV2(minor, currency) };
}

/** The shop's smallest units in another currency's, rounded half up. */
export function convert(minor: number, from: string, to: string): number {
  const rate = exchangeRate(from, to) ?? 1;
  const digits = minorDigits(to) - minorDigits(from);
  return Math.round(minor * rate * 10 ** digits);
}

type Priced = Pick<StorefrontContext, "shop" | "currency">;

/** A price of the shop in the smallest unit of the currency that this buyer sees. */
export function presented(context: Priced, minor: number): number {
  return convert(minor, context.shop.currencyCode, context.currency);
}

export function price(context: Priced, minor: number): Money {
  return money(presented(context, minor), context.currency);
}
