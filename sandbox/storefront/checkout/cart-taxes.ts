import { isDeferred } from "#sandbox/shop/selling-plans/charges.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { taxIn, taxOn } from "#sandbox/shop/taxes/taxes.ts";
import { countryOf } from "../cart/cart-rates.ts";
import type { PricedCart } from "../cart/price-cart.ts";
import type { Cart } from "../state.ts";

export interface CartTaxes {
  included: boolean;
  total: number;
  /** What is paid with the rest of goods that are paid later; nothing of it when included. */
  later: number;
}

/** Taxes of the country that a cart goes to, in its currency. */
export function cartTaxes(shop: Shop, cart: Cart, { lines }: PricedCart): CartTaxes {
  const tax = taxIn(shop, countryOf(shop, cart));
  const taxes = { included: tax?.included ?? false, total: 0, later: 0 };
  if (!tax) return taxes;
  for (const { variant, plan, total, orderShare } of lines) {
    if (!variant.taxable) continue;
    const amount = taxOn(tax, total - orderShare);
    taxes.total += amount;
    if (plan && isDeferred(plan) && !tax.included) taxes.later += amount;
  }
  return taxes;
}
