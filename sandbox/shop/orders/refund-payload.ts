import { bigId, isoTime } from "../ids.ts";
import { formatMoney } from "../money.ts";
import type { Shop } from "../state.ts";
import type { Refund } from "./state.ts";

/** `refunds/create`, and the refunds inside an order's payload. */
export function refundPayload(shop: Shop, refund: Refund): Record<string, unknown> {
  const order = shop.orders.orders.get(refund.orderId);
  const code = order?.currencyCode ?? shop.currencyCode;
  return {
    id: bigId(refund.id),
    admin_graphql_api_id: refund.id,
    order_id: bigId(refund.orderId),
    return: refund.returnId
      ? { id: bigId(refund.returnId), admin_graphql_api_id: refund.returnId }
      : null,
    created_at: isoTime(refund.createdAt),
    processed_at: isoTime(refund.createdAt),
    note: refund.note,
    refund_line_items: refund.lines.map((line) => ({
      id: bigId(line.id),
      line_item_id: bigId(line.lineItemId),
      quantity: line.quantity,
      restock_type: line.restockType.toLowerCase(),
      location_id: line.locationId ? bigId(line.locationId) : null,
      subtotal: formatMoney(line.subtotal, code),
      total_tax: formatMoney(line.totalTax, code),
    })),
    transactions: (order?.transactions ?? [])
      .filter((each) => refund.transactionIds.includes(each.id))
      .map((each) => ({
        id: bigId(each.id),
        admin_graphql_api_id: each.id,
        kind: each.kind.toLowerCase(),
        status: each.status.toLowerCase(),
        gateway: each.gateway,
        amount: formatMoney(each.amount, code),
        created_at: isoTime(each.createdAt),
      })),
    order_adjustments: [],
  };
}
