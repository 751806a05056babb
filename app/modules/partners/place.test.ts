import { expect, test } from "vitest";
import { checkPlace, NO_PLACE } from "./place.ts";

const place = {
  ...NO_PLACE,
  isAgreed: true,
  name: "Tea & Clay",
  url: "https://tea.example/",
  countryCode: "GB",
};

test("can be shown without a city and a description", () => {
  expect(checkPlace(place)).toBeNull();
});

test.each([
  [{ name: "" }, "name"],
  [{ url: "tea.example" }, "url"],
  [{ url: "javascript:alert(1)" }, "url"],
  [{ url: "https://user:secret@tea.example" }, "url"],
  [{ city: "x".repeat(81) }, "city"],
  [{ countryCode: "UK!" }, "countryCode"],
  [{ description: "x".repeat(201) }, "description"],
] as const)("names the field that cannot be shown: %j", (change, field) => {
  expect(checkPlace({ ...place, ...change })).toBe(field);
});
