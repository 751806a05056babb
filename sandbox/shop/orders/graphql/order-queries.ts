import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import type { ConnectionArgs, SortValue } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { requireType, shopOfContext } from "../../ids.ts";
import { findDefinition } from "../../metafields/definitions.ts";
import { resolveNamespace } from "../../metafields/namespaces.ts";
import { findByUniqueMetafield } from "../../metafields/unique.ts";
import { exactCount } from "../../resolvers/time-fields.ts";
import { totalsOf } from "../order-totals.ts";
import { searchOrders } from "../search-orders.ts";
import type { Order } from "../state.ts";

type OrdersArgs = ConnectionArgs & { query?: string | null; sortKey?: string | null };

function sortBy(key: string, context: ResolverContext): ((order: Order) => SortValue) | undefined {
  switch (key) {
    case "PROCESSED_AT":
      return (order) => order.processedAt;
    case "CREATED_AT":
      return (order) => order.createdAt;
    case "UPDATED_AT":
      return (order) => order.updatedAt;
    case "ORDER_NUMBER":
      return (order) => order.number;
    case "TOTAL_PRICE":
      return (order) => totalsOf(order, shopOfContext(context).orders).total;
    case "FINANCIAL_STATUS":
      return (order) => order.financialStatus;
    default:
      return undefined;
  }
}

/** Without `read_all_orders` an app sees the orders of the last 60 days only. */
function withinReach(context: ResolverContext, order: Order): boolean {
  return (
    context.hasScope("read_all_orders") ||
    order.createdAt >= context.world.clock.now() - 60 * 86_400_000
  );
}

function reachable(context: ResolverContext, id: string): Order | null {
  const order = shopOfContext(context).orders.orders.get(id);
  return order && withinReach(context, order) ? order : null;
}

interface Identifier {
  id?: string | null;
  customId?: { namespace?: string | null; key: string; value: string } | null;
}

/** Looks in the index of unique metafields, which is never late. */
function byIdentifier(_: unknown, args: { identifier: Identifier }, context: ResolverContext) {
  const { id, customId } = args.identifier;
  if (id) return reachable(context, id);
  if (!customId) {
    throw new TopLevelError("BAD_USER_INPUT", "The identifier needs an `id` or a `customId`.");
  }
  const shop = shopOfContext(context);
  const namespace = resolveNamespace(customId.namespace, context);
  const { key, value } = customId;
  const definition = findDefinition(shop, { ownerType: "ORDER", namespace, key });
  if (!definition?.uniqueValues) {
    const message = `Metafield definition of type 'id' is required when using custom ids: ${namespace}.${key}`;
    throw new TopLevelError("BAD_USER_INPUT", message);
  }
  const orderId = findByUniqueMetafield(shop, { ownerType: "ORDER", namespace, key, value });
  return orderId === undefined ? null : reachable(context, orderId);
}

export const orderQueries: Resolvers = {
  QueryRoot: {
    order: (_: unknown, args: { id: string }, context: ResolverContext) =>
      reachable(context, requireType("Order", args.id)),
    orderByIdentifier: byIdentifier,
    orders: (_: unknown, args: OrdersArgs, context: ResolverContext) => {
      const orders = searchOrders(context.world, shopOfContext(context), args.query);
      return connectionOf(
        orders.filter((order) => withinReach(context, order)),
        args,
        {
          idOf: (order) => order.id,
          sortBy: sortBy(args.sortKey ?? "PROCESSED_AT", context),
        },
      );
    },
    ordersCount: (_: unknown, args: { query?: string | null }, context: ResolverContext) =>
      exactCount(searchOrders(context.world, shopOfContext(context), args.query).length),
    refund: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).orders.refunds.get(args.id) ?? null,
    job: (_: unknown, args: { id: string }, context: ResolverContext) => {
      const job = shopOfContext(context).orders.jobs.get(args.id);
      return job ? { id: args.id, done: job.done, query: {} } : null;
    },
  },
};
