import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { gid, idOf, shopOfContext } from "../ids.ts";
import { parseMoney } from "../money.ts";
import { transactionView } from "../orders/graphql/payment-views.ts";
import { refuse } from "../orders/refusal.ts";
import type { Refusal } from "../orders/refusal.ts";
import type { Order } from "../orders/state.ts";
import type { Shop } from "../state.ts";
import { chargeMandate, mandatePaymentsOf } from "./mandate-payments.ts";
import type { MandatePayment, PaymentMandate } from "./state.ts";

interface ChargeArgs {
  id: string;
  mandateId: string;
  idempotencyKey: string;
  amount?: { amount: string; currencyCode: string } | null;
  autoCapture?: boolean | null;
  paymentScheduleId?: string | null;
}

const none = { job: null, jobResult: null, paymentReferenceId: null };
const outcomes = { PROCESSING: "STARTED", PURCHASED: "SUCCEEDED", ERROR: "FAILED" } as const;

export function jobResultView(shop: Shop, payment: MandatePayment) {
  const message = payment.errorMessage;
  return {
    __typename: "OrderCreateMandatePaymentJobResult",
    id: payment.resultId,
    done: payment.status !== "PROCESSING",
    errors: message === null ? [] : [{ field: null, message }],
    order: shop.orders.orders.get(payment.orderId) ?? null,
    status: outcomes[payment.status],
  };
}

function answer(shop: Shop, result: ReturnType<typeof chargeMandate>) {
  if (!result.ok) return { ...none, userErrors: result.userErrors };
  const { payment } = result;
  return {
    job: { id: payment.jobId, done: payment.status !== "PROCESSING", query: {} },
    jobResult: jobResultView(shop, payment),
    paymentReferenceId: payment.reference,
    userErrors: [],
  };
}

function refusedArgs(shop: Shop, args: ChargeArgs, order: Order | undefined): Refusal | undefined {
  const code = "ORDER_MANDATE_PAYMENT_ERROR_CODE";
  if (!order) return refuse("Order does not exist.", ["id"], code);
  if (args.amount && shop.plan !== "plus" && shop.plan !== "enterprise")
    return refuse("The amount can only be set on a Shopify Plus store.", ["amount"], code);
  if (args.amount && args.amount.currencyCode !== order.currencyCode)
    return refuse("The currency differs from the order's.", ["amount"], code);
  if (args.paymentScheduleId && args.paymentScheduleId !== scheduleId(order))
    return refuse("Payment schedule does not exist.", ["paymentScheduleId"], code);
  if (args.autoCapture === false)
    return refuse("The local Shopify only captures at once.", ["autoCapture"], code);
  return undefined;
}

function scheduleId({ paymentTerms }: Order): string | undefined {
  return paymentTerms ? gid("PaymentSchedule", idOf(paymentTerms.id)) : undefined;
}

function charge(_: unknown, args: ChargeArgs, context: ResolverContext) {
  const shop = shopOfContext(context);
  const order = shop.orders.orders.get(args.id);
  const refusal = refusedArgs(shop, args, order);
  if (refusal || !order) return { ...none, userErrors: refusal?.userErrors ?? [] };
  const amount = args.amount ? parseMoney(args.amount.amount, order.currencyCode) : undefined;
  const { mandateId, idempotencyKey: key } = args;
  return answer(shop, chargeMandate(context.world, shop, { order, mandateId, amount, key }));
}

/** Charges what a schedule that has come due says, with the card that the order keeps. */
function capture(_: unknown, args: { paymentScheduleId: string }, context: ResolverContext) {
  const code = "PAYMENT_SCHEDULE_CAPTURE_ERROR_CODE";
  const field = ["paymentScheduleId"];
  const shop = shopOfContext(context);
  const refuseWith = (message: string) => ({ ...none, userErrors: [{ code, field, message }] });
  const order = [...shop.orders.orders.values()].find(
    (each) => scheduleId(each) === args.paymentScheduleId,
  );
  const mandateId = order?.mandates?.[0]?.id;
  if (!order || !mandateId) return refuseWith("Payment schedule does not exist.");
  const dueAt = order.paymentTerms?.dueAt ?? null;
  if (dueAt !== null && dueAt > context.world.clock.now())
    return refuseWith("The payment schedule is not due.");
  const key = `${args.paymentScheduleId} ${order.transactions.length}`;
  const result = chargeMandate(context.world, shop, { order, mandateId, key });
  if (result.ok) return answer(shop, result);
  return { ...none, userErrors: result.userErrors.map((error) => ({ ...error, code })) };
}

function paymentStatus(
  _: unknown,
  args: { orderId: string; paymentReferenceId: string },
  context: ResolverContext,
) {
  const shop = shopOfContext(context);
  const payment = mandatePaymentsOf(shop).get(args.paymentReferenceId);
  const order = shop.orders.orders.get(args.orderId);
  if (!payment || !order || payment.orderId !== order.id) return null;
  const made = order.transactions.filter(({ id }) => id === payment.transactionId);
  return {
    paymentReferenceId: payment.reference,
    status: payment.status,
    errorMessage: payment.errorMessage,
    translatedErrorMessage: payment.errorMessage,
    transactions: made.map((transaction) => transactionView(transaction, order)),
  };
}

export const paymentResolvers: Resolvers = {
  Mutation: { orderCreateMandatePayment: charge, paymentScheduleCapture: capture },
  QueryRoot: { orderPaymentStatus: paymentStatus },
  Order: {
    paymentCollectionDetails: (order: Order) => ({
      additionalPaymentCollectionUrl: null,
      vaultedPaymentMethods: order.mandates ?? [],
    }),
  },
  PaymentMandate: {
    paymentInstrument: ({ card }: PaymentMandate, _args: unknown, context: ResolverContext) => {
      const today = new Date(context.world.clock.now());
      const month = today.getUTCFullYear() * 12 + today.getUTCMonth() + 1;
      const expired = card.expiryYear * 12 + card.expiryMonth < month;
      return { __typename: "VaultCreditCard", ...card, expired, billingAddress: null };
    },
  },
};
