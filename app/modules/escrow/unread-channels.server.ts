import type { Tx } from "#app/platform/db/database.server.ts";
import { isAnyRestored } from "#app/platform/db/restored-shops.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";

/**
 * By item: the channels whose levels were not read since a backup was restored. Where none ever was, the
 * items' levels are not looked through: they are many.
 */
export async function loadUnreadChannels(
  tx: Tx,
  itemIds: readonly string[],
): Promise<Map<string, string[]>> {
  const unread = new Map<string, string[]>();
  if (itemIds.length === 0 || !(await isAnyRestored(tx))) return unread;
  const rows = await tx
    .selectFrom("Level")
    .select(["itemId", "channelId"])
    .distinct()
    .where("itemId", "in", among(tx, itemIds))
    .where("restoredAt", "is not", null)
    .execute();
  for (const { itemId, channelId } of rows) {
    unread.set(itemId, [...(unread.get(itemId) ?? []), channelId]);
  }
  return unread;
}
