import type { Shop } from "../state.ts";
import type { FulfillmentOrder } from "./state.ts";
import { remainingUnits, serviceOf } from "./fulfillment-order-index.ts";

export type FulfillmentOrderAction =
  | "CREATE_FULFILLMENT"
  | "REQUEST_FULFILLMENT"
  | "CANCEL_FULFILLMENT_ORDER"
  | "REQUEST_CANCELLATION"
  | "MOVE"
  | "HOLD"
  | "RELEASE_HOLD"
  | "MARK_AS_OPEN"
  | "SPLIT"
  | "MERGE"
  | "REPORT_PROGRESS";

/** What may be done with a fulfilment order now; the mutations ask the same list. */
export function supportedActions(
  shop: Shop,
  fulfillmentOrder: FulfillmentOrder,
): FulfillmentOrderAction[] {
  const { status, requestStatus } = fulfillmentOrder;
  if (status === "CLOSED" || remainingUnits(fulfillmentOrder.lines) === 0) return [];
  if (status === "ON_HOLD") return ["RELEASE_HOLD", "HOLD", "MOVE"];
  if (status === "SCHEDULED") return ["MARK_AS_OPEN", "MOVE", "HOLD"];
  if (requestStatus === "SUBMITTED") return ["CANCEL_FULFILLMENT_ORDER"];
  if (requestStatus === "CANCELLATION_REQUESTED")
    return ["CREATE_FULFILLMENT", "CANCEL_FULFILLMENT_ORDER"];
  if (status === "IN_PROGRESS" && requestStatus === "CANCELLATION_REJECTED")
    return ["CREATE_FULFILLMENT"];
  if (requestStatus === "ACCEPTED") return ["CREATE_FULFILLMENT", "REQUEST_CANCELLATION"];
  const free: FulfillmentOrderAction[] = ["CREATE_FULFILLMENT", "HOLD"];
  if (serviceOf(shop, fulfillmentOrder.locationId)) {
    return status === "OPEN"
      ? ["REQUEST_FULFILLMENT", ...free, "MOVE", "SPLIT", "MERGE"]
      : ["REQUEST_FULFILLMENT", ...free, "MOVE"];
  }
  if (status === "IN_PROGRESS")
    return ["CREATE_FULFILLMENT", "MARK_AS_OPEN", "REPORT_PROGRESS", "HOLD"];
  return [...free, "MOVE", "SPLIT", "MERGE", "REPORT_PROGRESS"];
}

export function supports(
  shop: Shop,
  fulfillmentOrder: FulfillmentOrder,
  action: FulfillmentOrderAction,
): boolean {
  return supportedActions(shop, fulfillmentOrder).includes(action);
}
