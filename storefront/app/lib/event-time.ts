import { dateFormat } from "./intl.ts";

const MINUTE_MS = 60_000;
const MINUTES_WHEN_UNSAID = 60;

/** A live event as the merchant wrote it. */
interface EventFields {
  startsAt: { value: string | null } | null;
  duration: { value: string | null } | null;
  timeZone: { value: string | null } | null;
}

/** When it begins and ends, in milliseconds; null when that was not said, or not in a form that counts. */
export function eventTimes(fields: EventFields): { begins: number; ends: number } | null {
  const begins = Date.parse(fields.startsAt?.value ?? "");
  const minutes = Number(fields.duration?.value ?? MINUTES_WHEN_UNSAID);
  if (Number.isNaN(begins) || !(minutes > 0)) return null;
  return { begins, ends: begins + minutes * MINUTE_MS };
}

/**
 * The day, the time and the zone where it takes place, in the words of a language. Written by the
 * server, so that the browser's own words cannot differ.
 */
export function eventWords(
  tag: string,
  fields: EventFields,
  now: number,
): { day: string; time: string; zone: string } | null {
  const times = eventTimes(fields);
  if (!times) return null;
  // English without a country would put the month first.
  const language = tag === "en" ? "en-GB" : tag;
  const timeZone = knownZone(fields.timeZone?.value);
  const write = (form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    dateFormat(language, { timeZone, ...form });
  const yearOf = (moment: number): string => write({ year: "numeric" }).format(moment);
  const isThisYear = yearOf(times.begins) === yearOf(now);
  const zone = write({ timeZoneName: "long" })
    .formatToParts(times.begins)
    .find(({ type }) => type === "timeZoneName");
  return {
    day: write({
      ...{ weekday: "long", day: "numeric", month: "long" },
      ...(isThisYear ? {} : { year: "numeric" }),
    }).format(times.begins),
    time: write({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(times.begins),
    zone: zone?.value ?? timeZone,
  };
}

/** A zone by its name in the tz database; what is none counts as UTC. */
function knownZone(name: string | null | undefined): string {
  try {
    return dateFormat("en", { timeZone: name ?? "UTC" }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return "UTC";
    throw error;
  }
}
