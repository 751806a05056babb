import { Fault } from "#app/kernel/fault.ts";
import { askOrderRead } from "./follow-up.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { isOver } from "./snapshot.ts";
import { loadSupply, type Supply } from "./supply-row.server.ts";

/**
 * Submits a held supply order to our service: the reseller's button, or our auto-request where the
 * reseller switched it on. Never while payment is pending. The shop's answer is read, not assumed.
 * Throws "request_refused" when the shop refuses what the order shows nothing against, e.g. because
 * it is scheduled for later: it is asked again with growing pauses, and then by a person.
 */
export async function submitRequest(deps: OrdersDeps, supplyOrderId: string): Promise<void> {
  const supply = await loadSupply(deps.database.db, supplyOrderId);
  if (!supply || supply.state !== "held" || supply.financialStatus === "PENDING") return;
  const answer = await deps.requests.submit(supply.shop, supply.fulfilmentOrderGid);
  // A read would find the order held, and held orders are requested: without end.
  if (!answer.ok && (await looksRequestable(deps, supply))) {
    throw new Fault("request_refused", { message: answer.message, retryable: true });
  }
  await deps.database.write((tx) =>
    askOrderRead(tx, deps, {
      shop: supply.shop,
      orderGid: supply.orderGid,
      heardAt: deps.clock.now(),
      cause: "requested by the hub",
    }),
  );
}

/** Nothing that a read shows would stop us from asking again. */
async function looksRequestable(deps: OrdersDeps, supply: Supply): Promise<boolean> {
  const snapshot = await deps.reader.read(supply.shop, supply.orderGid);
  const order = snapshot?.fulfilmentOrders.find(({ gid }) => gid === supply.fulfilmentOrderGid);
  if (!snapshot || !order || isOver(order)) return false;
  return (
    order.requestStatus === "UNSUBMITTED" &&
    order.status !== "ON_HOLD" &&
    snapshot.financialStatus !== "PENDING"
  );
}
