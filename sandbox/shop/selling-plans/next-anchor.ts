import type { PlanAnchor } from "./state.ts";

const dayMs = 86_400_000;
const daysMax = 732;

/** Midnight (UTC) of the first anchor day after a moment; the moment itself when there is none. */
export function nextAnchor(anchors: readonly PlanAnchor[], now: number): number {
  const midnight = Math.floor(now / dayMs) * dayMs;
  for (let day = 1; day <= daysMax; day += 1) {
    const at = midnight + day * dayMs;
    if (anchors.some((anchor) => isOn(anchor, new Date(at)))) return at;
  }
  return now;
}

function isOn({ type, day, month }: PlanAnchor, date: Date): boolean {
  if (type === "WEEKDAY") return (date.getUTCDay() || 7) === day;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const isDay = date.getUTCDate() === Math.min(day, lastDay);
  return type === "MONTHDAY" ? isDay : isDay && date.getUTCMonth() + 1 === month;
}
