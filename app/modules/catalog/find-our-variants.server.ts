import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { rowSet } from "#app/platform/db/row-set.server.ts";

/**
 * Which of the variants named are ours: listed in their reseller's shop, or items of their factory's.
 * Answers "app shopId variantGid".
 */
export async function findOurVariants(
  tx: Tx,
  named: readonly { shopId: string; variantGid: string }[],
): Promise<Set<string>> {
  if (named.length === 0) return new Set();
  const asked = named.map(({ shopId, variantGid }) => ({ resellerId: shopId, variantGid }));
  const given = rowSet(tx, "Listing", { columns: ["resellerId", "variantGid"], rows: asked });
  const { rows } = await sql<{ app: string; shopId: string; variantGid: string }>`
    select 'reseller' as "app", l."resellerId" as "shopId", l."variantGid"
    from ${given} as given cross join "Listing" l
    where l."resellerId" = given."resellerId" and l."variantGid" = given."variantGid"
    union all
    select 'factory' as "app", i."factoryId" as "shopId", i."variantGid"
    from ${given} as given cross join "Item" i
    where i."factoryId" = given."resellerId" and i."variantGid" = given."variantGid"
  `.execute(tx);
  return new Set(rows.map((row) => `${row.app} ${row.shopId} ${row.variantGid}`));
}
