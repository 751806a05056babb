import { checkoutCharge } from "#sandbox/shop/selling-plans/charges.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { convert } from "../localization/price.ts";
import { allocationView } from "../selling-plans/plan-views.ts";
import type { PricedCart, PricedLine } from "./price-cart.ts";

/** The plan that a cart line is bought on, priced for one unit as for its variant. */
export function lineAllocation(
  context: Pick<StorefrontContext, "shop" | "currency">,
  { plan, variant }: PricedLine,
) {
  return plan ? allocationView(context, plan, variant) : null;
}

/**
 * What the goods cost at the checkout; the rest is paid later. "total" leaves the discounts on the
 * whole order out, as the cart's cost does; "due" takes them off.
 */
export function chargedAtCheckout(
  { lines, currency }: PricedCart,
  { kind, shopCurrency }: { kind: "total" | "due"; shopCurrency: string },
): number {
  const inCurrency = (minor: number): number => convert(minor, shopCurrency, currency);
  return lines.reduce((sum, { plan, quantity, total: before, orderShare }) => {
    const total = kind === "due" ? before - orderShare : before;
    return sum + (plan ? checkoutCharge(plan, { total, quantity }, inCurrency) : total);
  }, 0);
}
