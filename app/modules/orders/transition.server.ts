import { invariant } from "#app/kernel/invariant.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among, insertRows, updateRows } from "#app/platform/db/row-set.server.ts";
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
  const moved = await transitionAll(tx, clock, [step]);
  return moved.has(step.supplyOrderId);
}

/** The same for several supply orders, each once; gives those that moved. */
export async function transitionAll(
  tx: Tx,
  clock: Clock,
  steps: readonly Transition[],
): Promise<Set<string>> {
  const rows = await readRows(
    tx,
    steps.map((step) => step.supplyOrderId),
  );
  const now = clock.now();
  const changes = steps.flatMap((step) => {
    const row = rows.get(step.supplyOrderId);
    invariant(row, `there is a supply order ${step.supplyOrderId} to be moved`);
    return changeOf(row, step, now);
  });
  await updateRows(tx, "SupplyOrder", { key: ["id"], rows: changes.map(({ after }) => after) });
  await insertRows(
    tx,
    "SupplyTransition",
    changes.map(({ row, step, after }) => ({
      id: clock.newId(),
      supplyOrderId: row.id,
      factoryId: row.factoryId,
      fromState: row.state,
      toState: after.state,
      reason: after.reason,
      cause: step.cause,
      at: now,
    })),
  );
  return new Set(changes.map(({ row }) => row.id));
}

type SupplyRow = Awaited<ReturnType<typeof readRows>> extends Map<string, infer Row> ? Row : never;

async function readRows(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tx
    .selectFrom("SupplyOrder")
    .select([
      "id",
      "state",
      "reason",
      "heldState",
      "factoryId",
      "heldAt",
      "requestedAt",
      "acceptedAt",
      "routedAt",
      "shippedAt",
      "closedAt",
    ])
    .where("id", "in", among(tx, ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function changeOf(row: SupplyRow, step: Transition, now: number) {
  invariant(isSupplyState(row.state), `"${row.state}" is a state of a supply order`);
  const reason = step.reason ?? null;
  const { state, heldState } = row;
  if (state === step.to && row.reason === reason) return [];
  invariant(mayFollow(state, step.to), `a supply order does not go from ${state} to ${step.to}`);
  const at = (entered: SupplyState, known: number | null): number | null =>
    step.to === entered ? (known ?? now) : known;
  const after = {
    id: row.id,
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
  return [{ row, step, after }];
}
