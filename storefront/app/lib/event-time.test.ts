import { expect, test } from "vitest";
import { eventTimes, eventWords } from "./event-time.ts";

const event = {
  startsAt: { value: "2029-03-03T12:00:00Z" },
  duration: { value: "45" },
  timeZone: { value: "Asia/Shanghai" },
};
const SAME_YEAR = Date.UTC(2029, 0, 1);

test.each([
  ["en", { day: "Saturday 3 March", zone: "China Standard Time" }],
  ["zh-CN", { day: "3月3日星期六", zone: "中国标准时间" }],
  ["ru", { day: "суббота, 3 марта", zone: "Китай, стандартное время" }],
])("%s tells the time where it takes place, and its zone", (tag, words) => {
  expect(eventWords(tag, event, SAME_YEAR)).toEqual({ ...words, time: "20:00" });
});

test("another year is named", () => {
  expect(eventWords("en", event, Date.UTC(2028, 0, 1))?.day).toBe("Saturday, 3 March 2029");
});

test("a zone that is none counts as UTC", () => {
  const nowhere = { ...event, timeZone: { value: "Nowhere" } };
  expect(eventWords("en", nowhere, SAME_YEAR)?.time).toBe("12:00");
});

test("it ends after its minutes, or after an hour", () => {
  const begins = Date.UTC(2029, 2, 3, 12);
  expect(eventTimes(event)).toEqual({ begins, ends: begins + 45 * 60_000 });
  expect(eventTimes({ ...event, duration: null })?.ends).toBe(begins + 3_600_000);
});

test("without a time there is no event", () => {
  expect(eventTimes({ ...event, startsAt: null })).toBeNull();
  expect(eventTimes({ ...event, duration: { value: "long" } })).toBeNull();
});
