import { bookStock } from "./book-stock.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import { moveStates } from "./move-states.server.ts";
import type { ShopRefLike } from "./ports.ts";
import { resolveOurs } from "./resolve-lines.server.ts";
import type { OrderSnapshot } from "./snapshot.ts";
import { readOrders, saveOrders, type StoredOrder } from "./store-orders.server.ts";
import { matchSupply, saveLines } from "./store-supply.server.ts";

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
    const orders = await readOrders(tx, deps, batch);
    const fresh = orders.filter((order) => order !== null);
    const ours = await resolveOurs(
      tx,
      fresh.map(({ applied }) => applied),
    );
    const supplied = await matchSupply(
      tx,
      deps,
      fresh.map((order) => ({ order, ours: ours.get(order.applied) ?? [] })),
    );
    const booked = supplied.filter(({ supplies }) => supplies.length > 0);
    await bookStock(tx, deps, booked);
    await saveLines(tx, booked);
    await moveStates(tx, deps, booked);
    const booking = booked.map(({ order }) => order);
    const outcomes = outcomesOf(deps, fresh, new Set(booking));
    await saveOrders(
      tx,
      deps,
      outcomes.map(({ order }) => order),
    );
    const byId = new Map(outcomes.map(({ order, outcome }) => [order.id, outcome]));
    return orders.map((order) => (order && byId.get(order.id)) ?? "stale");
  });
}

interface Settled {
  order: StoredOrder;
  outcome: ApplyOutcome;
}

function outcomesOf(
  deps: BookingDeps,
  orders: readonly StoredOrder[],
  booked: ReadonlySet<StoredOrder>,
): Settled[] {
  const now = deps.clock.now();
  return orders.map((order): Settled => {
    if (!booked.has(order)) return settleEmpty(deps, order);
    const { bookedAt } = order.standing;
    const standing = { state: "booked", bookedAt: bookedAt ?? now, problem: null };
    return { order: { ...order, standing }, outcome: "booked" };
  });
}

/**
 * Nothing of it is ours. Fulfilment orders come late, so an order without any may still become ours;
 * one that was never ours is dropped, its payload with it.
 */
function settleEmpty(deps: BookingDeps, order: StoredOrder): Settled {
  const { snapshot, heardAt, shop } = order.applied;
  const late = snapshot.fulfilmentOrders.length === 0 && snapshot.cancelledAt === null;
  const age = deps.clock.now() - heardAt;
  if (late && age < deps.settings.seenMaxMs)
    return { order, outcome: "waits_for_fulfilment_orders" };
  const change =
    late && shop.app === "factory"
      ? { state: "parked", problem: "no_fulfilment_orders" }
      : { state: "none" };
  return { order: { ...order, standing: { ...order.standing, ...change } }, outcome: "not_ours" };
}
