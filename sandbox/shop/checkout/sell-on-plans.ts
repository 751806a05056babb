import type { World } from "#sandbox/contract.ts";
import type { OrderDetails } from "../orders/create-order.ts";
import type { LineSpec } from "../orders/order-line.ts";
import { deferredTerms, dueAtCheckout, soldOnPlan, vaultCard } from "../payments/deferred.ts";
import { isDeferred, priceOnPlan } from "../selling-plans/charges.ts";
import { planById } from "../selling-plans/find-plans.ts";
import type { SellingPlan } from "../selling-plans/state.ts";
import { taxIn, taxOn } from "../taxes/taxes.ts";
import type { Shop, Variant } from "../state.ts";
import type { CheckoutRefusal } from "./find-lines.ts";
import { planRefusal, refusal } from "./find-lines.ts";
import type { Card, Checkout } from "./state.ts";

/** A plan may have gone since the checkout began, and only a card can be charged again. */
export function plansRefusal(
  shop: Shop,
  { lines }: Checkout,
  card: Card,
): CheckoutRefusal | undefined {
  for (const [index, line] of lines.entries()) {
    if (!line.sellingPlanId) continue;
    const variant = shop.variants.get(line.variantId);
    const unfit = variant && planRefusal(shop, variant, line);
    if (unfit) return { ...unfit, line: index };
    const plan = planById(shop, line.sellingPlanId);
    if (card === "pending" && plan && isDeferred(plan))
      return refusal("payment_not_supported", "This way to pay cannot be charged later.");
  }
  return undefined;
}

/** Price and plan of an order's line; undefined when its plan is gone. */
export function planTerms(
  world: World,
  shop: Shop,
  { variant, sellingPlanId }: { variant: Variant; sellingPlanId?: string },
): Pick<LineSpec, "unitPrice" | "sellingPlan"> | undefined {
  if (!sellingPlanId) return {};
  const plan = planById(shop, sellingPlanId);
  return (
    plan && {
      unitPrice: priceOnPlan(plan, variant.price),
      sellingPlan: soldOnPlan(plan, world.clock.now()),
    }
  );
}

/**
 * What is charged now of a checkout that leaves something to pay, and what its order keeps for the
 * rest: when it is due and the card. Shipping is paid at once, taxes with the goods' last part.
 */
export function deferredPart(
  world: World,
  shop: Shop,
  checkout: Checkout,
): { chargeNow: number; details: Pick<OrderDetails, "mandates" | "paymentTerms"> } | undefined {
  const tax = taxIn(shop, checkout.shippingAddress?.countryCode);
  const isLater = ({ plan }: { plan?: SellingPlan }) => plan !== undefined && isDeferred(plan);
  const lines = checkout.lines.map(({ variantId, quantity, discount = 0, sellingPlanId }) => {
    const plan = planById(shop, sellingPlanId ?? "");
    const price = shop.variants.get(variantId)?.price ?? 0;
    const unit = plan ? priceOnPlan(plan, price) : price;
    const total = unit * quantity - discount;
    const isTaxed = shop.variants.get(variantId)?.taxable && tax && !tax.included;
    return { plan, quantity, total, tax: isTaxed ? taxOn(tax, total) : 0 };
  });
  const taxNow = lines.reduce((sum, line) => sum + (isLater(line) ? 0 : line.tax), 0);
  const now = dueAtCheckout(lines) + taxNow;
  const left = lines.reduce((sum, line) => sum + line.total + line.tax, 0) - now;
  const plans = lines.flatMap(({ plan }) => plan ?? []);
  const paymentTerms = deferredTerms(world, plans, left);
  if (!paymentTerms) return undefined;
  const { shippingAddress: address, email } = checkout;
  const names = [address?.firstName, address?.lastName].filter(Boolean).join(" ");
  const declines = checkout.pay?.card === "declines_later";
  const mandates = [vaultCard(world, { holder: names || (email ?? ""), declines })];
  const chargeNow = now + (checkout.shipping?.price ?? 0);
  return { chargeNow, details: { paymentTerms, mandates } };
}
