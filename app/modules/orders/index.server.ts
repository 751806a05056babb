export {
  makeOrderQueries,
  type OrderDetails,
  type OrderQueries,
  type OrderRow,
  type OrderTab,
} from "./queries.server.ts";

export { applySnapshot, type ApplyOutcome } from "./apply-snapshot.server.ts";
export { makeBookings } from "./bookings.server.ts";
export { cancelSupply } from "./cancel-supply.server.ts";
export { coverOversold } from "./cover-oversold.server.ts";
export { decideRequest } from "./decide-request.server.ts";
export { orderGroup, type OrdersDeps } from "./deps.server.ts";
export { letGoOrders, readOpenOrders } from "./left-orders.server.ts";
export { channelsHeardLate } from "./heard-late.server.ts";
export { askOrderRead, askOrderReads, ORDER_TASKS, type WantedRead } from "./follow-up.server.ts";
export { ordersBeingRead } from "./orders-being-read.server.ts";
export { findOrders, type FoundOrder } from "./find-orders.server.ts";
export { openOrdersOf, openOrderUnits, type OpenOrderUnits } from "./open-order-units.server.ts";
export { readOrder, type RoutedOrderListener } from "./read-order.server.ts";
export {
  askReject,
  holdByFactory,
  rejectAsked,
  releaseHold,
  requestFulfilment,
  retryOrder,
  type OrderActionAnswer,
} from "./release-hold.server.ts";
export { locateOrder, readAssigned, sweepOrders } from "./sweep-orders.server.ts";
export { requestHeld } from "./request-held.server.ts";
export { submitRequest } from "./request-fulfilment.server.ts";
export { prepareFactory } from "./prepare-factory.server.ts";
export { redactShopper } from "./redact-shopper.server.ts";
export { routeOrder } from "./route-order.server.ts";
export { sendOnce } from "./send-once.server.ts";
export { loadSupply, loadSupplyLines, type Supply } from "./supply-row.server.ts";
export { transition } from "./transition.server.ts";
