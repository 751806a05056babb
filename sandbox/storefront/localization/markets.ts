/** A country that shops of the local Shopify sell to; the rates are fixed, and only ever used here. */
export interface Market {
  country: string;
  currency: string;
  symbol: string;
  units: "METRIC_SYSTEM" | "IMPERIAL_SYSTEM";
}

export const markets: readonly Market[] = [
  { country: "US", currency: "USD", symbol: "$", units: "IMPERIAL_SYSTEM" },
  { country: "CN", currency: "CNY", symbol: "¥", units: "METRIC_SYSTEM" },
  { country: "GB", currency: "GBP", symbol: "£", units: "METRIC_SYSTEM" },
  { country: "RU", currency: "RUB", symbol: "₽", units: "METRIC_SYSTEM" },
  { country: "DE", currency: "EUR", symbol: "€", units: "METRIC_SYSTEM" },
  { country: "FR", currency: "EUR", symbol: "€", units: "METRIC_SYSTEM" },
  { country: "CA", currency: "CAD", symbol: "$", units: "METRIC_SYSTEM" },
  { country: "AU", currency: "AUD", symbol: "$", units: "METRIC_SYSTEM" },
  { country: "JP", currency: "JPY", symbol: "¥", units: "METRIC_SYSTEM" },
];

/** Units of a currency for one US dollar. */
const ratePerDollar: Readonly<Record<string, number>> = {
  USD: 1,
  CNY: 7.1,
  GBP: 0.8,
  RUB: 90,
  EUR: 0.9,
  CAD: 1.4,
  AUD: 1.5,
  JPY: 150,
};

export function marketOf(country: string): Market | undefined {
  return markets.find((market) => market.country === country);
}

/** Undefined for a currency that has no rate: such a shop shows its prices in its own currency only. */
export function exchangeRate(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const [of, into] = [ratePerDollar[from], ratePerDollar[to]];
  return of === undefined || into === undefined ? undefined : into / of;
}
