import type { ResolverContext } from "#sandbox/contract.ts";
import { shopOfContext } from "../../ids.ts";
import { formatMoney, moneyBag } from "../../money.ts";
import {
  currentQuantity,
  discountedPrice,
  taxOf,
  totalsOf,
  unfulfilledQuantity,
} from "../order-totals.ts";
import type { Order, OrderLine, RefundLine } from "../state.ts";

export interface SuggestArgs {
  refundLineItems?:
    | {
        lineItemId: string;
        quantity: number;
        restockType?: RefundLine["restockType"] | null;
        locationId?: string | null;
      }[]
    | null;
  suggestFullRefund?: boolean | null;
  refundShipping?: boolean | null;
  shippingAmount?: string | null;
}

/** What a refund of these lines would come to, never more than what can still go back. */
export function suggestedRefund(
  order: Order,
  args: SuggestArgs,
  context: ResolverContext,
): Record<string, unknown> {
  const code = order.currencyCode;
  const bag = (amount: number) => moneyBag(amount, code);
  const { received, refunded, shipping } = totalsOf(order, shopOfContext(context).orders);
  const lines = linesOf(order, args);
  const subtotal = lines.reduce(
    (sum, { line, quantity }) => sum + discountedPrice(line, quantity),
    0,
  );
  const tax = lines.reduce((sum, { line, quantity }) => sum + taxShare(line, quantity), 0);
  const withShipping = args.suggestFullRefund || args.refundShipping ? shipping : 0;
  const most = received - refunded;
  const amount = Math.min(most, subtotal + (order.taxesIncluded ? 0 : tax) + withShipping);
  return {
    amountSet: bag(amount),
    amount: formatMoney(amount, code),
    subtotalSet: bag(subtotal),
    subtotal: formatMoney(subtotal, code),
    discountedSubtotalSet: bag(subtotal),
    totalTaxSet: bag(tax),
    totalTaxes: formatMoney(tax, code),
    totalDutiesSet: bag(0),
    totalCartDiscountAmountSet: bag(0),
    maximumRefundableSet: bag(most),
    maximumRefundable: formatMoney(most, code),
    refundDuties: [],
    suggestedRefundMethods: [],
    refundLineItems: lines.map((each) => ({
      id: null,
      lineItem: each.line,
      quantity: each.quantity,
      restockType: each.restockType,
      restocked: each.restockType !== "NO_RESTOCK",
      location: each.locationId
        ? (shopOfContext(context).locations.get(each.locationId) ?? null)
        : null,
      priceSet: bag(each.line.unitPrice),
      subtotalSet: bag(discountedPrice(each.line, each.quantity)),
      totalTaxSet: bag(taxShare(each.line, each.quantity)),
    })),
    shipping: { amountSet: bag(withShipping), maximumRefundableSet: bag(shipping), taxSet: bag(0) },
    suggestedTransactions: amount > 0 ? [suggestedTransaction(order, amount)] : [],
  };
}

function linesOf(order: Order, args: SuggestArgs) {
  const wanted = args.suggestFullRefund
    ? order.lines.map((line) => ({
        lineItemId: line.id,
        quantity: currentQuantity(line),
        restockType: null,
        locationId: null,
      }))
    : (args.refundLineItems ?? []);
  return wanted.flatMap(({ lineItemId, quantity, restockType, locationId }) => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    const kind =
      restockType ?? (line && unfulfilledQuantity(line) >= quantity ? "CANCEL" : "NO_RESTOCK");
    return line ? [{ line, quantity, restockType: kind, locationId: locationId ?? null }] : [];
  });
}

function taxShare(line: OrderLine, quantity: number): number {
  return line.quantity === 0 ? 0 : Math.round((taxOf(line.taxLines) * quantity) / line.quantity);
}

function suggestedTransaction(order: Order, amount: number): Record<string, unknown> {
  const [first] = order.transactions;
  const gateway = first?.gateway ?? "manual";
  return {
    kind: "SUGGESTED_REFUND",
    gateway,
    formattedGateway: gateway.replaceAll("_", " "),
    accountNumber: null,
    amountSet: moneyBag(amount, order.currencyCode),
    amount: formatMoney(amount, order.currencyCode),
    maximumRefundableSet: moneyBag(amount, order.currencyCode),
    parentTransaction: null,
  };
}
