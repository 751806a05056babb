import type { World } from "#sandbox/contract.ts";
import { levelOf } from "../inventory/levels.ts";
import type { Shop } from "../state.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder, FulfillmentOrderLine } from "./state.ts";
import { touchOrder } from "../orders/touch-order.ts";
import { carve } from "./carve.ts";
import { changeStock } from "./change-stock.ts";
import { orderLineOf, orderOf, reassign, setStatus } from "./fulfillment-order-index.ts";
import type { LinePick, Picked } from "./pick-lines.ts";
import { pickLines } from "./pick-lines.ts";
import { supports } from "./supported-actions.ts";
import { fulfillmentOrderPayload } from "./webhook-payloads.ts";

export interface MoveRequest {
  fulfillmentOrder: FulfillmentOrder;
  newLocationId: string;
  picks?: readonly LinePick[] | null;
  eventId: string;
}

/**
 * Assigns units to another location. The whole of an unshipped fulfilment order moves as it is;
 * a part of it, or what is left beside shipped units, becomes a new fulfilment order.
 */
export function moveFulfillmentOrder(
  world: World,
  shop: Shop,
  request: MoveRequest,
): { ok: true; moved: FulfillmentOrder; original: FulfillmentOrder } | Refusal {
  const { fulfillmentOrder: original, newLocationId, eventId } = request;
  const refusal = moveRefusal(shop, request);
  if (refusal) return refusal;
  const picked = pickLines(original, request.picks, ["fulfillmentOrderLineItems"]);
  if (!picked.ok) return picked;
  const notStocked = picked.picked.find(({ line }) => !stocks(shop, line, newLocationId));
  if (notStocked) {
    return refuse("The fulfillment order line items are not stocked at the new location.", [
      "newLocationId",
    ]);
  }
  const sourceLocationId = original.locationId;
  const moved = moveUnits(world, shop, { ...request, ...picked });
  if (world.assumptions.committedFollowsMove) moveCommitted(world, shop, { moved, eventId });
  world.emit({
    shop,
    topic: "fulfillment_orders/moved",
    payload: {
      original_fulfillment_order: assignedPayload(original),
      moved_fulfillment_order: assignedPayload(moved),
      source_location: { id: sourceLocationId },
      destination_location_id: newLocationId,
    },
    eventId,
  });
  touchOrder(world, shop, orderOf(shop, original));
  return { ok: true, moved, original };
}

function moveRefusal(shop: Shop, request: MoveRequest): Refusal | undefined {
  const { fulfillmentOrder, newLocationId } = request;
  const location = shop.locations.get(newLocationId);
  if (!location?.active) return refuse("Location does not exist.", ["newLocationId"]);
  if (newLocationId === fulfillmentOrder.locationId) {
    return refuse("The fulfillment order is already assigned to the location.", ["newLocationId"]);
  }
  if (
    fulfillmentOrder.status === "IN_PROGRESS" &&
    fulfillmentOrder.requestStatus === "UNSUBMITTED"
  ) {
    const message = "Cannot move a fulfillment order that has progress reported.";
    return refuse(message, ["id"], "CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS");
  }
  if (!supports(shop, fulfillmentOrder, "MOVE")) {
    return refuse("Cannot change the location of the fulfillment order in its current state.", [
      "id",
    ]);
  }
  return undefined;
}

function stocks(shop: Shop, line: FulfillmentOrderLine, locationId: string): boolean {
  const { inventoryItemId } = orderLineOf(shop, line);
  return inventoryItemId === null || levelOf(shop, inventoryItemId, locationId) !== undefined;
}

function moveUnits(
  world: World,
  shop: Shop,
  options: MoveRequest & { picked: Picked[]; isAll: boolean },
): FulfillmentOrder {
  const { fulfillmentOrder: original, newLocationId, picked, isAll } = options;
  if (!isAll || original.fulfillmentIds.length > 0 || original.status === "CANCELLED") {
    return carve(world, shop, { from: original, picked, locationId: newLocationId });
  }
  reassign(shop, original, newLocationId);
  original.requestStatus = "UNSUBMITTED";
  original.rejectionReason = null;
  setStatus(world, shop, {
    fulfillmentOrder: original,
    status: original.status === "INCOMPLETE" ? "OPEN" : original.status,
  });
  return original;
}

/** The stock is promised at the new location instead: it comes free where it was. */
function moveCommitted(
  world: World,
  shop: Shop,
  { moved, eventId }: { moved: FulfillmentOrder; eventId: string },
): void {
  for (const line of moved.lines) {
    const { inventoryItemId } = orderLineOf(shop, line);
    const { committed: units, committedLocationId: from } = line;
    if (units === 0 || from === moved.locationId) continue;
    const change = (locationId: string, taken: number): void => {
      const deltas = { committed: taken, available: -taken };
      changeStock(world, shop, { inventoryItemId, locationId, deltas, eventId });
    };
    change(from, -units);
    change(moved.locationId, units);
    line.committedLocationId = moved.locationId;
  }
}

function assignedPayload(fulfillmentOrder: FulfillmentOrder): Record<string, unknown> {
  return {
    ...fulfillmentOrderPayload(fulfillmentOrder),
    assigned_location_id: fulfillmentOrder.locationId,
  };
}
