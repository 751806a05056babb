import type { Db, Tx } from "#app/platform/db/database.server.ts";

/**
 * Channels of which an order was first heard since a time, so much later than it was made: webhooks of
 * its shop are late, or lost. Orders from before the app was installed say nothing of them.
 */
export async function channelsHeardLate(
  db: Db | Tx,
  { since, lateMs }: { since: number; lateMs: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("Order")
    .innerJoin("OrderLine", "OrderLine.orderId", "Order.id")
    .innerJoin("Installation", (join) =>
      join
        .onRef("Installation.shopId", "=", "Order.shopId")
        .onRef("Installation.app", "=", "Order.app"),
    )
    .select("OrderLine.channelId")
    .distinct()
    .where("Order.firstHeardAt", ">=", since)
    .whereRef("Order.remoteCreatedAt", ">", "Installation.installedAt")
    .where(({ eb, ref }) =>
      eb(eb(ref("Order.firstHeardAt"), "-", ref("Order.remoteCreatedAt")), ">", lateMs),
    )
    .execute();
  return rows.map(({ channelId }) => channelId);
}
