import { expect, it } from "vitest";
import { z } from "zod";

import { parseForm, percentage, readCode, requiredText, wholeNumber } from "./parse-form.ts";

const schema = z.object({
  label: requiredText,
  units: wholeNumber({ min: 0, max: 100 }),
  discount: percentage({ max: 100 }),
  ids: z.array(z.string()).default([]),
});

function form(values: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of values) data.append(name, value);
  return data;
}

it("reads texts, whole numbers, percentages and lists", () => {
  const submitted = form([
    ["label", " Lantern Lane "],
    ["units", "12"],
    ["discount", "32.5"],
    ["ids[]", "a"],
    ["ids[]", "b"],
  ]);
  expect(parseForm(schema, submitted)).toEqual({
    ok: true,
    data: { label: "Lantern Lane", units: 12, discount: 3250, ids: ["a", "b"] },
  });
});

it("names every field that is wrong, and what is wrong with it", () => {
  const submitted = form([
    ["label", " "],
    ["units", "101"],
    ["discount", "a lot"],
  ]);
  expect(parseForm(schema, submitted)).toEqual({
    ok: false,
    code: "form_invalid",
    fields: { label: "required", units: "out_of_range:0:100", discount: "percentage" },
  });
});

it.each(["-1", "1000001", "9".repeat(400)])(
  "says between which numbers a whole number may be, for %s",
  (typed) => {
    const field = z.object({ units: wholeNumber({ min: 0, max: 1_000_000 }) });
    const answer = parseForm(field, form([["units", typed]]));
    const said = answer.ok ? undefined : answer.fields?.["units"];
    expect(readCode(said ?? "")).toEqual({ code: "out_of_range", min: 0, max: 1_000_000 });
  },
);
