import { Fault } from "#app/kernel/fault.ts";
import { changeReserves, loadChannels } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { adoptRoute } from "./adopt-route.server.ts";
import { wasRestored } from "./forgotten-routes.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { askOrderRead } from "./follow-up.server.ts";
import { letGoOrders } from "./left-orders.server.ts";
import { SURELY_SHOWN_MS } from "./order-age.ts";
import { beginBack, putBackReserve, type PlanBack } from "./put-back-reserve.server.ts";
import { storedRoutePlanSchema } from "./route-plan.ts";
import type { RoutedOrder } from "./ports.ts";
import { completeRoute } from "./complete-route.server.ts";
import { loadSupply, loadSupplyLines, type Supply } from "./supply-row.server.ts";

/**
 * Works a cancellation: first at the factory (without restock: the units go back to the reserve, not
 * on sale), and only when that succeeded is it granted in the reseller's shop. What has left the
 * factory cannot be cancelled, and the request is refused with that reason.
 */
export async function cancelSupply(
  deps: OrdersDeps,
  supplyOrderId: string,
): Promise<void | { again: number }> {
  const supply = await loadSupply(deps.database.db, supplyOrderId);
  if (!supply) return;
  const unrouted = await unroute(deps, supply.id);
  if (unrouted === "wait") return { again: 1_000 };
  if (supply.requestStatus === "CANCELLATION_REQUESTED") {
    if (unrouted === "shipped") {
      await deps.requests.rejectCancellation(
        supply.shop,
        supply.fulfilmentOrderGid,
        "The factory has shipped this order.",
      );
    } else {
      await deps.requests.acceptCancellation(supply.shop, supply.fulfilmentOrderGid);
    }
  } else if (unrouted === "shipped") {
    // Its parcel is told of, which the shop refuses; the order is read then.
    return;
  } else if (await hasLeft(deps, supply)) return letGo(deps, supply);
  await askRead(deps, supply);
}

async function hasLeft(deps: OrdersDeps, { shop }: Supply): Promise<boolean> {
  const row = await deps.database.db
    .selectFrom("Installation")
    .select("state")
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .executeTakeFirst();
  return row?.state !== "installed";
}

/** Nobody can read the order in its shop: what was taken back at the factory is given up here. */
async function letGo(deps: OrdersDeps, { partnershipId }: Supply): Promise<void> {
  if (partnershipId === null) return;
  await deps.database.write((tx) => letGoOrders(tx, deps, { partnershipId }));
}

async function askRead(
  deps: OrdersDeps,
  { shop, orderGid }: Pick<Supply, "shop" | "orderGid">,
): Promise<void> {
  const heardAt = deps.clock.now();
  await deps.database.write((tx) =>
    askOrderRead(tx, deps, { shop, orderGid, heardAt, cause: "cancellation answered" }),
  );
}

async function unroute(deps: OrdersDeps, supplyId: string): Promise<"done" | "shipped" | "wait"> {
  const supply = await loadSupply(deps.database.db, supplyId);
  if (!supply || supply.routeState === "unrouted") return "done";
  if (supply.routeState === "none") return unrouteForgotten(deps, supply);
  const factory = { shopId: supply.factoryId, app: "factory" };
  if (await hasShipped(deps, supply)) {
    // It left between our looking and our cancelling: nothing was cancelled.
    if (supply.routeState === "unrouting") await setRoute(deps, supply, { routeState: "done" });
    return "shipped";
  }
  const routed = await deps.routed.find(factory, supply.id);
  if (!routed) {
    // It may still be on its way; routing will find it, or a request's life passes.
    const since = supply.routeSentAt ?? 0;
    if (deps.clock.now() < since + deps.settings.requestLifeMs) return "wait";
    if (supply.routedOrderGid !== null && deps.clock.now() > since + SURELY_SHOWN_MS) {
      throw new Fault("routed_order_not_shown", {
        message: `the factory's order for ${supply.orderName} is too old to be seen; cancel it in Shopify`,
        details: { supplyOrderId: supply.id },
      });
    }
    await setUnrouted(deps, supply);
    return "done";
  }
  if (supply.routeState !== "done" && supply.routeState !== "unrouting") {
    const incomplete = await completeRoute(deps, supply, routed);
    return incomplete ? "wait" : unroute(deps, supplyId);
  }
  return cancelRouted(deps, supply, routed);
}

/** The books sent no order to the factory; those that a backup was restored from may have. */
async function unrouteForgotten(
  deps: OrdersDeps,
  supply: Supply,
): Promise<"done" | "shipped" | "wait"> {
  if (!(await wasRestored(deps.database.db, supply.factoryId))) return "done";
  const routed = await deps.routed.find({ shopId: supply.factoryId, app: "factory" }, supply.id);
  if (!routed) return "done";
  const incomplete = await adoptRoute(deps, supply, routed);
  return incomplete ? "wait" : unroute(deps, supply.id);
}

/**
 * Cancels the factory's order. An earlier attempt may have done it though its answer was lost, so that
 * only the order itself says whether it is cancelled; Shopify may take a while to do it. Meanwhile the
 * factory's levels are between two states.
 */
async function cancelRouted(
  deps: OrdersDeps,
  supply: Supply,
  routed: RoutedOrder,
): Promise<"done" | "shipped" | "wait"> {
  const factory = { shopId: supply.factoryId, app: "factory" };
  const plan = await beginUnrouting(deps, supply, routed);
  if (!routed.isCancelled) {
    const answer = await deps.routed.cancel(factory, routed.gid);
    const now = await deps.routed.find(factory, supply.id);
    if (now && !now.isCancelled) {
      if (answer.ok) return "wait";
      await setRoute(deps, supply, { routeState: "done" });
      // A parcel that left meanwhile was not booked: it is now.
      await askRead(deps, { shop: factory, orderGid: routed.gid });
      return "shipped";
    }
  }
  if (plan) await putBackReserve(deps, supply, plan);
  await setUnrouted(deps, supply, plan?.ordered);
  return "done";
}

/** From here on the books know that what was routed is coming back. */
async function beginUnrouting(
  deps: OrdersDeps,
  supply: Supply,
  { isCancelled }: RoutedOrder,
): Promise<PlanBack | null> {
  if (supply.routePlan === null) {
    await setRoute(deps, supply, { routeState: "unrouting" });
    return null;
  }
  const stored = storedRoutePlanSchema.parse(JSON.parse(supply.routePlan));
  const plan = await beginBack(deps, stored, { factoryId: supply.factoryId, isCancelled });
  await setRoute(deps, supply, { routeState: "unrouting", routePlan: JSON.stringify(plan) });
  return plan;
}

async function hasShipped(deps: OrdersDeps, supply: Supply): Promise<boolean> {
  const row = await deps.database.db
    .selectFrom("Parcel")
    .select("id")
    .where("supplyOrderId", "=", supply.id)
    .where("state", "!=", "cancelled")
    .executeTakeFirst();
  return row !== undefined;
}

async function setRoute(
  deps: OrdersDeps,
  supply: Supply,
  route: { routeState: string; routePlan?: string },
): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx.updateTable("SupplyOrder").set(route).where("id", "=", supply.id).execute();
    await touchBrand(deps, supply, tx);
  });
}

/** Without `back` nothing was ever taken from the reserve. */
async function setUnrouted(
  deps: OrdersDeps,
  supply: Supply,
  back?: readonly { itemId: string; locationId: string; units: number }[],
): Promise<void> {
  await deps.database.write(async (tx) => {
    const changed = await tx
      .updateTable("SupplyOrder")
      .set({ routeState: "unrouted" })
      .where("id", "=", supply.id)
      .where("routeState", "!=", "unrouted")
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return;
    if (back) await putBack(tx, supply, back);
    await touchBrand(deps, supply, tx);
  });
}

async function putBack(
  tx: Tx,
  supply: Supply,
  back: readonly { itemId: string; locationId: string; units: number }[],
): Promise<void> {
  await changeReserves(
    tx,
    back.map(({ itemId, locationId, units }) => ({ itemId, locationId, reserved: units })),
  );
  // They are held until the reseller's shop shows the cancel: promised from the reserve again.
  const lines = await loadSupplyLines(tx, supply.id);
  await changeReserves(
    tx,
    lines.flatMap(({ itemId, locationId, remaining }) =>
      locationId === null ? [] : [{ itemId, locationId, promised: remaining }],
    ),
  );
}

async function touchBrand(deps: OrdersDeps, supply: Supply, tx: Tx): Promise<void> {
  const brand = [...(await loadChannels(tx, supply.factoryId)).values()].find(
    ({ kind }) => kind === "brand",
  );
  const lines = await tx
    .selectFrom("SupplyLine")
    .select("itemId")
    .where("supplyOrderId", "=", supply.id)
    .execute();
  if (brand)
    await deps.stock.touch(tx, { channelId: brand.id, itemIds: lines.map((line) => line.itemId) });
}
