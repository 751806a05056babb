import type { AutomaticReduction } from "#sandbox/shop/discounts/state.ts";
import { money } from "../localization/price.ts";

/** What an automatic discount took off a line, as a cart shows it. */
export function automaticAllocation(
  { title, amount, value, method }: AutomaticReduction,
  currency: string,
) {
  return {
    __typename: "CartAutomaticDiscountAllocation",
    title,
    discountedAmount: money(amount, currency),
    targetType: "LINE_ITEM",
    discountApplication: {
      allocationMethod: method,
      targetSelection: "EXPLICIT",
      targetType: "LINE_ITEM",
      value:
        value.kind === "percentage"
          ? { __typename: "PricingPercentageValue", percentage: value.percentage }
          : money(value.amount, currency),
    },
  };
}
