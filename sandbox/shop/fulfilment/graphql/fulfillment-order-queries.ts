import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import type { ConnectionArgs, SortValue } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { shopOfContext } from "../../ids.ts";
import type { SearchFields } from "../../search/match.ts";
import { compileSearch } from "../../search/match.ts";
import type { Fulfillment, FulfillmentOrder } from "../state.ts";
import { maySee } from "../visibility.ts";

type ListArgs = ConnectionArgs & { query?: string | null; sortKey?: string | null };
type AssignmentStatus =
  | "CANCELLATION_REQUESTED"
  | "FULFILLMENT_ACCEPTED"
  | "FULFILLMENT_REQUESTED"
  | "FULFILLMENT_UNSUBMITTED";

const requestStatusOf = {
  CANCELLATION_REQUESTED: "CANCELLATION_REQUESTED",
  FULFILLMENT_ACCEPTED: "ACCEPTED",
  FULFILLMENT_REQUESTED: "SUBMITTED",
  FULFILLMENT_UNSUBMITTED: "UNSUBMITTED",
} as const;

const search: SearchFields<FulfillmentOrder> = {
  fields: {
    id: { kind: "id", valuesOf: (each) => [each.id] },
    order_id: { kind: "id", valuesOf: (each) => [each.orderId] },
    status: { kind: "keyword", valuesOf: (each) => [each.status] },
    request_status: { kind: "keyword", valuesOf: (each) => [each.requestStatus] },
    assigned_location_id: { kind: "id", valuesOf: (each) => [each.locationId] },
    updated_at: { kind: "time", valuesOf: (each) => [each.updatedAt] },
    created_at: { kind: "time", valuesOf: (each) => [each.createdAt] },
  },
  defaultValuesOf: () => [],
};

function sortBy(
  key: string | null | undefined,
): ((each: FulfillmentOrder) => SortValue) | undefined {
  if (key === "CREATED_AT") return (each) => each.createdAt;
  if (key === "UPDATED_AT") return (each) => each.updatedAt;
  if (key === "FULFILL_AT") return (each) => each.fulfillAt ?? 0;
  return undefined;
}

/** The open ones at this app's own services, found by location. */
function assignedTo(context: ResolverContext, locationIds: readonly string[] | null | undefined) {
  const shop = shopOfContext(context);
  const own = [...shop.fulfillmentServices.values()].filter(({ app }) => app === context.app);
  const places = own.map(({ locationId }) => locationId);
  const wanted = places.filter((id) => !locationIds || locationIds.includes(id));
  return wanted.flatMap((locationId) =>
    [...(shop.orders.openFulfillmentOrderIdsByLocation.get(locationId) ?? [])].flatMap(
      (id) => shop.orders.fulfillmentOrders.get(id) ?? [],
    ),
  );
}

function assigned(
  _: unknown,
  args: ListArgs & { assignmentStatus?: AssignmentStatus | null; locationIds?: string[] | null },
  context: ResolverContext,
) {
  if (!context.hasScope("read_assigned_fulfillment_orders")) {
    throw new TopLevelError("ACCESS_DENIED", "Access denied for assignedFulfillmentOrders field.");
  }
  const wanted = args.assignmentStatus ? requestStatusOf[args.assignmentStatus] : undefined;
  const found = assignedTo(context, args.locationIds).filter(
    (each) => wanted === undefined || each.requestStatus === wanted,
  );
  return connectionOf(found, args, { idOf: ({ id }) => id, sortBy: sortBy(args.sortKey ?? "ID") });
}

function list(
  _: unknown,
  args: ListArgs & { includeClosed?: boolean | null },
  context: ResolverContext,
) {
  const matches = compileSearch(args.query, { ...search, now: context.world.clock.now() });
  const found = [...shopOfContext(context).orders.fulfillmentOrders.values()].filter(
    (each) =>
      (args.includeClosed || each.status !== "CLOSED") &&
      maySee(context, each) &&
      (!matches || matches(each)),
  );
  return connectionOf(found, args, { idOf: ({ id }) => id, sortBy: sortBy(args.sortKey) });
}

/** A parcel is seen by whom its order or one of its fulfilment orders is seen. */
function mayReadParcel(context: ResolverContext, fulfillment: Fulfillment): boolean {
  if (context.hasScope("read_orders")) return true;
  const { fulfillmentOrders } = shopOfContext(context).orders;
  return fulfillment.lines.some(({ fulfillmentOrderId }) => {
    const one = fulfillmentOrders.get(fulfillmentOrderId);
    return one !== undefined && maySee(context, one);
  });
}

export const fulfillmentOrderQueries: Resolvers = {
  QueryRoot: {
    assignedFulfillmentOrders: assigned,
    fulfillmentOrders: list,
    fulfillmentOrder: (_: unknown, args: { id: string }, context: ResolverContext) => {
      const found = shopOfContext(context).orders.fulfillmentOrders.get(args.id);
      return found && maySee(context, found) ? found : null;
    },
    manualHoldsFulfillmentOrders: (_: unknown, args: ListArgs, context: ResolverContext) => {
      const held = [...shopOfContext(context).orders.fulfillmentOrders.values()].filter(
        (each) => each.status === "ON_HOLD" && maySee(context, each),
      );
      return connectionOf(held, args, { idOf: ({ id }) => id });
    },
    fulfillment: (_: unknown, args: { id: string }, context: ResolverContext) => {
      const found = shopOfContext(context).orders.fulfillments.get(args.id);
      return found && mayReadParcel(context, found) ? found : null;
    },
  },
};
