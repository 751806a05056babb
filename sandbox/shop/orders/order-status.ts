import type { Shop } from "../state.ts";
import { currentQuantity, unfulfilledQuantity } from "./order-totals.ts";
import type { FulfillmentOrder } from "../fulfilment/state.ts";
import type { Order } from "./state.ts";

export type DisplayFulfillmentStatus =
  | "FULFILLED"
  | "IN_PROGRESS"
  | "ON_HOLD"
  | "PARTIALLY_FULFILLED"
  | "SCHEDULED"
  | "REQUEST_DECLINED"
  | "UNFULFILLED";

export function fulfillmentOrdersOf(shop: Shop, order: Order): FulfillmentOrder[] {
  const found: FulfillmentOrder[] = [];
  for (const id of order.fulfillmentOrderIds) {
    const fulfillmentOrder = shop.orders.fulfillmentOrders.get(id);
    if (fulfillmentOrder) found.push(fulfillmentOrder);
  }
  return found;
}

export function displayFulfillmentStatus(shop: Shop, order: Order): DisplayFulfillmentStatus {
  const shipped = order.lines.some((line) => line.fulfilled > 0);
  const toShip = order.lines.some((line) => unfulfilledQuantity(line) > 0);
  if (shipped) return toShip ? "PARTIALLY_FULFILLED" : "FULFILLED";
  const open = fulfillmentOrdersOf(shop, order).filter((each) => each.status !== "CLOSED");
  if (open.length === 0) return "UNFULFILLED";
  if (open.every((each) => each.status === "ON_HOLD")) return "ON_HOLD";
  if (open.every((each) => each.status === "SCHEDULED")) return "SCHEDULED";
  if (open.some((each) => each.requestStatus === "REJECTED")) return "REQUEST_DECLINED";
  if (open.every(isBeingWorkedOn)) return "IN_PROGRESS";
  return "UNFULFILLED";
}

function isBeingWorkedOn(fulfillmentOrder: FulfillmentOrder): boolean {
  return (
    fulfillmentOrder.status === "IN_PROGRESS" || fulfillmentOrder.requestStatus === "SUBMITTED"
  );
}

/** REST's word for it in webhooks: null while nothing was shipped. */
export function restFulfillmentStatus(order: Order): "fulfilled" | "partial" | null {
  if (!order.lines.some((line) => line.fulfilled > 0)) return null;
  return order.lines.some((line) => unfulfilledQuantity(line) > 0) ? "partial" : "fulfilled";
}

/** An order is closed by itself when all was shipped or taken off and all money has settled. */
export function isComplete(order: Order): boolean {
  const settled = order.financialStatus === "PAID" || order.financialStatus.endsWith("REFUNDED");
  const left = order.lines.some((line) => unfulfilledQuantity(line) > 0);
  const hasUnits = order.lines.some((line) => currentQuantity(line) > 0);
  return settled && !left && hasUnits;
}
