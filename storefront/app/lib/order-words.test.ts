import { expect, test } from "vitest";
import { orderState, parcelState, paymentState } from "./order-words.ts";

test("an order that was cancelled is that, whatever became of its parcels", () => {
  const cancelledAt = "2026-11-21T00:00:00Z";
  expect(orderState({ cancelledAt, fulfillmentStatus: "FULFILLED" })).toBe("orderCancelled");
});

test("a state that nobody has heard of is told as the one before anything happened", () => {
  expect(orderState({ cancelledAt: null, fulfillmentStatus: "NEW_ONE" })).toBe("orderPreparing");
  expect(paymentState("NEW_ONE")).toBe("paymentPending");
  expect(parcelState({ status: "SUCCESS", latestShipmentStatus: null })).toBe("parcelSent");
});
