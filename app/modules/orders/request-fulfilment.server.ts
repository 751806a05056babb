import { askOrderRead } from "./follow-up.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { loadSupply } from "./supply-row.server.ts";

/**
 * Submits a held supply order to our service: the reseller's button, or our auto-request where the
 * reseller switched it on. Never while payment is pending. The shop's answer is read, not assumed.
 */
export async function submitRequest(deps: OrdersDeps, supplyOrderId: string): Promise<void> {
  const supply = await loadSupply(deps.database.db, supplyOrderId);
  if (!supply || supply.state !== "held" || supply.financialStatus === "PENDING") return;
  const answer = await deps.requests.submit(supply.shop, supply.fulfilmentOrderGid);
  if (!answer.ok) {
    deps.log.info({ supplyOrderId, message: answer.message }, "fulfilment request was refused");
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
