import { expect, it } from "vitest";

import { parseForm } from "../form/parse-form.ts";
import { termsForm, termsOf } from "./terms-form.ts";

function submit(values: Record<string, string>) {
  const form = new FormData();
  const usual = {
    ...{ intent: "terms", discount: "30", graceMinutes: "2", coolingMinutes: "10" },
    ...{ creditLimit: "", shipsTo: "", priority: "5" },
  };
  for (const [name, value] of Object.entries({ ...usual, ...values })) form.set(name, value);
  return parseForm(termsForm, form);
}

it("reads terms in the units a person thinks in", () => {
  const parsed = submit({ discount: "32.5", creditLimit: "1500.50", shipsTo: "cn, us，JP" });
  expect(parsed.ok && termsOf(parsed.data, "CNY")).toEqual({
    discountBasisPoints: 3250,
    graceMs: 120_000,
    coolingMs: 600_000,
    creditLimitMinor: 150_050,
    shipsTo: ["CN", "US", "JP"],
    priority: 5,
  });
});

it("takes an empty credit limit for no limit and no countries for everywhere", () => {
  const parsed = submit({});
  expect(parsed.ok && termsOf(parsed.data, "CNY")).toMatchObject({
    creditLimitMinor: null,
    shipsTo: [],
  });
});

it("refuses a discount above 100 % and a country that is not a code", () => {
  expect(submit({ discount: "101", shipsTo: "China" })).toMatchObject({
    ok: false,
    fields: { discount: "out_of_range:0:95", shipsTo: "country_codes" },
  });
  const parsed = submit({ creditLimit: "a lot" });
  expect(parsed.ok && termsOf(parsed.data, "CNY")).toBeUndefined();
});

it.each(["UK", "cn, EL", "A1"])("refuses %s, which no address could ever match", (shipsTo) => {
  expect(submit({ shipsTo })).toMatchObject({ fields: { shipsTo: "country_codes" } });
});
