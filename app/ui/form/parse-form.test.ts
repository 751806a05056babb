import { expect, it } from "vitest";
import { z } from "zod";

import { parseForm, percentage, requiredText, wholeNumber } from "./parse-form.ts";

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
    fields: { label: "required", units: "out_of_range", discount: "percentage" },
  });
});
