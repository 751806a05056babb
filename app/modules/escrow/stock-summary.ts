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
    onHand: shown(onHandOf(books)),
    free: shown(balanceOf(books, "free")),
    safety: shown(balanceOf(books, "safety")),
    exposure: shown(sumOf(books, "exposure")),
    cooling: shown(sumOf(books, "cooling")),
    holds: shown(heldOf(books)),
    dedicated: shown(sumOf(books, "dedicated")),
    overlap: shown(overlapOf(books)),
    shortfall: shown(shortfallOf(books)),
  };
}

/** Turning a nought around gives -0, which would be written as such. */
function shown(units: number): number {
  return units === 0 ? 0 : units;
}
