import { expect, it } from "vitest";
import { rateAfterSale } from "./sale-rate.ts";

const HOUR_MS = 3_600_000;
const at = 1_000 * HOUR_MS;

it("spreads a first sale over the 72 hours that are remembered", () => {
  expect(rateAfterSale(undefined, { units: 36, at })).toBe(0.5);
});

it("adds a sale to a rate of the same moment", () => {
  expect(rateAfterSale({ perHour: 2, updatedAt: at }, { units: 36, at })).toBe(2.5);
});

it("lets a rate fall to 1/e in 72 hours without a sale", () => {
  const before = { perHour: 2, updatedAt: at - 72 * HOUR_MS };
  expect(rateAfterSale(before, { units: 36, at })).toBeCloseTo(2 / Math.E + 0.5, 12);
});

it("never lets a sale heard late raise what was sold before it", () => {
  expect(rateAfterSale({ perHour: 2, updatedAt: at + HOUR_MS }, { units: 36, at })).toBe(2.5);
});

it("keeps the rate of a channel that sells steadily", () => {
  let perHour = 0;
  for (let hour = 0; hour < 1_000; hour += 1) {
    const before = { perHour, updatedAt: at + hour * HOUR_MS };
    perHour = rateAfterSale(before, { units: 3, at: at + (hour + 1) * HOUR_MS });
  }
  expect(perHour).toBeCloseTo(3, 1);
});
