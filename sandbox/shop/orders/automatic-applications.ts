import type { AutomaticReduction } from "../discounts/state.ts";
import { formatMoney, moneyBag, moneyV2 } from "../money.ts";
import type { Order, OrderLine } from "./state.ts";

/** The automatic discounts of an order, each once, in the order of its lines. */
function applicationsOf(order: Order): AutomaticReduction[] {
  const byKey = new Map<string, AutomaticReduction>();
  for (const { automatic } of order.lines)
    if (automatic && !byKey.has(keyOf(automatic))) byKey.set(keyOf(automatic), automatic);
  return [...byKey.values()];
}

function keyOf({ discountId, title, value, method }: AutomaticReduction): string {
  return JSON.stringify([discountId, title, value, method]);
}

function indexOf(order: Order, reduction: AutomaticReduction): number {
  return applicationsOf(order).findIndex((each) => keyOf(each) === keyOf(reduction));
}

/** `discount_applications` of a webhook; what codes did stands in `discount_codes`. */
export function restApplications(order: Order): Record<string, unknown>[] {
  return applicationsOf(order).map(({ title, value, method }) => ({
    target_type: "line_item",
    type: "automatic",
    value:
      value.kind === "percentage"
        ? value.percentage.toFixed(1)
        : formatMoney(value.amount, order.currencyCode),
    value_type: value.kind === "percentage" ? "percentage" : "fixed_amount",
    allocation_method: method.toLowerCase(),
    target_selection: "explicit",
    title,
  }));
}

export function restAllocations(order: Order, line: OrderLine): Record<string, unknown>[] {
  const { automatic } = line;
  if (!automatic) return [];
  const code = order.currencyCode;
  const amount = formatMoney(automatic.amount, code);
  const money = { amount, currency_code: code };
  return [
    {
      amount,
      amount_set: { shop_money: money, presentment_money: money },
      discount_application_index: indexOf(order, automatic),
    },
  ];
}

/** `AutomaticDiscountApplication`s of the Admin API. */
export function applicationViews(order: Order) {
  return applicationsOf(order).map(({ title, value, method }, index) => ({
    __typename: "AutomaticDiscountApplication",
    index,
    title,
    allocationMethod: method,
    targetSelection: "EXPLICIT",
    targetType: "LINE_ITEM",
    value:
      value.kind === "percentage"
        ? { __typename: "PricingPercentageValue", percentage: value.percentage }
        : { __typename: "MoneyV2", ...moneyV2(value.amount, order.currencyCode) },
  }));
}

export function allocationViews(order: Order, { automatic }: OrderLine) {
  if (!automatic) return [];
  const code = order.currencyCode;
  return [
    {
      allocatedAmount: moneyV2(automatic.amount, code),
      allocatedAmountSet: moneyBag(automatic.amount, code),
      discountApplication: applicationViews(order)[indexOf(order, automatic)],
    },
  ];
}
