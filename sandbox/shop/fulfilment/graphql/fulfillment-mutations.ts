import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { shopOfContext } from "../../ids.ts";
import type { UserError } from "../../state.ts";
import type { Fulfillment } from "../state.ts";
import { addFulfillmentEvent, cancelFulfillment, updateTracking } from "../change-fulfillment.ts";
import { createFulfillment } from "../create-fulfillment.ts";
import type { LinePick } from "../pick-lines.ts";
import type { TrackingInput } from "../read-tracking.ts";
import { readTracking } from "../read-tracking.ts";
import { mayWrite } from "../visibility.ts";

interface CreateArgs {
  fulfillment: {
    lineItemsByFulfillmentOrder: {
      fulfillmentOrderId: string;
      fulfillmentOrderLineItems?: LinePick[] | null;
    }[];
    trackingInfo?: TrackingInput | null;
    notifyCustomer?: boolean | null;
  };
}

function refused(userErrors: readonly UserError[]) {
  return { fulfillment: null, userErrors };
}

const missing = (field: string[], what: string): UserError => ({
  field,
  message: `${what} does not exist.`,
});

function create(_: unknown, args: CreateArgs, context: ResolverContext) {
  const { fulfillment: input } = args;
  const shop = shopOfContext(context);
  const parts = input.lineItemsByFulfillmentOrder.flatMap(
    ({ fulfillmentOrderId, fulfillmentOrderLineItems: picks }) => {
      const one = shop.orders.fulfillmentOrders.get(fulfillmentOrderId);
      return one && mayWrite(context, one) ? [{ fulfillmentOrder: one, picks }] : [];
    },
  );
  if (parts.length < input.lineItemsByFulfillmentOrder.length) {
    return refused([missing(["fulfillment"], "Fulfillment order")]);
  }
  const result = createFulfillment(context.world, shop, {
    parts,
    tracking: readTracking(input.trackingInfo),
    notifyCustomer: input.notifyCustomer ?? false,
    eventId: context.eventId,
  });
  return result.ok
    ? { fulfillment: result.fulfillment, userErrors: [] }
    : refused(result.userErrors);
}

/** A parcel may be changed by whom its fulfilment orders may be worked. */
function writable(context: ResolverContext, id: string): Fulfillment | undefined {
  const { fulfillments, fulfillmentOrders } = shopOfContext(context).orders;
  const fulfillment = fulfillments.get(id);
  const all =
    fulfillment?.lines.flatMap((line) => fulfillmentOrders.get(line.fulfillmentOrderId) ?? []) ??
    [];
  return all.length > 0 && all.every((one) => mayWrite(context, one)) ? fulfillment : undefined;
}

function track(
  _: unknown,
  args: {
    fulfillmentId: string;
    trackingInfoInput: TrackingInput;
    notifyCustomer?: boolean | null;
  },
  context: ResolverContext,
) {
  const fulfillment = writable(context, args.fulfillmentId);
  if (!fulfillment) return refused([missing(["fulfillmentId"], "Fulfillment")]);
  const result = updateTracking(context.world, shopOfContext(context), {
    fulfillment,
    tracking: readTracking(args.trackingInfoInput),
    notifyCustomer: args.notifyCustomer ?? false,
    eventId: context.eventId,
  });
  return result.ok ? { fulfillment, userErrors: [] } : refused(result.userErrors);
}

function cancel(_: unknown, args: { id: string }, context: ResolverContext) {
  const fulfillment = writable(context, args.id);
  if (!fulfillment) return refused([missing(["id"], "Fulfillment")]);
  const { world, eventId } = context;
  const result = cancelFulfillment(world, shopOfContext(context), { fulfillment, eventId });
  return result.ok ? { fulfillment, userErrors: [] } : refused(result.userErrors);
}

interface EventArgs {
  fulfillmentEvent: {
    fulfillmentId: string;
    status: string;
    message?: string | null;
    happenedAt?: string | null;
  };
}

function addEvent(_: unknown, args: EventArgs, context: ResolverContext) {
  const { fulfillmentId, status, message, happenedAt } = args.fulfillmentEvent;
  const fulfillment = writable(context, fulfillmentId);
  if (!fulfillment) {
    return {
      fulfillmentEvent: null,
      userErrors: [missing(["fulfillmentEvent", "fulfillmentId"], "Fulfillment")],
    };
  }
  const fulfillmentEvent = addFulfillmentEvent(context.world, shopOfContext(context), {
    fulfillment,
    status,
    message,
    happenedAt: happenedAt ? Date.parse(happenedAt) : undefined,
    eventId: context.eventId,
  });
  return { fulfillmentEvent, userErrors: [] };
}

export const fulfillmentMutations: Resolvers = {
  Mutation: {
    fulfillmentCreate: create,
    fulfillmentTrackingInfoUpdate: track,
    fulfillmentCancel: cancel,
    fulfillmentEventCreate: addEvent,
  },
};
