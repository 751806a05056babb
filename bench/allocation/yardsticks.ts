/**
 * What no hub can be asked to beat, and what the simplest one reaches: units served by rules that need
 * no books. A shopper takes what the shop shows, at most what was asked.
 */
import type { WhatIfItem } from "#app/modules/escrow/index.ts";

/** One pool that every shop sees without delay. */
export function servedByOnePool({ stock, orders }: WhatIfItem): number {
  let left = stock;
  for (const { units } of orders) left -= Math.min(units, left);
  return stock - left;
}

/** Divided evenly once, never again. */
export function servedByEqualSplit({ shops, stock, orders }: WhatIfItem): number {
  const shown = Array.from({ length: shops }, (_, shop) => evenShare(stock, { shops, rank: shop }));
  let served = 0;
  for (const { shop, units } of orders) {
    const has = shown[shop] ?? 0;
    const taken = Math.min(units, has);
    shown[shop] = has - taken;
    served += taken;
  }
  return served;
}

/**
 * Divided evenly anew after each sale, at once, without a write or a delay; what does not divide goes to
 * the shops that ordered most so far. A ceiling for even division without promising a unit twice.
 */
export function servedByEvenSplitAtOnce({ shops, stock, orders }: WhatIfItem): number {
  const ordered = new Array<number>(shops).fill(0);
  let left = stock;
  for (const { shop, units } of orders) {
    const own = ordered[shop] ?? 0;
    const rank = ordered.filter((count, at) => count > own || (count === own && at < shop)).length;
    left -= Math.min(units, evenShare(left, { shops, rank }));
    ordered[shop] = own + 1;
  }
  return stock - left;
}

function evenShare(units: number, { shops, rank }: { shops: number; rank: number }): number {
  const each = Math.floor(units / shops);
  return each + (rank < units - each * shops ? 1 : 0);
}
