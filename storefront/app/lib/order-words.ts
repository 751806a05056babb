import type { TextKey } from "#store/texts/en.server.ts";

const SHIPPING: Partial<Record<string, TextKey>> = {
  FULFILLED: "orderSent",
  PARTIALLY_FULFILLED: "orderPartlySent",
  ON_HOLD: "orderOnHold",
  READY_FOR_PICKUP: "orderReady",
  READY_FOR_DELIVERY: "orderReady",
  RESTOCKED: "orderCancelled",
};

/** How far an order has come. Whatever Shopify adds one day is still being prepared. */
export function orderState(order: {
  cancelledAt: string | null;
  fulfillmentStatus: string;
}): TextKey {
  if (order.cancelledAt !== null) return "orderCancelled";
  return SHIPPING[order.fulfillmentStatus] ?? "orderPreparing";
}

const PAYMENT: Partial<Record<string, TextKey>> = {
  PAID: "paid",
  PARTIALLY_PAID: "partlyPaid",
  REFUNDED: "refunded",
  PARTIALLY_REFUNDED: "partlyRefunded",
  VOIDED: "paymentVoided",
  EXPIRED: "paymentVoided",
};

export function paymentState(financialStatus: string | null): TextKey {
  return PAYMENT[financialStatus ?? ""] ?? "paymentPending";
}

const PARCEL: Partial<Record<string, TextKey>> = {
  IN_TRANSIT: "parcelOnItsWay",
  CARRIER_PICKED_UP: "parcelOnItsWay",
  OUT_FOR_DELIVERY: "parcelOut",
  ATTEMPTED_DELIVERY: "parcelMissed",
  DELAYED: "parcelDelayed",
  DELIVERED: "parcelDelivered",
  PICKED_UP: "parcelDelivered",
  READY_FOR_PICKUP: "parcelReady",
  FAILURE: "parcelLost",
};

export function parcelState(parcel: {
  status: string | null;
  latestShipmentStatus: string | null;
}): TextKey {
  if (parcel.status === "CANCELLED") return "parcelCancelled";
  return PARCEL[parcel.latestShipmentStatus ?? ""] ?? "parcelSent";
}
