import type { SearchFields } from "../../search/match.ts";
import { restFulfillmentStatus } from "../order-status.ts";
import type { Order } from "../state.ts";

/** What `orders(query:)` can ask for. */
export const orderSearch: SearchFields<Order> = {
  fields: {
    id: { kind: "id", valuesOf: (order) => [order.id] },
    name: { kind: "keyword", valuesOf: (order) => [order.name, order.name.replace(/^#/, "")] },
    created_at: { kind: "time", valuesOf: (order) => [order.createdAt] },
    updated_at: { kind: "time", valuesOf: (order) => [order.updatedAt] },
    processed_at: { kind: "time", valuesOf: (order) => [order.processedAt] },
    email: { kind: "keyword", valuesOf: (order) => [order.email] },
    tag: { kind: "keyword", valuesOf: (order) => order.tags },
    sku: { kind: "keyword", valuesOf: (order) => order.lines.map(({ sku }) => sku) },
    status: { kind: "keyword", valuesOf: (order) => ["any", statusOf(order)] },
    financial_status: { kind: "keyword", valuesOf: (order) => financialWords(order) },
    fulfillment_status: { kind: "keyword", valuesOf: (order) => fulfillmentWords(order) },
    source_name: { kind: "keyword", valuesOf: (order) => [order.sourceName] },
    source_identifier: { kind: "keyword", valuesOf: (order) => [order.sourceIdentifier] },
    po_number: { kind: "keyword", valuesOf: (order) => [order.poNumber] },
    location_id: { kind: "id", valuesOf: (order) => [order.retailLocationId] },
    test: { kind: "boolean", valuesOf: (order) => [order.test] },
    fulfillment_location_id: {
      kind: "id",
      valuesOf: (order) =>
        order.lines.flatMap(({ allocations }) => allocations.map(({ locationId }) => locationId)),
    },
  },
  defaultValuesOf: (order) => [order.name, order.email, order.note, ...order.tags],
};

function statusOf(order: Order): "open" | "closed" | "cancelled" {
  if (order.cancelledAt !== null) return "cancelled";
  return order.closedAt === null ? "open" : "closed";
}

function financialWords(order: Order): string[] {
  const status = order.financialStatus.toLowerCase();
  return ["PAID", "PARTIALLY_REFUNDED", "REFUNDED"].includes(order.financialStatus)
    ? [status, "any"]
    : [status, "unpaid", "any"];
}

function fulfillmentWords(order: Order): string[] {
  switch (restFulfillmentStatus(order)) {
    case "fulfilled":
      return ["fulfilled", "shipped"];
    case "partial":
      return ["partial", "unfulfilled"];
    case null:
      return ["unfulfilled", "unshipped"];
  }
}
