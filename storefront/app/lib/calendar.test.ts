import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";

const event = {
  uid: "1@works.test",
  title: "Kiln; open, at last",
  begins: Date.UTC(2029, 2, 3, 12),
  ends: Date.UTC(2029, 2, 3, 12, 45),
  location: "",
  url: "https://live.test/kiln",
};

test("tells its times in UTC, and escapes what would end a text", () => {
  const lines = calendarOf(event, 0).split("\r\n");
  expect(lines).toContain("DTSTART:20290303T120000Z");
  expect(lines).toContain("DTEND:20290303T124500Z");
  expect(lines).toContain("DTSTAMP:19700101T000000Z");
  expect(lines).toContain("SUMMARY:Kiln\\; open\\, at last");
  expect(lines).toContain("URL:https://live.test/kiln");
  expect(lines.join()).not.toContain("LOCATION");
});

test("no line is longer than 75 bytes, and no character is cut", () => {
  const title = "窑".repeat(100);
  const text = calendarOf({ ...event, title }, 0);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}`);
});
