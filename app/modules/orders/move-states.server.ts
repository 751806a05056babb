import type { Tx } from "#app/platform/db/database.server.ts";
import { among, updateRows } from "#app/platform/db/row-set.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import { nextState } from "./next-state.ts";
import { loadForgetful } from "./forgotten-routes.server.ts";
import { isOver, openUnits } from "./snapshot.ts";
import { mayFollow } from "./states.ts";
import type { OrderSupplies, StoredSupply } from "./store-supply.server.ts";
import { transitionAll, type Transition } from "./transition.server.ts";

/** Moves each supply order to the state its shop's snapshot implies. */
export async function moveStates(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly OrderSupplies[],
): Promise<void> {
  const forgetful = await loadForgetful(tx);
  const steps = orders.flatMap((order) => {
    const { shopId, app } = order.order.applied.shop;
    const isForgetful = forgetful.has(`${app} ${shopId}`);
    return order.supplies.flatMap((supply) => stepOf(order, supply, isForgetful) ?? []);
  });
  const moved = await transitionAll(tx, deps.clock, steps);
  const requested = steps.filter(
    ({ to, supplyOrderId }) => to === "requested" && moved.has(supplyOrderId),
  );
  await beginGrace(
    tx,
    deps,
    requested.map((step) => step.supplyOrderId),
  );
}

function stepOf(
  { order, orderLines }: OrderSupplies,
  supply: StoredSupply,
  isForgetful: boolean,
): Transition | null {
  const { snapshot, cause } = order.applied;
  const sum = (value: (line: StoredSupply["lines"][number]) => number): number =>
    supply.lines.reduce((total, line) => total + value(line), 0);
  // Promised beyond what there was, and not shipped whole.
  const short = new Map(orderLines.map(({ id, oversold }) => [id, oversold]));
  const released = supply.reason === null && supply.state !== "seen" && supply.state !== "on_hold";
  const next = nextState({
    kind: supply.kind,
    state: supply.state,
    reason: supply.reason,
    heldState: supply.heldState,
    fulfilmentOrder: supply.snapshot,
    financialStatus: snapshot.financialStatus,
    unitsOpen: sum((line) => (line.over ? 0 : openUnits(line, line.shipped))),
    unitsShipped: sum((line) => line.shipped) || shippedUnheard(supply, isForgetful),
    // Once a person released it, the shortage is known and does not hold it again.
    unitsShort: released ? 0 : sum((line) => short.get(line.orderLineId) ?? 0),
    hasUnknownItem: supply.hasUnknownItem,
  });
  if (!mayFollow(supply.state, next.state)) return null;
  return {
    supplyOrderId: supply.id,
    to: next.state,
    reason: next.reason ?? (next.state === supply.state ? supply.reason : null),
    cause,
  };
}

/**
 * Units that a shop shows as shipped by us and the books know nothing of, while a restored backup is being
 * brought up to date. Otherwise somebody fulfilled them by hand, and nothing of them was ours to ship.
 */
function shippedUnheard({ snapshot }: StoredSupply, isForgetful: boolean): number {
  if (!isForgetful || snapshot === null || !isOver(snapshot)) return 0;
  return snapshot.lines.reduce((sum, line) => sum + line.total - line.remaining, 0);
}

/** The grace period delays acceptance, however the request came. */
async function beginGrace(tx: Tx, deps: BookingDeps, supplyIds: readonly string[]): Promise<void> {
  if (supplyIds.length === 0) return;
  const now = deps.clock.now();
  const terms = await tx
    .selectFrom("SupplyOrder")
    .leftJoin("Partnership", "Partnership.id", "SupplyOrder.partnershipId")
    .select(["SupplyOrder.id", "Partnership.graceMs"])
    .where("SupplyOrder.id", "in", among(tx, supplyIds))
    .execute();
  await updateRows(tx, "SupplyOrder", {
    key: ["id"],
    rows: terms.map(({ id, graceMs }) => ({ id, graceUntil: now + (graceMs ?? 0) })),
  });
}
