import { isoTime, isoTimeOrNull } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { Fulfillment } from "../fulfilment/state.ts";
import { displayFulfillmentStatus, fulfillmentOrdersOf } from "../orders/order-status.ts";
import { currentQuantity, totalsOf, unfulfilledQuantity } from "../orders/order-totals.ts";
import type { Order } from "../orders/state.ts";

export function parcelsOf(shop: Shop, order: Order): Fulfillment[] {
  return order.fulfillmentIds.flatMap((id) => shop.orders.fulfillments.get(id) ?? []);
}

/** What a test or a script wants to know of an order, beside the Admin API. */
export function orderJson(shop: Shop, order: Order): Record<string, unknown> {
  return {
    id: order.id,
    name: order.name,
    number: order.number,
    soldBy: order.soldBy,
    financialStatus: order.financialStatus,
    fulfillmentStatus: displayFulfillmentStatus(shop, order),
    /** What was paid, in minor units. */
    received: totalsOf(order, shop.orders).received,
    cancelledAt: isoTimeOrNull(order.cancelledAt),
    createdAt: isoTime(order.createdAt),
    updatedAt: isoTime(order.updatedAt),
    sourceIdentifier: order.sourceIdentifier,
    lines: order.lines.map((line) => ({
      id: line.id,
      sku: line.sku,
      variantId: line.variantId,
      quantity: line.quantity,
      currentQuantity: currentQuantity(line),
      unfulfilledQuantity: unfulfilledQuantity(line),
    })),
    fulfillmentOrders: fulfillmentOrdersOf(shop, order).map((each) => ({
      id: each.id,
      status: each.status,
      requestStatus: each.requestStatus,
      locationId: each.locationId,
      location: each.assigned.name,
      rejectionReason: each.rejectionReason,
      lines: each.lines,
    })),
    fulfillments: parcelsOf(shop, order).map(({ id, status, tracking, lines }) => ({
      id,
      status,
      tracking,
      lines,
    })),
    refunds: order.refundIds.flatMap((id) => shop.orders.refunds.get(id) ?? []),
  };
}
