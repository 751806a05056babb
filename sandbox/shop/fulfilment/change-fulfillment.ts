import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import { sendMail } from "../orders/send-mail.ts";
import type {
  Fulfillment,
  FulfillmentEvent,
  FulfillmentLine,
  FulfillmentOrderLine,
  Tracking,
} from "./state.ts";
import { announceOrder, touchOrder } from "../orders/touch-order.ts";
import { changeStock } from "./change-stock.ts";
import { orderLineOf, orderOf } from "./fulfillment-order-index.ts";
import { fulfillmentPayload } from "./fulfillment-payload.ts";
import { newFulfillmentOrder } from "./route-order.ts";

/** New tracking replaces the old: a parcel has only what was said last. */
export function updateTracking(
  world: World,
  shop: Shop,
  request: {
    fulfillment: Fulfillment;
    tracking: Tracking[];
    notifyCustomer: boolean;
    eventId: string;
  },
): { ok: true; fulfillment: Fulfillment } | Refusal {
  const { fulfillment, tracking, eventId } = request;
  if (fulfillment.status === "CANCELLED")
    return refuse("The fulfillment is cancelled.", ["fulfillmentId"]);
  fulfillment.tracking = tracking;
  fulfillment.updatedAt = world.clock.now();
  const order = orderOf(shop, fulfillment);
  emitUpdated(world, shop, { fulfillment, eventId });
  announceOrder(world, shop, { order, topics: [], eventId });
  if (request.notifyCustomer) sendMail(world, shop, { order, kind: "shipping_update" });
  return { ok: true, fulfillment };
}

/** Undoes a parcel: its units are to ship again, in fulfilment orders made for them, and promised again. */
export function cancelFulfillment(
  world: World,
  shop: Shop,
  { fulfillment, eventId }: { fulfillment: Fulfillment; eventId: string },
): { ok: true; fulfillment: Fulfillment } | Refusal {
  if (fulfillment.status === "CANCELLED")
    return refuse("The fulfillment is already cancelled.", ["id"]);
  if (fulfillment.events.some(({ status }) => status === "DELIVERED")) {
    return refuse("The fulfillment was delivered and can't be cancelled.", ["id"]);
  }
  fulfillment.status = "CANCELLED";
  fulfillment.displayStatus = "CANCELED";
  fulfillment.updatedAt = world.clock.now();
  const reopened: FulfillmentOrderLine[] = [];
  for (const line of fulfillment.lines) {
    const back = takeBack(world, shop, { line, eventId });
    if (back) reopened.push(back);
  }
  const order = orderOf(shop, fulfillment);
  if (reopened.length > 0) {
    newFulfillmentOrder(world, shop, {
      order,
      locationId: fulfillment.locationId,
      lines: reopened,
    });
  }
  order.closedAt = null;
  emitUpdated(world, shop, { fulfillment, eventId });
  announceOrder(world, shop, { order, topics: [], eventId });
  return { ok: true, fulfillment };
}

/** Units still open go back on their line; those of a closed one need a new fulfilment order. */
function takeBack(
  world: World,
  shop: Shop,
  { line, eventId }: { line: FulfillmentLine; eventId: string },
): FulfillmentOrderLine | undefined {
  const orderLine = orderLineOf(shop, line);
  orderLine.fulfilled -= line.quantity;
  if (line.consumed > 0) {
    changeStock(world, shop, {
      inventoryItemId: orderLine.inventoryItemId,
      locationId: line.consumedLocationId,
      deltas: { committed: line.consumed },
      eventId,
    });
  }
  const fulfillmentOrder = shop.orders.fulfillmentOrders.get(line.fulfillmentOrderId);
  const open = fulfillmentOrder?.status !== "CLOSED" ? fulfillmentOrder : undefined;
  const source = open?.lines.find(({ id }) => id === line.fulfillmentOrderLineId);
  if (source) {
    source.remainingQuantity += line.quantity;
    source.committed += line.consumed;
    return undefined;
  }
  return {
    id: newGid(world, "FulfillmentOrderLineItem"),
    lineItemId: line.lineItemId,
    totalQuantity: line.quantity,
    remainingQuantity: line.quantity,
    committed: line.consumed,
    committedLocationId: line.consumedLocationId,
  };
}

/** What the carrier says of a parcel. */
export function addFulfillmentEvent(
  world: World,
  shop: Shop,
  request: {
    fulfillment: Fulfillment;
    status: string;
    message?: string | null;
    happenedAt?: number;
    eventId: string;
  },
): FulfillmentEvent {
  const { fulfillment, status, eventId } = request;
  const event: FulfillmentEvent = {
    id: newGid(world, "FulfillmentEvent"),
    status,
    message: request.message ?? null,
    happenedAt: request.happenedAt ?? world.clock.now(),
  };
  fulfillment.events.push(event);
  fulfillment.displayStatus = status;
  fulfillment.updatedAt = world.clock.now();
  const payload = { ...fulfillmentPayload(shop, fulfillment), status: status.toLowerCase() };
  world.emit({ shop, topic: "fulfillment_events/create", payload, eventId });
  emitUpdated(world, shop, { fulfillment, eventId });
  touchOrder(world, shop, orderOf(shop, fulfillment));
  return event;
}

function emitUpdated(
  world: World,
  shop: Shop,
  { fulfillment, eventId }: { fulfillment: Fulfillment; eventId: string },
): void {
  const payload = fulfillmentPayload(shop, fulfillment);
  world.emit({ shop, topic: "fulfillments/update", payload, eventId });
}
