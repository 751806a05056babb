import type { Draft } from "./state.ts";

export function draftTotals(draft: Draft): { subtotal: number; shipping: number; total: number } {
  const subtotal = draft.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  const shipping = draft.shipping?.price ?? 0;
  return { subtotal, shipping, total: subtotal + shipping };
}
