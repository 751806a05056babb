import { parseMoney } from "../../money.ts";
import { toAddress } from "../../checkout/request-schema.ts";
import type { Address, Attribute, TaxLine } from "../state.ts";

export interface MoneyBagInput {
  shopMoney: { amount: string; currencyCode: string };
}

export type MailingAddressInput = { [Key in keyof Address]?: string | null };

export interface TaxLineInput {
  title: string;
  rate: string | number;
  priceSet?: MoneyBagInput | null;
  channelLiable?: boolean | null;
}

export function readMoney(
  bag: MoneyBagInput | null | undefined,
  currencyCode: string,
): number | undefined {
  return bag ? parseMoney(bag.shopMoney.amount, currencyCode) : undefined;
}

export function readAddress(input: MailingAddressInput | null | undefined): Address | null {
  return input ? toAddress(input) : null;
}

export function readAttributes(
  input: readonly { key: string; value?: string | null }[] | null | undefined,
): Attribute[] {
  return (input ?? []).map(({ key, value }) => ({ key, value: value ?? null }));
}

/** A tax line without an amount takes its rate of what it is on; nothing else computes tax here. */
export function readTaxLines(
  input: readonly TaxLineInput[] | null | undefined,
  options: { currencyCode: string; base: number },
): TaxLine[] {
  return (input ?? []).map((tax) => ({
    title: tax.title,
    rate: Number(tax.rate),
    price:
      readMoney(tax.priceSet, options.currencyCode) ?? Math.round(options.base * Number(tax.rate)),
    channelLiable: tax.channelLiable ?? null,
  }));
}
