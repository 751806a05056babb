import type { Selectable } from "kysely";
import { invariant } from "#app/kernel/invariant.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { SupplyOrder } from "#app/platform/db/generated/types.ts";
import { insertRows } from "#app/platform/db/row-set.server.ts";
import { isSupplyState, mayFollow, type SupplyState } from "./states.ts";

export interface Transition {
  supplyOrderId: string;
  to: SupplyState;
  /** The hold's or the refusal's code. */
  reason?: string | null;
  /** Who or what caused it. */
  cause: string;
}

/**
 * Moves a supply order to a state and records it with its cause. Staying where it is, for the same
 * reason, records nothing. A step the state machine does not know is a bug.
 */
export async function transition(tx: Tx, clock: Clock, step: Transition): Promise<boolean> {
  const row = await readRow(tx, step.supplyOrderId);
  const now = clock.now();
  const after = takeStep(row, step, now);
  if (!after) return false;
  await tx.updateTable("SupplyOrder").set(after).where("id", "=", row.id).execute();
  await recordSteps(tx, clock, [{ row, to: after, cause: step.cause, at: now }]);
  return true;
}

/** A step that was taken; `row` is what was before it. */
export interface TakenStep {
  row: { id: string; factoryId: string; state: string };
  to: { state: string; reason: string | null };
  cause: string;
  at: number;
}

export function recordSteps(tx: Tx, clock: Clock, steps: readonly TakenStep[]): Promise<void> {
  return insertRows(
    tx,
    "SupplyTransition",
    steps.map(({ row, to, cause, at }) => ({
      id: clock.newId(),
      supplyOrderId: row.id,
      factoryId: row.factoryId,
      fromState: row.state,
      toState: to.state,
      reason: to.reason,
      cause,
      at,
    })),
  );
}

/** What a supply order's row says of its state. */
export const STATE_COLUMNS = [
  "state",
  "reason",
  "heldState",
  "heldAt",
  "requestedAt",
  "acceptedAt",
  "routedAt",
  "shippedAt",
  "closedAt",
] as const;

export type StateRow = Pick<Selectable<SupplyOrder>, (typeof STATE_COLUMNS)[number]>;

function readRow(tx: Tx, id: string) {
  return tx
    .selectFrom("SupplyOrder")
    .select(["id", "factoryId", ...STATE_COLUMNS])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** What a step changes of a row; null when it stays where it is, for the same reason. */
export function takeStep(
  row: StateRow,
  step: Pick<Transition, "to" | "reason">,
  now: number,
): (StateRow & { updatedAt: number }) | null {
  invariant(isSupplyState(row.state), `"${row.state}" is a state of a supply order`);
  const reason = step.reason ?? null;
  const { state, heldState } = row;
  if (state === step.to && row.reason === reason) return null;
  invariant(mayFollow(state, step.to), `a supply order does not go from ${state} to ${step.to}`);
  const at = (entered: SupplyState, known: number | null): number | null =>
    step.to === entered ? (known ?? now) : known;
  return {
    state: step.to,
    reason,
    heldState: step.to === "on_hold" ? (state === "on_hold" ? heldState : state) : null,
    heldAt: at("held", row.heldAt),
    requestedAt: at("requested", row.requestedAt),
    acceptedAt: at("accepted", row.acceptedAt),
    routedAt: at("routed", row.routedAt),
    shippedAt: at("shipped", row.shippedAt),
    closedAt: at("closed", row.closedAt),
    updatedAt: now,
  };
}
