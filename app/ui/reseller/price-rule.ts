const BASIS_POINTS = 10_000;
const MILLION = 1_000_000;

/** How a reseller's price comes from the factory's, as far as a screen needs it. */
export interface ShownPriceRule {
  markUpBasisPoints: number;
  exchangeMillionths: number | null;
  factoryCurrency: string;
}

/** What an item would cost in the reseller's shop; undefined while a rate between currencies is missing. */
export function previewPrice(options: {
  rule: ShownPriceRule;
  priceMinor: number;
  currency: string;
}): number | undefined {
  const { rule, priceMinor, currency } = options;
  const isSame = rule.factoryCurrency === currency;
  if (!isSame && rule.exchangeMillionths === null) return undefined;
  const rate = isSame ? 1 : (rule.exchangeMillionths ?? 0) / MILLION;
  const units = unitsOf(currency) / unitsOf(rule.factoryCurrency);
  return Math.round(
    ((priceMinor * (BASIS_POINTS + rule.markUpBasisPoints)) / BASIS_POINTS) * rate * units,
  );
}

function unitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}
