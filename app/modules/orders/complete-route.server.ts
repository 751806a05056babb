import {
  balanceOf,
  confirmLower,
  coolingLots,
  exposureOf,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import {
  changeReserves,
  loadChannels,
  loadEscrow,
  loadReserves,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { askOrderRead } from "./follow-up.server.ts";
import type { RoutedOrder } from "./ports.ts";
import { releaseReserves, tellLost, type LostRelease } from "./release-reserves.server.ts";
import {
  planMoves,
  storedRoutePlanSchema,
  type RoutedLine,
  type StoredRoutePlan,
} from "./route-plan.ts";
import { loadSupply, loadSupplyLines, type Supply } from "./supply-row.server.ts";
import { transition } from "./transition.server.ts";

/** Fulfilment orders of the routed order are made by Shopify's own worker, a little later. */
const FULFILMENT_ORDERS_AGAIN_MS = 300;
const FULFILMENT_ORDERS_AGAIN_MS_MAX = 5 * 60_000;

/**
 * Takes the steps that follow once the factory's order exists, from wherever they were left. They are
 * taken even when it shall be cancelled: only then do the factory's quantities add up again.
 */
export async function completeRoute(
  deps: OrdersDeps,
  supply: Supply,
  routed: RoutedOrder,
): Promise<void | { again: number }> {
  if (routed.fulfilmentOrders.length === 0) {
    await noteCreated(deps, supply, routed);
    // Without a time it was made just now.
    const sentAt = supply.routeSentAt ?? deps.clock.now();
    return { again: pauseAfter(deps.clock.now() - sentAt) };
  }
  await settleLocations(deps, supply, routed);
  const plan = await storedPlan(deps, supply, routed);
  const lost = await releaseReserves(deps, supply, plan);
  await finishRoute(deps, supply, { routed, lost });
}

/** Fulfilment orders come within a second, mostly; some never do, and must not be asked for without end. */
export function pauseAfter(ageMs: number): number {
  return Math.max(FULFILMENT_ORDERS_AGAIN_MS, Math.min(ageMs, FULFILMENT_ORDERS_AGAIN_MS_MAX));
}

async function noteCreated(deps: OrdersDeps, supply: Supply, routed: RoutedOrder): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("SupplyOrder")
      .set({ routeState: "created", routedOrderGid: routed.gid })
      .where("id", "=", supply.id)
      .where("routeState", "in", ["none", "creating"])
      .execute();
  });
}

/** Where Shopify placed the order differs from where its units are held: it is moved there if it can be. */
async function settleLocations(
  deps: OrdersDeps,
  supply: Supply,
  routed: RoutedOrder,
): Promise<void> {
  const lines = await loadSupplyLines(deps.database.db, supply.id);
  const wanted = new Map(lines.map((line) => [line.inventoryItemGid, line.locationGid]));
  for (const order of routed.fulfilmentOrders) {
    const places = new Set(
      order.lines.map((line) => wanted.get(line.inventoryItemGid ?? "") ?? null),
    );
    const [place] = places;
    if (places.size !== 1 || !place || place === order.locationGid) continue;
    const answer = await deps.routed.moveFulfilmentOrder(
      { shopId: supply.factoryId, app: "factory" },
      { fulfilmentOrderGid: order.gid, locationGid: place },
    );
    if (answer.ok) order.locationGid = place;
  }
}

async function storedPlan(
  deps: OrdersDeps,
  supply: Supply,
  routed: RoutedOrder,
): Promise<StoredRoutePlan> {
  if (supply.routePlan !== null) return storedRoutePlanSchema.parse(JSON.parse(supply.routePlan));
  return deps.database.write(async (tx) => {
    const lines = await routedLines(tx, supply, routed);
    const itemIds = [...new Set(lines.map((line) => line.itemId))];
    await lockItems(tx, deps.database.dialect, itemIds);
    const reserves = await loadReserves(tx, itemIds);
    const { plan, taken } = planMoves(
      supply.id,
      lines,
      (itemId, locationId) =>
        reserves.find((one) => one.itemId === itemId && one.locationId === locationId)?.reserved ??
        0,
    );
    await changeReserves(
      tx,
      plan.moves.map((move) => ({
        itemId: move.itemId,
        locationId: move.locationId,
        reserved: -move.units,
      })),
    );
    await settlePromises(tx, supply);
    await lowerTaken(tx, deps, supply, taken);
    const stored: StoredRoutePlan = { ...plan, sentAt: deps.clock.now() };
    await storePlan(tx, supply, { routed, plan: stored });
    await touchBrand(tx, deps, supply, itemIds);
    return stored;
  });
}

export async function storePlan(
  tx: Tx,
  supply: Supply,
  { routed, plan }: { routed: RoutedOrder; plan: StoredRoutePlan },
): Promise<void> {
  await tx
    .updateTable("SupplyOrder")
    .set({
      routeState: "moving",
      routePlan: JSON.stringify(plan),
      routedOrderGid: routed.gid,
      routedFulfilmentOrderGid: routed.fulfilmentOrders[0]?.gid ?? null,
    })
    .where("id", "=", supply.id)
    .execute();
}

export async function routedLines(
  tx: Tx,
  supply: Supply,
  routed: RoutedOrder,
): Promise<RoutedLine[]> {
  const items = await tx
    .selectFrom("SupplyLine")
    .innerJoin("Item", "Item.id", "SupplyLine.itemId")
    .select(["Item.id", "Item.inventoryItemGid"])
    .where("SupplyLine.supplyOrderId", "=", supply.id)
    .execute();
  const locations = await tx
    .selectFrom("FactoryLocation")
    .select(["id", "gid"])
    .where("factoryId", "=", supply.factoryId)
    .execute();
  const itemIds = new Map(items.map((item) => [item.inventoryItemGid, item.id]));
  const locationIds = new Map(locations.map((location) => [location.gid, location.id]));
  return routed.fulfilmentOrders.flatMap((order) =>
    order.lines.flatMap((line) => {
      const itemId = itemIds.get(line.inventoryItemGid ?? "");
      const locationId = locationIds.get(order.locationGid ?? "");
      if (!itemId || !locationId || !line.inventoryItemGid || !order.locationGid) return [];
      return [
        {
          itemId,
          locationId,
          inventoryItemGid: line.inventoryItemGid,
          locationGid: order.locationGid,
          // The factory may have shipped some of it already: those units came from there, too.
          units: line.total,
        },
      ];
    }),
  );
}

/** What was promised from the reserve is on its way to the routed order now. */
export async function settlePromises(tx: Tx, supply: Supply): Promise<void> {
  const lines = await loadSupplyLines(tx, supply.id);
  await changeReserves(
    tx,
    lines.flatMap((line) =>
      line.locationId === null
        ? []
        : [{ itemId: line.itemId, locationId: line.locationId, promised: -line.remaining }],
    ),
  );
}

/** Units the routed order took while the brand store showed them left its exposure for certain. */
async function lowerTaken(
  tx: Tx,
  deps: OrdersDeps,
  supply: Supply,
  taken: readonly { itemId: string; units: number }[],
): Promise<void> {
  if (taken.length === 0) return;
  const brand = [...(await loadChannels(tx, supply.factoryId)).values()].find(isBrand);
  if (!brand) return;
  const items = taken.map((one) => ({ id: one.itemId, factoryId: supply.factoryId }));
  const escrow = await loadEscrow(tx, items);
  const now = deps.clock.now();
  for (const { itemId, units } of taken) {
    const item = escrow.get(itemId);
    if (!item) continue;
    const lotId = deps.clock.newId();
    confirmLower(item.books, item.lotsOf(brand.id) ?? coolingLots([]), {
      channel: brand,
      units: Math.min(units, balanceOf(item.books, exposureOf(brand.id))),
      coolsUntil: now + deps.settings.brandCoolingMs,
      lotId,
      cause: `route:${supply.id}:${lotId}`,
      reason: "lower",
    });
  }
  await saveEscrow(tx, escrow.values(), now);
}

const isBrand = (channel: EscrowChannel): boolean => channel.kind === "brand";

export async function touchBrand(
  tx: Tx,
  deps: OrdersDeps,
  supply: Supply,
  itemIds: readonly string[],
): Promise<void> {
  const brand = [...(await loadChannels(tx, supply.factoryId)).values()].find(isBrand);
  if (brand) await deps.stock.touch(tx, { channelId: brand.id, itemIds: [...new Set(itemIds)] });
}

export async function finishRoute(
  deps: OrdersDeps,
  supply: Supply,
  { routed, lost }: { routed: RoutedOrder; lost: readonly LostRelease[] },
): Promise<void> {
  await deps.database.write(async (tx) => {
    const lines = await loadSupplyLines(tx, supply.id);
    await tellLost(tx, deps, { supply, lost });
    await tx
      .updateTable("SupplyOrder")
      .set({ routeState: "done" })
      .where("id", "=", supply.id)
      .execute();
    await touchBrand(
      tx,
      deps,
      supply,
      lines.map((line) => line.itemId),
    );
    const now = await loadSupply(tx, supply.id);
    if (now?.state === "accepted") {
      await transition(tx, deps.clock, {
        supplyOrderId: supply.id,
        to: "routed",
        cause: "routing",
      });
    }
    // What the factory did to it before we were done is heard now.
    await askOrderRead(tx, deps, {
      shop: { shopId: supply.factoryId, app: "factory" },
      orderGid: routed.gid,
      heardAt: deps.clock.now(),
      cause: "routed",
    });
  });
}
