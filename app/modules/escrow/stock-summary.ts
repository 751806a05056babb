import {
  balanceOf,
  heldOf,
  onHandOf,
  overlapOf,
  shortfallOf,
  sumOf,
  type ItemBooks,
} from "#app/modules/ledger/index.ts";

/** An item's units by what they are for, as a person reads them: nothing here is negative. */
export interface StockSummary {
  onHand: number;
  free: number;
  safety: number;
  exposure: number;
  cooling: number;
  holds: number;
  dedicated: number;
  overlap: number;
  shortfall: number;
}

export function summariseStock(books: ItemBooks): StockSummary {
  return {
    onHand: onHandOf(books),
    free: balanceOf(books, "free"),
    safety: balanceOf(books, "safety"),
    exposure: sumOf(books, "exposure"),
    cooling: sumOf(books, "cooling"),
    holds: heldOf(books),
    dedicated: sumOf(books, "dedicated"),
    overlap: overlapOf(books),
    shortfall: shortfallOf(books),
  };
}
