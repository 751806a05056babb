import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { updateRows } from "#app/platform/db/row-set.server.ts";

/**
 * Tells the allocator to look at items again. `since` is when what changed them was heard; the
 * oldest cause is kept, because the time until every shop shows the change counts from there.
 */
export function markForPlanning(tx: Tx, itemIds: readonly string[], since: number): Promise<void> {
  return markChanged(
    tx,
    itemIds.map((itemId) => ({ itemId, since })),
  );
}

/** The same for items that were changed by causes heard at different times. */
export async function markChanged(
  tx: Tx,
  changed: readonly { itemId: string; since: number }[],
): Promise<void> {
  await updateRows(tx, "Item", {
    key: ["id"],
    rows: changed.map(({ itemId, since }) => ({ id: itemId, planDirtyAt: since })),
    where: sql`("Item"."planDirtyAt" is null or "Item"."planDirtyAt" > "given"."planDirtyAt")`,
  });
}
