import type { Tx } from "#app/platform/db/database.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { isPaid, supplyTask } from "./follow-up.server.ts";

/**
 * Asks that every paid order which a partnership holds be requested: the reseller has just let us
 * request for it. What waits for something is requested when it no longer does.
 */
export async function requestHeld(
  tx: Tx,
  deps: Pick<OrdersDeps, "tasks">,
  of: { partnershipId: string },
): Promise<void> {
  const rows = await tx
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .select([
      "SupplyOrder.id",
      "SupplyOrder.shopId",
      "Order.app",
      "Order.gid",
      "Order.financialStatus",
    ])
    .where("SupplyOrder.partnershipId", "=", of.partnershipId)
    .where("SupplyOrder.state", "=", "held")
    .where("SupplyOrder.requestStatus", "!=", "CANCELLATION_REQUESTED")
    .orderBy("SupplyOrder.seenAt")
    .execute();
  const paid = rows.filter((row) => isPaid(row.financialStatus));
  await deps.tasks.askAll(
    tx,
    paid.map((row) => supplyTask("request", { ...row, orderGid: row.gid })),
  );
}
