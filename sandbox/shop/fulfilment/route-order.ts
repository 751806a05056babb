import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import { newEventId } from "../orders/event-id.ts";
import { allocateLines } from "../orders/allocate-lines.ts";
import type { FulfillmentOrder, FulfillmentOrderLine } from "./state.ts";
import type { Allocation, Order, OrderLine } from "../orders/state.ts";
import { touchOrder } from "../orders/touch-order.ts";
import { deferFulfilment } from "./defer-fulfilment.ts";
import { addFulfillmentOrder, assignedTo } from "./fulfillment-order-index.ts";

/** The background worker comes to a new order a while after everybody was told about it. */
export function scheduleRouting(world: World, shop: Shop, order: Order): void {
  const { min, max } = shop.orders.settings.routingDelayMs;
  const delay = min + Math.floor(world.random() * (max - min + 1));
  world.clock.setTimer(delay, () => routeOrder(world, shop, order));
}

/** One for each location that an order's lines were put at, and for each time they may be shipped. */
export function routeOrder(world: World, shop: Shop, order: Order): void {
  if (order.routed) return;
  order.routed = true;
  const eventId = newEventId(world);
  for (const { locationId, lines, sellingPlan } of partsOf(world, shop, order)) {
    const fulfillmentOrder = newFulfillmentOrder(world, shop, { order, locationId, lines });
    if (sellingPlan) deferFulfilment(world, shop, { fulfillmentOrder, sellingPlan });
    const status = fulfillmentOrder.status.toLowerCase();
    world.emit({
      shop,
      topic: "fulfillment_orders/order_routing_complete",
      payload: { fulfillment_order: { id: fulfillmentOrder.id, status } },
      eventId,
    });
  }
  for (const line of order.lines) line.allocations = [];
  touchOrder(world, shop, order);
}

interface Part {
  locationId: string;
  lines: FulfillmentOrderLine[];
  /** When it may be shipped, as one of its lines' plans says; they agree. */
  sellingPlan: OrderLine["sellingPlan"];
}

function partsOf(world: World, shop: Shop, order: Order): Iterable<Part> {
  const parts = new Map<string, Part>();
  for (const line of order.lines) {
    for (const allocation of line.allocations) {
      if (allocation.quantity === 0) continue;
      const { locationId, quantity, committed } = stillThere(shop, line, allocation);
      const { sellingPlan } = line;
      const key = `${locationId} ${sellingPlan?.ready ?? "at-once"} ${sellingPlan?.at ?? ""}`;
      const part = parts.get(key) ?? { locationId, lines: [], sellingPlan };
      parts.set(key, part);
      part.lines.push({
        id: newGid(world, "FulfillmentOrderLineItem"),
        lineItemId: line.id,
        totalQuantity: quantity,
        remainingQuantity: quantity,
        committed,
        committedLocationId: locationId,
      });
    }
  }
  return parts.values();
}

/** A location that was deleted since the sale took what it had promised with it. */
function stillThere(shop: Shop, line: OrderLine, allocation: Allocation): Allocation {
  if (shop.locations.has(allocation.locationId)) return allocation;
  const [locationId = allocation.locationId] = allocateLines(shop, [line]);
  return { locationId, quantity: allocation.quantity, committed: 0 };
}

export function newFulfillmentOrder(
  world: World,
  shop: Shop,
  options: { order: { id: string }; locationId: string; lines: FulfillmentOrderLine[] },
): FulfillmentOrder {
  const now = world.clock.now();
  const fulfillmentOrder: FulfillmentOrder = {
    id: newGid(world, "FulfillmentOrder"),
    orderId: options.order.id,
    locationId: options.locationId,
    assigned: assignedTo(shop, options.locationId),
    status: "OPEN",
    requestStatus: "UNSUBMITTED",
    createdAt: now,
    updatedAt: now,
    fulfillAt: now,
    fulfillBy: null,
    lines: options.lines,
    holds: [],
    requests: [],
    rejectionReason: null,
    responseMessage: null,
    fulfillmentIds: [],
  };
  addFulfillmentOrder(shop, fulfillmentOrder);
  return fulfillmentOrder;
}
