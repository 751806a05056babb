/** How a reseller's price comes from the factory's. */
export interface PriceRule {
  factoryCurrency: string;
  resellerCurrency: string;
  markUpBasisPoints: number;
  /** Wholesale discount off the item's price. */
  discountBasisPoints: number;
  /** One unit of the factory's currency in the reseller's, in millionths; null when they are the same. */
  exchangeMillionths: number | null;
}

const WHOLE = 10_000n;
const MILLION = 1_000_000n;

/** False while two currencies stand without a rate between them: then no price can be made. */
export function canPrice(rule: PriceRule): boolean {
  return rule.factoryCurrency === rule.resellerCurrency || rule.exchangeMillionths !== null;
}

/** Price and cost in the reseller's shop, as decimal text. `ownPriceMinor` is a price set by hand. */
export function priceOf(
  rule: PriceRule,
  item: { priceMinor: number; ownPriceMinor: number | null },
): { price: string; cost: string } {
  const price =
    item.ownPriceMinor ?? convert(rule, item.priceMinor, WHOLE + BigInt(rule.markUpBasisPoints));
  const cost = convert(rule, item.priceMinor, WHOLE - BigInt(rule.discountBasisPoints));
  return {
    price: toDecimal(price, rule.resellerCurrency),
    cost: toDecimal(cost, rule.resellerCurrency),
  };
}

/** Rounded half up, once, at the end. */
function convert(rule: PriceRule, minor: number, basisPoints: bigint): number {
  const sameCurrency = rule.factoryCurrency === rule.resellerCurrency;
  const rate = sameCurrency ? MILLION : BigInt(rule.exchangeMillionths ?? 0);
  const numerator =
    BigInt(minor) * basisPoints * rate * 10n ** BigInt(digitsOf(rule.resellerCurrency));
  const denominator = WHOLE * MILLION * 10n ** BigInt(digitsOf(rule.factoryCurrency));
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

/** "12.5" in a currency with two digits is 1250. Anything else than a plain decimal is refused. */
export function toMinor(decimal: string, currency: string): number {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(decimal.trim());
  if (!match) throw new RangeError(`not an amount of money: ${decimal.slice(0, 20)}`);
  const digits = digitsOf(currency);
  const fraction = (match[2] ?? "").padEnd(digits, "0").slice(0, digits);
  return Number(`${match[1] ?? "0"}${fraction}`);
}

export function toDecimal(minor: number, currency: string): string {
  const digits = digitsOf(currency);
  if (digits === 0) return String(minor);
  const text = String(minor).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const knownDigits = new Map<string, number>();

function digitsOf(currency: string): number {
  const known = knownDigits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  knownDigits.set(currency, digits);
  return digits;
}
