import { formatMoney, moneyBag } from "../../money.ts";
import type { ShippingLine, TaxLine } from "../state.ts";

export function taxView(tax: TaxLine, currencyCode: string): Record<string, unknown> {
  return {
    title: tax.title,
    rate: tax.rate,
    ratePercentage: tax.rate * 100,
    price: formatMoney(tax.price, currencyCode),
    priceSet: moneyBag(tax.price, currencyCode),
    channelLiable: tax.channelLiable,
    source: null,
  };
}

export function shippingLineView(
  line: ShippingLine,
  currencyCode: string,
): Record<string, unknown> {
  const price = moneyBag(line.price, currencyCode);
  return {
    id: line.id,
    title: line.title,
    code: line.code,
    source: line.source,
    custom: line.code === null,
    carrierIdentifier: null,
    deliveryCategory: null,
    phone: null,
    isRemoved: false,
    shippingRateHandle: null,
    discountAllocations: [],
    originalPriceSet: price,
    discountedPriceSet: price,
    currentDiscountedPriceSet: price,
    price: formatMoney(line.price, currencyCode),
    taxLines: line.taxLines.map((tax) => taxView(tax, currencyCode)),
  };
}
