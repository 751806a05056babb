/** From so many pieces on, every piece costs so much less. */
export interface Tier {
  quantity: number;
  /** Hundredths of a percent: 850 is 8.5 %. */
  basisPoints: number;
}

const TIERS_MAX = 12;
const BASIS_POINTS_MAX = 9_000;

/** The ladder of a product's metafield. What is not a whole, sound ladder is none: no discount. */
export function readLadder(value: unknown): Tier[] {
  const tiers = isRecord(value) ? value["tiers"] : undefined;
  if (!Array.isArray(tiers) || tiers.length > TIERS_MAX || !tiers.every(isTier)) return [];
  const rises = tiers.every((tier, index) => {
    const before = tiers[index - 1];
    return !before || (tier.quantity > before.quantity && tier.basisPoints > before.basisPoints);
  });
  return rises ? tiers : [];
}

/** The tier that so many pieces reach. */
export function tierFor(tiers: readonly Tier[], quantity: number): Tier | undefined {
  return tiers.filter((tier) => quantity >= tier.quantity).at(-1);
}

function isTier(value: unknown): value is Tier {
  if (!isRecord(value)) return false;
  const { quantity, basisPoints } = value;
  return isWholeFrom(quantity, 2) && isWholeFrom(basisPoints, 1) && basisPoints <= BASIS_POINTS_MAX;
}

function isWholeFrom(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
