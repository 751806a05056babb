import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { FulfillmentOrder, FulfillmentOrderLine } from "./state.ts";
import { remainingUnits, setStatus } from "./fulfillment-order-index.ts";
import type { Picked } from "./pick-lines.ts";
import { newFulfillmentOrder } from "./route-order.ts";

/**
 * Takes units out of a fulfilment order into a new one; their committed stock goes with them. The
 * one they leave is closed when nothing remains of it.
 */
export function carve(
  world: World,
  shop: Shop,
  options: { from: FulfillmentOrder; picked: readonly Picked[]; locationId?: string },
): FulfillmentOrder {
  const { from, picked } = options;
  const lines = picked.map((pick) => carveLine(world, pick));
  const carved = newFulfillmentOrder(world, shop, {
    order: { id: from.orderId },
    locationId: options.locationId ?? from.locationId,
    lines,
  });
  carved.fulfillAt = from.fulfillAt;
  carved.fulfillBy = from.fulfillBy;
  from.updatedAt = world.clock.now();
  if (remainingUnits(from.lines) === 0)
    setStatus(world, shop, { fulfillmentOrder: from, status: "CLOSED" });
  return carved;
}

function carveLine(world: World, { line, quantity }: Picked): FulfillmentOrderLine {
  const committed = Math.min(line.committed, quantity);
  line.remainingQuantity -= quantity;
  line.totalQuantity -= quantity;
  line.committed -= committed;
  return {
    id: newGid(world, "FulfillmentOrderLineItem"),
    lineItemId: line.lineItemId,
    totalQuantity: quantity,
    remainingQuantity: quantity,
    committed,
    committedLocationId: line.committedLocationId,
  };
}

export function everythingOf(fulfillmentOrder: FulfillmentOrder): Picked[] {
  return fulfillmentOrder.lines
    .filter((line) => line.remainingQuantity > 0)
    .map((line) => ({ line, quantity: line.remainingQuantity }));
}
