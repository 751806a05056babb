import type { World } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder } from "./state.ts";
import { touchOrder } from "../orders/touch-order.ts";
import { carve, everythingOf } from "./carve.ts";
import { orderOf, setStatus } from "./fulfillment-order-index.ts";
import type { AnsweredRequest } from "./fulfillment-request.ts";
import { answered, newRequest, noPendingRequest, tellService } from "./fulfillment-request.ts";
import { supports } from "./supported-actions.ts";
import { fulfillmentOrderPayload, merchantRequestPayload } from "./webhook-payloads.ts";

/** Once accepted, a merchant can only ask for a cancellation. */
export function submitCancellationRequest(
  world: World,
  shop: Shop,
  request: { fulfillmentOrder: FulfillmentOrder; message?: string | null; eventId: string },
): AnsweredRequest {
  const { fulfillmentOrder, eventId } = request;
  if (!supports(shop, fulfillmentOrder, "REQUEST_CANCELLATION")) {
    return refuse("Cannot request cancellation for the fulfillment order.", ["id"]);
  }
  const merchantRequest = newRequest(world, "CANCELLATION_REQUEST", request);
  fulfillmentOrder.requests.push(merchantRequest);
  fulfillmentOrder.requestStatus = "CANCELLATION_REQUESTED";
  fulfillmentOrder.updatedAt = world.clock.now();
  tellService(world, shop, { fulfillmentOrder, kind: "CANCELLATION_REQUEST" });
  world.emit({
    shop,
    topic: "fulfillment_orders/cancellation_request_submitted",
    payload: {
      fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder),
      fulfillment_order_merchant_request: merchantRequestPayload(merchantRequest),
    },
    eventId,
  });
  touchOrder(world, shop, orderOf(shop, fulfillmentOrder));
  return { ok: true, fulfillmentOrder };
}

/** The units stay on the cancelled fulfilment order: it can be requested, moved or shipped again. */
export function acceptCancellationRequest(
  world: World,
  shop: Shop,
  answer: { fulfillmentOrder: FulfillmentOrder; message?: string | null; eventId: string },
): AnsweredRequest {
  const { fulfillmentOrder } = answer;
  if (fulfillmentOrder.requestStatus !== "CANCELLATION_REQUESTED")
    return noPendingRequest("cancellation");
  fulfillmentOrder.requestStatus = "CANCELLATION_ACCEPTED";
  setStatus(world, shop, { fulfillmentOrder, status: "CANCELLED" });
  return answered(world, shop, {
    ...answer,
    topic: "fulfillment_orders/cancellation_request_accepted",
  });
}

export function rejectCancellationRequest(
  world: World,
  shop: Shop,
  answer: { fulfillmentOrder: FulfillmentOrder; message?: string | null; eventId: string },
): AnsweredRequest {
  const { fulfillmentOrder } = answer;
  if (fulfillmentOrder.requestStatus !== "CANCELLATION_REQUESTED")
    return noPendingRequest("cancellation");
  fulfillmentOrder.requestStatus = "CANCELLATION_REJECTED";
  fulfillmentOrder.updatedAt = world.clock.now();
  return answered(world, shop, {
    ...answer,
    topic: "fulfillment_orders/cancellation_request_rejected",
  });
}

/** Takes a request back that the service has not answered; the work left goes to a new fulfilment order. */
export function cancelFulfillmentOrder(
  world: World,
  shop: Shop,
  options: { fulfillmentOrder: FulfillmentOrder; eventId: string },
): { ok: true; fulfillmentOrder: FulfillmentOrder; replacement: FulfillmentOrder } | Refusal {
  const { fulfillmentOrder, eventId } = options;
  if (!supports(shop, fulfillmentOrder, "CANCEL_FULFILLMENT_ORDER")) {
    return refuse("Fulfillment order is not in cancelable request state and can't be canceled.", [
      "id",
    ]);
  }
  const picked = everythingOf(fulfillmentOrder);
  const replacement = carve(world, shop, { from: fulfillmentOrder, picked });
  world.emit({
    shop,
    topic: "fulfillment_orders/cancelled",
    payload: {
      fulfillment_order: fulfillmentOrderPayload(fulfillmentOrder),
      replacement_fulfillment_order: fulfillmentOrderPayload(replacement),
    },
    eventId,
  });
  touchOrder(world, shop, orderOf(shop, fulfillmentOrder));
  return { ok: true, fulfillmentOrder, replacement };
}
