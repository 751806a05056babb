import type { Tx } from "#app/platform/db/database.server.ts";

/** Sales older than this weigh 1/e. */
const MEMORY_HOURS = 72;
const HOUR_MS = 3_600_000;

/** A sale raises its channel's rate; between sales the rate decays. */
export function rateAfterSale(
  rate: { perHour: number; updatedAt: number } | undefined,
  sale: { units: number; at: number },
): number {
  const ageHours = rate ? Math.max(sale.at - rate.updatedAt, 0) / HOUR_MS : 0;
  const decayed = (rate?.perHour ?? 0) * Math.exp(-ageHours / MEMORY_HOURS);
  return decayed + sale.units / MEMORY_HOURS;
}

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
  const stored = await tx
    .selectFrom("SaleRate")
    .selectAll()
    .where(
      "itemId",
      "in",
      [...sums.values()].map((sale) => sale.itemId),
    )
    .execute();
  const byKey = new Map(stored.map((rate) => [`${rate.channelId} ${rate.itemId}`, rate]));
  await tx
    .insertInto("SaleRate")
    .values(
      [...sums].map(([key, { channelId, itemId, units }]) => ({
        channelId,
        itemId,
        perHour: rateAfterSale(byKey.get(key), { units, at }),
        updatedAt: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["channelId", "itemId"]).doUpdateSet((expression) => ({
        perHour: expression.ref("excluded.perHour"),
        updatedAt: at,
      })),
    )
    .execute();
}
