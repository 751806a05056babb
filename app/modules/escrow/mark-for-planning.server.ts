import type { Tx } from "#app/platform/db/database.server.ts";

/**
 * Tells the allocator to look at items again. `since` is when what changed them was heard; the
 * oldest cause is kept, because the time until every shop shows the change counts from there.
 */
export async function markForPlanning(
  tx: Tx,
  itemIds: readonly string[],
  since: number,
): Promise<void> {
  if (itemIds.length === 0) return;
  await tx
    .updateTable("Item")
    .set({ planDirtyAt: since })
    .where("id", "in", itemIds)
    .where((where) =>
      where.or([where("planDirtyAt", "is", null), where("planDirtyAt", ">", since)]),
    )
    .execute();
}
