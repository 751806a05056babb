import type { AppHandle, World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentHold, FulfillmentOrder } from "./state.ts";
import { touchOrder } from "../orders/touch-order.ts";
import { carve, everythingOf } from "./carve.ts";
import { orderOf, setStatus } from "./fulfillment-order-index.ts";
import type { LinePick } from "./pick-lines.ts";
import { pickLines } from "./pick-lines.ts";
import { supports } from "./supported-actions.ts";
import { fulfillmentOrderPayload, holdPayload } from "./webhook-payloads.ts";

const holdsPerAppMax = 10;

export interface HoldRequest {
  fulfillmentOrder: FulfillmentOrder;
  reason: string;
  reasonNotes?: string | null;
  handle?: string | null;
  externalId?: string | null;
  picks?: readonly LinePick[] | null;
  /** Null when the merchant does it. */
  app: AppHandle | null;
  eventId: string;
}

export function holdFulfillmentOrder(
  world: World,
  shop: Shop,
  request: HoldRequest,
):
  | {
      ok: true;
      fulfillmentOrder: FulfillmentOrder;
      hold: FulfillmentHold;
      remaining: FulfillmentOrder | null;
    }
  | Refusal {
  const { fulfillmentOrder, app, eventId } = request;
  const handle = request.handle ?? "";
  const refusal = holdRefusal(shop, { ...request, handle });
  if (refusal) return refusal;
  const picked = pickLines(fulfillmentOrder, request.picks, [
    "fulfillmentHold",
    "fulfillmentOrderLineItems",
  ]);
  if (!picked.ok) return picked;
  const others = picked.isAll
    ? []
    : everythingOf(fulfillmentOrder).flatMap(({ line, quantity }) => {
        const left = quantity - (picked.picked.find((each) => each.line === line)?.quantity ?? 0);
        return left > 0 ? [{ line, quantity: left }] : [];
      });
  const remaining =
    others.length > 0 ? carve(world, shop, { from: fulfillmentOrder, picked: others }) : null;
  const hold: FulfillmentHold = {
    id: newGid(world, "FulfillmentHold"),
    reason: request.reason,
    reasonNotes: request.reasonNotes ?? null,
    handle,
    externalId: request.externalId ?? null,
    app,
  };
  const isFirst = fulfillmentOrder.holds.length === 0;
  fulfillmentOrder.holds.push(hold);
  setStatus(world, shop, { fulfillmentOrder, status: "ON_HOLD" });
  const payload = {
    fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder),
    remaining_fulfillment_order: remaining && fulfillmentOrderPayload(remaining),
    created_fulfillment_hold_id: hold.id,
    fulfillment_hold: holdPayload(hold),
  };
  if (isFirst) world.emit({ shop, topic: "fulfillment_orders/placed_on_hold", payload, eventId });
  world.emit({ shop, topic: "fulfillment_holds/added", payload, eventId });
  touchOrder(world, shop, orderOf(shop, fulfillmentOrder));
  return { ok: true, fulfillmentOrder, hold, remaining };
}

function holdRefusal(shop: Shop, request: HoldRequest & { handle: string }): Refusal | undefined {
  const { fulfillmentOrder, app, handle } = request;
  const field = ["fulfillmentHold", "handle"];
  if (handle.length > 64) return refuse("Handle is too long (maximum is 64 characters).", field);
  if (fulfillmentOrder.status === "ON_HOLD" && request.picks && request.picks.length > 0) {
    return refuse(
      "The fulfillment order is not in a splittable state.",
      ["id"],
      "FULFILLMENT_ORDER_NOT_SPLITTABLE",
    );
  }
  const own = fulfillmentOrder.holds.filter((hold) => hold.app === app);
  if (own.some((hold) => hold.handle === handle)) {
    return refuse(
      "The handle is already in use by this app for another hold.",
      field,
      "DUPLICATE_FULFILLMENT_HOLD_HANDLE",
    );
  }
  if (own.length >= holdsPerAppMax) {
    return refuse(
      "The maximum number of fulfillment holds for this app has been reached.",
      ["id"],
      "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED",
    );
  }
  if (!supports(shop, fulfillmentOrder, "HOLD")) {
    return refuse("The fulfillment order can't be put on hold in its current state.", ["id"]);
  }
  return undefined;
}

/** Without ids every hold goes, also those that others placed. */
export function releaseHolds(
  world: World,
  shop: Shop,
  request: {
    fulfillmentOrder: FulfillmentOrder;
    holdIds?: readonly string[] | null;
    eventId: string;
  },
): { ok: true; fulfillmentOrder: FulfillmentOrder } | Refusal {
  const { fulfillmentOrder, holdIds, eventId } = request;
  const released = fulfillmentOrder.holds.filter((hold) => !holdIds || holdIds.includes(hold.id));
  if (fulfillmentOrder.status !== "ON_HOLD" || released.length === 0) {
    return refuse("The fulfillment order is not on hold.", ["id"]);
  }
  fulfillmentOrder.holds = fulfillmentOrder.holds.filter((hold) => !released.includes(hold));
  if (fulfillmentOrder.holds.length === 0)
    setStatus(world, shop, { fulfillmentOrder, status: "OPEN" });
  const payload = { fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder) };
  for (const hold of released) {
    const holdReleased = { ...payload, fulfillment_hold: holdPayload(hold) };
    world.emit({ shop, topic: "fulfillment_holds/released", payload: holdReleased, eventId });
  }
  if (fulfillmentOrder.holds.length === 0) {
    world.emit({ shop, topic: "fulfillment_orders/hold_released", payload, eventId });
  }
  touchOrder(world, shop, orderOf(shop, fulfillmentOrder));
  return { ok: true, fulfillmentOrder };
}
