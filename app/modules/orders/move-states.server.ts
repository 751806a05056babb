import type { Tx } from "#app/platform/db/database.server.ts";
import { among, updateRows } from "#app/platform/db/row-set.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import { nextState } from "./next-state.ts";
import { openUnits } from "./snapshot.ts";
import { mayFollow } from "./states.ts";
import type { OrderSupplies, StoredSupply } from "./store-supply.server.ts";
import { transitionAll, type Transition } from "./transition.server.ts";

/** Moves each supply order to the state its shop's snapshot implies. */
export async function moveStates(
  tx: Tx,
  deps: BookingDeps,
  orders: readonly OrderSupplies[],
): Promise<void> {
  const steps = orders.flatMap((order) =>
    order.supplies.flatMap((supply) => stepOf(order, supply) ?? []),
  );
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

function stepOf({ order, orderLines }: OrderSupplies, supply: StoredSupply): Transition | null {
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
    unitsShipped: sum((line) => line.shipped),
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
