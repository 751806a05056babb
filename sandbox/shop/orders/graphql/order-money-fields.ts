import type { FieldResolver, ResolverContext } from "#sandbox/contract.ts";
import { shopOfContext } from "../../ids.ts";
import { formatMoney, moneyBag } from "../../money.ts";
import type { OrderTotals } from "../order-totals.ts";
import { totalsOf } from "../order-totals.ts";
import type { Order } from "../state.ts";

type Amount = (totals: OrderTotals) => number;

function bag(amount: Amount): FieldResolver {
  return (order: Order, _args: unknown, context: ResolverContext) =>
    moneyBag(amount(totalsOf(order, shopOfContext(context).orders)), order.currencyCode);
}

function scalar(amount: Amount): FieldResolver {
  return (order: Order, _args: unknown, context: ResolverContext) =>
    formatMoney(amount(totalsOf(order, shopOfContext(context).orders)), order.currencyCode);
}

const none: Amount = () => 0;

export const orderMoneyFields: Record<string, FieldResolver> = {
  subtotalPriceSet: bag((totals) => totals.subtotal),
  subtotalPrice: scalar((totals) => totals.subtotal),
  currentSubtotalPriceSet: bag((totals) => totals.currentSubtotal),
  totalPriceSet: bag((totals) => totals.total),
  totalPrice: scalar((totals) => totals.total),
  originalTotalPriceSet: bag((totals) => totals.total),
  currentTotalPriceSet: bag((totals) => totals.currentTotal),
  totalTaxSet: bag((totals) => totals.tax),
  totalTax: scalar((totals) => totals.tax),
  currentTotalTaxSet: bag((totals) => totals.currentTax),
  totalShippingPriceSet: bag((totals) => totals.shipping),
  currentShippingPriceSet: bag((totals) => totals.shipping),
  totalReceivedSet: bag((totals) => totals.received),
  netPaymentSet: bag((totals) => totals.received - totals.refunded),
  totalRefundedSet: bag((totals) => totals.refunded),
  totalOutstandingSet: bag((totals) => totals.outstanding),
  totalCapturableSet: bag(none),
  totalDiscountsSet: bag((totals) => totals.discount),
  currentTotalDiscountsSet: bag((totals) => totals.discount),
  cartDiscountAmountSet: bag((totals) => totals.discount),
  currentCartDiscountAmountSet: bag((totals) => totals.discount),
  totalTipReceivedSet: bag(none),
  totalRefundedShippingSet: (order: Order, _args: unknown, context: ResolverContext) => {
    const { refunds } = shopOfContext(context).orders;
    const amount = order.refundIds.reduce((sum, id) => sum + (refunds.get(id)?.shipping ?? 0), 0);
    return moneyBag(amount, order.currencyCode);
  },
};
