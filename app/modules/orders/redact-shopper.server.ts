import { Fault } from "#app/kernel/fault.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { OrdersDeps } from "./deps.server.ts";

const DAY_MS = 86_400_000;
/** Shopify gives 30 days; what has not left the factory by then is forgotten as it is. */
const WAIT_MAX_MS = 25 * DAY_MS;
/** States in which units may still have to be sent to the shopper. */
const OPEN_STATES = new Set(["accepted", "routed", "packed", "shipped", "on_hold"]);

/**
 * A shopper of a reseller's shop asked to be forgotten: the factory's copies of the order lose name and
 * address too, once everything has left. \`again\` is when to look once more for what has not, in ms.
 */
export async function redactShopper(
  deps: OrdersDeps,
  of: { shopId: string; orderGid: string; askedAt: number },
): Promise<void | { again: number }> {
  const mayWait = deps.clock.now() < of.askedAt + WAIT_MAX_MS;
  let waits = false;
  for (const copy of await readCopies(deps.database.db, of)) {
    const isOpen = OPEN_STATES.has(copy.state) && copy.left > 0;
    // While it is being made nobody knows it yet.
    const isComing = copy.routedOrderGid === null && copy.routeState !== "unrouted";
    if (mayWait && (isOpen || isComing)) waits = true;
    else if (copy.routedOrderGid !== null) {
      const factory = { shopId: copy.factoryId, app: "factory" };
      const answer = await deps.routed.redact(factory, copy.routedOrderGid);
      if (!answer.ok) throw new Fault("redact_refused", { message: answer.message });
    }
  }
  if (waits) return { again: DAY_MS };
}

function readCopies(db: Db, of: { shopId: string; orderGid: string }) {
  return db
    .selectFrom("SupplyOrder")
    .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
    .leftJoin("SupplyLine", "SupplyLine.supplyOrderId", "SupplyOrder.id")
    .select((expression) => [
      "SupplyOrder.id",
      "SupplyOrder.factoryId",
      "SupplyOrder.state",
      "SupplyOrder.routeState",
      "SupplyOrder.routedOrderGid",
      expression.fn
        .coalesce(
          expression.fn.sum<number>(
            expression("SupplyLine.quantity", "-", expression.ref("SupplyLine.shipped")),
          ),
          expression.lit(0),
        )
        .as("left"),
    ])
    .where("Order.shopId", "=", of.shopId)
    .where("Order.app", "=", "reseller")
    .where("Order.gid", "=", of.orderGid)
    .where("SupplyOrder.routeState", "!=", "none")
    .groupBy([
      "SupplyOrder.id",
      "SupplyOrder.factoryId",
      "SupplyOrder.state",
      "SupplyOrder.routeState",
      "SupplyOrder.routedOrderGid",
    ])
    .execute();
}
