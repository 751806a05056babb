import { sql } from "kysely";
import type { DatabaseDialect, Tx } from "./database.server.ts";

/**
 * Rows are locked only here, and always in id order, so that two transactions cannot wait for each
 * other. On SQLite the transaction already owns the one write lock.
 */
export async function lockItems(
  tx: Tx,
  dialect: DatabaseDialect,
  itemIds: Iterable<string>,
): Promise<void> {
  if (dialect === "sqlite") return;
  const ids = [...new Set(itemIds)].sort();
  if (ids.length === 0) return;
  await sql`select id from "Item" where id in (${sql.join(ids)}) order by id for update`.execute(
    tx,
  );
}
