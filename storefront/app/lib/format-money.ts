const formats = new Map<string, Intl.NumberFormat>();

/** A price as the language writes it. A format is dear to make, and a page shows many prices. */
export function formatMoney(tag: string, price: { amount: string; currencyCode: string }): string {
  const { amount, currencyCode: currency } = price;
  const key = `${tag} ${currency}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  formats.set(key, format);
  return format.format(Number(amount));
}

/** Hundredths of a percent as the language writes a percentage. */
export function formatShare(tag: string, basisPoints: number): string {
  const format = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 2 });
  return format.format(basisPoints / 10_000);
}
