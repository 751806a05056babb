import type { Db, Tx } from "#app/platform/db/database.server.ts";

/** Whether a backup was ever restored for the factory: then its shop may have orders that we forgot. */
export async function wasRestored(db: Db | Tx, factoryId: string): Promise<boolean> {
  const row = await db
    .selectFrom("RestoredShop")
    .select("shopId")
    .where("shopId", "=", factoryId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Shops whose orders are being looked through for what happened after the backup, as "app shopId". Mostly
 * there is none.
 */
export async function loadForgetful(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("RestoredShop")
    .select(["shopId", "app"])
    .where("state", "in", ["sweeping", "booking"])
    .execute();
  return new Set(rows.map(({ shopId, app }) => `${app} ${shopId}`));
}
