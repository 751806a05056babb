import type { World } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder } from "./state.ts";
import { touchOrder } from "../orders/touch-order.ts";
import { carve } from "./carve.ts";
import { orderOf, remainingUnits, setStatus } from "./fulfillment-order-index.ts";
import type { LinePick, Picked } from "./pick-lines.ts";
import { pickLines } from "./pick-lines.ts";
import { newFulfillmentOrder } from "./route-order.ts";
import { supports } from "./supported-actions.ts";
import { fulfillmentOrderPayload } from "./webhook-payloads.ts";

/** Moves the named units into a new fulfilment order at the same location. */
export function splitFulfillmentOrder(
  world: World,
  shop: Shop,
  request: { fulfillmentOrder: FulfillmentOrder; picks: readonly LinePick[]; eventId: string },
): { ok: true; fulfillmentOrder: FulfillmentOrder; remaining: FulfillmentOrder } | Refusal {
  const { fulfillmentOrder, picks, eventId } = request;
  const field = ["fulfillmentOrderSplits", "fulfillmentOrderLineItems"];
  if (picks.length === 0) {
    return refuse(
      "At least one line item is needed to split.",
      field,
      "NO_LINE_ITEMS_PROVIDED_TO_SPLIT",
    );
  }
  if (!supports(shop, fulfillmentOrder, "SPLIT")) {
    return refuse("The fulfillment order can't be split in its current state.", field);
  }
  const picked = pickLines(fulfillmentOrder, picks, field);
  if (!picked.ok) return picked;
  if (picked.isAll)
    return refuse("The split must leave some units.", field, "INVALID_LINE_ITEM_QUANTITY");
  const remaining = carve(world, shop, { from: fulfillmentOrder, picked: picked.picked });
  world.emit({
    shop,
    topic: "fulfillment_orders/split",
    payload: {
      fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder),
      remaining_fulfillment_order: fulfillmentOrderPayload(remaining),
      replacement_fulfillment_order: null,
    },
    eventId,
  });
  touchOrder(world, shop, orderOf(shop, fulfillmentOrder));
  return { ok: true, fulfillmentOrder, remaining };
}

/** Puts units of several fulfilment orders of one order and location together again. */
export function mergeFulfillmentOrders(
  world: World,
  shop: Shop,
  request: {
    intents: readonly { fulfillmentOrder: FulfillmentOrder; picks?: readonly LinePick[] | null }[];
    eventId: string;
  },
): { ok: true; fulfillmentOrder: FulfillmentOrder } | Refusal {
  const { intents, eventId } = request;
  const field = ["fulfillmentOrderMergeInputs"];
  const first = intents[0]?.fulfillmentOrder;
  if (!first || intents.length < 2)
    return refuse("At least two fulfillment orders are needed to merge.", field);
  const alike = intents.every(
    ({ fulfillmentOrder: each }) =>
      each.orderId === first.orderId &&
      each.locationId === first.locationId &&
      supports(shop, each, "MERGE"),
  );
  if (!alike) return refuse("The fulfillment orders can't be merged.", field);
  const all: { from: FulfillmentOrder; picked: Picked[] }[] = [];
  for (const { fulfillmentOrder, picks } of intents) {
    const picked = pickLines(fulfillmentOrder, picks, field);
    if (!picked.ok) return picked;
    all.push({ from: fulfillmentOrder, picked: picked.picked });
  }
  const merged = newFulfillmentOrder(world, shop, {
    order: { id: first.orderId },
    locationId: first.locationId,
    lines: [],
  });
  for (const each of all) takeInto(world, shop, { merged, ...each });
  world.emit({
    shop,
    topic: "fulfillment_orders/merged",
    payload: {
      fulfillment_order_merges: [
        {
          merge_intents: intents.map(({ fulfillmentOrder: { id } }) => ({
            fulfillment_order_id: id,
          })),
        },
      ],
      fulfillment_order: fulfillmentOrderPayload(merged),
    },
    eventId,
  });
  touchOrder(world, shop, orderOf(shop, merged));
  return { ok: true, fulfillmentOrder: merged };
}

/** Units of one order line from two sources become one line again. */
function takeInto(
  world: World,
  shop: Shop,
  options: { merged: FulfillmentOrder; from: FulfillmentOrder; picked: Picked[] },
): void {
  const { merged, from, picked } = options;
  const part = carve(world, shop, { from, picked });
  for (const line of part.lines) {
    const same = merged.lines.find(
      (each) =>
        each.lineItemId === line.lineItemId &&
        each.committedLocationId === line.committedLocationId,
    );
    if (same) {
      same.totalQuantity += line.totalQuantity;
      same.remainingQuantity += line.remainingQuantity;
      same.committed += line.committed;
    } else {
      merged.lines.push({ ...line });
      shop.orders.fulfillmentOrderIdByLine.set(line.id, merged.id);
    }
  }
  forget(shop, part);
  if (remainingUnits(from.lines) === 0)
    setStatus(world, shop, { fulfillmentOrder: from, status: "CLOSED" });
}

/** The carved part was only a vessel; nobody was told of it. */
function forget(shop: Shop, part: FulfillmentOrder): void {
  shop.orders.fulfillmentOrders.delete(part.id);
  shop.orders.openFulfillmentOrderIdsByLocation.get(part.locationId)?.delete(part.id);
  const order = orderOf(shop, part);
  order.fulfillmentOrderIds = order.fulfillmentOrderIds.filter((id) => id !== part.id);
}
