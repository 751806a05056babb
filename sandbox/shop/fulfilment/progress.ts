import type { World } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";
import { newEventId } from "../orders/event-id.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder } from "./state.ts";
import { touchOrder } from "../orders/touch-order.ts";
import { orderOf, setStatus } from "./fulfillment-order-index.ts";
import { supports } from "./supported-actions.ts";
import { fulfillmentOrderPayload } from "./webhook-payloads.ts";

export type Progressed = { ok: true; fulfillmentOrder: FulfillmentOrder } | Refusal;

interface ProgressOf {
  fulfillmentOrder: FulfillmentOrder;
  eventId: string;
}

/** The service cannot ship the rest: the merchant has it back, incomplete. */
export function closeFulfillmentOrder(
  world: World,
  shop: Shop,
  request: ProgressOf & { message?: string | null },
): Progressed {
  const { fulfillmentOrder } = request;
  const accepted = ["ACCEPTED", "CANCELLATION_REQUESTED", "CANCELLATION_REJECTED"];
  if (
    fulfillmentOrder.status !== "IN_PROGRESS" ||
    !accepted.includes(fulfillmentOrder.requestStatus)
  ) {
    return refuse("The fulfillment order is not in progress.", ["id"]);
  }
  fulfillmentOrder.requestStatus = "CLOSED";
  fulfillmentOrder.responseMessage = request.message ?? null;
  setStatus(world, shop, { fulfillmentOrder, status: "INCOMPLETE" });
  const topic = "fulfillment_orders/fulfillment_service_failed_to_complete";
  const more = { message: request.message ?? null };
  return tell(world, shop, { ...request, topic, more });
}

/** Opens a scheduled fulfilment order, or one whose progress a merchant had reported. */
export function openFulfillmentOrder(world: World, shop: Shop, request: ProgressOf): Progressed {
  const { fulfillmentOrder } = request;
  if (!supports(shop, fulfillmentOrder, "MARK_AS_OPEN")) {
    return refuse("The fulfillment order can't be marked as open in its current state.", ["id"]);
  }
  const wasScheduled = fulfillmentOrder.status === "SCHEDULED";
  setStatus(world, shop, { fulfillmentOrder, status: "OPEN" });
  const topic = wasScheduled
    ? "fulfillment_orders/scheduled_fulfillment_order_ready"
    : "fulfillment_orders/manually_reported_progress_stopped";
  return tell(world, shop, { ...request, topic });
}

export function reportProgress(world: World, shop: Shop, request: ProgressOf): Progressed {
  const { fulfillmentOrder } = request;
  if (!supports(shop, fulfillmentOrder, "REPORT_PROGRESS")) {
    const message = "The fulfillment order status is invalid.";
    return refuse(message, ["id"], "FULFILLMENT_ORDER_STATUS_INVALID");
  }
  setStatus(world, shop, { fulfillmentOrder, status: "IN_PROGRESS" });
  return tell(world, shop, { ...request, topic: "fulfillment_orders/progress_reported" });
}

export function rescheduleFulfillmentOrder(
  world: World,
  shop: Shop,
  request: ProgressOf & { fulfillAt: number },
): Progressed {
  const { fulfillmentOrder, fulfillAt } = request;
  if (fulfillmentOrder.status !== "SCHEDULED") {
    return refuse("The fulfillment order isn't scheduled.", ["id"]);
  }
  if (fulfillAt <= world.clock.now())
    return refuse("The date must be in the future.", ["fulfillAt"]);
  fulfillmentOrder.fulfillAt = fulfillAt;
  openWhenDue(world, shop, fulfillmentOrder);
  return tell(world, shop, { ...request, topic: "fulfillment_orders/rescheduled" });
}

/** A scheduled fulfilment order opens by itself when it is due. */
export function openWhenDue(world: World, shop: Shop, fulfillmentOrder: FulfillmentOrder): void {
  const dueAt = fulfillmentOrder.fulfillAt;
  if (dueAt === null) return;
  world.clock.setTimer(Math.max(0, dueAt - world.clock.now()), () => {
    if (fulfillmentOrder.status !== "SCHEDULED" || fulfillmentOrder.fulfillAt !== dueAt) return;
    openFulfillmentOrder(world, shop, { fulfillmentOrder, eventId: newEventId(world) });
  });
}

function tell(
  world: World,
  shop: Shop,
  request: ProgressOf & { topic: string; more?: Record<string, unknown> },
): Progressed {
  const { fulfillmentOrder, topic, eventId } = request;
  const payload = { fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder), ...request.more };
  world.emit({ shop, topic, payload, eventId });
  touchOrder(world, shop, orderOf(shop, fulfillmentOrder));
  return { ok: true, fulfillmentOrder };
}
