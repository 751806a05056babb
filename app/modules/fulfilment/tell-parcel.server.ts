import {
  askOrderRead,
  loadSupply,
  loadSupplyLines,
  sendOnce,
  type Supply,
} from "#app/modules/orders/index.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { FulfilmentDeps } from "./deps.server.ts";
import { findMade } from "./find-made.ts";
import { settleState } from "./record-parcels.server.ts";

/**
 * Puts a parcel and its tracking on the reseller's order, once: an earlier attempt whose answer was
 * lost is found by its tracking number and units before anything is sent again, and nothing is sent
 * while it may still arrive.
 */
export async function tellParcel(
  deps: FulfilmentDeps,
  parcelId: string,
): Promise<void | { again: number }> {
  const parcel = await deps.database.db
    .selectFrom("Parcel")
    .selectAll()
    .where("id", "=", parcelId)
    .executeTakeFirst();
  if (!parcel || parcel.state === "told" || parcel.state === "cancelled") return;
  const supply = await loadSupply(deps.database.db, parcel.supplyOrderId);
  if (!supply) return;
  const lines = await parcelLines(deps, parcelId, supply);
  if (lines.length === 0) return noteTold(deps, supply, { parcelId, shopFulfilmentGid: null });
  const tracking = {
    number: parcel.trackingNumber,
    company: parcel.trackingCompany,
    url: parcel.trackingUrl,
  };
  const sent = await sendOnce(deps, {
    sentAt: parcel.state === "telling" ? (parcel.sentAt ?? 0) : null,
    look: () => findTold(deps, supply, { lines, number: tracking.number }),
    note: (sentAt) =>
      setState(deps, supply, { parcelId, state: sentAt === null ? "booked" : "telling", sentAt }),
    send: async (sendBefore) => {
      const { fulfilmentOrderGid } = supply;
      const parts = lines.map(({ gid, units }) => ({ gid, units }));
      const fulfilment = { fulfilmentOrderGid, lines: parts, tracking, sendBefore };
      const answer = await deps.fulfilments.create(supply.shop, fulfilment);
      return "gid" in answer ? { made: answer.gid } : answer;
    },
  });
  if ("again" in sent) return sent;
  if ("refused" in sent) return noteRefused(deps, supply, { parcelId, message: sent.refused });
  return noteTold(deps, supply, { parcelId, shopFulfilmentGid: sent.made });
}

interface ParcelUnits {
  /** The fulfilment order's line and the order's own. */
  gid: string;
  lineGid: string;
  units: number;
}

async function parcelLines(
  deps: FulfilmentDeps,
  parcelId: string,
  supply: Supply,
): Promise<ParcelUnits[]> {
  const rows = await deps.database.db
    .selectFrom("ParcelLine")
    .innerJoin("OrderLine", "OrderLine.id", "ParcelLine.orderLineId")
    .select(["ParcelLine.supplyLineId", "ParcelLine.quantity", "OrderLine.lineGid"])
    .where("ParcelLine.parcelId", "=", parcelId)
    .execute();
  const lines = await loadSupplyLines(deps.database.db, supply.id);
  const gids = new Map(lines.map((line) => [line.id, line.fulfilmentLineGid]));
  return rows.flatMap(({ supplyLineId, lineGid, quantity: units }) => {
    const gid = gids.get(supplyLineId);
    return gid === undefined ? [] : [{ gid, lineGid, units }];
  });
}

/** A fulfilment in the reseller's shop that is this parcel and is not yet known as another one. */
async function findTold(
  deps: FulfilmentDeps,
  supply: Supply,
  parcel: { lines: readonly ParcelUnits[]; number: string | null },
): Promise<string | null> {
  const others = await deps.database.db
    .selectFrom("Parcel")
    .select("shopFulfilmentGid")
    .where("supplyOrderId", "=", supply.id)
    .where("shopFulfilmentGid", "is not", null)
    .execute();
  const known = new Set(others.flatMap(({ shopFulfilmentGid: gid }) => (gid ? [gid] : [])));
  const fulfilments = await deps.fulfilments.ofOrder(supply.shop, supply.orderGid, known);
  return findMade(fulfilments, { ...parcel, known });
}

async function setState(
  deps: FulfilmentDeps,
  supply: Supply,
  of: { parcelId: string; state: "telling" | "booked"; sentAt: number | null },
): Promise<void> {
  const { parcelId, state, sentAt } = of;
  await deps.database.write(async (tx) => {
    await tx.updateTable("Parcel").set({ state, sentAt }).where("id", "=", parcelId).execute();
    const lines = await loadSupplyLines(tx, supply.id);
    await deps.stock.touch(tx, {
      channelId: supply.channelId,
      itemIds: lines.map((line) => line.itemId),
    });
  });
}

async function noteTold(
  deps: FulfilmentDeps,
  supply: Supply,
  of: { parcelId: string; shopFulfilmentGid: string | null },
): Promise<void> {
  await deps.database.write(async (tx) => {
    const now = deps.clock.now();
    await tx
      .updateTable("Parcel")
      .set({ state: "told", shopFulfilmentGid: of.shopFulfilmentGid, toldAt: now })
      .where("id", "=", of.parcelId)
      .execute();
    const lines = await loadSupplyLines(tx, supply.id);
    await deps.stock.touch(tx, {
      channelId: supply.channelId,
      itemIds: lines.map((line) => line.itemId),
    });
    await settleState(tx, deps, supply);
  });
}

/** The shop no longer expects these units (cancelled, moved): a person must look, and the order is read. */
async function noteRefused(
  deps: FulfilmentDeps,
  supply: Supply,
  of: { parcelId: string; message: string },
): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("Parcel")
      .set({ state: "refused" })
      .where("id", "=", of.parcelId)
      .execute();
    await raiseNotice(tx, deps.clock, {
      shopId: supply.factoryId,
      factoryId: supply.factoryId,
      kind: "parcel_refused",
      subject: of.parcelId,
      details: { supplyOrderId: supply.id, orderName: supply.orderName, message: of.message },
    });
    await askOrderRead(tx, deps, {
      shop: supply.shop,
      orderGid: supply.orderGid,
      heardAt: deps.clock.now(),
      cause: "a parcel was refused",
    });
  });
}
