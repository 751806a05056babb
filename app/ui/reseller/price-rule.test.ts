import { expect, it } from "vitest";

import { previewPrice } from "./price-rule.ts";

const rule = { markUpBasisPoints: 2_500, exchangeMillionths: null, factoryCurrency: "CNY" };

it("adds the mark-up to the factory's price", () => {
  expect(previewPrice({ rule, priceMinor: 10_000, currency: "CNY" })).toBe(12_500);
});

it("says nothing while two currencies stand without a rate between them", () => {
  expect(previewPrice({ rule, priceMinor: 10_000, currency: "JPY" })).toBeUndefined();
});

it("converts into a currency with other minor units", () => {
  const withRate = { ...rule, exchangeMillionths: 20_000_000 };
  expect(previewPrice({ rule: withRate, priceMinor: 10_000, currency: "JPY" })).toBe(2_500);
});
