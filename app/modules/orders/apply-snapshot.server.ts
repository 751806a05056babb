import type { Tx } from "#app/platform/db/database.server.ts";
import { updateRows } from "#app/platform/db/row-set.server.ts";
import { bookStock } from "./book-stock.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import { followUp } from "./follow-up.server.ts";
import { moveStates } from "./move-states.server.ts";
import type { ShopRefLike } from "./ports.ts";
import { resolveOurs } from "./resolve-lines.server.ts";
import type { OrderSnapshot } from "./snapshot.ts";
import { storeOrders, type StoredOrder } from "./store-orders.server.ts";
import { saveLines, storeSupply } from "./store-supply.server.ts";

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
  deps: BookingDeps,
  applied: AppliedSnapshot,
): Promise<ApplyOutcome> {
  const [outcome] = await applySnapshots(deps, [applied]);
  return outcome ?? "stale";
}

/**
 * The same for reads of several orders, all in one transaction: what one of them takes, the next no
 * longer finds. No order is among them twice. Gives their outcomes in the same sequence.
 */
export async function applySnapshots(
  deps: BookingDeps,
  batch: readonly AppliedSnapshot[],
): Promise<ApplyOutcome[]> {
  return deps.database.write(async (tx) => {
    const orders = await storeOrders(tx, deps, batch);
    const fresh = orders.filter((order) => order !== null);
    const ours = await resolveOurs(
      tx,
      fresh.map(({ applied }) => applied),
    );
    const supplied = await storeSupply(
      tx,
      deps,
      fresh.map((order) => ({ order, ours: ours.get(order.applied) ?? [] })),
    );
    const booked = supplied.filter(({ supplies }) => supplies.length > 0);
    await bookStock(tx, deps, booked);
    await saveLines(tx, booked);
    await moveStates(tx, deps, booked);
    const booking = booked.map(({ order }) => order);
    await followUp(tx, deps, booking.map(followed));
    await noteBooked(tx, deps, booking);
    const outcomes = new Map<StoredOrder, ApplyOutcome>(booking.map((order) => [order, "booked"]));
    for (const order of fresh) {
      if (!outcomes.has(order)) outcomes.set(order, await settleEmpty(tx, deps, order));
    }
    return orders.map((order) => (order && outcomes.get(order)) ?? "stale");
  });
}

function followed({ id: orderId, applied }: StoredOrder): { shop: ShopRefLike; orderId: string } {
  return { shop: applied.shop, orderId };
}

async function noteBooked(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly StoredOrder[],
): Promise<void> {
  const now = deps.clock.now();
  const rows = orders.map(({ id, bookedAt }) => ({
    id,
    state: "booked",
    bookedAt: bookedAt ?? now,
    problem: null,
  }));
  await updateRows(tx, "Order", { key: ["id"], rows });
}

/**
 * Nothing of it is ours. Fulfilment orders come late, so an order without any may still become ours;
 * one that was never ours is dropped, its payload with it.
 */
async function settleEmpty(
  tx: Tx,
  deps: BookingDeps,
  { id, applied }: StoredOrder,
): Promise<ApplyOutcome> {
  const { snapshot, heardAt, shop } = applied;
  const late = snapshot.fulfilmentOrders.length === 0 && snapshot.cancelledAt === null;
  const age = deps.clock.now() - heardAt;
  if (late && age < deps.settings.seenMaxMs) return "waits_for_fulfilment_orders";
  await tx
    .updateTable("Order")
    .set(
      late && shop.app === "factory"
        ? { state: "parked", problem: "no_fulfilment_orders" }
        : { state: "none" },
    )
    .where("id", "=", id)
    .execute();
  return "not_ours";
}
