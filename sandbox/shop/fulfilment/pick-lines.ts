import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentOrder, FulfillmentOrderLine } from "./state.ts";

export interface LinePick {
  id: string;
  quantity: number;
}

export interface Picked {
  line: FulfillmentOrderLine;
  quantity: number;
}

/** The lines and quantities asked for; everything that remains when none are named. */
export function pickLines(
  fulfillmentOrder: FulfillmentOrder,
  picks: readonly LinePick[] | null | undefined,
  field: string[],
): { ok: true; picked: Picked[]; isAll: boolean } | Refusal {
  const open = fulfillmentOrder.lines.filter((line) => line.remainingQuantity > 0);
  if (!picks || picks.length === 0) {
    return {
      ok: true,
      picked: open.map((line) => ({ line, quantity: line.remainingQuantity })),
      isAll: true,
    };
  }
  const picked: Picked[] = [];
  for (const { id, quantity } of picks) {
    const line = fulfillmentOrder.lines.find((each) => each.id === id);
    if (!line)
      return refuse(
        "Fulfillment order line item does not exist.",
        field,
        "INVALID_LINE_ITEM_QUANTITY",
      );
    if (quantity <= 0)
      return refuse("Quantity must be greater than 0.", field, "GREATER_THAN_ZERO");
    const before = picked.find((each) => each.line === line);
    if (before)
      return refuse(
        "The fulfillment order line items are not unique.",
        field,
        "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS",
      );
    if (quantity > line.remainingQuantity) {
      const message = "Invalid fulfillment order line item quantity requested.";
      return refuse(message, field, "INVALID_LINE_ITEM_QUANTITY");
    }
    picked.push({ line, quantity });
  }
  const isAll =
    picked.length === open.length &&
    picked.every(({ line, quantity }) => quantity === line.remainingQuantity);
  return { ok: true, picked, isAll };
}
