import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { breaks, type Broken } from "#tests/support/broken.ts";

interface Step {
  row: number;
  supplyOrderId: string;
  fromState: string;
  toState: string;
}

/**
 * Every supply order is in exactly one state: each recorded step begins where the one before it ended,
 * and the last one ends where the row says it stands. Steps are read once, in SQLite's own row order.
 */
export function watchStates(): { check(tx: Tx): Promise<Broken[]> } {
  const stands = new Map<string, string>();
  let lastRow = 0;

  function follow(step: Step): string[] {
    const { supplyOrderId, fromState, toState } = step;
    const stood = stands.get(supplyOrderId);
    stands.set(supplyOrderId, toState);
    const goesOn = stood === undefined || stood === fromState;
    return goesOn ? [] : [`${supplyOrderId} went from ${fromState}, but was ${stood}`];
  }

  return {
    async check(tx) {
      const { rows } = await sql<Step>`
        select rowid as row, "supplyOrderId", "fromState", "toState"
        from "SupplyTransition" where rowid > ${lastRow} order by rowid`.execute(tx);
      lastRow = rows.at(-1)?.row ?? lastRow;
      const details = rows.flatMap(follow);
      for (const { id, state } of await tx
        .selectFrom("SupplyOrder")
        .select(["id", "state"])
        .execute()) {
        const stood = stands.get(id);
        if (stood !== undefined && stood !== state)
          details.push(`${id} is ${state}, its last step led to ${stood}`);
      }
      return breaks("no order is in two states", details);
    },
  };
}
