import type { Tx } from "#app/platform/db/database.server.ts";
import type { AppliedSnapshot } from "./apply-snapshot.server.ts";
import type { LineChange } from "./book-lines.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { nextState } from "./next-state.ts";
import { openUnits } from "./snapshot.ts";
import { mayFollow } from "./states.ts";
import type { StoredSupply } from "./store-supply.server.ts";
import { transition } from "./transition.server.ts";

/** Moves each supply order to the state its shop's snapshot implies. */
export async function moveStates(
  tx: Tx,
  deps: OrdersDeps,
  of: { applied: AppliedSnapshot; stored: readonly StoredSupply[]; changes: readonly LineChange[] },
): Promise<void> {
  const short = await shortLines(tx, of.stored);
  for (const supply of of.stored) await moveState(tx, deps, { applied: of.applied, supply, short });
}

/** Order lines that were promised more than there was, and have not been shipped whole. */
async function shortLines(tx: Tx, stored: readonly StoredSupply[]): Promise<Map<string, number>> {
  const ids = [
    ...new Set(stored.flatMap((supply) => supply.lines.map((line) => line.orderLineId))),
  ];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("OrderLine")
    .select(["id", "oversold"])
    .where("id", "in", ids)
    .where("oversold", ">", 0)
    .execute();
  return new Map(rows.map((row) => [row.id, row.oversold]));
}

async function moveState(
  tx: Tx,
  deps: OrdersDeps,
  of: { applied: AppliedSnapshot; supply: StoredSupply; short: ReadonlyMap<string, number> },
): Promise<void> {
  const { supply, applied } = of;
  const sum = (value: (line: StoredSupply["lines"][number]) => number): number =>
    supply.lines.reduce((total, line) => total + value(line), 0);
  const released = supply.reason === null && supply.state !== "seen" && supply.state !== "on_hold";
  const next = nextState({
    kind: supply.kind,
    state: supply.state,
    reason: supply.reason,
    heldState: supply.heldState,
    fulfilmentOrder: supply.snapshot,
    financialStatus: applied.snapshot.financialStatus,
    unitsOpen: sum((line) => (line.over ? 0 : openUnits(line, line.shipped))),
    unitsShipped: sum((line) => line.shipped),
    // Once a person released it, the shortage is known and does not hold it again.
    unitsShort: released ? 0 : sum((line) => of.short.get(line.orderLineId) ?? 0),
    hasUnknownItem: supply.hasUnknownItem,
  });
  if (!mayFollow(supply.state, next.state)) return;
  const moved = await transition(tx, deps.clock, {
    supplyOrderId: supply.id,
    to: next.state,
    reason: next.reason ?? (next.state === supply.state ? supply.reason : null),
    cause: applied.cause,
  });
  if (moved && next.state === "requested") await beginGrace(tx, deps, supply);
}

/** The grace period delays acceptance, however the request came. */
async function beginGrace(tx: Tx, deps: OrdersDeps, supply: StoredSupply): Promise<void> {
  const terms = await tx
    .selectFrom("SupplyOrder")
    .innerJoin("Partnership", "Partnership.id", "SupplyOrder.partnershipId")
    .select("Partnership.graceMs")
    .where("SupplyOrder.id", "=", supply.id)
    .executeTakeFirst();
  await tx
    .updateTable("SupplyOrder")
    .set({ graceUntil: deps.clock.now() + (terms?.graceMs ?? 0) })
    .where("id", "=", supply.id)
    .execute();
}
