import type { ResolverContext } from "#sandbox/contract.ts";
import { shopOfContext } from "../ids.ts";
import type { MetafieldInput } from "../metafields/write.ts";
import { parseMoney } from "../money.ts";
import type { MailingAddressInput } from "../orders/graphql/order-input.ts";
import { readAddress, readAttributes } from "../orders/graphql/order-input.ts";
import type { PaymentTermsInput } from "../orders/payment-terms.ts";
import { newPaymentTerms } from "../orders/payment-terms.ts";
import type { Shop } from "../state.ts";
import type { DraftDetails } from "./change-draft.ts";
import type { DraftLineSpec } from "./read-lines.ts";
import type { DraftDiscount } from "./state.ts";

interface MoneyInput {
  amount: string;
}

interface DiscountInput {
  title?: string | null;
  description?: string | null;
  value: number;
  valueType: DraftDiscount["valueType"];
}

interface LineInput {
  variantId?: string | null;
  quantity: number;
  title?: string | null;
  sku?: string | null;
  priceOverride?: MoneyInput | null;
  originalUnitPriceWithCurrency?: MoneyInput | null;
  originalUnitPrice?: string | null;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  appliedDiscount?: DiscountInput | null;
  customAttributes?: { key: string; value: string }[] | null;
}

export interface DraftInput {
  lineItems?: LineInput[] | null;
  appliedDiscount?: DiscountInput | null;
  taxExempt?: boolean | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  sourceName?: string | null;
  reserveInventoryUntil?: string | null;
  customAttributes?: { key: string; value: string }[] | null;
  shippingAddress?: MailingAddressInput | null;
  billingAddress?: MailingAddressInput | null;
  shippingLine?: {
    title?: string | null;
    price?: string | null;
    priceWithCurrency?: MoneyInput | null;
  } | null;
  paymentTerms?: PaymentTermsInput | null;
  metafields?: MetafieldInput[] | null;
}

function readDiscount(given: DiscountInput | null | undefined): DraftDiscount | null {
  if (!given) return null;
  const { title, description, value, valueType } = given;
  return { title: title ?? null, description: description ?? "", value, valueType };
}

/** A variant's price can only be overridden; a custom line has the price it is given. */
export function readLine(shop: Shop, line: LineInput): DraftLineSpec {
  const custom = line.originalUnitPriceWithCurrency?.amount ?? line.originalUnitPrice;
  const price = line.variantId
    ? line.priceOverride?.amount
    : (line.priceOverride?.amount ?? custom);
  return {
    ...line,
    variantId: line.variantId ?? null,
    unitPrice: price ? parseMoney(price, shop.currencyCode) : undefined,
    customAttributes: readAttributes(line.customAttributes),
    discount: readDiscount(line.appliedDiscount),
  };
}

export function readDetails(context: ResolverContext, input: DraftInput): DraftDetails {
  const { currencyCode } = shopOfContext(context);
  const details: DraftDetails = {};
  for (const name of ["email", "phone", "note", "poNumber", "sourceName"] as const) {
    if (input[name] !== undefined) details[name] = input[name];
  }
  if (input.appliedDiscount !== undefined) details.discount = readDiscount(input.appliedDiscount);
  if (typeof input.taxExempt === "boolean") details.taxExempt = input.taxExempt;
  if (input.tags) details.tags = input.tags;
  if (input.customAttributes) details.customAttributes = readAttributes(input.customAttributes);
  if (input.shippingAddress !== undefined)
    details.shippingAddress = readAddress(input.shippingAddress);
  if (input.billingAddress !== undefined)
    details.billingAddress = readAddress(input.billingAddress);
  if (input.reserveInventoryUntil !== undefined) {
    details.reserveUntil = input.reserveInventoryUntil
      ? Date.parse(input.reserveInventoryUntil)
      : null;
  }
  if (input.shippingLine) {
    const { title, price, priceWithCurrency } = input.shippingLine;
    const amount = parseMoney(priceWithCurrency?.amount ?? price ?? "0", currencyCode);
    details.shipping = { title: title ?? "Shipping", price: amount };
  }
  if (input.paymentTerms)
    details.paymentTerms = newPaymentTerms(context.world, input.paymentTerms) ?? null;
  return details;
}
