import type { World } from "#sandbox/contract.ts";
import { resumePayment } from "../checkout/pay-checkout.ts";
import { releaseWhenDue } from "../drafts/reserve-draft.ts";
import { openWhenDue } from "../fulfilment/progress.ts";
import { scheduleRouting } from "../fulfilment/route-order.ts";
import { endWhenDue, mandatePaymentsOf } from "../payments/mandate-payments.ts";
import type { Shop } from "../state.ts";

/** Restarts what was waiting when the shop was stored: payments, late fulfilment orders, dates. */
export function resumeOrders({ world, shop }: { world: World; shop: Shop }): void {
  for (const order of shop.orders.orders.values()) {
    if (!order.routed) scheduleRouting(world, shop, order);
  }
  for (const checkout of shop.orders.checkouts.values()) {
    if (checkout.status === "paying") resumePayment(world, shop, checkout);
  }
  for (const fulfillmentOrder of shop.orders.fulfillmentOrders.values()) {
    if (fulfillmentOrder.status === "SCHEDULED") openWhenDue(world, shop, fulfillmentOrder);
  }
  for (const payment of mandatePaymentsOf(shop).values()) endWhenDue(world, shop, payment);
  for (const draft of shop.orders.drafts.values()) releaseWhenDue(world, shop, draft);
}
