import type { World } from "#sandbox/contract.ts";
import { itemOf } from "../lookup.ts";
import type { Shop } from "../state.ts";
import { completeInvoice } from "../drafts/complete-invoice.ts";
import { createOrder } from "../orders/create-order.ts";
import { newEventId } from "../orders/event-id.ts";
import type { LineSpec } from "../orders/order-line.ts";
import { taxIn } from "../taxes/taxes.ts";
import { planById } from "../selling-plans/find-plans.ts";
import { gatewayOf } from "../payments/gateway.ts";
import { deferredPart, planTerms, plansRefusal } from "./sell-on-plans.ts";
import { taxed } from "./tax-lines.ts";
import { sendMail } from "../orders/send-mail.ts";
import type { Card, Checkout } from "./state.ts";
import type { Order } from "../orders/state.ts";
import type { CheckoutRefusal } from "./find-lines.ts";
import { closedRefusal, stockRefusal } from "./find-lines.ts";

export type PaymentEnd =
  | { ok: true; order: Order }
  | CheckoutRefusal
  | { ok: false; code: "declined" | "expired" | "not_open"; message: string };

/**
 * Payment: the units are held at once, where nobody sees them, for as long as the payment takes;
 * then the order claims them, or they are let go. `onEnd` is called exactly once, at once when the
 * payment takes no time.
 */
export function payCheckout(
  world: World,
  shop: Shop,
  payment: { checkout: Checkout; card: Card; reserveMs?: number; onEnd: (end: PaymentEnd) => void },
): void {
  const { checkout, card, onEnd } = payment;
  if (checkout.status === "paying" || checkout.status === "completed") {
    return onEnd({ ok: false, code: "not_open", message: "This checkout was already paid." });
  }
  const refusal =
    closedRefusal(shop) ?? plansRefusal(shop, checkout, card) ?? stockRefusal(shop, checkout.lines);
  if (refusal) return onEnd(refusal);
  const { settings } = shop.orders;
  const wait = card === "abandoned" ? settings.reservationExpiryMs : settings.reserveMs;
  const reserveMs = payment.reserveMs ?? wait;
  reserve(shop, checkout);
  checkout.status = "paying";
  checkout.pay = { card, endsAt: world.clock.now() + reserveMs };
  if (reserveMs <= 0) return onEnd(endPayment(world, shop, checkout));
  world.changed(shop);
  world.clock.setTimer(reserveMs, () => onEnd(endPayment(world, shop, checkout)));
}

/** A payment that was under way when the shop was stored ends when it would have ended. */
export function resumePayment(world: World, shop: Shop, checkout: Checkout): void {
  const left = Math.max(0, (checkout.pay?.endsAt ?? 0) - world.clock.now());
  world.clock.setTimer(left, () => endPayment(world, shop, checkout));
}

function endPayment(world: World, shop: Shop, checkout: Checkout): PaymentEnd {
  if (checkout.status !== "paying" || !checkout.pay) {
    return { ok: false, code: "not_open", message: "This checkout is not being paid." };
  }
  release(shop, checkout);
  world.changed(shop);
  const { card } = checkout.pay;
  if (card === "declined")
    return fail(checkout, {
      status: "failed",
      code: "declined",
      message: "The card was declined.",
    });
  if (card === "abandoned")
    return fail(checkout, {
      status: "expired",
      code: "expired",
      message: "The payment was not finished.",
    });
  const gone = world.assumptions.reservedCheckoutCompletes
    ? undefined
    : stockRefusal(shop, checkout.lines);
  if (gone) {
    checkout.status = "failed";
    checkout.failure = gone.code;
    return gone;
  }
  const order = claim(world, shop, { checkout, kind: card === "pending" ? "pending" : "settled" });
  if (!order)
    return fail(checkout, {
      status: "failed",
      code: "expired",
      message: "A product of this checkout is gone.",
    });
  checkout.status = "completed";
  checkout.orderId = order.id;
  return { ok: true, order };
}

function fail(
  checkout: Checkout,
  end: { status: "failed" | "expired"; code: "declined" | "expired"; message: string },
): PaymentEnd {
  const { status, code, message } = end;
  checkout.status = status;
  checkout.failure = code;
  return { ok: false, code, message };
}

/** Claims what was reserved, even when an API write lowered `available` below it in the meantime. */
function claim(
  world: World,
  shop: Shop,
  { checkout, kind }: { checkout: Checkout; kind: "settled" | "pending" },
): Order | undefined {
  if (checkout.draftId) return completeInvoice(world, shop, checkout);
  const lines: LineSpec[] = [];
  for (const {
    variantId,
    quantity,
    discount,
    automatic,
    attributes,
    sellingPlanId,
  } of checkout.lines) {
    const variant = shop.variants.get(variantId);
    if (!variant) return undefined;
    const line = { variant, quantity, discount, automatic, customAttributes: attributes };
    const onPlan = planTerms(world, shop, { variant, sellingPlanId });
    if (!onPlan) return undefined;
    lines.push(taxed(shop, checkout, { ...line, ...onPlan }));
  }
  const deferred = deferredPart(world, shop, checkout);
  const order = createOrder(world, shop, {
    soldBy: "checkout",
    details: {
      checkoutToken: checkout.token,
      customAttributes: checkout.attributes,
      customerLocale: checkout.locale,
      discountCodes: checkout.discountCodes,
      email: checkout.email,
      phone: checkout.phone,
      note: checkout.note,
      shippingAddress: checkout.shippingAddress,
      billingAddress: checkout.shippingAddress,
      taxesIncluded: taxIn(shop, checkout.shippingAddress?.countryCode)?.included ?? false,
      ...deferred?.details,
    },
    lines,
    shippingLines: shippingOf(checkout),
    transactions: [],
    payment: {
      kind,
      gateway: kind === "pending" ? "bank_deposit" : gatewayOf(shop).name,
      chargeNow: deferred?.chargeNow,
      giftCardAmount: checkout.giftCardAmount,
    },
    claimsStock: true,
    eventId: newEventId(world),
  });
  sendMail(world, shop, { order, kind: "order_confirmation" });
  return order;
}

function shippingOf({ shipping }: Checkout) {
  if (!shipping) return [];
  return [{ ...shipping, code: shipping.title, source: "shopify", taxLines: [] }];
}

function reserve(shop: Shop, checkout: Checkout): void {
  const { reservedByItem } = shop.orders;
  for (const { variantId, quantity, sellingPlanId } of checkout.lines) {
    const variant = shop.variants.get(variantId);
    if (!variant || !itemOf(shop, variant).tracked) continue;
    if (planById(shop, sellingPlanId ?? "")?.reserve === "ON_FULFILLMENT") continue;
    const { inventoryItemId } = variant;
    reservedByItem.set(inventoryItemId, (reservedByItem.get(inventoryItemId) ?? 0) + quantity);
    checkout.reservations.push({ inventoryItemId, quantity });
  }
}

function release(shop: Shop, checkout: Checkout): void {
  const { reservedByItem } = shop.orders;
  for (const { inventoryItemId, quantity } of checkout.reservations) {
    const left = (reservedByItem.get(inventoryItemId) ?? 0) - quantity;
    if (left > 0) reservedByItem.set(inventoryItemId, left);
    else reservedByItem.delete(inventoryItemId);
  }
  checkout.reservations = [];
}
