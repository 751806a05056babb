import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { SoldOnPlan } from "../orders/state.ts";
import type { Shop } from "../state.ts";
import { setStatus } from "./fulfillment-order-index.ts";
import { openWhenDue } from "./progress.ts";
import type { FulfillmentOrder } from "./state.ts";

/** What was sold for later waits: until its date, or on hold until somebody knows one. */
export function deferFulfilment(
  world: World,
  shop: Shop,
  {
    fulfillmentOrder,
    sellingPlan: { ready, at },
  }: { fulfillmentOrder: FulfillmentOrder; sellingPlan: SoldOnPlan },
): void {
  if (ready === "unknown") {
    fulfillmentOrder.fulfillAt = null;
    fulfillmentOrder.holds.push({
      id: newGid(world, "FulfillmentHold"),
      reason: "UNKNOWN_DELIVERY_DATE",
      reasonNotes: null,
      handle: "",
      externalId: null,
      app: null,
    });
    setStatus(world, shop, { fulfillmentOrder, status: "ON_HOLD" });
  }
  if (ready !== "scheduled" || at === null || at <= world.clock.now()) return;
  fulfillmentOrder.fulfillAt = at;
  setStatus(world, shop, { fulfillmentOrder, status: "SCHEDULED" });
  openWhenDue(world, shop, fulfillmentOrder);
}
