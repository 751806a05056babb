/** What a factory lays down for one reseller. */
export interface PartnershipTerms {
  /** What the factory calls the reseller. */
  label: string;
  /** Wholesale discount off the item's price, in hundredths of a percent. */
  discountBasisPoints: number;
  graceMs: number;
  /** Null: no limit. */
  creditLimitMinor: number | null;
  /** Country codes; empty: everywhere. */
  shipsTo: string[];
  coolingMs: number;
  /** Larger is served first. */
  priority: number;
}

export type TermsField = keyof PartnershipTerms;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LABEL_LENGTH_MAX = 80;
const COUNTRIES_MAX = 250;
const COUNTRY = /^[A-Z]{2}$/;

/** A checkout that is paying may hold units this long, by the longest that is known. */
const COOLING_DEFAULT_MS = 15 * MINUTE_MS;

export const DEFAULT_TERMS: Omit<PartnershipTerms, "label"> = {
  discountBasisPoints: 3_000,
  graceMs: 2 * MINUTE_MS,
  creditLimitMinor: null,
  shipsTo: [],
  coolingMs: COOLING_DEFAULT_MS,
  priority: 50,
};

/** The first field that cannot stand; null when all can. */
export function checkTerms(terms: PartnershipTerms): TermsField | null {
  const { label, creditLimitMinor, shipsTo } = terms;
  if (label.trim() === "" || label.length > LABEL_LENGTH_MAX) return "label";
  if (!isBetween(terms.discountBasisPoints, 0, 9_500)) return "discountBasisPoints";
  if (!isBetween(terms.graceMs, 0, DAY_MS)) return "graceMs";
  if (creditLimitMinor !== null && !isBetween(creditLimitMinor, 0, 1_000_000_000)) {
    return "creditLimitMinor";
  }
  if (shipsTo.length > COUNTRIES_MAX || !shipsTo.every((code) => COUNTRY.test(code)))
    return "shipsTo";
  if (!isBetween(terms.coolingMs, 0, DAY_MS)) return "coolingMs";
  if (!isBetween(terms.priority, 0, 100)) return "priority";
  return null;
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
