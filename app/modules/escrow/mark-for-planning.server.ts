import { sql, type SelectQueryBuilder } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { DB } from "#app/platform/db/generated/types.ts";
import { upsertRows } from "#app/platform/db/row-set.server.ts";
import { noteMarked } from "#app/platform/db/tell-marked.server.ts";

interface ItemRef {
  id: string;
  factoryId: string;
}

/**
 * Tells the allocator to look at items again. `since` is when what changed them was heard; the
 * oldest cause is kept, because the time until every shop shows the change counts from there.
 */
export function markForPlanning(tx: Tx, items: readonly ItemRef[], since: number): Promise<void> {
  return markChanged(
    tx,
    items.map((item) => ({ ...item, since })),
  );
}

/** The same for items that were changed by causes heard at different times, an item as often as it was. */
export async function markChanged(
  tx: Tx,
  changed: readonly (ItemRef & { since: number })[],
): Promise<void> {
  const oldest = new Map<string, { itemId: string; factoryId: string; since: number }>();
  for (const { id, factoryId, since } of changed) {
    if ((oldest.get(id)?.since ?? Infinity) > since)
      oldest.set(id, { itemId: id, factoryId, since });
  }
  const rows = [...oldest.values()].sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  if (rows.length === 0) return;
  await upsertRows(tx, "ItemToPlan", { rows, onConflict: KEEP_OLDEST });
  noteMarked(tx);
}

/** The same for all items that a query finds. */
export async function markFound(
  tx: Tx,
  items: SelectQueryBuilder<DB, "Item", object>,
  since: number,
): Promise<void> {
  const found = items.select(["Item.id", "Item.factoryId"]);
  await sql`insert into "ItemToPlan" ("itemId", "factoryId", "since")
    select found."id", found."factoryId", ${since} from (${found}) as found
    where true ${KEEP_OLDEST}`.execute(tx);
  noteMarked(tx);
}

/**
 * On PostgreSQL this reads the mark that is there, as far as serializing goes: a planning that is about to
 * delete it, and has not seen what changed, is refused.
 */
const KEEP_OLDEST = sql`on conflict ("itemId") do update set "since" = excluded."since"
  where "ItemToPlan"."since" > excluded."since"`;
