/** How many minor units make one unit of a currency: 100 for most, 1 for yen. */
function unitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}

/** The most that a column of either database holds. */
const MINOR_MAX = 2 ** 31 - 1;

/** "12.50" as a person typed it; undefined when it is not an amount of this currency. */
export function parseMoney(text: string, currency: string): number | undefined {
  if (!/^\d{1,9}([.]\d{1,3})?$/.test(text.trim())) return undefined;
  const minor = Number(text) * unitsOf(currency);
  const rounded = Math.round(minor);
  if (rounded > MINOR_MAX) return undefined;
  return Math.abs(minor - rounded) < 1e-6 ? rounded : undefined;
}

/** The amount as it stands in a form field. */
export function moneyInput(minor: number, currency: string): string {
  const units = unitsOf(currency);
  return (minor / units).toFixed(Math.round(Math.log10(units)));
}
