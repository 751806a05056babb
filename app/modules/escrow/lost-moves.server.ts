import type { Db, Tx } from "#app/platform/db/database.server.ts";

/**
 * A move of units between what the brand store shows and the hub's reserve, of which nobody knows
 * whether it was applied, or which was refused after the books had it. Its units may lie in the reserve.
 */
export interface LostMove {
  /** The move's key: noted once. */
  id: string;
  factoryId: string;
  itemId: string;
  locationId: string;
  units: number;
  /** A request under its key may still arrive before this time (ms): no read counts until then. */
  readableAt: number;
  /** A checkout may still claim the units until then (ms). */
  coolsUntil: number;
}

/** The next fenced read of the brand store looks for these units in the reserve. */
export async function noteLostMoves(tx: Tx, moves: readonly LostMove[]): Promise<void> {
  if (moves.length === 0) return;
  await tx
    .insertInto("LostMove")
    .values([...moves])
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function readLostMoves(db: Db | Tx, itemIds: readonly string[]): Promise<LostMove[]> {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom("LostMove")
    .selectAll()
    .where("itemId", "in", itemIds)
    .orderBy("id")
    .execute();
}

/** A fenced read has settled them. */
export async function forgetLostMoves(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom("LostMove").where("id", "in", ids).execute();
}
