import { numberFormat } from "./intl.ts";

/** A price as the language writes it. */
export function formatMoney(tag: string, price: { amount: string; currencyCode: string }): string {
  const { amount, currencyCode: currency } = price;
  const form = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  return numberFormat(tag, form).format(Number(amount));
}

/** Hundredths of a percent as the language writes a percentage. */
export function formatShare(tag: string, basisPoints: number): string {
  const form = { style: "percent", maximumFractionDigits: 2 } as const;
  return numberFormat(tag, form).format(basisPoints / 10_000);
}
