import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { rowSet } from "#app/platform/db/row-set.server.ts";

export interface FoundOrder {
  shopId: string;
  app: string;
  gid: string;
  /** The shop's `updated_at` of the read that was booked last. */
  remoteUpdatedAt: number;
}

/** Those of the orders named that have something of ours. */
export async function findOrders(
  tx: Tx,
  named: readonly { shopId: string; app: string; gid: string }[],
): Promise<FoundOrder[]> {
  const asked = named.map(({ shopId, app, gid }) => ({ shopId, app, gid }));
  const given = rowSet(tx, "Order", { columns: ["shopId", "app", "gid"], rows: asked });
  const { rows } = await sql<FoundOrder>`
    select o."shopId", o."app", o."gid", o."remoteUpdatedAt"
    from ${given} as given cross join "Order" o
    where o."shopId" = given."shopId" and o."app" = given."app" and o."gid" = given."gid"
      and o."state" != 'none'
  `.execute(tx);
  return rows;
}
