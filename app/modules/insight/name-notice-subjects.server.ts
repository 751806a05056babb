import type { Db } from "#app/platform/db/database.server.ts";
import type { NoticeViewer } from "./queries.server.ts";
import type { NoticeDetails } from "./notice-details.ts";

/**
 * Adds names to the ids that notices carry, so that a person reads of a SKU and a partner: `sku`,
 * `item`, `channel` (absent for the brand store) and `order`.
 */
export async function nameNoticeSubjects<T extends { details: NoticeDetails }>(
  db: Db,
  viewer: NoticeViewer,
  notices: readonly T[],
): Promise<T[]> {
  const idsOf = (name: string): string[] => {
    const ids = notices
      .map((notice) => notice.details[name])
      .filter((id) => typeof id === "string");
    // PostgreSQL refuses an empty list; no id is empty.
    return ids.length === 0 ? [""] : ids;
  };
  const [items, channels, orders] = await Promise.all([
    readItems(db, idsOf("itemId")),
    // What a factory calls its resellers is its own business.
    readChannels(db, "factoryId" in viewer ? idsOf("channelId") : [""]),
    readOrders(db, idsOf("orderId")),
  ]);
  return notices.map((notice) => {
    const { details } = notice;
    const item = items.get(String(details["itemId"]));
    const channel = channels.get(String(details["channelId"]));
    const order = orders.get(String(details["orderId"]));
    return {
      ...notice,
      details: {
        ...details,
        ...(item && { sku: item.sku, item: item.title }),
        ...(channel != null && { channel }),
        ...(order !== undefined && { order }),
      },
    };
  });
}

async function readItems(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { sku: string; title: string }>> {
  const rows = await db
    .selectFrom("Item")
    .select(["id", "sku", "productTitle as title"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function readChannels(db: Db, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom("Channel")
    .leftJoin("Partnership", "Partnership.id", "Channel.partnershipId")
    .select(["Channel.id", "Partnership.label"])
    .where("Channel.id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.label]));
}

async function readOrders(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom("Order").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
