import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { isoTime, shopOfContext } from "../../ids.ts";
import { present } from "../../lookup.ts";
import { moneyBag, moneyV2 } from "../../money.ts";
import { legacyIdField } from "../../resolvers/time-fields.ts";
import type { Order, Refund, RefundLine } from "../state.ts";
import { transactionView } from "./payment-views.ts";

function orderOfRefund(refund: Refund, context: ResolverContext): Order {
  return present(
    shopOfContext(context).orders.orders.get(refund.orderId),
    `order ${refund.orderId}`,
  );
}

function lineView(line: RefundLine, order: Order, context: ResolverContext) {
  const bag = (amount: number) => moneyBag(amount, order.currencyCode);
  const orderLine = order.lines.find(({ id }) => id === line.lineItemId);
  return {
    ...line,
    lineItem: orderLine,
    location: shopOfContext(context).locations.get(line.locationId ?? "") ?? null,
    priceSet: bag(orderLine?.unitPrice ?? 0),
    subtotalSet: bag(line.subtotal),
    totalTaxSet: bag(line.totalTax),
  };
}

export const refundResolvers: Resolvers = {
  Refund: {
    ...legacyIdField,
    createdAt: (refund: Refund) => isoTime(refund.createdAt),
    processedAt: (refund: Refund) => isoTime(refund.createdAt),
    updatedAt: (refund: Refund) => isoTime(refund.createdAt),
    order: (refund: Refund, _args: unknown, context: ResolverContext) =>
      orderOfRefund(refund, context),
    return: (refund: Refund, _args: unknown, context: ResolverContext) =>
      shopOfContext(context).orders.returns.get(refund.returnId ?? "") ?? null,
    totalRefundedSet: (refund: Refund, _args: unknown, context: ResolverContext) =>
      moneyBag(refund.total, orderOfRefund(refund, context).currencyCode),
    totalRefunded: (refund: Refund, _args: unknown, context: ResolverContext) =>
      moneyV2(refund.total, orderOfRefund(refund, context).currencyCode),
    refundLineItems: (refund: Refund, args: ConnectionArgs, context: ResolverContext) => {
      const order = orderOfRefund(refund, context);
      const views = refund.lines.map((line) => lineView(line, order, context));
      return connectionOf(views, args, { idOf: (view) => view.id });
    },
    transactions: (refund: Refund, args: ConnectionArgs, context: ResolverContext) => {
      const order = orderOfRefund(refund, context);
      const own = order.transactions.filter(({ id }) => refund.transactionIds.includes(id));
      const views = own.map((each) => ({ ...transactionView(each, order), id: each.id }));
      return connectionOf(views, args, { idOf: (view) => view.id });
    },
    refundShippingLines: (_refund: Refund, args: ConnectionArgs) =>
      connectionOf<{ id: string }>([], args, { idOf: ({ id }) => id }),
    orderAdjustments: (_refund: Refund, args: ConnectionArgs) =>
      connectionOf<{ id: string }>([], args, { idOf: ({ id }) => id }),
    duties: () => [],
    staffMember: () => null,
  },
};
