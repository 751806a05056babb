import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder, MerchantRequest } from "./state.ts";
import { touchOrder } from "../orders/touch-order.ts";
import { carve, everythingOf } from "./carve.ts";
import { orderOf, serviceOf, setStatus } from "./fulfillment-order-index.ts";
import type { LinePick, Picked } from "./pick-lines.ts";
import { pickLines } from "./pick-lines.ts";
import { supports } from "./supported-actions.ts";
import { fulfillmentOrderPayload, merchantRequestPayload } from "./webhook-payloads.ts";

export interface SubmittedRequest {
  ok: true;
  original: FulfillmentOrder;
  submitted: FulfillmentOrder;
  unsubmitted: FulfillmentOrder | null;
}

/**
 * The merchant asks the service to ship. A part of the units, or a fulfilment order that was
 * cancelled or left incomplete, is asked for in a new fulfilment order.
 */
export function submitFulfillmentRequest(
  world: World,
  shop: Shop,
  request: {
    fulfillmentOrder: FulfillmentOrder;
    picks?: readonly LinePick[] | null;
    message?: string | null;
    notifyCustomer?: boolean | null;
    eventId: string;
  },
): SubmittedRequest | Refusal {
  const { fulfillmentOrder: original, eventId } = request;
  if (!serviceOf(shop, original.locationId)) {
    return refuse("The fulfillment order is not assigned to a fulfillment service.", ["id"]);
  }
  if (!supports(shop, original, "REQUEST_FULFILLMENT")) {
    return refuse("Cannot request fulfillment for the fulfillment order.", ["id"]);
  }
  const picked = pickLines(original, request.picks, ["fulfillmentOrderLineItems"]);
  if (!picked.ok) return picked;
  const parts = partsToSubmit(world, shop, { original, ...picked });
  const merchantRequest = newRequest(world, "FULFILLMENT_REQUEST", request);
  parts.submitted.requests.push(merchantRequest);
  parts.submitted.requestStatus = "SUBMITTED";
  parts.submitted.rejectionReason = null;
  setStatus(world, shop, { fulfillmentOrder: parts.submitted, status: "OPEN" });
  tellService(world, shop, { fulfillmentOrder: parts.submitted, kind: "FULFILLMENT_REQUEST" });
  world.emit({
    shop,
    topic: "fulfillment_orders/fulfillment_request_submitted",
    payload: {
      original_fulfillment_order: fulfillmentOrderPayload(original),
      submitted_fulfillment_order: fulfillmentOrderPayload(parts.submitted),
      fulfillment_order_merchant_request: merchantRequestPayload(merchantRequest),
    },
    eventId,
  });
  touchOrder(world, shop, orderOf(shop, original));
  return { ok: true, original, ...parts };
}

function partsToSubmit(
  world: World,
  shop: Shop,
  options: { original: FulfillmentOrder; picked: Picked[]; isAll: boolean },
): { submitted: FulfillmentOrder; unsubmitted: FulfillmentOrder | null } {
  const { original, picked, isAll } = options;
  if (isAll && original.status === "OPEN") return { submitted: original, unsubmitted: null };
  const submitted = carve(world, shop, { from: original, picked });
  const rest = everythingOf(original);
  const unsubmitted = rest.length > 0 ? carve(world, shop, { from: original, picked: rest }) : null;
  return { submitted, unsubmitted };
}

export function newRequest(
  world: World,
  kind: MerchantRequest["kind"],
  options: { message?: string | null; notifyCustomer?: boolean | null },
): MerchantRequest {
  return {
    id: newGid(world, "FulfillmentOrderMerchantRequest"),
    kind,
    message: options.message ?? null,
    notifyCustomer: options.notifyCustomer ?? false,
    sentAt: world.clock.now(),
  };
}

/** The callback carries no order data: the service reads its assigned fulfilment orders. */
export function tellService(
  world: World,
  shop: Shop,
  request: { fulfillmentOrder: FulfillmentOrder; kind: MerchantRequest["kind"] },
): void {
  const { fulfillmentOrder, kind } = request;
  const service = serviceOf(shop, fulfillmentOrder.locationId);
  if (!service?.callbackUrl) return;
  const url = `${service.callbackUrl.replace(/\/$/, "")}/fulfillment_order_notification`;
  world.callback({ shop, app: service.app, url, body: { kind } });
}

export type AnsweredRequest = { ok: true; fulfillmentOrder: FulfillmentOrder } | Refusal;

export function acceptFulfillmentRequest(
  world: World,
  shop: Shop,
  answer: { fulfillmentOrder: FulfillmentOrder; message?: string | null; eventId: string },
): AnsweredRequest {
  const { fulfillmentOrder } = answer;
  // A cancelled order's fulfilment order keeps its request status, but nothing can be done to it.
  const isOver = fulfillmentOrder.status === "CLOSED" || fulfillmentOrder.status === "CANCELLED";
  if (isOver || fulfillmentOrder.requestStatus !== "SUBMITTED") {
    return noPendingRequest("fulfillment");
  }
  fulfillmentOrder.requestStatus = "ACCEPTED";
  setStatus(world, shop, { fulfillmentOrder, status: "IN_PROGRESS" });
  return answered(world, shop, {
    ...answer,
    topic: "fulfillment_orders/fulfillment_request_accepted",
  });
}

export function rejectFulfillmentRequest(
  world: World,
  shop: Shop,
  answer: {
    fulfillmentOrder: FulfillmentOrder;
    reason?: string | null;
    message?: string | null;
    eventId: string;
  },
): AnsweredRequest {
  const { fulfillmentOrder } = answer;
  if (fulfillmentOrder.requestStatus !== "SUBMITTED") return noPendingRequest("fulfillment");
  fulfillmentOrder.requestStatus = "REJECTED";
  fulfillmentOrder.rejectionReason = answer.reason ?? null;
  setStatus(world, shop, { fulfillmentOrder, status: "OPEN" });
  return answered(world, shop, {
    ...answer,
    topic: "fulfillment_orders/fulfillment_request_rejected",
  });
}

export function noPendingRequest(kind: "fulfillment" | "cancellation"): Refusal {
  return refuse(`The fulfillment order does not have a pending ${kind} request.`, ["id"]);
}

/** Keeps the service's words and tells everybody about its answer. */
export function answered(
  world: World,
  shop: Shop,
  answer: {
    fulfillmentOrder: FulfillmentOrder;
    topic: string;
    message?: string | null;
    eventId: string;
  },
): AnsweredRequest {
  const { fulfillmentOrder, topic, message = null, eventId } = answer;
  fulfillmentOrder.responseMessage = message;
  const reason = fulfillmentOrder.rejectionReason;
  const payload = {
    fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder),
    message,
    ...(reason && topic.endsWith("request_rejected") ? { reason: reason.toLowerCase() } : {}),
  };
  world.emit({ shop, topic, payload, eventId });
  touchOrder(world, shop, orderOf(shop, fulfillmentOrder));
  return { ok: true, fulfillmentOrder };
}
