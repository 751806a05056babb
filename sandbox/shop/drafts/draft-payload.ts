import { bigId, isoTime, isoTimeOrNull } from "../ids.ts";
import { formatMoney } from "../money.ts";
import type { Shop } from "../state.ts";
import type { Draft } from "./state.ts";
import { draftTotals } from "./draft-totals.ts";

/** `draft_orders/create` and `/update`. */
export function draftPayload(shop: Shop, draft: Draft): Record<string, unknown> {
  const { subtotal, total } = draftTotals(draft);
  return {
    id: bigId(draft.id),
    admin_graphql_api_id: draft.id,
    name: draft.name,
    status: draft.status.toLowerCase(),
    note: draft.note,
    email: draft.email,
    tags: draft.tags.join(", "),
    currency: shop.currencyCode,
    created_at: isoTime(draft.createdAt),
    updated_at: isoTime(draft.updatedAt),
    completed_at: isoTimeOrNull(draft.completedAt),
    order_id: draft.orderId ? bigId(draft.orderId) : null,
    subtotal_price: formatMoney(subtotal, shop.currencyCode),
    total_price: formatMoney(total, shop.currencyCode),
    total_tax: formatMoney(0, shop.currencyCode),
    line_items: draft.lines.map((line) => ({
      id: bigId(line.id),
      admin_graphql_api_id: line.id,
      variant_id: line.variantId ? bigId(line.variantId) : null,
      title: line.title,
      sku: line.sku,
      quantity: line.quantity,
      price: formatMoney(line.unitPrice, shop.currencyCode),
    })),
  };
}
