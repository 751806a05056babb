/** What those who list an item must react to. */
export interface ItemChange {
  itemId: string;
  productGid: string;
  /**
   * gone: it can no longer be sold; blocked: it cannot be offered for now; cleared: it can again;
   * changed: its price or text is another.
   */
  what: "gone" | "blocked" | "cleared" | "changed";
}

interface Comparable {
  id: string;
  productGid: string;
  state: string;
  problem: string | null;
  sku: string;
  productTitle: string;
  variantTitle: string;
  priceMinor: number;
  weightGrams: number;
  barcode: string | null;
}

const SHOWN = [
  "sku",
  "productTitle",
  "variantTitle",
  "priceMinor",
  "weightGrams",
  "barcode",
] as const;

/** Compares items before and after; new ones concern nobody yet. */
export function changesBetween(
  before: readonly Comparable[],
  after: readonly Comparable[],
): ItemChange[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return after.flatMap((item) => {
    const old = known.get(item.id);
    const what = old && changeOf(old, item);
    return what ? [{ itemId: item.id, productGid: item.productGid, what }] : [];
  });
}

function changeOf(old: Comparable, now: Comparable): ItemChange["what"] | null {
  if (now.state !== "active") return old.state === "active" ? "gone" : null;
  if (now.problem !== null) return old.problem === now.problem ? null : "blocked";
  if (old.problem !== null || old.state !== "active") return "cleared";
  return SHOWN.some((field) => old[field] !== now[field]) ? "changed" : null;
}
