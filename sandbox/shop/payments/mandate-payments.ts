import type { World } from "#sandbox/contract.ts";
import { gid, newGid } from "../ids.ts";
import { newEventId } from "../orders/event-id.ts";
import { isComplete } from "../orders/order-status.ts";
import { financialStatusOf, totalsOf } from "../orders/order-totals.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { Order, Transaction } from "../orders/state.ts";
import { announceOrder } from "../orders/touch-order.ts";
import { tellTransaction } from "../orders/transaction-payload.ts";
import type { Shop } from "../state.ts";
import { gatewayOf } from "./gateway.ts";
import type { MandatePayment } from "./state.ts";

const usualDurationMs = 1500;
const code = "ORDER_MANDATE_PAYMENT_ERROR_CODE";

export interface MandateCharge {
  order: Order;
  mandateId: string;
  /** All that is outstanding when absent. */
  amount?: number;
  key: string;
}

export function mandatePaymentsOf(shop: Shop): Map<string, MandatePayment> {
  shop.orders.mandatePayments ??= new Map();
  return shop.orders.mandatePayments;
}

/** Charges a vaulted card in the background. A key that was used for the order answers as it did. */
export function chargeMandate(
  world: World,
  shop: Shop,
  charge: MandateCharge,
): { ok: true; payment: MandatePayment } | Refusal {
  const { order, mandateId, key } = charge;
  const own = [...mandatePaymentsOf(shop).values()].filter(({ orderId }) => orderId === order.id);
  const before = own.find((each) => each.key === key);
  if (before) return { ok: true, payment: before };
  const outstanding = totalsOf(order, shop.orders).outstanding;
  const amount = charge.amount ?? outstanding;
  const isBusy = own.some(({ status }) => status === "PROCESSING");
  const refusal = chargeRefusal(charge, { outstanding, amount, isBusy });
  if (refusal) return refusal;
  const number = world.nextId();
  const payment: MandatePayment = {
    reference: `mandate-payment-${number}`,
    jobId: newGid(world, "Job"),
    resultId: gid("OrderCreateMandatePaymentJobResult", number),
    orderId: order.id,
    mandateId,
    key,
    amount,
    status: "PROCESSING",
    errorMessage: null,
    transactionId: null,
    endsAt: world.clock.now() + (shop.orders.settings.mandatePaymentMs ?? usualDurationMs),
  };
  mandatePaymentsOf(shop).set(payment.reference, payment);
  shop.orders.jobs.set(payment.jobId, { done: false });
  world.changed(shop);
  endWhenDue(world, shop, payment);
  return { ok: true, payment };
}

function chargeRefusal(
  { order, mandateId }: MandateCharge,
  { outstanding, amount, isBusy }: { outstanding: number; amount: number; isBusy: boolean },
): Refusal | undefined {
  if (!order.mandates?.some(({ id }) => id === mandateId))
    return refuse("The payment mandate does not belong to the order.", ["mandateId"], code);
  if (order.cancelledAt !== null) return refuse("The order is cancelled.", ["id"], code);
  if (isBusy) return refuse("A payment of the order is being processed.", ["id"], code);
  if (outstanding <= 0) return refuse("The order has no outstanding balance.", ["id"], code);
  if (amount <= 0) return refuse("The amount must be greater than zero.", ["amount"], code);
  if (amount > outstanding)
    return refuse("The amount exceeds the outstanding balance.", ["amount"], code);
  return undefined;
}

/** A charge that was under way when the shop was stored ends when it would have ended. */
export function endWhenDue(world: World, shop: Shop, payment: MandatePayment): void {
  if (payment.status !== "PROCESSING") return;
  world.clock.setTimer(Math.max(0, payment.endsAt - world.clock.now()), () =>
    endPayment(world, shop, payment),
  );
}

function endPayment(world: World, shop: Shop, payment: MandatePayment): void {
  const order = shop.orders.orders.get(payment.orderId);
  if (!order || payment.status !== "PROCESSING") return;
  shop.orders.jobs.set(payment.jobId, { done: true });
  if (order.cancelledAt !== null) {
    payment.status = "ERROR";
    payment.errorMessage = "The order was cancelled.";
    return world.changed(shop);
  }
  const mandate = order.mandates?.find(({ id }) => id === payment.mandateId);
  const declined = mandate?.declines ?? true;
  const transaction: Transaction = {
    id: newGid(world, "OrderTransaction"),
    kind: "SALE",
    status: declined ? "FAILURE" : "SUCCESS",
    gateway: gatewayOf(shop).name,
    amount: payment.amount,
    createdAt: world.clock.now(),
    ...(declined ? { errorCode: "CARD_DECLINED" } : {}),
  };
  order.transactions.push(transaction);
  payment.transactionId = transaction.id;
  payment.status = declined ? "ERROR" : "PURCHASED";
  payment.errorMessage = declined ? "The card was declined." : null;
  order.financialStatus = financialStatusOf(order, shop.orders);
  const isPaid = !declined && order.financialStatus === "PAID";
  if (isPaid && isComplete(order)) order.closedAt = world.clock.now();
  const eventId = newEventId(world);
  tellTransaction(world, shop, { order, transaction, eventId });
  announceOrder(world, shop, { order, topics: isPaid ? ["orders/paid"] : [], eventId });
}
