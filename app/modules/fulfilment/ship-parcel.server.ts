import { z } from "zod";
import {
  askOrderRead,
  loadSupply,
  loadSupplyLines,
  orderGroup,
} from "#app/modules/orders/index.server.ts";
import { FULFILMENT_TASKS, type FulfilmentDeps } from "./deps.server.ts";

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
    const lines = await loadSupplyLines(tx, supply.id);
    for (const { supplyLineId, units } of request.lines) {
      const line = lines.find((one) => one.id === supplyLineId);
      if (!line) return { ok: false, code: "not_found", field: supplyLineId };
      if (units > line.quantity - line.shipped)
        return { ok: false, code: "too_many_units", field: supplyLineId };
    }
    await deps.tasks.ask(tx, {
      kind: FULFILMENT_TASKS.ship,
      key: request.shipmentId,
      shopId: supply.factoryId,
      app: "factory",
      group: orderGroup(supply.factoryId, supply.routedOrderGid),
      payload: shipParcelSchema.parse(request),
      priority: 2,
    });
    return { ok: true };
  });
}

/**
 * The worker's part: a fulfilment of the routed order. What the factory's shop then shows is booked
 * like any parcel shipped there by hand.
 */
export async function shipParcel(deps: FulfilmentDeps, parcel: ShipParcel): Promise<void> {
  const supply = await loadSupply(deps.database.db, parcel.supplyOrderId);
  if (!supply || supply.routedOrderGid === null) return;
  const factory = { shopId: supply.factoryId, app: "factory" };
  if (!(await alreadyMade(deps, { factory, orderGid: supply.routedOrderGid, parcel }))) {
    const items = await loadSupplyLines(deps.database.db, supply.id);
    const wanted = new Map<string, number>();
    for (const { supplyLineId, units } of parcel.lines) {
      const gid = items.find((item) => item.id === supplyLineId)?.inventoryItemGid;
      if (gid) wanted.set(gid, (wanted.get(gid) ?? 0) + units);
    }
    for (const order of await deps.fulfilments.openLines(factory, supply.routedOrderGid)) {
      const lines = order.lines.flatMap((line) => {
        const units = Math.min(wanted.get(line.inventoryItemGid ?? "") ?? 0, line.remaining);
        if (units === 0 || line.inventoryItemGid === null) return [];
        wanted.set(line.inventoryItemGid, (wanted.get(line.inventoryItemGid) ?? 0) - units);
        return [{ gid: line.gid, units }];
      });
      if (lines.length === 0) continue;
      const { fulfilmentOrderGid } = order;
      const answer = await deps.fulfilments.create(factory, {
        fulfilmentOrderGid,
        lines,
        tracking: parcel.tracking,
        sendBefore: deps.clock.now() + deps.settings.sendWithinMs,
      });
      if ("refused" in answer)
        throw new Error(`the factory's shop refused the parcel: ${answer.refused}`);
    }
  }
  await deps.database.write((tx) =>
    askOrderRead(tx, deps, {
      shop: factory,
      orderGid: supply.routedOrderGid ?? "",
      heardAt: deps.clock.now(),
      cause: "shipped in the hub",
    }),
  );
}

/** An earlier attempt with the same tracking number went through. Without a number nobody can tell. */
async function alreadyMade(
  deps: FulfilmentDeps,
  of: { factory: { shopId: string; app: string }; orderGid: string; parcel: ShipParcel },
): Promise<boolean> {
  const number = of.parcel.tracking.number;
  if (number === null) return false;
  const made = await deps.fulfilments.ofOrder(of.factory, of.orderGid);
  return made.some((one) => one.status === "SUCCESS" && one.tracking.number === number);
}
