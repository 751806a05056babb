import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { isoTime, isoTimeOrNull, shopOfContext } from "../ids.ts";
import { moneyBag, parseMoney } from "../money.ts";
import type { UserError } from "../state.ts";
import { orderLineOf, orderOf } from "../fulfilment/fulfillment-order-index.ts";
import type { Disposition, Return, ReturnLine, ReverseFulfillmentOrder } from "./state.ts";
import type { Returned } from "./change-return.ts";
import {
  approveReturn,
  cancelReturn,
  closeReturn,
  declineReturn,
  fulfillmentLineOf,
  reopenReturn,
  startReturn,
} from "./change-return.ts";
import type { DispositionRequest } from "./dispose.ts";
import { dispose, processReturn } from "./dispose.ts";

type ReverseLine = ReverseFulfillmentOrder["lines"][number];
const idOfRecord = (record: { id: string }): string => record.id;

function answer(result: Returned) {
  return result.ok
    ? { return: result.record, userErrors: [] }
    : { return: null, userErrors: result.userErrors };
}

const missing = (field: string[], what: string): UserError => ({
  field,
  message: `${what} not found.`,
  code: "NOT_FOUND",
});

interface LineInput {
  fulfillmentLineItemId: string;
  quantity: number;
  returnReason?: string | null;
  returnReasonNote?: string | null;
  customerNote?: string | null;
}

interface StartInput {
  orderId: string;
  returnLineItems: LineInput[];
  notifyCustomer?: boolean | null;
}

function start(context: ResolverContext, input: StartInput, status: "REQUESTED" | "OPEN") {
  const shop = shopOfContext(context);
  const order = shop.orders.orders.get(input.orderId);
  if (!order) return { return: null, userErrors: [missing(["orderId"], "Order")] };
  const result = startReturn(context.world, shop, {
    order,
    status,
    lines: input.returnLineItems.map((line) => ({
      ...line,
      reason: line.returnReason,
      reasonNote: line.returnReasonNote,
    })),
    notifyCustomer: input.notifyCustomer ?? false,
    eventId: context.eventId,
  });
  return answer(result);
}

type Change = typeof closeReturn;

function change(operation: Change) {
  return (_: unknown, args: { id: string }, context: ResolverContext) =>
    changeById(context, args.id, operation);
}

function changeById(context: ResolverContext, id: string, operation: Change) {
  const shop = shopOfContext(context);
  const record = shop.orders.returns.get(id);
  if (!record) return { return: null, userErrors: [missing(["id"], "Return")] };
  return answer(operation(context.world, shop, { record, eventId: context.eventId }));
}

interface DeclineArgs {
  input: { id: string; declineReason: string; declineNote?: string | null };
}

function decline(_: unknown, { input }: DeclineArgs, context: ResolverContext) {
  return changeById(context, input.id, (world, shop, request) =>
    declineReturn(world, shop, {
      ...request,
      reason: input.declineReason,
      note: input.declineNote,
    }),
  );
}

interface ProcessArgs {
  input: {
    returnId: string;
    returnLineItems?:
      { id: string; quantity: number; dispositions?: DispositionRequest[] | null }[] | null;
    financialTransfer?: {
      issueRefund?: {
        allowOverRefunding?: boolean | null;
        orderTransactions: { transactionAmount: { amount: string } }[];
      } | null;
    } | null;
    note?: string | null;
    notifyCustomer?: boolean | null;
  };
}

function process(_: unknown, { input }: ProcessArgs, context: ResolverContext) {
  const shop = shopOfContext(context);
  const record = shop.orders.returns.get(input.returnId);
  if (!record) return { return: null, userErrors: [missing(["input", "returnId"], "Return")] };
  const issue = input.financialTransfer?.issueRefund;
  const { currencyCode } = orderOf(shop, record);
  const result = processReturn(context.world, shop, {
    record,
    lines: input.returnLineItems ?? [],
    refund: issue
      ? {
          allowOverRefunding: issue.allowOverRefunding ?? false,
          amount: issue.orderTransactions.reduce(
            (sum, { transactionAmount }) =>
              sum + parseMoney(transactionAmount.amount, currencyCode),
            0,
          ),
        }
      : null,
    note: input.note,
    notifyCustomer: input.notifyCustomer ?? false,
    eventId: context.eventId,
  });
  return result.ok
    ? { return: record, userErrors: [] }
    : { return: null, userErrors: result.userErrors };
}

export const returnResolvers: Resolvers = {
  Mutation: {
    returnCreate: (_: unknown, args: { returnInput: StartInput }, context: ResolverContext) =>
      start(context, args.returnInput, "OPEN"),
    returnRequest: (_: unknown, args: { input: StartInput }, context: ResolverContext) =>
      start(context, args.input, "REQUESTED"),
    returnApproveRequest: (_: unknown, args: { input: { id: string } }, context: ResolverContext) =>
      changeById(context, args.input.id, approveReturn),
    returnDeclineRequest: decline,
    returnCancel: change(cancelReturn),
    returnClose: change(closeReturn),
    returnReopen: change(reopenReturn),
    returnProcess: process,
    reverseFulfillmentOrderDispose: (
      _: unknown,
      args: { dispositionInputs: DispositionRequest[] },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      const result = dispose(world, shopOfContext(context), {
        requests: args.dispositionInputs,
        eventId,
      });
      return result.ok
        ? { reverseFulfillmentOrderLineItems: result.lines, userErrors: [] }
        : { reverseFulfillmentOrderLineItems: null, userErrors: result.userErrors };
    },
  },
  QueryRoot: {
    return: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).orders.returns.get(args.id) ?? null,
    reverseFulfillmentOrder: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).orders.reverseFulfillmentOrders.get(args.id) ?? null,
  },
  Return: {
    createdAt: (record: Return) => isoTime(record.createdAt),
    closedAt: (record: Return) => isoTimeOrNull(record.closedAt),
    requestApprovedAt: (record: Return) => isoTimeOrNull(record.approvedAt),
    order: (record: Return, _args: unknown, context: ResolverContext) =>
      orderOf(shopOfContext(context), record),
    totalQuantity: (record: Return) =>
      record.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    returnLineItems: (record: Return, args: ConnectionArgs) =>
      connectionOf(record.lines, args, { idOf: idOfRecord }),
    reverseFulfillmentOrders: (record: Return, args: ConnectionArgs, context: ResolverContext) => {
      const all = shopOfContext(context).orders.reverseFulfillmentOrders;
      const own = record.reverseFulfillmentOrderIds.flatMap((id) => all.get(id) ?? []);
      return connectionOf(own, args, { idOf: idOfRecord });
    },
    refunds: (record: Return, args: ConnectionArgs, context: ResolverContext) => {
      const { refunds } = shopOfContext(context).orders;
      const order = orderOf(shopOfContext(context), record);
      const own = order.refundIds.flatMap((id) => refunds.get(id) ?? []);
      return connectionOf(
        own.filter((each) => each.returnId === record.id),
        args,
        { idOf: idOfRecord },
      );
    },
    exchangeLineItems: (_record: Return, args: ConnectionArgs) =>
      connectionOf<{ id: string }>([], args, { idOf: idOfRecord }),
    returnShippingFees: () => [],
    staffMember: () => null,
  },
  ReturnLineItem: {
    fulfillmentLineItem: (line: ReturnLine, _args: unknown, context: ResolverContext) =>
      fulfillmentLineOf(shopOfContext(context), line),
    processedQuantity: (line: ReturnLine) => line.processed,
    processableQuantity: (line: ReturnLine) => line.quantity - line.processed,
    unprocessedQuantity: (line: ReturnLine) => line.quantity - line.processed,
    refundedQuantity: (line: ReturnLine) => line.refunded,
    refundableQuantity: (line: ReturnLine) => line.quantity - line.refunded,
    returnReason: (line: ReturnLine) => line.reason,
    returnReasonNote: (line: ReturnLine) => line.reasonNote,
    returnReasonDefinition: () => null,
    restockingFee: () => null,
    totalWeight: (line: ReturnLine, _args: unknown, context: ResolverContext) => {
      const shop = shopOfContext(context);
      return {
        value: line.quantity * orderLineOf(shop, fulfillmentLineOf(shop, line)).grams,
        unit: "GRAMS",
      };
    },
    withCodeDiscountedTotalPriceSet: (
      line: ReturnLine,
      _args: unknown,
      context: ResolverContext,
    ) => {
      const shop = shopOfContext(context);
      const { unitPrice } = orderLineOf(shop, fulfillmentLineOf(shop, line));
      return moneyBag(line.quantity * unitPrice, shop.currencyCode);
    },
  },
  ReverseFulfillmentOrder: {
    order: (each: ReverseFulfillmentOrder, _args: unknown, context: ResolverContext) =>
      orderOf(shopOfContext(context), each),
    lineItems: (each: ReverseFulfillmentOrder, args: ConnectionArgs) =>
      connectionOf(each.lines, args, { idOf: idOfRecord }),
    reverseDeliveries: (_each: ReverseFulfillmentOrder, args: ConnectionArgs) =>
      connectionOf<{ id: string }>([], args, { idOf: idOfRecord }),
    thirdPartyConfirmation: () => null,
  },
  ReverseFulfillmentOrderLineItem: {
    fulfillmentLineItem: (line: ReverseLine, _args: unknown, context: ResolverContext) =>
      fulfillmentLineOf(shopOfContext(context), line),
  },
  ReverseFulfillmentOrderDisposition: {
    createdAt: (each: Disposition) => isoTime(each.createdAt),
    location: (each: Disposition, _args: unknown, context: ResolverContext) =>
      shopOfContext(context).locations.get(each.locationId ?? "") ?? null,
  },
};
