const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment's day as the language writes it. In one time zone, so that server and browser write the same. */
export function formatDay(tag: string, time: string): string {
  return formatIn(tag, { dateStyle: "long" }, time);
}

/** A day to come, "2027-03-03", with its weekday. A day belongs to no time zone. */
export function formatComingDay(tag: string, day: string): string {
  return formatIn(tag, { weekday: "short", day: "numeric", month: "long" }, `${day}T00:00:00Z`);
}

/** A format is dear to make, and a page shows many days. */
function formatIn(tag: string, form: Intl.DateTimeFormatOptions, time: string): string {
  const key = `${tag} ${form.dateStyle ?? ""}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...form, timeZone: "UTC" });
  formats.set(key, format);
  return format.format(new Date(time));
}
