import { z } from "zod";
import {
  FULFILMENT_TASKS,
  recordParcels,
  shipParcel,
  shipParcelSchema,
  tellParcel,
  type FulfilmentDeps,
} from "#app/modules/fulfilment/index.server.ts";
import {
  cancelSupply,
  decideRequest,
  locateOrder,
  ORDER_TASKS,
  prepareFactory,
  readAssigned,
  readOrder,
  redactShopper,
  rejectAsked,
  routeOrder,
  submitRequest,
  type OrdersDeps,
} from "#app/modules/orders/index.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";
import { sweepShopOrders } from "./order-sweep.server.ts";

const readPayload = z.object({ orderGid: z.string(), heardAt: z.number(), cause: z.string() });
const locatePayload = z.object({
  fulfilmentOrderGid: z.string(),
  heardAt: z.number(),
  unlessKnown: z.boolean().optional(),
});
const supplyPayload = z.object({ supplyOrderId: z.string() });
const redactPayload = z.object({ orderGid: z.string(), askedAt: z.number() });
const parcelPayload = z.object({ parcelId: z.string() });

/** An order's way, as tasks. */
export function orderTasks(orders: OrdersDeps, fulfilment: FulfilmentDeps): TaskHandlers {
  const onRoutedOrder = (routed: Parameters<typeof recordParcels>[1]) =>
    recordParcels(fulfilment, routed);
  return {
    [ORDER_TASKS.read]: ({ shopId, app, payload }) =>
      readOrder(
        { ...orders, onRoutedOrder },
        { shop: { shopId, app }, ...readPayload.parse(payload) },
      ),
    [ORDER_TASKS.request]: ({ payload }) =>
      submitRequest(orders, supplyPayload.parse(payload).supplyOrderId),
    [ORDER_TASKS.decide]: ({ payload }) =>
      decideRequest(orders, supplyPayload.parse(payload).supplyOrderId),
    [ORDER_TASKS.route]: ({ payload }) =>
      routeOrder(orders, supplyPayload.parse(payload).supplyOrderId),
    [ORDER_TASKS.cancel]: ({ payload }) =>
      cancelSupply(orders, supplyPayload.parse(payload).supplyOrderId),
    [ORDER_TASKS.reject]: ({ payload }) =>
      rejectAsked(orders, supplyPayload.parse(payload).supplyOrderId),
    "orders.prepare": ({ shopId, app }) => prepareFactory(orders, { shopId, app }),
    "orders.redact": ({ shopId, payload }) =>
      redactShopper(orders, { shopId, ...redactPayload.parse(payload) }),
    "orders.locate": ({ shopId, app, payload }) =>
      locateOrder(orders, { shop: { shopId, app }, ...locatePayload.parse(payload) }),
    "orders.assigned": ({ shopId, app }) => readAssigned(orders, { shopId, app }),
    "orders.sweep": sweepShopOrders(orders),
    [FULFILMENT_TASKS.tell]: ({ payload }) =>
      tellParcel(fulfilment, parcelPayload.parse(payload).parcelId),
    [FULFILMENT_TASKS.ship]: ({ payload }) =>
      shipParcel(fulfilment, shipParcelSchema.parse(payload)),
  };
}
