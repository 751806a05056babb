import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import { isComplete } from "./order-status.ts";
import { financialStatusOf, totalsOf } from "./order-totals.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";
import type { Order } from "./state.ts";
import { announceOrder } from "./touch-order.ts";

/** Records the payment of all that is outstanding. */
export function markAsPaid(
  world: World,
  shop: Shop,
  { order, eventId, gateway }: { order: Order; eventId: string; gateway?: string },
): { ok: true; order: Order } | Refusal {
  const outstanding = totalsOf(order, shop.orders).outstanding;
  if (order.cancelledAt !== null || order.financialStatus === "PAID" || outstanding <= 0) {
    return refuse("Order cannot be marked as paid.", ["id"]);
  }
  order.transactions = order.transactions.filter(({ status }) => status !== "PENDING");
  order.transactions.push({
    id: newGid(world, "OrderTransaction"),
    kind: "SALE",
    status: "SUCCESS",
    gateway: gateway ?? "manual",
    amount: outstanding,
    createdAt: world.clock.now(),
  });
  order.financialStatus = financialStatusOf(order, shop.orders);
  if (isComplete(order)) order.closedAt = world.clock.now();
  announceOrder(world, shop, { order, topics: ["orders/paid"], eventId });
  return { ok: true, order };
}
