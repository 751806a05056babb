import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import { setStatus } from "../fulfilment/fulfillment-order-index.ts";
import { fulfillmentOrderPayload } from "../fulfilment/webhook-payloads.ts";
import { fulfillmentOrdersOf } from "./order-status.ts";
import { financialStatusOf, totalsOf, unfulfilledQuantity } from "./order-totals.ts";
import { describeRefundLine, newRefund, recordRefund } from "./refund-order.ts";
import { refundPayload } from "./refund-payload.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";
import { isLocked, removeUnshippedUnits } from "./remove-units.ts";
import { sendMail } from "./send-mail.ts";
import type { CancelReason, Order, Refund } from "./state.ts";
import { announceOrder } from "./touch-order.ts";

export interface CancelRequest {
  order: Order;
  reason: CancelReason;
  restock: boolean;
  refund: boolean;
  staffNote?: string | null;
  notifyCustomer?: boolean;
  eventId: string;
}

/**
 * Cancels what was not shipped. `orders/cancelled` and `refunds/create` both tell it, and neither
 * the order nor the first of them says whether the units went back on sale.
 */
export function cancelOrder(
  world: World,
  shop: Shop,
  request: CancelRequest,
): { ok: true; order: Order } | Refusal {
  const refusal = cancelRefusal(shop, request);
  if (refusal) return refusal;
  const { order, eventId } = request;
  order.cancelledAt = world.clock.now();
  order.cancelReason = request.reason;
  order.staffNote = request.staffNote ?? null;
  const refund = refundEverything(world, shop, request);
  closeFulfillmentOrders(world, shop, { order, eventId });
  order.routed = true;
  order.closedAt = order.cancelledAt;
  order.financialStatus = financialStatusOf(order, shop.orders);
  world.emit({ shop, topic: "refunds/create", payload: refundPayload(shop, refund), eventId });
  announceOrder(world, shop, { order, topics: ["orders/cancelled"], eventId });
  if (request.notifyCustomer) sendMail(world, shop, { order, kind: "order_cancelled" });
  return { ok: true, order };
}

export function cancelRefusal(shop: Shop, request: CancelRequest): Refusal | undefined {
  const { order, restock } = request;
  const field = ["orderId"];
  if (order.cancelledAt !== null)
    return refuse("Order has already been cancelled.", field, "INVALID");
  if ((request.staffNote ?? "").length > 255) {
    return refuse("Staff note is too long (maximum is 255 characters).", ["staffNote"], "INVALID");
  }
  if (order.fulfillmentIds.some((id) => shop.orders.fulfillments.get(id)?.status === "SUCCESS")) {
    return refuse("Cannot cancel an order with outstanding fulfillments.", field, "INVALID");
  }
  if (order.returnIds.some((id) => shop.orders.returns.get(id)?.status === "OPEN")) {
    return refuse("Cannot cancel an order with returns in progress.", field, "INVALID");
  }
  const all = fulfillmentOrdersOf(shop, order).filter(({ status }) => status !== "CLOSED");
  if (all.some(isLocked)) {
    const message = "Cannot cancel an order while a fulfillment service is working on it.";
    return refuse(message, field, "INVALID");
  }
  const unsettled = ["PENDING", "VOIDED", "EXPIRED"].includes(order.financialStatus);
  const gone = all.some(({ locationId }) => !shop.locations.get(locationId)?.active);
  if (gone && restock && !unsettled) {
    return refuse("Cannot restock at a deactivated location.", ["restock"], "INVALID");
  }
  return undefined;
}

function refundEverything(world: World, shop: Shop, request: CancelRequest): Refund {
  const { order, eventId } = request;
  const { received, refunded } = totalsOf(order, shop.orders);
  const amount = request.refund ? received - refunded : 0;
  const shipping = request.refund
    ? order.shippingLines.reduce((sum, each) => sum + each.price, 0)
    : 0;
  const refund = newRefund(world, { order, amount, shipping });
  for (const line of order.lines) {
    const quantity = unfulfilledQuantity(line);
    if (quantity === 0) continue;
    const locationId = line.allocations[0]?.locationId ?? locationOf(shop, order, line.id);
    const restock = request.restock && (locationId === null || isActive(shop, locationId));
    removeUnshippedUnits(world, shop, { order, line, quantity, restock, eventId });
    line.refunded += quantity;
    refund.lines.push(
      describeRefundLine(world, {
        line,
        quantity,
        restockType: restock ? "CANCEL" : "NO_RESTOCK",
        locationId: restock ? locationId : null,
      }),
    );
  }
  recordRefund(world, shop, { order, refund });
  return refund;
}

function locationOf(shop: Shop, order: Order, lineItemId: string): string | null {
  const holder = fulfillmentOrdersOf(shop, order).find((each) =>
    each.lines.some((line) => line.lineItemId === lineItemId && line.remainingQuantity > 0),
  );
  return holder?.locationId ?? null;
}

function isActive(shop: Shop, locationId: string): boolean {
  return shop.locations.get(locationId)?.active ?? false;
}

function closeFulfillmentOrders(
  world: World,
  shop: Shop,
  { order, eventId }: { order: Order; eventId: string },
): void {
  for (const fulfillmentOrder of fulfillmentOrdersOf(shop, order)) {
    if (fulfillmentOrder.fulfillmentIds.length > 0 && fulfillmentOrder.status === "CLOSED")
      continue;
    fulfillmentOrder.holds = [];
    setStatus(world, shop, { fulfillmentOrder, status: "CLOSED" });
    world.emit({
      shop,
      topic: "fulfillment_orders/cancelled",
      payload: {
        fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder),
        replacement_fulfillment_order: null,
      },
      eventId,
    });
  }
}

/** The mutation answers a job at once; the work is done by the time it is asked about. */
export function recordJob(world: World, shop: Shop): string {
  const id = newGid(world, "Job");
  shop.orders.jobs.set(id, { done: true });
  return id;
}
