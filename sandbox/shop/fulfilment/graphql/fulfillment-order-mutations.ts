import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { shopOfContext } from "../../ids.ts";
import type { UserError } from "../../state.ts";
import type { FulfillmentOrder } from "../state.ts";
import { touchOrder } from "../../orders/touch-order.ts";
import {
  acceptCancellationRequest,
  cancelFulfillmentOrder,
  rejectCancellationRequest,
  submitCancellationRequest,
} from "../cancellation-request.ts";
import { orderOf } from "../fulfillment-order-index.ts";
import {
  acceptFulfillmentRequest,
  rejectFulfillmentRequest,
  submitFulfillmentRequest,
} from "../fulfillment-request.ts";
import { holdFulfillmentOrder, releaseHolds } from "../holds.ts";
import { moveFulfillmentOrder } from "../move.ts";
import type { LinePick } from "../pick-lines.ts";
import {
  closeFulfillmentOrder,
  openFulfillmentOrder,
  reportProgress,
  rescheduleFulfillmentOrder,
} from "../progress.ts";
import { mergeFulfillmentOrders, splitFulfillmentOrder } from "../split-and-merge.ts";
import { isOwnService, mayManage, mayWrite } from "../visibility.ts";

type Allowed = (context: ResolverContext, fulfillmentOrder: FulfillmentOrder) => boolean;
type Answer = Record<string, unknown>;

/** Only the service's own app answers requests. */
const asService: Allowed = (context, each) =>
  isOwnService(context, each) && context.hasScope("write_assigned_fulfillment_orders");

const missing: UserError = {
  field: ["id"],
  message: "Fulfillment order does not exist.",
  code: "FULFILLMENT_ORDER_NOT_FOUND",
};

/** What an app may not work it cannot find, as Shopify answers. */
function found(
  context: ResolverContext,
  id: string,
  allowed: Allowed,
): FulfillmentOrder | undefined {
  const one = shopOfContext(context).orders.fulfillmentOrders.get(id);
  return one && allowed(context, one) ? one : undefined;
}

/** A mutation on one fulfilment order: finds it, runs it, and answers what came of it. */
function onOne<A extends { id: string }>(
  allowed: Allowed,
  run: (fulfillmentOrder: FulfillmentOrder, args: A, context: ResolverContext) => Answer,
) {
  return (_: unknown, args: A, context: ResolverContext): Answer => {
    const one = found(context, args.id, allowed);
    return one ? run(one, args, context) : refused([missing]);
  };
}

/** Every payload field that this family of mutations has; the schema picks its own. */
const nothing = {
  fulfillmentOrder: null,
  originalFulfillmentOrder: null,
  submittedFulfillmentOrder: null,
  unsubmittedFulfillmentOrder: null,
  movedFulfillmentOrder: null,
  remainingFulfillmentOrder: null,
  replacementFulfillmentOrder: null,
  fulfillmentHold: null,
};

function refused(userErrors: readonly UserError[]): Answer {
  return { ...nothing, userErrors: withKnownCode(userErrors) };
}

/** Some of these payloads know one code only; the others' errors go without. */
function withKnownCode(userErrors: readonly UserError[]): UserError[] {
  return userErrors.map((error) => ({ ...error, code: error.code ?? null }));
}

function done(answer: Answer): Answer {
  return { ...nothing, ...answer, userErrors: [] };
}

type IdAndMessage = { id: string; message?: string | null };

const submit = onOne<
  IdAndMessage & { fulfillmentOrderLineItems?: LinePick[] | null; notifyCustomer?: boolean | null }
>(mayManage, (fulfillmentOrder, args, context) => {
  const result = submitFulfillmentRequest(context.world, shopOfContext(context), {
    fulfillmentOrder,
    picks: args.fulfillmentOrderLineItems,
    message: args.message,
    notifyCustomer: args.notifyCustomer,
    eventId: context.eventId,
  });
  if (!result.ok) return refused(result.userErrors);
  return done({
    originalFulfillmentOrder: result.original,
    submittedFulfillmentOrder: result.submitted,
    unsubmittedFulfillmentOrder: result.unsubmitted,
  });
});

type Operation = typeof acceptFulfillmentRequest;

/** The operations that take a message and answer the fulfilment order. */
function simple(allowed: Allowed, operation: Operation) {
  return onOne<IdAndMessage>(allowed, (fulfillmentOrder, { message }, context) => {
    const { world, eventId } = context;
    const result = operation(world, shopOfContext(context), { fulfillmentOrder, message, eventId });
    return result.ok
      ? done({ fulfillmentOrder: result.fulfillmentOrder })
      : refused(result.userErrors);
  });
}

const reject = onOne<IdAndMessage & { reason?: string | null }>(
  asService,
  (fulfillmentOrder, args, context) => {
    const { reason, message } = args;
    const { world, eventId } = context;
    const result = rejectFulfillmentRequest(world, shopOfContext(context), {
      fulfillmentOrder,
      reason,
      message,
      eventId,
    });
    return result.ok ? done({ fulfillmentOrder }) : refused(result.userErrors);
  },
);

const cancel = onOne<{ id: string }>(mayManage, (fulfillmentOrder, _args, context) => {
  const { world, eventId } = context;
  const result = cancelFulfillmentOrder(world, shopOfContext(context), {
    fulfillmentOrder,
    eventId,
  });
  if (!result.ok) return refused(result.userErrors);
  return done({ fulfillmentOrder, replacementFulfillmentOrder: result.replacement });
});

const move = onOne<{
  id: string;
  newLocationId: string;
  fulfillmentOrderLineItems?: LinePick[] | null;
}>(mayWrite, (fulfillmentOrder, args, context) => {
  const result = moveFulfillmentOrder(context.world, shopOfContext(context), {
    fulfillmentOrder,
    newLocationId: args.newLocationId,
    picks: args.fulfillmentOrderLineItems,
    eventId: context.eventId,
  });
  if (!result.ok) return refused(result.userErrors);
  return done({ movedFulfillmentOrder: result.moved, originalFulfillmentOrder: result.original });
});

interface HoldInput {
  reason: string;
  reasonNotes?: string | null;
  handle?: string | null;
  externalId?: string | null;
  fulfillmentOrderLineItems?: LinePick[] | null;
}

const hold = onOne<{ id: string; fulfillmentHold: HoldInput }>(
  mayWrite,
  (fulfillmentOrder, args, context) => {
    const { fulfillmentOrderLineItems: picks, ...input } = args.fulfillmentHold;
    const { world, app, eventId } = context;
    const result = holdFulfillmentOrder(world, shopOfContext(context), {
      ...input,
      fulfillmentOrder,
      picks,
      app,
      eventId,
    });
    if (!result.ok) return refused(result.userErrors);
    return done({
      fulfillmentOrder,
      fulfillmentHold: result.hold,
      remainingFulfillmentOrder: result.remaining,
    });
  },
);

const release = onOne<{ id: string; holdIds?: string[] | null }>(
  mayWrite,
  (fulfillmentOrder, { holdIds }, context) => {
    const { world, eventId } = context;
    const result = releaseHolds(world, shopOfContext(context), {
      fulfillmentOrder,
      holdIds,
      eventId,
    });
    return result.ok ? done({ fulfillmentOrder }) : refused(result.userErrors);
  },
);

const reschedule = onOne<{ id: string; fulfillAt: string }>(
  mayWrite,
  (fulfillmentOrder, args, context) => {
    const { world, eventId } = context;
    const fulfillAt = Date.parse(args.fulfillAt);
    const result = rescheduleFulfillmentOrder(world, shopOfContext(context), {
      fulfillmentOrder,
      fulfillAt,
      eventId,
    });
    return result.ok ? done({ fulfillmentOrder }) : refused(result.userErrors);
  },
);

interface SplitArgs {
  fulfillmentOrderSplits: { fulfillmentOrderId: string; fulfillmentOrderLineItems: LinePick[] }[];
}

function split(_: unknown, args: SplitArgs, context: ResolverContext): Answer {
  const { world, eventId } = context;
  const splits: Answer[] = [];
  for (const {
    fulfillmentOrderId,
    fulfillmentOrderLineItems: picks,
  } of args.fulfillmentOrderSplits) {
    const one = found(context, fulfillmentOrderId, mayWrite);
    if (!one) return { fulfillmentOrderSplits: null, userErrors: [missing] };
    const result = splitFulfillmentOrder(world, shopOfContext(context), {
      fulfillmentOrder: one,
      picks,
      eventId,
    });
    if (!result.ok)
      return { fulfillmentOrderSplits: null, userErrors: withKnownCode(result.userErrors) };
    splits.push({
      fulfillmentOrder: one,
      remainingFulfillmentOrder: result.remaining,
      replacementFulfillmentOrder: null,
    });
  }
  return { fulfillmentOrderSplits: splits, userErrors: [] };
}

interface MergeArgs {
  fulfillmentOrderMergeInputs: {
    mergeIntents: { fulfillmentOrderId: string; fulfillmentOrderLineItems?: LinePick[] | null }[];
  }[];
}

function merge(_: unknown, args: MergeArgs, context: ResolverContext): Answer {
  const merges: Answer[] = [];
  for (const { mergeIntents } of args.fulfillmentOrderMergeInputs) {
    const intents = mergeIntents.flatMap(
      ({ fulfillmentOrderId, fulfillmentOrderLineItems: picks }) => {
        const one = found(context, fulfillmentOrderId, mayWrite);
        return one ? [{ fulfillmentOrder: one, picks }] : [];
      },
    );
    if (intents.length < mergeIntents.length)
      return { fulfillmentOrderMerges: null, userErrors: [missing] };
    const result = mergeFulfillmentOrders(context.world, shopOfContext(context), {
      intents,
      eventId: context.eventId,
    });
    if (!result.ok)
      return { fulfillmentOrderMerges: null, userErrors: withKnownCode(result.userErrors) };
    merges.push({ fulfillmentOrder: result.fulfillmentOrder });
  }
  return { fulfillmentOrderMerges: merges, userErrors: [] };
}

function setDeadline(
  _: unknown,
  args: { fulfillmentOrderIds: string[]; fulfillmentDeadline: string },
  context: ResolverContext,
): Answer {
  const shop = shopOfContext(context);
  const all = args.fulfillmentOrderIds.flatMap((id) => found(context, id, mayWrite) ?? []);
  if (all.length < args.fulfillmentOrderIds.length) {
    return { success: false, userErrors: [{ ...missing, code: "FULFILLMENT_ORDERS_NOT_FOUND" }] };
  }
  for (const one of all) {
    one.fulfillBy = Date.parse(args.fulfillmentDeadline);
    touchOrder(context.world, shop, orderOf(shop, one));
  }
  return { success: true, userErrors: [] };
}

export const fulfillmentOrderMutations: Resolvers = {
  Mutation: {
    fulfillmentOrderSubmitFulfillmentRequest: submit,
    fulfillmentOrderAcceptFulfillmentRequest: simple(asService, acceptFulfillmentRequest),
    fulfillmentOrderRejectFulfillmentRequest: reject,
    fulfillmentOrderSubmitCancellationRequest: simple(mayManage, submitCancellationRequest),
    fulfillmentOrderAcceptCancellationRequest: simple(asService, acceptCancellationRequest),
    fulfillmentOrderRejectCancellationRequest: simple(asService, rejectCancellationRequest),
    fulfillmentOrderCancel: cancel,
    fulfillmentOrderClose: simple(asService, closeFulfillmentOrder),
    fulfillmentOrderOpen: simple(mayWrite, openFulfillmentOrder),
    fulfillmentOrderReportProgress: simple(mayWrite, reportProgress),
    fulfillmentOrderReschedule: reschedule,
    fulfillmentOrderMove: move,
    fulfillmentOrderHold: hold,
    fulfillmentOrderReleaseHold: release,
    fulfillmentOrderSplit: split,
    fulfillmentOrderMerge: merge,
    fulfillmentOrdersSetFulfillmentDeadline: setDeadline,
  },
};
