import { bigId, isoTime, isoTimeOrNull } from "../ids.ts";
import type { Return } from "./state.ts";

/** What the topics under `returns/` carry. */
export function returnPayload(record: Return): Record<string, unknown> {
  return {
    id: bigId(record.id),
    admin_graphql_api_id: record.id,
    name: record.name,
    status: record.status.toLowerCase(),
    order: { id: bigId(record.orderId), admin_graphql_api_id: record.orderId },
    created_at: isoTime(record.createdAt),
    closed_at: isoTimeOrNull(record.closedAt),
    decline: record.decline,
    total_return_line_items: record.lines.length,
    return_line_items: record.lines.map((line) => ({
      id: bigId(line.id),
      admin_graphql_api_id: line.id,
      quantity: line.quantity,
      return_reason: line.reason.toLowerCase(),
      return_reason_note: line.reasonNote,
      fulfillment_line_item: {
        id: bigId(line.fulfillmentLineId),
        admin_graphql_api_id: line.fulfillmentLineId,
      },
    })),
  };
}
