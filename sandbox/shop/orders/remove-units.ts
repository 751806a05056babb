import type { World } from "#sandbox/contract.ts";
import { changeStock } from "../fulfilment/change-stock.ts";
import type { Shop } from "../state.ts";
import { fulfillmentOrdersOf } from "./order-status.ts";
import { unfulfilledQuantity } from "./order-totals.ts";
import { remainingUnits, setStatus } from "../fulfilment/fulfillment-order-index.ts";
import type { FulfillmentOrder } from "../fulfilment/state.ts";
import type { Order, OrderLine } from "./state.ts";

export interface Removal {
  order: Order;
  line: OrderLine;
  quantity: number;
  /** Back to available, or gone from the shop's books altogether. */
  restock: boolean;
  /** Where it is made available; the location that had promised it when absent. */
  locationId?: string | null;
  eventId: string;
}

/**
 * Takes units off a line that were not shipped yet. Their promise is given up where it was made;
 * restocked units become available there, or at the location named. Without restocking they only
 * leave `committed`, so that on hand falls with them.
 */
export function removeUnshippedUnits(world: World, shop: Shop, removal: Removal): void {
  const { order, line, quantity } = removal;
  line.removed += quantity;
  line.removedUnshipped += quantity;
  let left = takeFromAllocations(world, shop, removal);
  for (const fulfillmentOrder of openFirst(fulfillmentOrdersOf(shop, order))) {
    if (left === 0) break;
    left = takeFromFulfillmentOrder(world, shop, { ...removal, fulfillmentOrder, left });
  }
}

/** A service accepted it: only the service's consent to a cancellation frees its units again. */
export function isLocked({ status, requestStatus }: FulfillmentOrder): boolean {
  if (status === "CLOSED") return false;
  return ["ACCEPTED", "CANCELLATION_REQUESTED", "CANCELLATION_REJECTED"].includes(requestStatus);
}

/** Units of a line that may still be taken off: not shipped, and not with a service that accepted. */
export function removableQuantity(shop: Shop, order: Order, line: OrderLine): number {
  const locked = fulfillmentOrdersOf(shop, order)
    .filter(isLocked)
    .flatMap(({ lines }) => lines)
    .filter(({ lineItemId }) => lineItemId === line.id)
    .reduce((sum, each) => sum + each.remainingQuantity, 0);
  return unfulfilledQuantity(line) - locked;
}

/** Untouched fulfilment orders give up their units before those that a service was asked to ship. */
function openFirst(all: FulfillmentOrder[]): FulfillmentOrder[] {
  const isRequested = ({ requestStatus }: FulfillmentOrder): number =>
    requestStatus === "SUBMITTED" ? 1 : 0;
  return all
    .filter((each) => each.status !== "CLOSED" && !isLocked(each))
    .sort((a, b) => isRequested(a) - isRequested(b));
}

function takeFromAllocations(world: World, shop: Shop, removal: Removal): number {
  let left = removal.quantity;
  for (const allocation of removal.line.allocations) {
    const units = Math.min(left, allocation.quantity);
    const committed = Math.min(units, allocation.committed);
    allocation.quantity -= units;
    allocation.committed -= committed;
    left -= units;
    giveBack(world, shop, { ...removal, committed, from: allocation.locationId });
  }
  return left;
}

function takeFromFulfillmentOrder(
  world: World,
  shop: Shop,
  options: Removal & { fulfillmentOrder: FulfillmentOrder; left: number },
): number {
  const { fulfillmentOrder } = options;
  let left = options.left;
  for (const each of fulfillmentOrder.lines) {
    if (each.lineItemId !== options.line.id || left === 0) continue;
    const units = Math.min(left, each.remainingQuantity);
    const committed = Math.min(units, each.committed);
    each.remainingQuantity -= units;
    each.totalQuantity -= units;
    each.committed -= committed;
    left -= units;
    giveBack(world, shop, { ...options, committed, from: each.committedLocationId });
  }
  if (remainingUnits(fulfillmentOrder.lines) === 0)
    setStatus(world, shop, { fulfillmentOrder, status: "CLOSED" });
  else fulfillmentOrder.updatedAt = world.clock.now();
  return left;
}

function giveBack(
  world: World,
  shop: Shop,
  options: Removal & { committed: number; from: string },
): void {
  const { committed, from, restock, eventId, locationId, line } = options;
  const { inventoryItemId } = line;
  if (committed === 0) return;
  const to = restock ? (locationId ?? from) : null;
  const change = (at: string, deltas: { committed?: number; available?: number }): void => {
    changeStock(world, shop, { inventoryItemId, locationId: at, deltas, eventId });
  };
  if (to === from) return change(from, { committed: -committed, available: committed });
  change(from, { committed: -committed });
  if (to) change(to, { available: committed });
}

/** Units that had been shipped come back on sale: nothing was promised, so on hand rises. */
export function restockShippedUnits(
  world: World,
  shop: Shop,
  options: { line: OrderLine; quantity: number; locationId: string; eventId: string },
): void {
  const { line, quantity, locationId, eventId } = options;
  const { inventoryItemId } = line;
  if (!line.tracked) return;
  changeStock(world, shop, {
    inventoryItemId,
    locationId,
    deltas: { available: quantity },
    eventId,
  });
}
