import type { FulfillmentOrder, FulfillmentHold, MerchantRequest } from "./state.ts";

/** Webhooks about fulfilment orders carry gids and little else: receivers read the rest. */
export function fulfillmentOrderPayload(
  fulfillmentOrder: FulfillmentOrder,
): Record<string, unknown> {
  return {
    id: fulfillmentOrder.id,
    status: fulfillmentOrder.status.toLowerCase(),
    request_status: fulfillmentOrder.requestStatus.toLowerCase(),
  };
}

export function merchantRequestPayload(request: MerchantRequest): Record<string, unknown> {
  return { id: request.id, kind: request.kind.toLowerCase(), message: request.message };
}

export function holdPayload(hold: FulfillmentHold): Record<string, unknown> {
  return {
    id: hold.id,
    reason: hold.reason.toLowerCase(),
    reason_notes: hold.reasonNotes,
    handle: hold.handle,
  };
}
