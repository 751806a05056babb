import type { LineSpec } from "../orders/order-line.ts";
import type { Shop } from "../state.ts";
import { taxIn, taxLinesOf } from "../taxes/taxes.ts";
import type { Checkout } from "./state.ts";

/** A line with the taxes of the country that it goes to, on its price after discounts. */
export function taxed(shop: Shop, { shippingAddress }: Checkout, line: LineSpec): LineSpec {
  const { variant, quantity, discount = 0 } = line;
  if (!variant?.taxable) return line;
  const unit = line.unitPrice ?? variant.price;
  const tax = taxIn(shop, shippingAddress?.countryCode);
  return { ...line, taxLines: taxLinesOf(tax, unit * quantity - discount) };
}
