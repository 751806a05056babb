import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import type {
  Fulfillment,
  FulfillmentEvent,
  FulfillmentLine,
} from "#sandbox/shop/fulfilment/state.ts";
import { isoTime } from "#sandbox/shop/ids.ts";
import type { AccountContext } from "./context.ts";

const EVENT_STATUSES: ReadonlySet<string> = new Set([
  ...["ATTEMPTED_DELIVERY", "CARRIER_PICKED_UP", "CONFIRMED", "DELAYED", "DELIVERED", "FAILURE"],
  ...["IN_TRANSIT", "LABEL_PRINTED", "LABEL_PURCHASED", "OUT_FOR_DELIVERY", "PICKED_UP"],
  "READY_FOR_PICKUP",
]);

const idOfRecord = ({ id }: { id: string }): string => id;

function eventsOf({ events }: Fulfillment): FulfillmentEvent[] {
  return events.filter(({ status }) => EVENT_STATUSES.has(status));
}

function lineItem({ lineItemId }: FulfillmentLine, _: unknown, { shop }: AccountContext) {
  const order = shop.orders.orders.get(shop.orders.orderIdByLine.get(lineItemId) ?? "");
  const line = order?.lines.find(({ id }) => id === lineItemId);
  if (!line) throw new Error(`line ${lineItemId} belongs to no order`);
  return line;
}

export const fulfillmentResolvers = {
  Fulfillment: {
    createdAt: ({ createdAt }: Fulfillment) => isoTime(createdAt),
    updatedAt: ({ updatedAt }: Fulfillment) => isoTime(updatedAt),
    estimatedDeliveryAt: () => null,
    events: (fulfillment: Fulfillment, args: ConnectionArgs) =>
      connectionOf(eventsOf(fulfillment), args, {
        idOf: idOfRecord,
        sortBy: ({ happenedAt }) => happenedAt,
      }),
    fulfillmentLineItems: ({ lines }: Fulfillment, args: ConnectionArgs) =>
      connectionOf(lines, args, { idOf: idOfRecord }),
    isPickedUp: () => false,
    latestShipmentStatus: (fulfillment: Fulfillment) =>
      eventsOf(fulfillment).at(-1)?.status ?? null,
    pickupAddress: () => null,
    requiresShipping: () => true,
    trackingInformation: ({ tracking }: Fulfillment) => tracking,
  },
  FulfillmentLineItem: { lineItem },
  FulfillmentEvent: {
    happenedAt: ({ happenedAt }: FulfillmentEvent) => isoTime(happenedAt),
  },
};
