import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import { reservesOnFulfilment } from "../payments/deferred.ts";
import type { Shop } from "../state.ts";
import { isComplete, restFulfillmentStatus } from "../orders/order-status.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import { sendMail } from "../orders/send-mail.ts";
import type { Fulfillment, FulfillmentLine, FulfillmentOrder, Tracking } from "./state.ts";
import type { Order } from "../orders/state.ts";
import { announceOrder } from "../orders/touch-order.ts";
import { changeStock } from "./change-stock.ts";
import { orderLineOf, orderOf, remainingUnits, setStatus } from "./fulfillment-order-index.ts";
import { fulfillmentPayload } from "./fulfillment-payload.ts";
import type { LinePick, Picked } from "./pick-lines.ts";
import { pickLines } from "./pick-lines.ts";
import { supports } from "./supported-actions.ts";

const linesPerFulfillmentOrderMax = 512;

export interface NewFulfillment {
  parts: readonly { fulfillmentOrder: FulfillmentOrder; picks?: readonly LinePick[] | null }[];
  tracking: Tracking[];
  notifyCustomer: boolean;
  eventId: string;
}

/** One parcel: of one order, from one location, perhaps from several of its fulfilment orders. */
export function createFulfillment(
  world: World,
  shop: Shop,
  request: NewFulfillment,
): { ok: true; fulfillment: Fulfillment } | Refusal {
  const refusal = fulfillmentRefusal(shop, request);
  if (refusal) return refusal;
  const all: { fulfillmentOrder: FulfillmentOrder; picked: Picked[] }[] = [];
  for (const { fulfillmentOrder, picks } of request.parts) {
    const picked = pickLines(fulfillmentOrder, picks, ["fulfillment"]);
    if (!picked.ok) return picked;
    all.push({ fulfillmentOrder, picked: picked.picked });
  }
  const [first] = all;
  if (!first || all.every(({ picked }) => picked.length === 0)) {
    return refuse("There are no line items to fulfill.", ["fulfillment"]);
  }
  const order = orderOf(shop, first.fulfillmentOrder);
  const fulfillment = newFulfillment(world, order, {
    locationId: first.fulfillmentOrder.locationId,
    tracking: request.tracking,
  });
  for (const part of all) shipPart(world, shop, { ...part, fulfillment, eventId: request.eventId });
  shop.orders.fulfillments.set(fulfillment.id, fulfillment);
  order.fulfillmentIds.push(fulfillment.id);
  announce(world, shop, { order, fulfillment, request });
  return { ok: true, fulfillment };
}

function fulfillmentRefusal(shop: Shop, { parts }: NewFulfillment): Refusal | undefined {
  const field = ["fulfillment"];
  const first = parts[0]?.fulfillmentOrder;
  if (!first) return refuse("At least one fulfillment order is required.", field);
  for (const { fulfillmentOrder, picks } of parts) {
    if (fulfillmentOrder.orderId !== first.orderId) {
      return refuse("All fulfillment orders must belong to the same order.", field);
    }
    if (fulfillmentOrder.locationId !== first.locationId) {
      return refuse("All fulfillment orders must be assigned to the same location.", field);
    }
    if ((picks?.length ?? 0) > linesPerFulfillmentOrderMax) {
      return refuse(`At most ${linesPerFulfillmentOrderMax} line items may be given.`, field);
    }
    if (!supports(shop, fulfillmentOrder, "CREATE_FULFILLMENT")) {
      const status = fulfillmentOrder.status.toLowerCase();
      return refuse(
        `Fulfillment order ${fulfillmentOrder.id} has an unfulfillable status= ${status}.`,
        field,
      );
    }
  }
  return undefined;
}

function newFulfillment(
  world: World,
  order: Order,
  { locationId, tracking }: { locationId: string; tracking: Tracking[] },
): Fulfillment {
  const now = world.clock.now();
  return {
    id: newGid(world, "Fulfillment"),
    orderId: order.id,
    locationId,
    name: `${order.name}-F${order.fulfillmentIds.length + 1}`,
    status: "SUCCESS",
    displayStatus: "FULFILLED",
    createdAt: now,
    updatedAt: now,
    lines: [],
    tracking,
    events: [],
  };
}

function shipPart(
  world: World,
  shop: Shop,
  options: {
    fulfillmentOrder: FulfillmentOrder;
    picked: Picked[];
    fulfillment: Fulfillment;
    eventId: string;
  },
): void {
  const { fulfillmentOrder, picked, fulfillment, eventId } = options;
  for (const { line, quantity } of picked) {
    const orderLine = orderLineOf(shop, line);
    // Units that a plan left on sale are taken only now; nothing had promised them.
    const fromSale = orderLine.tracked && reservesOnFulfilment(orderLine);
    const committed = Math.min(line.committed, quantity);
    const consumed = fromSale ? quantity : committed;
    line.remainingQuantity -= quantity;
    line.committed -= committed;
    orderLine.fulfilled += quantity;
    const shipped: FulfillmentLine = {
      id: newGid(world, "FulfillmentLineItem"),
      lineItemId: line.lineItemId,
      fulfillmentOrderId: fulfillmentOrder.id,
      fulfillmentOrderLineId: line.id,
      quantity,
      consumed,
      consumedLocationId: line.committedLocationId,
      returned: 0,
    };
    fulfillment.lines.push(shipped);
    shop.orders.fulfillmentIdByLine.set(shipped.id, fulfillment.id);
    if (consumed === 0) continue;
    changeStock(world, shop, {
      inventoryItemId: orderLine.inventoryItemId,
      locationId: line.committedLocationId,
      deltas: { committed: -committed, available: committed - consumed },
      eventId,
    });
  }
  fulfillmentOrder.fulfillmentIds.push(fulfillment.id);
  const done = remainingUnits(fulfillmentOrder.lines) === 0;
  setStatus(world, shop, { fulfillmentOrder, status: done ? "CLOSED" : fulfillmentOrder.status });
}

function announce(
  world: World,
  shop: Shop,
  {
    order,
    fulfillment,
    request,
  }: { order: Order; fulfillment: Fulfillment; request: NewFulfillment },
): void {
  const { eventId } = request;
  const payload = fulfillmentPayload(shop, fulfillment);
  world.emit({ shop, topic: "fulfillments/create", payload, eventId });
  const done = restFulfillmentStatus(order) === "fulfilled";
  if (done && isComplete(order)) order.closedAt = world.clock.now();
  announceOrder(world, shop, {
    order,
    topics: [done ? "orders/fulfilled" : "orders/partially_fulfilled"],
    eventId,
  });
  if (request.notifyCustomer) sendMail(world, shop, { order, kind: "shipping_confirmation" });
}
