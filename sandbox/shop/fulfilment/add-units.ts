import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import { fulfillmentOrdersOf } from "../orders/order-status.ts";
import type { FulfillmentOrderLine } from "./state.ts";
import type { Allocation, Order, OrderLine } from "../orders/state.ts";
import { newFulfillmentOrder } from "./route-order.ts";

/** Units added to an order that was routed before: to an untouched fulfilment order there, else a new one. */
export function addToFulfillmentOrders(
  world: World,
  shop: Shop,
  { order, line, allocation }: { order: Order; line: OrderLine; allocation: Allocation },
): void {
  const { locationId, quantity, committed } = allocation;
  const untouched = fulfillmentOrdersOf(shop, order).find(
    (each) =>
      each.locationId === locationId &&
      each.status === "OPEN" &&
      each.requestStatus === "UNSUBMITTED" &&
      each.fulfillmentIds.length === 0,
  );
  const same = untouched?.lines.find(
    (each) => each.lineItemId === line.id && each.committedLocationId === locationId,
  );
  if (same) {
    same.totalQuantity += quantity;
    same.remainingQuantity += quantity;
    same.committed += committed;
    return;
  }
  const added: FulfillmentOrderLine = {
    id: newGid(world, "FulfillmentOrderLineItem"),
    lineItemId: line.id,
    totalQuantity: quantity,
    remainingQuantity: quantity,
    committed,
    committedLocationId: locationId,
  };
  if (!untouched) {
    newFulfillmentOrder(world, shop, { order, locationId, lines: [added] });
    return;
  }
  untouched.lines.push(added);
  untouched.updatedAt = world.clock.now();
  shop.orders.fulfillmentOrderIdByLine.set(added.id, untouched.id);
}
