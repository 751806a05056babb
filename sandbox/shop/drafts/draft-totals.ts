import type { Draft, DraftDiscount, DraftLine } from "./state.ts";

function amountOff(
  discount: DraftDiscount | null | undefined,
  { total, units, minorPerUnit }: { total: number; units: number; minorPerUnit: number },
): number {
  if (!discount) return 0;
  if (discount.valueType === "PERCENTAGE") return Math.round((total * discount.value) / 100);
  return Math.min(total, Math.round(discount.value * minorPerUnit) * units);
}

/** What a line's own discount takes off all its units. */
export function lineDiscount({ discount, quantity, unitPrice }: DraftLine, minorPerUnit: number) {
  return amountOff(discount, { total: unitPrice * quantity, units: quantity, minorPerUnit });
}

export interface DraftTotals {
  /** Before any discount. */
  lines: number;
  /** By the discount on the whole draft. */
  orderDiscount: number;
  discount: number;
  subtotal: number;
  shipping: number;
  total: number;
}

/** `minorPerUnit` is how many of the smallest unit make one of the currency: 100 cents. */
export function draftTotals(draft: Draft, minorPerUnit: number): DraftTotals {
  const lines = draft.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  const onLines = draft.lines.reduce((sum, line) => sum + lineDiscount(line, minorPerUnit), 0);
  const left = lines - onLines;
  const orderDiscount = amountOff(draft.discount, { total: left, units: 1, minorPerUnit });
  const shipping = draft.shipping?.price ?? 0;
  const subtotal = left - orderDiscount;
  const discount = onLines + orderDiscount;
  return { lines, orderDiscount, discount, subtotal, shipping, total: subtotal + shipping };
}

/** What each line bears of all discounts; the shares add up to the whole. */
export function discountShares(draft: Draft, minorPerUnit: number): number[] {
  const { orderDiscount } = draftTotals(draft, minorPerUnit);
  const own = draft.lines.map((line) => lineDiscount(line, minorPerUnit));
  const left = draft.lines.map((line, index) => line.unitPrice * line.quantity - (own[index] ?? 0));
  const all = left.reduce((sum, amount) => sum + amount, 0);
  let before = 0;
  let given = 0;
  return left.map((amount, index) => {
    before += amount;
    const upTo = all === 0 ? 0 : Math.round((orderDiscount * before) / all);
    const share = upTo - given;
    given = upTo;
    return share + (own[index] ?? 0);
  });
}
