import { isFault } from "#app/kernel/fault.ts";
import {
  askOrderRead,
  loadSupply,
  loadSupplyLines,
  type Supply,
} from "#app/modules/orders/index.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { FulfilmentDeps } from "./deps.server.ts";
import type { FulfilmentSnapshot } from "./ports.ts";
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
  if (parcel.state === "telling") {
    const made = await findMade(deps, supply, parcel);
    if (made) return noteTold(deps, supply, { parcelId, shopFulfilmentGid: made });
    const waitMs = (parcel.sentAt ?? 0) + deps.settings.requestLifeMs - deps.clock.now();
    if (waitMs > 0) return { again: waitMs };
  }
  const lines = await parcelLines(deps, parcelId, supply);
  if (lines.length === 0) return noteTold(deps, supply, { parcelId, shopFulfilmentGid: null });
  const sentAt = deps.clock.now();
  await setState(deps, supply, { parcelId, state: "telling", sentAt });
  try {
    const answer = await deps.fulfilments.create(supply.shop, {
      fulfilmentOrderGid: supply.fulfilmentOrderGid,
      lines,
      tracking: {
        number: parcel.trackingNumber,
        company: parcel.trackingCompany,
        url: parcel.trackingUrl,
      },
      sendBefore: sentAt + deps.settings.sendWithinMs,
    });
    if ("gid" in answer)
      return await noteTold(deps, supply, { parcelId, shopFulfilmentGid: answer.gid });
    await noteRefused(deps, supply, { parcelId, message: answer.refused });
  } catch (error) {
    if (isFault(error) && error.code !== "unanswered")
      await setState(deps, supply, { parcelId, state: "booked", sentAt: null });
    throw error;
  }
}

async function parcelLines(deps: FulfilmentDeps, parcelId: string, supply: Supply) {
  const rows = await deps.database.db
    .selectFrom("ParcelLine")
    .select(["supplyLineId", "quantity"])
    .where("parcelId", "=", parcelId)
    .execute();
  const lines = await loadSupplyLines(deps.database.db, supply.id);
  const gids = new Map(lines.map((line) => [line.id, line.fulfilmentLineGid]));
  return rows.flatMap((row) => {
    const gid = gids.get(row.supplyLineId);
    return gid === undefined ? [] : [{ gid, units: row.quantity }];
  });
}

/** A fulfilment in the reseller's shop that is this parcel and is not yet known as another one. */
async function findMade(
  deps: FulfilmentDeps,
  supply: Supply,
  parcel: { id: string; trackingNumber: string | null },
): Promise<string | null> {
  const fulfilments = await deps.fulfilments.ofOrder(supply.shop, supply.orderGid);
  const others = await deps.database.db
    .selectFrom("Parcel")
    .select("shopFulfilmentGid")
    .where("supplyOrderId", "=", supply.id)
    .where("shopFulfilmentGid", "is not", null)
    .execute();
  const known = new Set(others.map((row) => row.shopFulfilmentGid));
  const units = await parcelUnits(deps, parcel.id);
  const made = fulfilments.find(
    (one) =>
      one.status === "SUCCESS" &&
      !known.has(one.gid) &&
      one.tracking.number === parcel.trackingNumber &&
      unitsOf(one) === units,
  );
  return made?.gid ?? null;
}

async function parcelUnits(deps: FulfilmentDeps, parcelId: string): Promise<number> {
  const rows = await deps.database.db
    .selectFrom("ParcelLine")
    .select("quantity")
    .where("parcelId", "=", parcelId)
    .execute();
  return rows.reduce((sum, row) => sum + row.quantity, 0);
}

function unitsOf(fulfilment: FulfilmentSnapshot): number {
  return fulfilment.lines.reduce((sum, line) => sum + line.units, 0);
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
