import type { ResolverContext } from "#sandbox/contract.ts";
import { connectionOf } from "../../graphql/connection.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { idOf, gid, isoTime, isoTimeOrNull, shopOfContext } from "../../ids.ts";
import { formatMoney, moneyBag, moneyV2 } from "../../money.ts";
import { totalsOf } from "../order-totals.ts";
import type { Order, Transaction } from "../state.ts";

export function transactionView(transaction: Transaction, order: Order): Record<string, unknown> {
  const { currencyCode } = order;
  const isManual = ["manual", "bank_deposit", "cash"].includes(transaction.gateway);
  return {
    id: transaction.id,
    kind: transaction.kind,
    status: transaction.status,
    gateway: transaction.gateway,
    formattedGateway: transaction.gateway.replaceAll("_", " "),
    amountSet: moneyBag(transaction.amount, currencyCode),
    amount: formatMoney(transaction.amount, currencyCode),
    createdAt: isoTime(transaction.createdAt),
    processedAt: isoTime(transaction.createdAt),
    test: order.test,
    manualPaymentGateway: isManual,
    manuallyCapturable: false,
    multiCapturable: false,
    errorCode: transaction.errorCode ?? null,
    paymentId: `${order.name}.${idOf(transaction.id)}`,
    parentTransaction: null,
    accountNumber: null,
    authorizationExpiresAt: null,
    receiptJson: null,
    fees: [],
    settlementCurrency: currencyCode,
    order,
  };
}

export function paymentTermsView(
  order: Order,
  context: ResolverContext,
): Record<string, unknown> | null {
  const terms = order.paymentTerms;
  if (!terms) return null;
  const now = context.world.clock.now();
  const { outstanding, total } = totalsOf(order, shopOfContext(context).orders);
  const isDue = terms.dueAt === null || terms.dueAt <= now;
  const view: Record<string, unknown> = {
    id: terms.id,
    paymentTermsName: terms.name,
    translatedName: terms.name,
    paymentTermsType: terms.type,
    dueInDays: terms.dueInDays,
    due: isDue && outstanding > 0,
    overdue: terms.dueAt !== null && terms.dueAt < now && outstanding > 0,
    order,
    draftOrder: null,
  };
  const schedule = {
    id: gid("PaymentSchedule", idOf(terms.id)),
    issuedAt: isoTime(terms.issuedAt),
    dueAt: isoTimeOrNull(terms.dueAt),
    due: view.due,
    completedAt: outstanding > 0 ? null : isoTime(order.updatedAt),
    amount: moneyV2(terms.amount ?? total, order.currencyCode),
    balanceDue: moneyV2(Math.max(0, outstanding), order.currencyCode),
    totalBalance: moneyV2(Math.max(0, outstanding), order.currencyCode),
    paymentTerms: view,
  };
  view.paymentSchedules = (args: ConnectionArgs) =>
    connectionOf([schedule], args, { idOf: (each) => each.id });
  return view;
}
