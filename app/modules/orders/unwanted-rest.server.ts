import type { EscrowChannel } from "#app/modules/escrow/index.ts";
import { loadChannels } from "#app/modules/escrow/index.server.ts";
import { chunk } from "#app/kernel/group.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { StoredSupplyLine } from "./order-lines.server.ts";
import { routePlanSchema } from "./route-plan.ts";
import { isRouted } from "./states.ts";
import type { OrderSupplies, StoredSupply } from "./store-supply.server.ts";

const IDS_MAX = 200;

interface Part {
  supply: Pick<StoredSupply, "routeState">;
  line: Pick<StoredSupplyLine, "over" | "openBefore">;
}

/** Units of an order line that the factory's order still has after a part was shipped, and nobody wants. */
export function restOf(parts: readonly Part[]): number {
  return parts
    .filter(({ supply, line }) => isRouted(supply.routeState) && line.over)
    .reduce((sum, { line }) => sum + line.openBefore, 0);
}

/** The brand stores of those factories that an order leaves a rest to, by factory. */
export async function loadRestTakers(
  tx: Tx,
  orders: readonly OrderSupplies[],
): Promise<Map<string, EscrowChannel>> {
  const factoryIds = orders
    .flatMap(({ supplies }) => supplies)
    .filter((supply) => restOf(supply.lines.map((line) => ({ supply, line }))) > 0)
    .map(({ factoryId }) => factoryId);
  const takers = new Map<string, EscrowChannel>();
  for (const factoryId of new Set(factoryIds)) {
    const channels = await loadChannels(tx, factoryId);
    const brand = [...channels.values()].find(({ kind }) => kind === "brand");
    if (brand) takers.set(factoryId, brand);
  }
  return takers;
}

/**
 * A part of these supply orders has left the factory and the reseller's shop wants no more of them: an order that
 * was shipped in part is not cancelled for the factory, so a person must take the rest off it. Until then
 * its units count as sold by the factory's own shop.
 */
export async function tellUnwantedRest(
  tx: Tx,
  clock: Clock,
  supplyOrderIds: readonly string[],
): Promise<void> {
  for (const ids of chunk(supplyOrderIds, IDS_MAX)) {
    const routed = await tx
      .selectFrom("SupplyOrder")
      .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
      .select(["SupplyOrder.id", "SupplyOrder.factoryId", "routePlan", "Order.name as orderName"])
      .where("SupplyOrder.id", "in", ids)
      .where("routeState", "=", "done")
      .where("routePlan", "is not", null)
      .execute();
    const left = await leftUnits(tx, ids);
    for (const { id, factoryId, routePlan, orderName } of routed) {
      const { ordered } = routePlanSchema.parse(JSON.parse(routePlan ?? ""));
      const rest = ordered.reduce((sum, { units }) => sum + units, 0) - (left.get(id) ?? 0);
      if (rest <= 0) continue;
      await raiseNotice(tx, clock, {
        shopId: factoryId,
        factoryId,
        kind: "rest_unwanted",
        subject: id,
        details: { supplyOrderId: id, orderName, units: rest },
      });
    }
  }
}

/** Units of each supply order's parcels. */
async function leftUnits(tx: Tx, supplyOrderIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("ParcelLine")
    .innerJoin("Parcel", "Parcel.id", "ParcelLine.parcelId")
    .select(({ fn }) => ["supplyOrderId", fn.sum<number | string>("quantity").as("units")])
    .where("supplyOrderId", "in", supplyOrderIds)
    .where("state", "!=", "cancelled")
    .groupBy("supplyOrderId")
    .execute();
  return new Map(rows.map(({ supplyOrderId, units }) => [supplyOrderId, Number(units)]));
}
