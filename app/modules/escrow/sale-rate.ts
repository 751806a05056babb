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
