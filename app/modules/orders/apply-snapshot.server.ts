import {
  loadEscrow,
  markForPlanning,
  recordSales,
  saveEscrow,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import { bookLines, type LineChange } from "./book-lines.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { followUp } from "./follow-up.server.ts";
import { moveStates } from "./move-states.server.ts";
import type { ShopRefLike } from "./ports.ts";
import { resolveOurs } from "./resolve-lines.server.ts";
import type { OrderSnapshot } from "./snapshot.ts";
import { storeSupply, type StoredSupply } from "./store-supply.server.ts";

export interface AppliedSnapshot {
  shop: ShopRefLike;
  snapshot: OrderSnapshot;
  /** When what made us read it was heard; the latency figures count from there. */
  heardAt: number;
  cause: string;
}

export type ApplyOutcome = "booked" | "waits_for_fulfilment_orders" | "not_ours" | "stale";

/**
 * Books what a read of an order shows: holds, cancels, states; everything in one transaction, and
 * the same however often it is applied. An older snapshot than the one booked changes nothing.
 */
export async function applySnapshot(
  deps: OrdersDeps,
  applied: AppliedSnapshot,
): Promise<ApplyOutcome> {
  return deps.database.write(async (tx) => {
    const order = await storeOrder(tx, deps, applied);
    if (order === "stale") return "stale";
    const ours = await resolveOurs(tx, applied.shop, applied.snapshot);
    const stored = await storeSupply(tx, deps, { ...applied, orderId: order.id, ours });
    if (stored.length === 0) return settleEmpty(tx, deps, { ...applied, orderId: order.id });
    const changes = await bookStock(tx, deps, { applied, orderId: order.id, stored });
    await moveStates(tx, deps, { applied, stored, changes });
    await followUp(tx, deps, { shop: applied.shop, orderId: order.id });
    await tx
      .updateTable("Order")
      .set({ state: "booked", bookedAt: order.bookedAt ?? deps.clock.now(), problem: null })
      .where("id", "=", order.id)
      .execute();
    return "booked";
  });
}

interface OrderRow {
  id: string;
  bookedAt: number | null;
}

async function storeOrder(
  tx: Tx,
  deps: OrdersDeps,
  { shop, snapshot, heardAt }: AppliedSnapshot,
): Promise<OrderRow | "stale"> {
  const known = await tx
    .selectFrom("Order")
    .select(["id", "bookedAt", "remoteUpdatedAt"])
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .where("gid", "=", snapshot.gid)
    .executeTakeFirst();
  if (known && known.remoteUpdatedAt > snapshot.updatedAt) return "stale";
  const facts = {
    remoteUpdatedAt: snapshot.updatedAt,
    financialStatus: snapshot.financialStatus,
    cancelledAt: snapshot.cancelledAt,
  };
  if (known) {
    await tx.updateTable("Order").set(facts).where("id", "=", known.id).execute();
    return known;
  }
  const id = deps.clock.newId();
  await tx
    .insertInto("Order")
    .values({
      ...facts,
      id,
      shopId: shop.shopId,
      app: shop.app,
      gid: snapshot.gid,
      name: snapshot.name,
      state: "seen",
      remoteCreatedAt: snapshot.createdAt,
      currency: snapshot.currency,
      seenAt: deps.clock.now(),
      bookedAt: null,
      problem: null,
      firstHeardAt: heardAt,
    })
    .execute();
  return { id, bookedAt: null };
}

/**
 * Nothing of it is ours. Fulfilment orders come late, so an order without any may still become ours;
 * one that was never ours is dropped, its payload with it.
 */
async function settleEmpty(
  tx: Tx,
  deps: OrdersDeps,
  of: AppliedSnapshot & { orderId: string },
): Promise<ApplyOutcome> {
  const late = of.snapshot.fulfilmentOrders.length === 0 && of.snapshot.cancelledAt === null;
  const age = deps.clock.now() - of.heardAt;
  if (late && age < deps.settings.seenMaxMs) return "waits_for_fulfilment_orders";
  await tx
    .updateTable("Order")
    .set(
      late && of.shop.app === "factory"
        ? { state: "parked", problem: "no_fulfilment_orders" }
        : { state: "none" },
    )
    .where("id", "=", of.orderId)
    .execute();
  return "not_ours";
}

async function bookStock(
  tx: Tx,
  deps: OrdersDeps,
  of: { applied: AppliedSnapshot; orderId: string; stored: readonly StoredSupply[] },
): Promise<LineChange[]> {
  const lines = of.stored.flatMap((supply) => supply.lines);
  const items = [
    ...new Map(
      of.stored.flatMap((supply) =>
        supply.lines.map(
          (line) => [line.itemId, { id: line.itemId, factoryId: supply.factoryId }] as const,
        ),
      ),
    ).values(),
  ];
  await lockItems(
    tx,
    deps.database.dialect,
    items.map((item) => item.id),
  );
  const escrow = await loadEscrow(
    tx,
    items,
    lines.map((line) => line.orderLineId),
  );
  const changes = await bookLines(tx, deps, { ...of, escrow });
  const now = deps.clock.now();
  await saveEscrow(tx, escrow.values(), now);
  const sales = changes.filter((change) => change.held > 0);
  await recordSales(
    tx,
    sales.map((sale) => ({ channelId: sale.channelId, itemId: sale.itemId, units: sale.held })),
    now,
  );
  const changed = changes.filter((change) => change.held !== 0 || change.shipped > 0);
  await markForPlanning(
    tx,
    [...new Set(changed.map((change) => change.itemId))],
    of.applied.heardAt,
  );
  for (const supply of of.stored.filter(({ kind }) => kind === "brand")) {
    // Goods may have come in that nobody read yet.
    const short = changes.filter((change) => change.oversold > 0);
    await deps.stock.readSoon(tx, {
      channelId: supply.channelId,
      itemIds: [...new Set(short.map((change) => change.itemId))],
      reason: "oversold",
    });
  }
  for (const supply of of.stored) {
    // A sample from before still shows what has left as committed.
    const left = changes.filter(
      (change) => change.channelId === supply.channelId && change.shipped > 0,
    );
    await deps.stock.touch(tx, {
      channelId: supply.channelId,
      itemIds: [...new Set(left.map((change) => change.itemId))],
    });
    const back = changes.filter(
      (change) => change.channelId === supply.channelId && change.held < 0,
    );
    await deps.stock.readSoon(tx, {
      channelId: supply.channelId,
      itemIds: [...new Set(back.map((change) => change.itemId))],
      reason: "cancel",
    });
  }
  return changes;
}
