import { invariant } from "#app/kernel/invariant.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { isSupplyState, mayFollow, type SupplyState } from "./states.ts";

export interface Transition {
  supplyOrderId: string;
  to: SupplyState;
  /** The hold's or the refusal's code. */
  reason?: string | null;
  /** Who or what caused it. */
  cause: string;
}

const TIMES: Partial<Record<SupplyState, string>> = {
  held: "heldAt",
  requested: "requestedAt",
  accepted: "acceptedAt",
  routed: "routedAt",
  shipped: "shippedAt",
  closed: "closedAt",
};

/**
 * Moves a supply order to a state and records it with its cause. Staying where it is, for the same
 * reason, records nothing. A step the state machine does not know is a bug.
 */
export async function transition(tx: Tx, clock: Clock, step: Transition): Promise<boolean> {
  const row = await tx
    .selectFrom("SupplyOrder")
    .select([
      "state",
      "reason",
      "factoryId",
      "heldAt",
      "requestedAt",
      "acceptedAt",
      "routedAt",
      "shippedAt",
      "closedAt",
    ])
    .where("id", "=", step.supplyOrderId)
    .executeTakeFirstOrThrow();
  invariant(isSupplyState(row.state), `"${row.state}" is a state of a supply order`);
  const reason = step.reason ?? null;
  if (row.state === step.to && row.reason === reason) return false;
  invariant(
    mayFollow(row.state, step.to),
    `a supply order does not go from ${row.state} to ${step.to}`,
  );
  const now = clock.now();
  const timeColumn = TIMES[step.to];
  const firstTime = timeColumn !== undefined && timeIsUnset(row, timeColumn);
  await tx
    .updateTable("SupplyOrder")
    .set({
      state: step.to,
      reason,
      heldState: step.to === "on_hold" ? (row.state === "on_hold" ? undefined : row.state) : null,
      updatedAt: now,
      ...(firstTime ? { [timeColumn]: now } : {}),
    })
    .where("id", "=", step.supplyOrderId)
    .execute();
  await tx
    .insertInto("SupplyTransition")
    .values({
      id: clock.newId(),
      supplyOrderId: step.supplyOrderId,
      factoryId: row.factoryId,
      fromState: row.state,
      toState: step.to,
      reason,
      cause: step.cause,
      at: now,
    })
    .execute();
  return true;
}

function timeIsUnset(row: object, column: string): boolean {
  return Object.entries(row).some(([name, value]) => name === column && value === null);
}
