import { move } from "#app/modules/ledger/index.ts";
import { loadBooks, saveBooks } from "#app/modules/ledger/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { firstCountCause } from "./first-count-cause.ts";

export interface FirstCount {
  factoryId: string;
  itemId: string;
  locationId: string;
  available: number;
  committed: number;
  /** The account of what the brand store shows. */
  brandExposure: `exposure:${string}`;
}

/**
 * Opens the books of an item at one of the factory's locations. Whatever its shop shows as available,
 * and what its open orders committed before the hub came, is on sale in the brand store: nothing is
 * free until the hub itself has moved it into the reserve. Counting the same place again does nothing.
 */
export async function firstCount(tx: Tx, clock: Clock, count: FirstCount): Promise<boolean> {
  const { itemId, locationId, factoryId } = count;
  const units = Math.max(count.available, 0) + Math.max(count.committed, 0);
  const opened = await tx
    .insertInto("ItemLocation")
    .values({ itemId, locationId, factoryId, onHand: units, reserved: 0, promised: 0 })
    .onConflict((conflict) => conflict.columns(["itemId", "locationId"]).doNothing())
    .executeTakeFirst();
  if (opened.numInsertedOrUpdatedRows === 0n) return false;
  const books = await loadBooks(tx, [{ id: itemId, factoryId }]);
  const item = books.get(itemId);
  if (!item) return false;
  move(item, {
    from: "world",
    to: count.brandExposure,
    units,
    cause: firstCountCause(count),
    reason: "count",
  });
  await saveBooks(tx, books.values(), clock.now());
  return true;
}
