import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { isoTime, shopOfContext } from "../../ids.ts";
import { parseMoney } from "../../money.ts";
import type { MetafieldInput } from "../../metafields/write.ts";
import { checkMetafields, storeMetafields } from "../../metafields/write.ts";
import { cancelOrder, recordJob } from "../cancel-order.ts";
import { markAsPaid } from "../mark-as-paid.ts";
import { totalsOf } from "../order-totals.ts";
import { refundOrder } from "../refund-order.ts";
import type { PaymentTermsInput } from "../payment-terms.ts";
import { newPaymentTerms } from "../payment-terms.ts";
import type { CancelReason, Order, RefundLine, RiskLevel } from "../state.ts";
import { announceOrder, touchOrder } from "../touch-order.ts";
import { orderCreate } from "./order-create.ts";
import type { MailingAddressInput } from "./order-input.ts";
import { readAddress, readAttributes } from "./order-input.ts";
import { paymentTermsView } from "./payment-views.ts";

const notFound = (field: string[], code: string | null = null) => ({
  field,
  message: "Order does not exist",
  code,
});

function orderById(context: ResolverContext, id: string): Order | undefined {
  return shopOfContext(context).orders.orders.get(id);
}

interface CancelArgs {
  orderId: string;
  reason: CancelReason;
  restock: boolean;
  refund?: boolean | null;
  refundMethod?: { originalPaymentMethodsRefund?: boolean | null } | null;
  staffNote?: string | null;
  notifyCustomer?: boolean | null;
}

function cancel(_: unknown, args: CancelArgs, context: ResolverContext) {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const order = orderById(context, args.orderId);
  const refuseWith = (
    errors: { field: string[] | null; message: string; code?: string | null }[],
  ) => ({
    job: null,
    orderCancelUserErrors: errors,
    userErrors: errors.map(({ field, message }) => ({ field, message })),
  });
  if (!order) return refuseWith([notFound(["orderId"], "NOT_FOUND")]);
  const result = cancelOrder(world, shop, {
    order,
    reason: args.reason,
    restock: args.restock,
    refund: args.refundMethod?.originalPaymentMethodsRefund ?? args.refund ?? false,
    staffNote: args.staffNote,
    notifyCustomer: args.notifyCustomer ?? false,
    eventId,
  });
  if (!result.ok) return refuseWith(result.userErrors);
  const job = { id: recordJob(world, shop), done: false, query: {} };
  return { job, orderCancelUserErrors: [], userErrors: [] };
}

interface UpdateInput {
  id: string;
  note?: string | null;
  email?: string | null;
  phone?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  customAttributes?: { key: string; value: string }[] | null;
  shippingAddress?: MailingAddressInput | null;
  metafields?: MetafieldInput[] | null;
}

function update(_: unknown, args: { input: UpdateInput }, context: ResolverContext) {
  const { world, eventId } = context;
  const { input } = args;
  const shop = shopOfContext(context);
  const order = orderById(context, input.id);
  if (!order) return { order: null, userErrors: [notFound(["id"])] };
  const owner = { type: "ORDER" as const, id: order.id };
  const { checked, errors } = checkMetafields(shop, owner, {
    inputs: input.metafields ?? [],
    app: context,
    path: ["input", "metafields"],
    allowDuplicates: !world.assumptions.duplicateUniqueMetafieldRefused,
  });
  if (errors.length > 0) return { order: null, userErrors: errors };
  for (const name of ["note", "email", "phone", "poNumber"] as const) {
    if (input[name] !== undefined) order[name] = input[name];
  }
  if (input.tags) order.tags = input.tags;
  if (input.customAttributes) order.customAttributes = readAttributes(input.customAttributes);
  if (input.shippingAddress) order.shippingAddress = readAddress(input.shippingAddress);
  storeMetafields(world, shop, owner, checked);
  announceOrder(world, shop, { order, topics: [], eventId });
  return { order, userErrors: [] };
}

function setClosed(closed: boolean) {
  return (_: unknown, args: { input: { id: string } }, context: ResolverContext) => {
    const { world, eventId } = context;
    const order = orderById(context, args.input.id);
    if (!order) return { order: null, userErrors: [notFound(["id"])] };
    order.closedAt = closed ? (order.closedAt ?? world.clock.now()) : null;
    announceOrder(world, shopOfContext(context), { order, topics: [], eventId });
    return { order, userErrors: [] };
  };
}

interface RefundInput {
  orderId: string;
  note?: string | null;
  notify?: boolean | null;
  allowOverRefunding?: boolean | null;
  refundLineItems?:
    | {
        lineItemId: string;
        quantity: number;
        locationId?: string | null;
        restockType?: RefundLine["restockType"] | null;
      }[]
    | null;
  shipping?: { amount?: string | null; fullRefund?: boolean | null } | null;
  transactions?: { amount: string; kind: string; gateway: string }[] | null;
}

function refund(_: unknown, args: { input: RefundInput }, context: ResolverContext) {
  const { world, eventId } = context;
  const { input } = args;
  const shop = shopOfContext(context);
  const order = orderById(context, input.orderId);
  if (!order) return { refund: null, order: null, userErrors: [notFound(["orderId"])] };
  const money = (text: string): number => parseMoney(text, order.currencyCode);
  const result = refundOrder(world, shop, {
    order,
    lines: (input.refundLineItems ?? []).map((line) => ({
      ...line,
      restockType: line.restockType ?? "NO_RESTOCK",
    })),
    shipping: input.shipping?.fullRefund
      ? totalsOf(order, shop.orders).shipping
      : money(input.shipping?.amount ?? "0"),
    amount: (input.transactions ?? [])
      .filter(({ kind }) => kind === "REFUND")
      .reduce((sum, { amount }) => sum + money(amount), 0),
    note: input.note,
    notify: input.notify ?? false,
    allowOverRefunding: input.allowOverRefunding ?? false,
    eventId,
  });
  if (!result.ok) return { refund: null, order, userErrors: result.userErrors };
  return { refund: result.refund, order, userErrors: [] };
}

function pay(_: unknown, args: { input: { id: string } }, context: ResolverContext) {
  const order = orderById(context, args.input.id);
  if (!order) return { order: null, userErrors: [notFound(["id"])] };
  const result = markAsPaid(context.world, shopOfContext(context), {
    order,
    eventId: context.eventId,
  });
  return result.ok ? { order, userErrors: [] } : { order: null, userErrors: result.userErrors };
}

interface TermsArgs {
  referenceId: string;
  paymentTermsAttributes: PaymentTermsInput;
}

function createTerms(_: unknown, args: TermsArgs, context: ResolverContext) {
  const { world } = context;
  const refuseWith = (message: string) => ({
    paymentTerms: null,
    userErrors: [{ field: null, message, code: "PAYMENT_TERMS_CREATION_UNSUCCESSFUL" }],
  });
  const order = orderById(context, args.referenceId);
  const terms = newPaymentTerms(world, args.paymentTermsAttributes);
  if (!order || !terms) return refuseWith("Could not create payment terms.");
  if (order.paymentTerms) return refuseWith("Payment terms already exist.");
  if (totalsOf(order, shopOfContext(context).orders).outstanding <= 0) {
    return refuseWith(
      "Cannot create payment terms on an order that has already been paid in full.",
    );
  }
  order.paymentTerms = terms;
  touchOrder(world, shopOfContext(context), order);
  return { paymentTerms: paymentTermsView(order, context), userErrors: [] };
}

interface RiskArgs {
  orderRiskAssessmentInput: { orderId: string; riskLevel: RiskLevel };
}

function assessRisk(_: unknown, args: RiskArgs, context: ResolverContext) {
  const { orderId, riskLevel } = args.orderRiskAssessmentInput;
  const order = orderById(context, orderId);
  if (!order)
    return {
      orderRiskAssessment: null,
      userErrors: [notFound(["orderRiskAssessmentInput", "orderId"], "NOT_FOUND")],
    };
  order.riskLevel = riskLevel;
  touchOrder(context.world, shopOfContext(context), order);
  context.world.emit({
    shop: context.shop,
    topic: "orders/risk_assessment_changed",
    payload: {
      admin_graphql_api_order_id: order.id,
      risk_level: riskLevel.toLowerCase(),
      created_at: isoTime(context.world.clock.now()),
    },
    eventId: context.eventId,
  });
  return { orderRiskAssessment: { riskLevel, facts: [], provider: null }, userErrors: [] };
}

export const orderMutations: Resolvers = {
  Mutation: {
    orderCreate,
    orderUpdate: update,
    orderCancel: cancel,
    orderMarkAsPaid: pay,
    orderClose: setClosed(true),
    orderOpen: setClosed(false),
    refundCreate: refund,
    paymentTermsCreate: createTerms,
    orderRiskAssessmentCreate: assessRisk,
  },
};
