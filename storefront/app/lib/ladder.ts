import { numberFormat } from "./intl.ts";

/** From so many pieces on, every piece costs so much less. */
export interface Tier {
  quantity: number;
  /** Hundredths of a percent: 850 is 8.5 %. */
  basisPoints: number;
}

interface Price {
  amount: string;
  currencyCode: string;
}

const TIERS_MAX = 12;
const BASIS_POINTS_MAX = 9_000;

/**
 * The ladder of a product's metafield. What is not a whole, sound ladder is none, because the function
 * that charges it reads it so as well: the store never promises what the checkout does not give.
 */
export function readLadder(value: string | null | undefined): Tier[] {
  const read = value === null || value === undefined ? null : parseJson(value);
  const tiers = isRecord(read) ? read["tiers"] : undefined;
  if (!Array.isArray(tiers) || tiers.length > TIERS_MAX || !tiers.every(isTier)) return [];
  const rises = tiers.every((tier, index) => {
    const before = tiers[index - 1];
    return !before || (tier.quantity > before.quantity && tier.basisPoints > before.basisPoints);
  });
  return rises ? tiers : [];
}

export function tierFor(tiers: readonly Tier[], pieces: number): Tier | undefined {
  return tiers.filter(({ quantity }) => pieces >= quantity).at(-1);
}

export function nextTier(tiers: readonly Tier[], pieces: number): Tier | undefined {
  return tiers.find(({ quantity }) => pieces < quantity);
}

/** What a piece costs at a tier: its price less the share, rounded once, halves for the buyer. */
export function priceAtTier({ amount, currencyCode }: Price, { basisPoints }: Tier): Price {
  const decimals = decimalsOf(currencyCode);
  const minor = BigInt(Math.round(Number(amount) * 10 ** decimals));
  const reduction = (minor * BigInt(basisPoints) + 5_000n) / 10_000n;
  return { amount: (Number(minor - reduction) / 10 ** decimals).toFixed(decimals), currencyCode };
}

function decimalsOf(currency: string): number {
  const format = numberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
