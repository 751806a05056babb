import { z } from "zod";
import { Fault } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import {
  askOrderRead,
  loadSupply,
  loadSupplyLines,
  orderGroup,
  sendOnce,
  type Supply,
} from "#app/modules/orders/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { FULFILMENT_TASKS, type FulfilmentDeps } from "./deps.server.ts";
import { findMade } from "./find-made.ts";
import {
  changePart,
  decideShipment,
  forgetDecision,
  madeParcels,
  readShipment,
  type ShipmentPart,
} from "./shipment-store.server.ts";

export const shipParcelSchema = z.object({
  supplyOrderId: z.string(),
  /** Units by supply line. */
  lines: z.array(z.object({ supplyLineId: z.string(), units: z.number().int().positive() })).min(1),
  tracking: z.object({
    number: z.string().nullable(),
    company: z.string().nullable(),
    url: z.string().nullable(),
  }),
  /** Made by the one who ships, so that sending the form twice ships once. */
  shipmentId: z.string(),
});

export type ShipParcel = z.infer<typeof shipParcelSchema>;

export type ShipAnswer =
  { ok: true } | { ok: false; code: "not_found" | "not_routed" | "too_many_units"; field?: string };

/** A packer ships a parcel in the hub: checked now, done by the worker in the factory's shop. */
export async function askShip(
  deps: FulfilmentDeps,
  request: ShipParcel & { shopId: string },
): Promise<ShipAnswer> {
  return deps.database.write(async (tx) => {
    const supply = await loadSupply(tx, request.supplyOrderId);
    if (!supply || supply.factoryId !== request.shopId) return { ok: false, code: "not_found" };
    if (supply.routeState !== "done" || supply.routedOrderGid === null)
      return { ok: false, code: "not_routed" };
    const { shipmentId } = request;
    const parts = await readShipment(tx, { shipmentId, supplyOrderId: supply.id });
    if (parts.length === 0) {
      const refused = await checkLines(tx, supply.id, request.lines);
      if (refused) return refused;
    } else if (parts.every(({ madeGid }) => madeGid !== null)) {
      // The same form sent again: it has left.
      return { ok: true };
    }
    await deps.tasks.ask(tx, {
      kind: FULFILMENT_TASKS.ship,
      key: `${supply.id}:${shipmentId}`,
      shopId: supply.factoryId,
      app: "factory",
      group: orderGroup(supply.factoryId, supply.routedOrderGid),
      payload: shipParcelSchema.parse(request),
      priority: 2,
    });
    return { ok: true };
  });
}

async function checkLines(
  tx: Tx,
  supplyOrderId: string,
  wanted: ShipParcel["lines"],
): Promise<Extract<ShipAnswer, { ok: false }> | null> {
  const lines = await loadSupplyLines(tx, supplyOrderId);
  for (const [supplyLineId, ofLine] of groupBy(wanted, (one) => one.supplyLineId)) {
    const units = ofLine.reduce((sum, one) => sum + one.units, 0);
    const line = lines.find((one) => one.id === supplyLineId);
    if (!line) return { ok: false, code: "not_found", field: supplyLineId };
    if (units > line.quantity - line.shipped)
      return { ok: false, code: "too_many_units", field: supplyLineId };
  }
  return null;
}

/**
 * The worker's part: a fulfilment of the routed order, made once whether it has a tracking number or
 * not. What the factory's shop then shows is booked like any parcel shipped there by hand.
 */
export async function shipParcel(
  deps: FulfilmentDeps,
  parcel: ShipParcel,
): Promise<void | { again: number }> {
  const supply = await loadSupply(deps.database.db, parcel.supplyOrderId);
  if (!supply || supply.routedOrderGid === null) return;
  const { routedOrderGid } = supply;
  const parts = await decideShipment(deps, { ...supply, routedOrderGid }, parcel);
  for (const part of parts.filter(({ madeGid }) => madeGid === null)) {
    const wait = await shipPart(deps, { ...supply, routedOrderGid }, { parcel, part });
    if (wait) return wait;
  }
  await deps.database.write((tx) =>
    askOrderRead(tx, deps, {
      shop: { shopId: supply.factoryId, app: "factory" },
      orderGid: routedOrderGid,
      heardAt: deps.clock.now(),
      cause: "shipped in the hub",
    }),
  );
}

async function shipPart(
  deps: FulfilmentDeps,
  supply: Supply & { routedOrderGid: string },
  { parcel, part }: { parcel: ShipParcel; part: ShipmentPart },
): Promise<{ again: number } | undefined> {
  const factory = { shopId: supply.factoryId, app: "factory" };
  const { tracking } = parcel;
  const change = (to: Parameters<typeof changePart>[2]): Promise<void> =>
    deps.database.write((tx) => changePart(tx, part, to));
  const sent = await sendOnce(deps, {
    sentAt: part.sentAt,
    look: () => findShipped(deps, supply, { part, number: tracking.number }),
    note: (sentAt) => change({ sentAt }),
    send: async (sendBefore) => {
      const { fulfilmentOrderGid } = part;
      const lines = part.lines.map(({ gid, units }) => ({ gid, units }));
      const fulfilment = { fulfilmentOrderGid, lines, tracking, sendBefore };
      const answer = await deps.fulfilments.create(factory, fulfilment);
      return "gid" in answer ? { made: answer.gid } : answer;
    },
  });
  if ("again" in sent) return sent;
  if ("refused" in sent) {
    const { shipmentId } = part;
    await deps.database.write((tx) => forgetDecision(tx, { shipmentId, supplyOrderId: supply.id }));
    const message = `the factory's shop refused the parcel: ${sent.refused}`;
    throw new Fault("parcel_refused", { message });
  }
  await change({ sentAt: null, madeGid: sent.made });
}

/** What an attempt without an answer made: new since it was sent, and not another packed parcel. */
async function findShipped(
  deps: FulfilmentDeps,
  supply: Supply & { routedOrderGid: string },
  { part, number }: { part: ShipmentPart; number: string | null },
): Promise<string | null> {
  const made = await madeParcels(deps.database.db, supply.id);
  const known = new Set([...part.knownGids, ...made]);
  const factory = { shopId: supply.factoryId, app: "factory" };
  const fulfilments = await deps.fulfilments.ofOrder(factory, supply.routedOrderGid, known);
  return findMade(fulfilments, { lines: part.lines, number, known });
}
