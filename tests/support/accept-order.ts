import { decideRequest } from "#app/modules/orders/index.server.ts";
import { numberOf } from "./number-of.ts";
import type { SteppedHub } from "./stepped-hub.ts";

/** A shopper buys in the first reseller's shop, the reseller requests it, and the hub accepts. */
export async function acceptOrder(
  hub: SteppedHub,
  units: number,
): Promise<{ order: string; supplyId: string }> {
  const order = await hub.buy(0, units);
  await hub.hear(0, order);
  await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`);
  await hub.hear(0, order);
  const { id } = await hub.world.database.db
    .selectFrom("SupplyOrder")
    .select("id")
    .executeTakeFirstOrThrow();
  await hub.world.advance(2_000);
  await hub.run(decideRequest(hub.world.hub.deps.orders, id));
  const { state } = await hub.state(id);
  if (state !== "accepted") throw new Error(`the order is ${state}, not accepted`);
  return { order, supplyId: id };
}
