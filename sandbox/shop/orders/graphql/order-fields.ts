import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { applicationViews } from "../automatic-applications.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { isoTime, isoTimeOrNull, shopOfContext } from "../../ids.ts";
import { metafieldFields } from "../../resolvers/metafields.ts";
import { exactCount, legacyIdField, timeFields } from "../../resolvers/time-fields.ts";
import { displayFulfillmentStatus, fulfillmentOrdersOf } from "../order-status.ts";
import { currentQuantity, totalsOf, unfulfilledQuantity } from "../order-totals.ts";
import { maySee } from "../../fulfilment/visibility.ts";
import { returnStatusOf } from "../../returns/return-status.ts";
import type { Order } from "../state.ts";
import { mailingAddress, personal } from "./address-view.ts";
import { orderMoneyFields } from "./order-money-fields.ts";
import { paymentTermsView, transactionView } from "./payment-views.ts";
import type { SuggestArgs } from "./suggested-refund.ts";
import { suggestedRefund } from "./suggested-refund.ts";
import { shippingLineView, taxView } from "./tax-view.ts";

type Field = FieldResolver;
const idOfRecord = (record: { id: string }): string => record.id;

function found<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => map.get(id) ?? []);
}

function connected<T extends { id: string }>(
  recordsOf: (order: Order, context: ResolverContext) => readonly T[],
): Field {
  return (order: Order, args: ConnectionArgs, context: ResolverContext) =>
    connectionOf(recordsOf(order, context), args, { idOf: idOfRecord });
}

function limited<T>(records: readonly T[], first: number | null | undefined): readonly T[] {
  return typeof first === "number" ? records.slice(0, first) : records;
}

const stateFields: Record<string, Field> = {
  ...timeFields,
  ...legacyIdField,
  ...metafieldFields,
  processedAt: (order: Order) => isoTime(order.processedAt),
  cancelledAt: (order: Order) => isoTimeOrNull(order.cancelledAt),
  closedAt: (order: Order) => isoTimeOrNull(order.closedAt),
  closed: (order: Order) => order.closedAt !== null,
  confirmed: () => true,
  confirmationNumber: (order: Order) => order.id.slice(-9),
  displayFinancialStatus: (order: Order) => order.financialStatus,
  displayFulfillmentStatus: (order: Order, _args: unknown, context: ResolverContext) =>
    displayFulfillmentStatus(shopOfContext(context), order),
  returnStatus: (order: Order, _args: unknown, context: ResolverContext) =>
    returnStatusOf(shopOfContext(context), order),
  fulfillable: (order: Order) => order.lines.some((line) => unfulfilledQuantity(line) > 0),
  fullyPaid: (order: Order, _args: unknown, context: ResolverContext) =>
    totalsOf(order, shopOfContext(context).orders).outstanding <= 0,
  unpaid: (order: Order, _args: unknown, context: ResolverContext) =>
    totalsOf(order, shopOfContext(context).orders).received === 0,
  canMarkAsPaid: (order: Order, _args: unknown, context: ResolverContext) =>
    order.cancelledAt === null && totalsOf(order, shopOfContext(context).orders).outstanding > 0,
  capturable: () => false,
  refundable: (order: Order) => order.lines.some((line) => currentQuantity(line) > 0),
  restockable: (order: Order) => order.lines.some((line) => currentQuantity(line) > 0),
  merchantEditable: (order: Order) => order.cancelledAt === null,
  merchantEditableErrors: (order: Order) =>
    order.cancelledAt === null ? [] : ["Cancelled orders can't be edited."],
  requiresShipping: (order: Order) => order.lines.some((line) => line.requiresShipping),
  subtotalLineItemsQuantity: (order: Order) =>
    order.lines.reduce((sum, line) => sum + line.quantity, 0),
  currentSubtotalLineItemsQuantity: (order: Order) =>
    order.lines.reduce((sum, line) => sum + currentQuantity(line), 0),
  currentTotalWeight: (order: Order) =>
    String(order.lines.reduce((sum, line) => sum + line.grams * currentQuantity(line), 0)),
  totalWeight: (order: Order) =>
    String(order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0)),
  presentmentCurrencyCode: (order: Order) => order.currencyCode,
  sourceName: (order: Order) => order.sourceName,
  registeredSourceUrl: (order: Order) => order.sourceUrl,
  app: (order: Order) => order.app && { id: order.app.id, name: order.app.title },
  discountCodes: (order: Order) => (order.discountCodes ?? []).map(({ code }) => code),
  discountCode: (order: Order) => order.discountCodes?.[0]?.code ?? null,
  customer: () => null,
  estimatedTaxes: () => false,
  taxExempt: () => false,
  dutiesIncluded: () => false,
  cancellation: (order: Order) =>
    order.cancelledAt === null ? null : { staffNote: order.staffNote },
  paymentGatewayNames: (order: Order) => [
    ...new Set(order.transactions.map(({ gateway }) => gateway)),
  ],
  customerAcceptsMarketing: () => false,
  staffMember: () => null,
  purchasingEntity: () => null,
  publication: () => null,
};

const personalFields: Record<string, Field> = {
  email: (order: Order, _args: unknown, context: ResolverContext) => personal(context, order.email),
  phone: (order: Order, _args: unknown, context: ResolverContext) => personal(context, order.phone),
  clientIp: () => null,
  canNotifyCustomer: (order: Order) => order.email !== null,
  shippingAddress: (order: Order, _args: unknown, context: ResolverContext) =>
    personal(context, mailingAddress(order.shippingAddress, order)),
  displayAddress: (order: Order, _args: unknown, context: ResolverContext) =>
    personal(context, mailingAddress(order.shippingAddress ?? order.billingAddress, order)),
  billingAddress: (order: Order, _args: unknown, context: ResolverContext) =>
    personal(context, mailingAddress(order.billingAddress, order)),
  billingAddressMatchesShippingAddress: (order: Order) =>
    JSON.stringify(order.billingAddress) === JSON.stringify(order.shippingAddress),
};

const partFields: Record<string, Field> = {
  lineItems: connected((order) => order.lines),
  nonFulfillableLineItems: connected((order) =>
    order.lines.filter((line) => line.removedUnshipped > 0),
  ),
  taxLines: (order: Order) => order.taxLines.map((tax) => taxView(tax, order.currencyCode)),
  currentTaxLines: (order: Order) => order.taxLines.map((tax) => taxView(tax, order.currencyCode)),
  shippingLine: (order: Order) =>
    order.shippingLines[0] ? shippingLineView(order.shippingLines[0], order.currencyCode) : null,
  shippingLines: (order: Order, args: ConnectionArgs) =>
    connectionOf(
      order.shippingLines.map((line) => ({
        ...shippingLineView(line, order.currencyCode),
        id: line.id,
      })),
      args,
      { idOf: idOfRecord },
    ),
  transactions: (order: Order, args: { first?: number | null; capturable?: boolean | null }) =>
    args.capturable
      ? []
      : limited(order.transactions, args.first).map((each) => transactionView(each, order)),
  transactionsCount: (order: Order) => exactCount(order.transactions.length),
  paymentTerms: (order: Order, _args: unknown, context: ResolverContext) =>
    paymentTermsView(order, context),
  refunds: (order: Order, args: { first?: number | null }, context: ResolverContext) =>
    limited(found(shopOfContext(context).orders.refunds, order.refundIds), args.first),
  fulfillments: (order: Order, args: { first?: number | null }, context: ResolverContext) =>
    limited(found(shopOfContext(context).orders.fulfillments, order.fulfillmentIds), args.first),
  fulfillmentsCount: (order: Order) => exactCount(order.fulfillmentIds.length),
  fulfillmentOrders: connected((order, context) =>
    fulfillmentOrdersOf(shopOfContext(context), order).filter((each) => maySee(context, each)),
  ),
  returns: connected((order, context) =>
    found(shopOfContext(context).orders.returns, order.returnIds),
  ),
  retailLocation: (order: Order, _args: unknown, context: ResolverContext) =>
    shopOfContext(context).locations.get(order.retailLocationId ?? "") ?? null,
  riskLevel: (order: Order) =>
    ["LOW", "MEDIUM", "HIGH"].includes(order.riskLevel) ? order.riskLevel : "LOW",
  risk: (order: Order) => ({
    assessments: [{ riskLevel: order.riskLevel, facts: [], provider: null }],
    recommendation: recommendationFor(order),
  }),
  risks: () => [],
  events: (_order: Order, args: ConnectionArgs) =>
    connectionOf<{ id: string }>([], args, { idOf: idOfRecord }),
  discountApplications: (order: Order, args: ConnectionArgs) =>
    connectionOf(applicationViews(order), args, { idOf: ({ index }) => String(index) }),
  suggestedRefund: (order: Order, args: SuggestArgs, context: ResolverContext) =>
    suggestedRefund(order, args, context),
};

function recommendationFor(order: Order): "ACCEPT" | "INVESTIGATE" | "CANCEL" | "NONE" {
  if (order.riskLevel === "HIGH") return "CANCEL";
  if (order.riskLevel === "MEDIUM") return "INVESTIGATE";
  return order.riskLevel === "LOW" ? "ACCEPT" : "NONE";
}

export const orderTypeResolvers: Resolvers = {
  Order: { ...stateFields, ...orderMoneyFields, ...personalFields, ...partFields },
};
