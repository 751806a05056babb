import { bigId, isoTime } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { Fulfillment } from "./state.ts";

/** `fulfillments/create` and `/update`, and the parcels inside an order's payload. */
export function fulfillmentPayload(shop: Shop, fulfillment: Fulfillment): Record<string, unknown> {
  const serviceId = shop.locations.get(fulfillment.locationId)?.fulfillmentServiceId;
  const service = serviceId ? shop.fulfillmentServices.get(serviceId) : undefined;
  return {
    id: bigId(fulfillment.id),
    admin_graphql_api_id: fulfillment.id,
    order_id: bigId(fulfillment.orderId),
    location_id: bigId(fulfillment.locationId),
    name: fulfillment.name,
    service: service?.handle ?? "manual",
    status: fulfillment.status === "SUCCESS" ? "success" : "cancelled",
    shipment_status: fulfillment.events.at(-1)?.status.toLowerCase() ?? null,
    created_at: isoTime(fulfillment.createdAt),
    updated_at: isoTime(fulfillment.updatedAt),
    tracking_company: fulfillment.tracking[0]?.company ?? null,
    tracking_number: fulfillment.tracking[0]?.number ?? null,
    tracking_numbers: fulfillment.tracking.flatMap(({ number }) => (number ? [number] : [])),
    tracking_url: fulfillment.tracking[0]?.url ?? null,
    tracking_urls: fulfillment.tracking.flatMap(({ url }) => (url ? [url] : [])),
    line_items: fulfillment.lines.map((line) => ({
      id: bigId(line.lineItemId),
      admin_graphql_api_id: line.lineItemId,
      quantity: line.quantity,
    })),
  };
}
