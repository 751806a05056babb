import { z } from "zod";
import { Fault } from "#app/kernel/fault.ts";
import { loadSupplyLines, type Supply } from "#app/modules/orders/index.server.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { FulfilmentDeps } from "./deps.server.ts";

const linesSchema = z.array(z.object({ gid: z.string(), lineGid: z.string(), units: z.number() }));
const gidsSchema = z.array(z.string());

/** What a packed parcel takes from one fulfilment order of the routed order. */
export interface ShipmentPart {
  shipmentId: string;
  fulfilmentOrderGid: string;
  /** Of the fulfilment order, with the order's own line. */
  lines: { gid: string; lineGid: string; units: number }[];
  /** The order's fulfilments that were there before it was first sent. */
  knownGids: string[];
  sentAt: number | null;
  madeGid: string | null;
}

/** Its number is made by a form, and stands for a parcel of one order only. */
interface ShipmentKey {
  shipmentId: string;
  supplyOrderId: string;
}

/** The parts of a shipment; none before it was decided. */
export async function readShipment(db: Db | Tx, of: ShipmentKey): Promise<ShipmentPart[]> {
  const rows = await db
    .selectFrom("Shipment")
    .selectAll()
    .where("shipmentId", "=", of.shipmentId)
    .where("supplyOrderId", "=", of.supplyOrderId)
    .orderBy("fulfilmentOrderGid")
    .execute();
  return rows.map(({ lines, knownGids, ...row }) => ({
    ...row,
    lines: linesSchema.parse(JSON.parse(lines)),
    knownGids: gidsSchema.parse(JSON.parse(knownGids)),
  }));
}

/**
 * Decides once what a shipment takes from which fulfilment order of the routed order: an attempt that
 * was left half way goes on with the same parts, whatever the shop shows meanwhile. A parcel whose units
 * are not all there any more, shipped by hand or cancelled meanwhile, is refused whole.
 */
export async function decideShipment(
  deps: FulfilmentDeps,
  supply: Supply & { routedOrderGid: string },
  of: { shipmentId: string; lines: readonly { supplyLineId: string; units: number }[] },
): Promise<ShipmentPart[]> {
  const { shipmentId } = of;
  const key = { shipmentId, supplyOrderId: supply.id };
  const stored = await readShipment(deps.database.db, key);
  if (stored.length > 0) return stored;
  const factory = { shopId: supply.factoryId, app: "factory" };
  const wanted = await wantedUnits(deps.database.db, supply.id, of.lines);
  const open = await deps.fulfilments.openLines(factory, supply.routedOrderGid);
  const parts = open.flatMap(({ fulfilmentOrderGid, lines }) => {
    const taken = takeUnits(wanted, lines);
    return taken.length === 0 ? [] : [{ fulfilmentOrderGid, lines: taken }];
  });
  await refuseWhenShort(deps.database.db, supply.id, wanted);
  const there = await deps.fulfilments.listGids(factory, supply.routedOrderGid);
  const createdAt = deps.clock.now();
  await deps.database.write(async (tx) => {
    await tx
      .insertInto("Shipment")
      .values(
        parts.map(({ fulfilmentOrderGid, lines }) => ({
          shipmentId,
          fulfilmentOrderGid,
          supplyOrderId: supply.id,
          factoryId: supply.factoryId,
          lines: JSON.stringify(lines),
          knownGids: JSON.stringify(there),
          sentAt: null,
          madeGid: null,
          createdAt,
        })),
      )
      .execute();
  });
  return readShipment(deps.database.db, key);
}

/** `missing` are the units by inventory item that no open fulfilment order has. */
async function refuseWhenShort(
  db: Db,
  supplyOrderId: string,
  missing: ReadonlyMap<string, number>,
): Promise<void> {
  const lines = await loadSupplyLines(db, supplyOrderId);
  const short = [...missing].flatMap(([gid, units]) => {
    const sku = lines.find((line) => line.inventoryItemGid === gid)?.sku ?? gid;
    return units > 0 ? [`${units} × ${sku}`] : [];
  });
  if (short.length === 0) return;
  throw new Fault("parcel_refused", {
    message: `the factory's order has nothing more to ship of ${short.join(", ")}`,
  });
}

/**
 * What the shop refused is decided anew when a person tries it again; once a part of it has left, the
 * decision stands.
 */
export async function forgetDecision(tx: Tx, of: ShipmentKey): Promise<void> {
  const parts = await readShipment(tx, of);
  if (parts.some(({ madeGid }) => madeGid !== null)) return;
  await tx
    .deleteFrom("Shipment")
    .where("shipmentId", "=", of.shipmentId)
    .where("supplyOrderId", "=", of.supplyOrderId)
    .execute();
}

/** Units by the factory's inventory item: two lines of one item are the same goods. */
async function wantedUnits(
  db: Db,
  supplyOrderId: string,
  lines: readonly { supplyLineId: string; units: number }[],
): Promise<Map<string, number>> {
  const known = await loadSupplyLines(db, supplyOrderId);
  const wanted = new Map<string, number>();
  for (const { supplyLineId, units } of lines) {
    const gid = known.find((line) => line.id === supplyLineId)?.inventoryItemGid;
    if (gid) wanted.set(gid, (wanted.get(gid) ?? 0) + units);
  }
  return wanted;
}

/** Takes from a fulfilment order's lines what is still wanted, and takes it off what is wanted. */
function takeUnits(
  wanted: Map<string, number>,
  lines: readonly {
    gid: string;
    lineGid: string;
    inventoryItemGid: string | null;
    remaining: number;
  }[],
): ShipmentPart["lines"] {
  return lines.flatMap(({ gid, lineGid, inventoryItemGid, remaining }) => {
    const left = wanted.get(inventoryItemGid ?? "") ?? 0;
    const units = Math.min(left, remaining);
    if (units === 0 || inventoryItemGid === null) return [];
    wanted.set(inventoryItemGid, left - units);
    return [{ gid, lineGid, units }];
  });
}

export async function changePart(
  tx: Tx,
  { shipmentId, fulfilmentOrderGid }: Pick<ShipmentPart, "shipmentId" | "fulfilmentOrderGid">,
  change: { sentAt: number | null; madeGid?: string },
): Promise<void> {
  await tx
    .updateTable("Shipment")
    .set(change)
    .where("shipmentId", "=", shipmentId)
    .where("fulfilmentOrderGid", "=", fulfilmentOrderGid)
    .execute();
}

/** Fulfilments of a routed order that are known to be parcels packed in the hub. */
export async function madeParcels(db: Db, supplyOrderId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("Shipment")
    .select("madeGid")
    .where("supplyOrderId", "=", supplyOrderId)
    .where("madeGid", "is not", null)
    .execute();
  return rows.flatMap(({ madeGid }) => (madeGid === null ? [] : [madeGid]));
}
