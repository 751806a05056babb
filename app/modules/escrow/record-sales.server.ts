import { sql } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import { rowSet, upsertRows } from "#app/platform/db/row-set.server.ts";
import { rateAfterSale } from "./sale-rate.ts";

/** Brings the sales rates up to date, from which the pool is divided. */
export async function recordSales(
  tx: Tx,
  sales: readonly { channelId: string; itemId: string; units: number }[],
  at: number,
): Promise<void> {
  const sums = new Map<string, { channelId: string; itemId: string; units: number }>();
  for (const sale of sales) {
    const key = `${sale.channelId} ${sale.itemId}`;
    const sum = sums.get(key) ?? { ...sale, units: 0 };
    sum.units += sale.units;
    sums.set(key, sum);
  }
  if (sums.size === 0) return;
  const rows = [...sums.values()];
  const stored = await readRates(tx, rows);
  await upsertRows(tx, "SaleRate", {
    rows: rows.map(({ channelId, itemId, units }) => ({
      channelId,
      itemId,
      perHour: rateAfterSale(stored.get(`${channelId} ${itemId}`), { units, at }),
      updatedAt: at,
    })),
    onConflict: sql`on conflict ("channelId", "itemId") do update
      set "perHour" = excluded."perHour", "updatedAt" = excluded."updatedAt"`,
  });
}

interface Rate {
  channelId: string;
  itemId: string;
  perHour: number;
  updatedAt: number;
}

async function readRates(
  tx: Tx,
  of: readonly { channelId: string; itemId: string }[],
): Promise<Map<string, Rate>> {
  const asked = of.map(({ channelId, itemId }) => ({ channelId, itemId }));
  const given = rowSet(tx, "SaleRate", { columns: ["channelId", "itemId"], rows: asked });
  const { rows } = await sql<Rate>`
    select rate.* from ${given} as given cross join "SaleRate" rate
    where rate."channelId" = given."channelId" and rate."itemId" = given."itemId"
  `.execute(tx);
  return new Map(rows.map((rate) => [`${rate.channelId} ${rate.itemId}`, rate]));
}
