import { ship } from "#app/modules/escrow/index.ts";
import {
  changeReserves,
  loadChannels,
  loadEscrow,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import {
  loadSupply,
  loadSupplyLines,
  orderGroup,
  transition,
  type Supply,
} from "#app/modules/orders/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import { FULFILMENT_TASKS, type FulfilmentDeps } from "./deps.server.ts";
import { fillLines, type FilledLine } from "./fill-lines.ts";
import type { FulfilmentSnapshot, ShopLike } from "./ports.ts";

/**
 * Reads a routed order's fulfilments in the factory's shop and books each parcel once: its units
 * leave the hold for the world, and its tracking is on its way to the reseller's order.
 */
export async function recordParcels(
  deps: FulfilmentDeps,
  routed: { shop: ShopLike; orderGid: string; supplyOrderId: string },
): Promise<void> {
  const supply = await loadSupply(deps.database.db, routed.supplyOrderId);
  if (!supply || supply.factoryId !== routed.shop.shopId) return;
  // The factory was quicker than our routing: its end asks for this read again.
  if (supply.routeState !== "done") return;
  const parcels = await deps.database.db
    .selectFrom("Parcel")
    .select("factoryFulfilmentGid")
    .where("supplyOrderId", "=", supply.id)
    .execute();
  const known = new Set(parcels.map((parcel) => parcel.factoryFulfilmentGid));
  const fulfilments = await deps.fulfilments.ofOrder(routed.shop, routed.orderGid, known);
  await deps.database.write(async (tx) => {
    for (const fulfilment of fulfilments) {
      if (fulfilment.status === "SUCCESS") await recordParcel(tx, deps, supply, fulfilment);
    }
    await settleState(tx, deps, supply);
  });
}

async function recordParcel(
  tx: Tx,
  deps: FulfilmentDeps,
  supply: Supply,
  fulfilment: FulfilmentSnapshot,
): Promise<void> {
  const known = await tx
    .selectFrom("Parcel")
    .select("id")
    .where("supplyOrderId", "=", supply.id)
    .where("factoryFulfilmentGid", "=", fulfilment.gid)
    .executeTakeFirst();
  if (known) return;
  const lines = await loadSupplyLines(tx, supply.id);
  const { filled, extra } = fillLines(
    lines.map((line) => ({ ...line, open: line.quantity - line.shipped })),
    fulfilment.lines,
  );
  const parcelId = deps.clock.newId();
  const now = deps.clock.now();
  await tx
    .insertInto("Parcel")
    .values({
      id: parcelId,
      supplyOrderId: supply.id,
      factoryId: supply.factoryId,
      factoryFulfilmentGid: fulfilment.gid,
      trackingNumber: fulfilment.tracking.number,
      trackingCompany: fulfilment.tracking.company,
      trackingUrl: fulfilment.tracking.url,
      state: "booked",
      shopFulfilmentGid: null,
      sentAt: null,
      createdAt: now,
      toldAt: null,
    })
    .execute();
  if (filled.length > 0) await bookUnits(tx, deps, { supply, parcelId, fulfilment, filled });
  if (extra > 0) await tellExtra(tx, deps, { supply, fulfilment, extra });
  await deps.tasks.ask(tx, {
    kind: FULFILMENT_TASKS.tell,
    key: parcelId,
    shopId: supply.shopId,
    app: supply.app,
    group: orderGroup(supply.shopId, supply.orderGid),
    payload: { parcelId },
    priority: 2,
  });
}

async function bookUnits(
  tx: Tx,
  deps: FulfilmentDeps,
  of: {
    supply: Supply;
    parcelId: string;
    fulfilment: FulfilmentSnapshot;
    filled: readonly FilledLine[];
  },
): Promise<void> {
  const { supply, filled } = of;
  const itemIds = [...new Set(filled.map((line) => line.itemId))];
  await lockItems(tx, deps.database.dialect, itemIds);
  const escrow = await loadEscrow(
    tx,
    itemIds.map((id) => ({ id, factoryId: supply.factoryId })),
    filled.map((line) => line.orderLineId),
  );
  const channel = (await loadChannels(tx, supply.factoryId)).get(supply.channelId);
  await tx
    .insertInto("ParcelLine")
    .values(
      filled.map(({ supplyLineId, orderLineId, quantity }) => ({
        parcelId: of.parcelId,
        supplyLineId,
        orderLineId,
        quantity,
      })),
    )
    .execute();
  for (const line of filled) {
    const item = escrow.get(line.itemId);
    if (!item || !channel) continue;
    ship(item.books, {
      channel,
      orderLineId: line.orderLineId,
      units: line.quantity,
      cause: `ship:${of.fulfilment.gid}:${line.supplyLineId}`,
      reason: "ship",
    });
    await tx
      .updateTable("SupplyLine")
      .set((expression) => ({ shipped: expression("shipped", "+", line.quantity) }))
      .where("id", "=", line.supplyLineId)
      .execute();
    await tx
      .updateTable("OrderLine")
      .set((expression) => ({ shipped: expression("shipped", "+", line.quantity) }))
      .where("id", "=", line.orderLineId)
      .execute();
  }
  await saveEscrow(tx, escrow.values(), deps.clock.now());
  await countDown(tx, of);
  await touch(tx, deps, supply, itemIds);
}

/** What left a location is no longer on hand there. */
async function countDown(
  tx: Tx,
  of: { supply: Supply; filled: readonly FilledLine[] },
): Promise<void> {
  const lines = await loadSupplyLines(tx, of.supply.id);
  const places = new Map(lines.map((line) => [line.id, line.locationId]));
  await changeReserves(
    tx,
    of.filled.flatMap((line) => {
      const locationId = places.get(line.supplyLineId);
      return locationId ? [{ itemId: line.itemId, locationId, onHand: -line.quantity }] : [];
    }),
  );
}

/** Samples taken before the parcel was booked do not know of it, in either shop. */
async function touch(
  tx: Tx,
  deps: FulfilmentDeps,
  supply: Supply,
  itemIds: readonly string[],
): Promise<void> {
  await deps.stock.touch(tx, { channelId: supply.channelId, itemIds });
  const channels = await loadChannels(tx, supply.factoryId);
  const brand = [...channels.values()].find(({ kind }) => kind === "brand");
  if (brand) await deps.stock.touch(tx, { channelId: brand.id, itemIds });
}

async function tellExtra(
  tx: Tx,
  deps: FulfilmentDeps,
  of: { supply: Supply; fulfilment: FulfilmentSnapshot; extra: number },
): Promise<void> {
  await raiseNotice(tx, deps.clock, {
    shopId: of.supply.factoryId,
    factoryId: of.supply.factoryId,
    kind: "shipped_extra",
    subject: of.fulfilment.gid,
    details: { supplyOrderId: of.supply.id, orderName: of.supply.orderName, units: of.extra },
  });
}

/** Shipped when the first parcel left; closed when nothing is left and the shop was told of all. */
export async function settleState(tx: Tx, deps: FulfilmentDeps, supply: Supply): Promise<void> {
  const now = await loadSupply(tx, supply.id);
  if (
    !now ||
    (now.state !== "accepted" &&
      now.state !== "routed" &&
      now.state !== "packed" &&
      now.state !== "shipped")
  )
    return;
  const lines = await loadSupplyLines(tx, supply.id);
  const shipped = lines.reduce((sum, line) => sum + line.shipped, 0);
  if (shipped === 0) return;
  await transition(tx, deps.clock, { supplyOrderId: supply.id, to: "shipped", cause: "parcel" });
  const open = lines.some((line) => line.shipped < line.quantity);
  const untold = await tx
    .selectFrom("Parcel")
    .select("id")
    .where("supplyOrderId", "=", supply.id)
    .where("state", "in", ["booked", "telling"])
    .executeTakeFirst();
  if (!open && !untold) {
    await transition(tx, deps.clock, {
      supplyOrderId: supply.id,
      to: "closed",
      cause: "all parcels told",
    });
  }
}
