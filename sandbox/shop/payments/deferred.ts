import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { OrderLine, PaymentTerms, SoldOnPlan } from "../orders/state.ts";
import { checkoutCharge, remainderDueAt } from "../selling-plans/charges.ts";
import { nextAnchor } from "../selling-plans/next-anchor.ts";
import type { SellingPlan } from "../selling-plans/state.ts";
import type { PaymentMandate } from "./state.ts";

/** What an order line remembers of its plan, which may change or go afterwards. */
export function soldOnPlan(plan: SellingPlan, now: number): SoldOnPlan {
  return { id: plan.id, name: plan.name, reserve: plan.reserve, ...fulfilmentOn(plan, now) };
}

function fulfilmentOn({ delivery }: SellingPlan, now: number): Pick<SoldOnPlan, "ready" | "at"> {
  switch (delivery.trigger) {
    case "UNKNOWN":
      return { ready: "unknown", at: null };
    case "EXACT_TIME":
      return { ready: "scheduled", at: delivery.exactTime };
    case "ANCHOR":
      return delivery.preAnchorBehavior === "ASAP"
        ? { ready: "at-once", at: null }
        : { ready: "scheduled", at: nextAnchor(delivery.anchors, now) };
    case "ASAP":
      return { ready: "at-once", at: null };
  }
}

interface SoldLine {
  plan: SellingPlan | undefined;
  quantity: number;
  /** Of all its units, after discounts. */
  total: number;
}

/** What is paid at the checkout for goods: all of a plain line, the plan's charge of another. */
export function dueAtCheckout(lines: readonly SoldLine[]): number {
  return lines.reduce(
    (sum, { plan, ...line }) => sum + (plan ? checkoutCharge(plan, line) : line.total),
    0,
  );
}

/**
 * An order has one due date: with the fulfilment when any plan says so, else the earliest. Undefined
 * when no plan leaves anything to pay.
 */
export function deferredTerms(
  world: World,
  plans: readonly SellingPlan[],
  amount: number,
): PaymentTerms | undefined {
  const deferred = plans.filter(({ billing }) => billing.trigger !== "NO_REMAINING_BALANCE");
  if (deferred.length === 0 || amount <= 0) return undefined;
  const now = world.clock.now();
  const common = { id: newGid(world, "PaymentTerms"), dueInDays: null, issuedAt: now, amount };
  if (deferred.some(({ billing }) => billing.trigger === "ON_FULFILLMENT"))
    return { ...common, name: "Due on fulfillment", type: "FULFILLMENT", dueAt: null };
  const dueAt = Math.min(...deferred.map((plan) => remainderDueAt(plan, now) ?? now));
  return { ...common, name: "Fixed", type: "FIXED", dueAt };
}

/** Keeps the card that a test payment was made with. */
export function vaultCard(
  world: World,
  { holder, declines }: { holder: string; declines: boolean },
): PaymentMandate {
  const lastDigits = declines ? "0341" : "4242";
  const expiryYear = new Date(world.clock.now()).getUTCFullYear() + 3;
  const card = { brand: "visa", lastDigits, name: holder, expiryMonth: 12, expiryYear };
  return { id: newGid(world, "PaymentMandate"), card, declines };
}

/** Whether the units of a line stay on sale until they are shipped. */
export function reservesOnFulfilment(line: Pick<OrderLine, "sellingPlan">): boolean {
  return line.sellingPlan?.reserve === "ON_FULFILLMENT";
}
