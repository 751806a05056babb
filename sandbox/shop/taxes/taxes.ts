import type { TaxLine } from "../orders/state.ts";
import type { Shop } from "../state.ts";

/** What a country takes of goods; prices hold it already, or it comes on top. */
export interface Tax {
  country: string;
  title: string;
  /** 0.19 is 19 percent. */
  rate: number;
  included: boolean;
}

export function taxIn(shop: Shop, country: string | null | undefined): Tax | undefined {
  return shop.orders.settings.taxes?.find((tax) => tax.country === country);
}

/** The tax in an amount, or on top of it. */
export function taxOn({ rate, included }: Tax, amount: number): number {
  return Math.round(included ? (amount * rate) / (1 + rate) : amount * rate);
}

/** The tax lines of goods; none where they are not taxed. */
export function taxLinesOf(tax: Tax | undefined, amount: number): TaxLine[] {
  if (!tax) return [];
  const { title, rate } = tax;
  return [{ title, rate, price: taxOn(tax, amount), channelLiable: false }];
}
