import type { ResolverContext } from "#sandbox/contract.ts";
import { shopOfContext } from "../ids.ts";
import type { FulfillmentOrder } from "./state.ts";
import { serviceOf } from "./fulfillment-order-index.ts";

/**
 * Scopes decide which fulfilment orders an app sees and may work: those at its own services'
 * locations, at the merchant's own, and at other services'.
 */
export function maySee(context: ResolverContext, fulfillmentOrder: FulfillmentOrder): boolean {
  return may(context, "read", fulfillmentOrder);
}

export function mayWrite(context: ResolverContext, fulfillmentOrder: FulfillmentOrder): boolean {
  return may(context, "write", fulfillmentOrder);
}

/** Sending and taking back requests is the order manager's work, even for an app's own service. */
export function mayManage(context: ResolverContext, fulfillmentOrder: FulfillmentOrder): boolean {
  const service = serviceOf(shopOfContext(context), fulfillmentOrder.locationId);
  const kind = service ? "third_party" : "merchant_managed";
  return context.hasScope(`write_${kind}_fulfillment_orders`);
}

export function isOwnService(
  context: ResolverContext,
  fulfillmentOrder: FulfillmentOrder,
): boolean {
  return serviceOf(shopOfContext(context), fulfillmentOrder.locationId)?.app === context.app;
}

function may(
  context: ResolverContext,
  access: "read" | "write",
  fulfillmentOrder: FulfillmentOrder,
): boolean {
  const service = serviceOf(shopOfContext(context), fulfillmentOrder.locationId);
  if (!service) return context.hasScope(`${access}_merchant_managed_fulfillment_orders`);
  const assigned = service.app === context.app;
  return (
    (assigned && context.hasScope(`${access}_assigned_fulfillment_orders`)) ||
    context.hasScope(`${access}_third_party_fulfillment_orders`)
  );
}
