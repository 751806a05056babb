import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { insertRows, rowSet, updateRows } from "#app/platform/db/row-set.server.ts";
import type { AppliedSnapshot } from "./apply-snapshot.server.ts";
import type { BookingDeps } from "./deps.server.ts";

/** An order's row after its snapshot was noted. */
export interface StoredOrder {
  id: string;
  /** The snapshot is the first of it: nothing of the order is stored beside its row. */
  isNew: boolean;
  bookedAt: number | null;
  applied: AppliedSnapshot;
}

interface KnownOrder {
  id: string;
  shopId: string;
  app: string;
  gid: string;
  bookedAt: number | null;
  remoteUpdatedAt: number;
}

/**
 * Notes what snapshots of different orders say of the orders themselves, in their sequence. Null in
 * place of one that is older than what is known.
 */
export async function storeOrders(
  tx: Tx,
  deps: BookingDeps,
  batch: readonly AppliedSnapshot[],
): Promise<(StoredOrder | null)[]> {
  const known = await readKnown(tx, batch);
  const stored = batch.map((applied): StoredOrder | null => {
    const row = known.get(keyOf(applied));
    if (!row) return { id: deps.clock.newId(), isNew: true, bookedAt: null, applied };
    if (row.remoteUpdatedAt > applied.snapshot.updatedAt) return null;
    return { id: row.id, isNew: false, bookedAt: row.bookedAt, applied };
  });
  const fresh = stored.filter((order) => order !== null);
  await updateRows(tx, "Order", {
    key: ["id"],
    rows: fresh
      .filter(({ isNew }) => !isNew)
      .map((order) => ({ id: order.id, ...factsOf(order.applied) })),
  });
  const seenAt = deps.clock.now();
  const unknown = fresh.filter(({ isNew }) => isNew);
  const rows = unknown.map((order) => newOrder(order, seenAt));
  await insertRows(tx, "Order", rows);
  return stored;
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
    select o."id", o."shopId", o."app", o."gid", o."bookedAt", o."remoteUpdatedAt"
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

function newOrder({ id, applied }: StoredOrder, seenAt: number) {
  const { shop, snapshot, heardAt } = applied;
  return {
    ...factsOf(applied),
    id,
    shopId: shop.shopId,
    app: shop.app,
    gid: snapshot.gid,
    name: snapshot.name,
    state: "seen",
    remoteCreatedAt: snapshot.createdAt,
    currency: snapshot.currency,
    seenAt,
    bookedAt: null,
    problem: null,
    firstHeardAt: heardAt,
  };
}
