import { z } from "zod";

/** Rows are judged whole by the module, which knows what rises: what is no number is given as such. */
const rows = z.array(z.string().max(20)).max(20).default([]);

/** The rows of a quantity ladder, as they were typed. */
export const ladderForm = z
  .object({ intent: z.literal("ladder"), quantity: rows, percent: rows })
  .transform(({ intent, quantity, percent }) => ({
    intent,
    tiers: quantity.map((text, index) => ({
      quantity: readQuantity(text),
      basisPoints: readPercent(percent[index] ?? ""),
    })),
  }));

function readQuantity(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Up to two decimals, after a point or a comma, as hundredths of a percent. */
export function readPercent(text: string): number {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : Number.NaN;
}
