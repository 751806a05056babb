import type { SellingPlan } from "./state.ts";

const dayMs = 86_400_000;

/** Whether something is left to pay after the checkout. */
export function isDeferred(plan: SellingPlan): boolean {
  return plan.billing.trigger !== "NO_REMAINING_BALANCE";
}

/** A unit's price on the plan. Amounts of the plan are converted by `inCurrency`. */
export function priceOnPlan(
  plan: SellingPlan,
  price: number,
  inCurrency: (minor: number) => number = (minor) => minor,
): number {
  const [policy] = plan.pricing;
  if (!policy) return price;
  if ("percentage" in policy.value)
    return price - Math.round((price * policy.value.percentage) / 100);
  const amount = inCurrency(policy.value.amount);
  return policy.type === "PRICE" ? amount : Math.max(0, price - amount);
}

/** What of so many units' price is paid at the checkout; the rest remains. */
export function checkoutCharge(
  plan: SellingPlan,
  { total, quantity }: { total: number; quantity: number },
  inCurrency: (minor: number) => number = (minor) => minor,
): number {
  const charge = plan.billing.checkoutCharge;
  if ("percentage" in charge) return Math.round((total * charge.percentage) / 100);
  return Math.min(total, inCurrency(charge.amount) * quantity);
}

/** Milliseconds of "P14D" or "PT2H"; months and years are 30 and 365 days. NaN when unreadable. */
export function durationMs(text: string): number {
  const match =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text,
    );
  if (!match || text === "P" || text.endsWith("T")) return Number.NaN;
  const units = [365 * dayMs, 30 * dayMs, 7 * dayMs, dayMs, 3_600_000, 60_000, 1000];
  return units.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
}

/** When the rest is due after a checkout at `now`; null when it is due with the fulfilment. */
export function remainderDueAt(plan: SellingPlan, now: number): number | null {
  const { trigger, exactTime, timeAfterCheckout } = plan.billing;
  if (trigger === "EXACT_TIME") return exactTime;
  if (trigger === "TIME_AFTER_CHECKOUT") return now + durationMs(timeAfterCheckout ?? "PT0S");
  return null;
}
