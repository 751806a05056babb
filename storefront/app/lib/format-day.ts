import { dateFormat } from "./intl.ts";

/** A moment's day as the language writes it. In one time zone, so that server and browser write the same. */
export function formatDay(tag: string, time: string): string {
  return dateFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(time));
}

/** A day to come, "2027-03-03", with its weekday. A day belongs to no time zone. */
export function formatComingDay(tag: string, day: string): string {
  const form = { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return dateFormat(tag, form).format(new Date(`${day}T00:00:00Z`));
}
