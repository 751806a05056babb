/** From so many pieces on, every piece costs so much less. */
export interface LadderTier {
  quantity: number;
  /** Hundredths of a percent: 850 is 8.5 %. */
  basisPoints: number;
}

export const LADDER_TIERS_MAX = 6;
export const TIER_QUANTITY_MAX = 10_000;
export const TIER_BASIS_POINTS_MAX = 9_000;

export type LadderRefusal =
  | { ok: false; code: "too_many_tiers" }
  | {
      ok: false;
      code: "tier_quantity" | "tier_percent" | "tier_quantity_order" | "tier_percent_order";
      /** Which field of which row, e.g. "quantity:2". */
      field: string;
    };

/** Whether tiers make a ladder: whole quantities and shares within bounds, both rising. */
export function checkLadder(tiers: readonly LadderTier[]): { ok: true } | LadderRefusal {
  if (tiers.length > LADDER_TIERS_MAX) return { ok: false, code: "too_many_tiers" };
  for (const [index, { quantity, basisPoints }] of tiers.entries()) {
    const before = tiers[index - 1];
    if (!isWhole(quantity, 2, TIER_QUANTITY_MAX))
      return { ok: false, code: "tier_quantity", field: `quantity:${index}` };
    if (!isWhole(basisPoints, 1, TIER_BASIS_POINTS_MAX))
      return { ok: false, code: "tier_percent", field: `percent:${index}` };
    if (before && quantity <= before.quantity)
      return { ok: false, code: "tier_quantity_order", field: `quantity:${index}` };
    if (before && basisPoints <= before.basisPoints)
      return { ok: false, code: "tier_percent_order", field: `percent:${index}` };
  }
  return { ok: true };
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** What a piece costs at a tier: rounded once to the smallest unit, halves for the buyer. */
export function priceAtTier(priceMinor: number, { basisPoints }: LadderTier): number {
  return priceMinor - Math.floor((priceMinor * basisPoints + 5_000) / 10_000);
}

/** The permissions that a ladder needs in the factory's shop. Both are optional for the app. */
export const LADDER_SCOPES = ["write_products", "write_discounts"] as const;
