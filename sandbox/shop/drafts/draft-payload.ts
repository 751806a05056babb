import { bigId, isoTime, isoTimeOrNull } from "../ids.ts";
import { formatMoney, minorPerUnit } from "../money.ts";
import type { Shop } from "../state.ts";
import type { Draft, DraftDiscount } from "./state.ts";
import { draftTotals } from "./draft-totals.ts";

/** `draft_orders/create` and `/update`. */
export function draftPayload(shop: Shop, draft: Draft): Record<string, unknown> {
  const perUnit = minorPerUnit(shop.currencyCode);
  const { subtotal, total } = draftTotals(draft, perUnit);
  return {
    id: bigId(draft.id),
    admin_graphql_api_id: draft.id,
    name: draft.name,
    status: draft.status.toLowerCase(),
    note: draft.note,
    note_attributes: draft.customAttributes.map(({ key, value }) => ({ name: key, value })),
    invoice_sent_at: isoTimeOrNull(draft.invoiceSentAt),
    tax_exempt: draft.taxExempt ?? false,
    applied_discount: discountPayload(draft.discount),
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
      applied_discount: discountPayload(line.discount),
      properties: line.customAttributes.map(({ key, value }) => ({ name: key, value })),
    })),
  };
}

function discountPayload(discount: DraftDiscount | null | undefined) {
  if (!discount) return null;
  const { title, description, value, valueType } = discount;
  return { title, description, value: String(value), value_type: valueType.toLowerCase() };
}
