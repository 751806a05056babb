import { sql } from "kysely";
import type { Db, Tx } from "#app/platform/db/database.server.ts";

/**
 * True when nothing of the item can be sold or shipped through the channel any more: it shows nothing,
 * nothing cools, no write is out, and no order with it is open there.
 */
export async function isSettled(
  db: Db | Tx,
  { channelId, itemId }: { channelId: string; itemId: string },
): Promise<boolean> {
  const accounts = [`exposure:${channelId}`, `cooling:${channelId}`];
  const shown = await db
    .selectFrom("StockBalance")
    .select("units")
    .where("itemId", "=", itemId)
    .where("account", "in", accounts)
    .where("units", "!=", 0)
    .executeTakeFirst();
  if (shown) return false;
  const write = await db
    .selectFrom("WriteIntent")
    .select("id")
    .where("channelId", "=", channelId)
    .where("itemId", "=", itemId)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (write) return false;
  const held = await db
    .selectFrom("OrderLine")
    .innerJoin("StockBalance", (join) =>
      join
        .onRef("StockBalance.itemId", "=", "OrderLine.itemId")
        .on("StockBalance.account", "=", sql<string>`'hold:' || "OrderLine"."id"`),
    )
    .select("OrderLine.id")
    .where("OrderLine.channelId", "=", channelId)
    .where("OrderLine.itemId", "=", itemId)
    .where("StockBalance.units", ">", 0)
    .executeTakeFirst();
  return held === undefined;
}
