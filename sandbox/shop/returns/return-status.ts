import type { Shop } from "../state.ts";
import type { Order } from "../orders/state.ts";

/** `Order.returnStatus`: the returns that are not over decide, then those that are. */
export function returnStatusOf(
  shop: Shop,
  order: Order,
): "NO_RETURN" | "RETURN_REQUESTED" | "IN_PROGRESS" | "RETURNED" {
  const statuses = order.returnIds.map((id) => shop.orders.returns.get(id)?.status);
  if (statuses.includes("OPEN")) return "IN_PROGRESS";
  if (statuses.includes("REQUESTED")) return "RETURN_REQUESTED";
  return statuses.includes("CLOSED") ? "RETURNED" : "NO_RETURN";
}
