/** Units that will be at the factory on a day, and are promised to nobody. */
export interface Arrival {
  /** "2027-03-03" in the factory's time zone. */
  day: string;
  units: number;
  stage: "incoming" | "in_production";
}

/** How the factory ships. */
export interface ShippingRhythm {
  /** Days of work between an order, or the goods' arrival, and the parcel. */
  handlingDays: number;
  /** Days of the week on which it ships, 1 for Monday; at least one. */
  shippingDays: readonly number[];
}

export interface DatePromise {
  kind: "in_stock" | "incoming" | "in_production";
  /** The day by which the parcel leaves, "2027-03-03". */
  shipsBy: string;
}

/**
 * The promise date: the day by which an order for `units` can ship, from what is on hand, then from
 * what comes in, the earliest first. Null when all of it together is too little. An arrival that is
 * overdue is expected today: it may come at any moment, and a day in the past promises nothing.
 */
export function promiseDate(
  asked: { units: number; today: string; onHand: number; arrivals: readonly Arrival[] },
  rhythm: ShippingRhythm,
): DatePromise | null {
  if (asked.onHand >= asked.units) {
    return { kind: "in_stock", shipsBy: addShippingDays(asked.today, rhythm) };
  }
  let units = Math.max(asked.onHand, 0);
  for (const arrival of [...asked.arrivals].sort((a, b) => a.day.localeCompare(b.day))) {
    units += arrival.units;
    if (units < asked.units) continue;
    const from = arrival.day < asked.today ? asked.today : arrival.day;
    return { kind: arrival.stage, shipsBy: addShippingDays(from, rhythm) };
  }
  return null;
}

const DAY_MS = 86_400_000;

/** The day after `handlingDays` of shipping work; with none, the next day on which the factory ships. */
export function addShippingDays(day: string, rhythm: ShippingRhythm): string {
  let time = Date.parse(`${day}T00:00:00Z`);
  const ships = (): boolean => rhythm.shippingDays.includes(weekday(time));
  let left = rhythm.handlingDays;
  while (left > 0 || !ships()) {
    time += DAY_MS;
    if (left > 0 && ships()) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
function weekday(time: number): number {
  return ((new Date(time).getUTCDay() + 6) % 7) + 1;
}

/** The day it is at a time (ms) in a time zone. */
export function dayIn(timezone: string, now: number): string {
  // The Canadian way of writing a date is the international one.
  return new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).format(now);
}

/** The first moment after a day in a time zone, in ms. */
export function endOfDay(day: string, timezone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`) + DAY_MS;
  // Where the clock is ahead of the world's, the day ends earlier; the offset is that of that night.
  const guess = midnight - aheadMs(timezone, midnight);
  return midnight - aheadMs(timezone, guess);
}

/** How far a time zone's clock is ahead of the world's at a moment. */
function aheadMs(timezone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return Date.parse(`${date}T${part("hour")}:${part("minute")}:00Z`) - at;
}
