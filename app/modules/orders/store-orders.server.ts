import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { insertRows, rowSet, updateRows } from "#app/platform/db/row-set.server.ts";
import type { AppliedSnapshot } from "./apply-snapshot.server.ts";
import type { BookingDeps } from "./deps.server.ts";

/** An order as its snapshot finds it. It is written when it is booked, by `saveOrders`. */
export interface StoredOrder {
  id: string;
  /** The snapshot is the first of it: nothing of the order is stored yet. */
  isNew: boolean;
  standing: OrderStanding;
  applied: AppliedSnapshot;
}

/** What a booking decides about an order's row. */
export interface OrderStanding {
  /** seen | booked | none (nothing of it is ours) | parked */
  state: string;
  bookedAt: number | null;
  problem: string | null;
}

interface KnownOrder extends OrderStanding {
  id: string;
  shopId: string;
  app: string;
  gid: string;
  remoteUpdatedAt: number;
}

const UNKNOWN: OrderStanding = { state: "seen", bookedAt: null, problem: null };

/**
 * The orders of which these are snapshots, in their sequence; no two snapshots are of one order. Null in
 * place of one that is older than what is known.
 */
export async function readOrders(
  tx: Tx,
  deps: BookingDeps,
  batch: readonly AppliedSnapshot[],
): Promise<(StoredOrder | null)[]> {
  const known = await readKnown(tx, batch);
  return batch.map((applied): StoredOrder | null => {
    const row = known.get(keyOf(applied));
    if (!row) return { id: deps.clock.newId(), isNew: true, standing: UNKNOWN, applied };
    if (row.remoteUpdatedAt > applied.snapshot.updatedAt) return null;
    const { id, state, bookedAt, problem } = row;
    return { id, isNew: false, standing: { state, bookedAt, problem }, applied };
  });
}

/** Notes what the snapshots say of the orders themselves, and how the orders stand now. */
export async function saveOrders(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly StoredOrder[],
): Promise<void> {
  const seenAt = deps.clock.now();
  const unknown = orders.filter(({ isNew }) => isNew);
  const rows = unknown.map((order) => newOrder(order, seenAt));
  await insertRows(tx, "Order", rows);
  await updateRows(tx, "Order", {
    key: ["id"],
    rows: orders
      .filter(({ isNew }) => !isNew)
      .map(({ id, applied, standing }) => ({ id, ...factsOf(applied), ...standing })),
  });
}

function keyOf({ shop, snapshot }: AppliedSnapshot): string {
  return `${shop.app} ${shop.shopId} ${snapshot.gid}`;
}

async function readKnown(
  tx: Tx,
  batch: readonly AppliedSnapshot[],
): Promise<Map<string, KnownOrder>> {
  const rows = batch.map(({ shop: { shopId, app }, snapshot: { gid } }) => ({ shopId, app, gid }));
  const asked = rowSet(tx, "Order", { columns: ["shopId", "app", "gid"], rows });
  const { rows: found } = await sql<KnownOrder>`
    select o."id", o."shopId", o."app", o."gid", o."state", o."bookedAt", o."problem",
      o."remoteUpdatedAt"
    from ${asked} as asked cross join "Order" o
    where o."shopId" = asked."shopId" and o."app" = asked."app" and o."gid" = asked."gid"
  `.execute(tx);
  return new Map(found.map((row) => [`${row.app} ${row.shopId} ${row.gid}`, row]));
}

function factsOf({ snapshot }: AppliedSnapshot) {
  return {
    remoteUpdatedAt: snapshot.updatedAt,
    financialStatus: snapshot.financialStatus,
    cancelledAt: snapshot.cancelledAt,
  };
}

function newOrder({ id, applied, standing }: StoredOrder, seenAt: number) {
  const { shop, snapshot, heardAt } = applied;
  return {
    ...factsOf(applied),
    ...standing,
    id,
    shopId: shop.shopId,
    app: shop.app,
    gid: snapshot.gid,
    name: snapshot.name,
    remoteCreatedAt: snapshot.createdAt,
    currency: snapshot.currency,
    seenAt,
    firstHeardAt: heardAt,
  };
}
