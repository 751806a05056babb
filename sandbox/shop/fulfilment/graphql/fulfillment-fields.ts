import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { isoTime, isoTimeOrNull, shopOfContext } from "../../ids.ts";
import { formatMoney, moneyBag } from "../../money.ts";
import { legacyIdField, timeFields } from "../../resolvers/time-fields.ts";
import type { Fulfillment, FulfillmentEvent, FulfillmentLine } from "../state.ts";
import { orderLineOf, orderOf, serviceOf } from "../fulfillment-order-index.ts";
import { maySee } from "../visibility.ts";

const idOfRecord = (record: { id: string }): string => record.id;

function firstEventAt(fulfillment: Fulfillment, status: string): string | null {
  return isoTimeOrNull(fulfillment.events.find((event) => event.status === status)?.happenedAt);
}

function valueOf(line: FulfillmentLine, context: ResolverContext): number {
  return line.quantity * orderLineOf(shopOfContext(context), line).unitPrice;
}

export const fulfillmentResolvers: Resolvers = {
  Fulfillment: {
    ...timeFields,
    ...legacyIdField,
    order: (each: Fulfillment, _args: unknown, context: ResolverContext) =>
      orderOf(shopOfContext(context), each),
    location: (each: Fulfillment, _args: unknown, context: ResolverContext) =>
      shopOfContext(context).locations.get(each.locationId) ?? null,
    service: (each: Fulfillment, _args: unknown, context: ResolverContext) =>
      serviceOf(shopOfContext(context), each.locationId) ?? null,
    requiresShipping: (each: Fulfillment, _args: unknown, context: ResolverContext) =>
      each.lines.some((line) => orderLineOf(shopOfContext(context), line).requiresShipping),
    totalQuantity: (each: Fulfillment) =>
      each.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    trackingInfo: (each: Fulfillment, args: { first?: number | null }) =>
      typeof args.first === "number" ? each.tracking.slice(0, args.first) : each.tracking,
    fulfillmentLineItems: (each: Fulfillment, args: ConnectionArgs) =>
      connectionOf(each.lines, args, { idOf: idOfRecord }),
    fulfillmentOrders: (each: Fulfillment, args: ConnectionArgs, context: ResolverContext) => {
      const { fulfillmentOrders } = shopOfContext(context).orders;
      const ids = [...new Set(each.lines.map(({ fulfillmentOrderId }) => fulfillmentOrderId))];
      const found = ids.flatMap((id) => fulfillmentOrders.get(id) ?? []);
      return connectionOf(
        found.filter((one) => maySee(context, one)),
        args,
        { idOf: idOfRecord },
      );
    },
    events: (each: Fulfillment, args: ConnectionArgs) =>
      connectionOf(each.events, args, { idOf: idOfRecord }),
    deliveredAt: (each: Fulfillment) => firstEventAt(each, "DELIVERED"),
    inTransitAt: (each: Fulfillment) => firstEventAt(each, "IN_TRANSIT"),
    estimatedDeliveryAt: () => null,
    originAddress: () => null,
  },
  FulfillmentLineItem: {
    lineItem: (line: FulfillmentLine, _args: unknown, context: ResolverContext) =>
      orderLineOf(shopOfContext(context), line),
    originalTotalSet: (line: FulfillmentLine, _args: unknown, context: ResolverContext) =>
      moneyBag(valueOf(line, context), shopOfContext(context).currencyCode),
    discountedTotalSet: (line: FulfillmentLine, _args: unknown, context: ResolverContext) =>
      moneyBag(valueOf(line, context), shopOfContext(context).currencyCode),
    originalTotal: (line: FulfillmentLine, _args: unknown, context: ResolverContext) =>
      formatMoney(valueOf(line, context), shopOfContext(context).currencyCode),
    discountedTotal: (line: FulfillmentLine, _args: unknown, context: ResolverContext) =>
      formatMoney(valueOf(line, context), shopOfContext(context).currencyCode),
  },
  FulfillmentEvent: {
    happenedAt: (event: FulfillmentEvent) => isoTime(event.happenedAt),
    createdAt: (event: FulfillmentEvent) => isoTime(event.happenedAt),
  },
};
