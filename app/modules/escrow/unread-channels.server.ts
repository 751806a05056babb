import type { Tx } from "#app/platform/db/database.server.ts";

/** By item: the channels whose levels were not read since a backup was restored. Mostly there is none. */
export async function loadUnreadChannels(
  tx: Tx,
  itemIds: readonly string[],
): Promise<Map<string, string[]>> {
  const unread = new Map<string, string[]>();
  if (itemIds.length === 0) return unread;
  const rows = await tx
    .selectFrom("Level")
    .select(["itemId", "channelId"])
    .distinct()
    .where("itemId", "in", itemIds)
    .where("restoredAt", "is not", null)
    .execute();
  for (const { itemId, channelId } of rows) {
    unread.set(itemId, [...(unread.get(itemId) ?? []), channelId]);
  }
  return unread;
}
