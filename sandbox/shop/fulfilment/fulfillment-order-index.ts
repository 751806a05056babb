import type { World } from "#sandbox/contract.ts";
import { present } from "../lookup.ts";
import type { FulfillmentService, Shop } from "../state.ts";
import type { FulfillmentOrder, FulfillmentOrderLine, FulfillmentOrderStatus } from "./state.ts";
import type { Order, OrderLine } from "../orders/state.ts";

/** Adds a fulfilment order to the shop, its order and the index of open ones. */
export function addFulfillmentOrder(shop: Shop, fulfillmentOrder: FulfillmentOrder): void {
  const { orders } = shop;
  orders.fulfillmentOrders.set(fulfillmentOrder.id, fulfillmentOrder);
  for (const line of fulfillmentOrder.lines) {
    orders.fulfillmentOrderIdByLine.set(line.id, fulfillmentOrder.id);
  }
  orderOf(shop, fulfillmentOrder).fulfillmentOrderIds.push(fulfillmentOrder.id);
  indexOpen(shop, fulfillmentOrder);
}

/** The only way a fulfilment order changes status, so that the index of open ones stays true. */
export function setStatus(
  world: World,
  shop: Shop,
  change: { fulfillmentOrder: FulfillmentOrder; status: FulfillmentOrderStatus },
): void {
  const { fulfillmentOrder, status } = change;
  fulfillmentOrder.status = status;
  fulfillmentOrder.updatedAt = world.clock.now();
  indexOpen(shop, fulfillmentOrder);
}

export function reassign(shop: Shop, fulfillmentOrder: FulfillmentOrder, locationId: string): void {
  shop.orders.openFulfillmentOrderIdsByLocation
    .get(fulfillmentOrder.locationId)
    ?.delete(fulfillmentOrder.id);
  fulfillmentOrder.locationId = locationId;
  fulfillmentOrder.assigned = assignedTo(shop, locationId);
  indexOpen(shop, fulfillmentOrder);
}

function indexOpen(shop: Shop, { id, locationId, status }: FulfillmentOrder): void {
  const index = shop.orders.openFulfillmentOrderIdsByLocation;
  const open = index.get(locationId) ?? new Set<string>();
  index.set(locationId, open);
  if (status === "CLOSED") open.delete(id);
  else open.add(id);
}

/** A fulfilment order keeps the name and address that the location had when it was assigned. */
export function assignedTo(shop: Shop, locationId: string): FulfillmentOrder["assigned"] {
  const location = present(shop.locations.get(locationId), `location ${locationId}`);
  return { name: location.name, address: { ...location.address } };
}

export function orderOf(shop: Shop, owned: { orderId: string }): Order {
  return present(shop.orders.orders.get(owned.orderId), `order ${owned.orderId}`);
}

export function orderLineOf(shop: Shop, line: { lineItemId: string }): OrderLine {
  const order = orderOf(shop, { orderId: shop.orders.orderIdByLine.get(line.lineItemId) ?? "" });
  return present(
    order.lines.find(({ id }) => id === line.lineItemId),
    `line ${line.lineItemId}`,
  );
}

/** The service that runs the assigned location; undefined at a merchant's own. */
export function serviceOf(shop: Shop, locationId: string): FulfillmentService | undefined {
  const serviceId = shop.locations.get(locationId)?.fulfillmentServiceId;
  return serviceId ? shop.fulfillmentServices.get(serviceId) : undefined;
}

export function remainingUnits(lines: readonly FulfillmentOrderLine[]): number {
  return lines.reduce((sum, line) => sum + line.remainingQuantity, 0);
}
