import { bigId, idOf, isoTime, isoTimeOrNull } from "../ids.ts";
import { formatMoney } from "../money.ts";
import type { Order } from "./state.ts";
import type { OrderTotals } from "./order-totals.ts";

/** `payment_terms` of an order in webhooks; null where nothing is due later. */
export function paymentTermsPayload(
  { paymentTerms: terms, currencyCode: currency, updatedAt }: Order,
  { total, outstanding }: OrderTotals,
): Record<string, unknown> | null {
  if (!terms) return null;
  const amount = formatMoney(terms.amount ?? total, currency);
  return {
    id: bigId(terms.id),
    payment_terms_name: terms.name,
    payment_terms_type: terms.type.toLowerCase(),
    due_in_days: terms.dueInDays,
    amount,
    currency,
    payment_schedules: [
      {
        id: BigInt(idOf(terms.id)),
        amount,
        currency,
        issued_at: isoTime(terms.issuedAt),
        due_at: isoTimeOrNull(terms.dueAt),
        completed_at: outstanding > 0 ? null : isoTime(updatedAt),
      },
    ],
  };
}
