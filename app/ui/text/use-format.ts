import { useMemo } from "react";
import { usePageShop } from "../shell/shop-context.ts";

export interface Format {
  number(value: number): string;
  /** Minor units in the shop's currency, or in the one given. */
  money(minor: number, currency?: string): string;
  /** Day and time in the shop's timezone. */
  moment(at: number): string;
  day(at: number): string;
  /** A day of the calendar, "2027-03-03", whatever the time zone. */
  calendarDay(day: string): string;
  /** 1 for Monday to 7 for Sunday. */
  weekday(day: number): string;
  percent(basisPoints: number): string;
  duration(ms: number): string;
  country(code: string): string;
  /** Names one after another, as the language strings them. */
  list(names: readonly string[]): string;
}

const BASIS_POINTS = 10_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MONDAY = Date.UTC(2024, 0, 1);

/** Numbers, money and times as people in this language and shop write them. */
export function useFormat(): Format {
  const { language, currency, timezone } = usePageShop();
  return useMemo(
    () => makeFormat({ language, currency, timezone }),
    [language, currency, timezone],
  );
}

export function makeFormat(of: { language: string; currency: string; timezone: string }): Format {
  const { language, currency, timezone } = of;
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
  const timeZone = timezone === "" ? "UTC" : timezone;
  const moment = new Intl.DateTimeFormat(language, {
    ...{ timeZone, month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" },
    hourCycle: "h23",
  });
  const day = new Intl.DateTimeFormat(language, { timeZone, dateStyle: "medium" });
  const calendarDay = new Intl.DateTimeFormat(language, { timeZone: "UTC", dateStyle: "medium" });
  const weekday = new Intl.DateTimeFormat(language, { timeZone: "UTC", weekday: "short" });
  const list = new Intl.ListFormat(language, { type: "unit", style: "short" });
  const countries = new Intl.DisplayNames(language, { type: "region" });
  return {
    number: (value) => number.format(value),
    money: (minor, other) => formatMoney(language, other ?? currency, minor),
    moment: (at) => moment.format(at),
    day: (at) => day.format(at),
    calendarDay: (text) => calendarDay.format(Date.parse(`${text}T00:00:00Z`)),
    weekday: (number) => weekday.format(MONDAY + (number - 1) * DAY_MS),
    percent: (basisPoints) => percent.format(basisPoints / BASIS_POINTS),
    duration: (ms) => formatDuration(language, ms),
    country: (code) => countries.of(code) ?? code,
    list: (names) => list.format(names),
  };
}

function formatMoney(language: string, currency: string, minor: number): string {
  const format = new Intl.NumberFormat(language, {
    ...{ style: "currency", currency, currencyDisplay: "narrowSymbol" },
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

function formatDuration(language: string, ms: number): string {
  const [value, unit] =
    ms < SECOND_MS
      ? [ms, "millisecond"]
      : ms < MINUTE_MS
        ? [ms / SECOND_MS, "second"]
        : [ms / MINUTE_MS, "minute"];
  return new Intl.NumberFormat(language, {
    ...{ style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 },
  }).format(value);
}
