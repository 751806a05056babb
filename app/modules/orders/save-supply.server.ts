import type { Tx } from "#app/platform/db/database.server.ts";
import { insertRows, updateRows } from "#app/platform/db/row-set.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import type { StoredSupply, SupplyRow } from "./store-supply.server.ts";
import { recordSteps, type StateRow, type TakenStep } from "./transition.server.ts";

/** A supply order whose booking is decided. */
export interface DecidedSupply {
  supply: StoredSupply;
  /** What caused the booking. */
  cause: string;
  /** What the booking changes of its state; null when it stays where it is. */
  after: (StateRow & { updatedAt: number; graceUntil: number | null }) | null;
}

/** The row as it is from now on. */
export function rowAfter({ supply, after }: DecidedSupply): SupplyRow {
  return { ...supply.row, ...after };
}

/** Writes the supply orders that are new or were changed, each once, and records the steps they took. */
export async function saveSupplies(
  tx: Tx,
  deps: BookingDeps,
  decided: readonly DecidedSupply[],
): Promise<void> {
  await insertRows(
    tx,
    "SupplyOrder",
    decided.flatMap(({ supply: { unstored }, after }) =>
      unstored ? [{ ...unstored, ...after }] : [],
    ),
  );
  await updateRows(tx, "SupplyOrder", {
    key: ["id"],
    rows: decided
      .filter(({ supply, after }) => !supply.unstored && (after !== null || supply.isChanged))
      .map((one) => changedFacts(rowAfter(one))),
  });
  await recordSteps(tx, deps.clock, decided.flatMap(stepsOf));
}

function changedFacts(row: SupplyRow) {
  return {
    id: row.id,
    requestStatus: row.requestStatus,
    destinationCountry: row.destinationCountry,
    state: row.state,
    reason: row.reason,
    heldState: row.heldState,
    graceUntil: row.graceUntil,
    heldAt: row.heldAt,
    requestedAt: row.requestedAt,
    acceptedAt: row.acceptedAt,
    routedAt: row.routedAt,
    shippedAt: row.shippedAt,
    closedAt: row.closedAt,
    updatedAt: row.updatedAt,
  };
}

/** That it was seen, when it is new, and where the booking moved it. */
function stepsOf({ supply, cause, after }: DecidedSupply): TakenStep[] {
  const { row, unstored } = supply;
  const steps: TakenStep[] = [];
  if (unstored) steps.push({ row: { ...row, state: "" }, to: row, cause, at: unstored.seenAt });
  if (after) steps.push({ row, to: after, cause, at: after.updatedAt });
  return steps;
}
