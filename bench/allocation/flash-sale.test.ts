import { expect, it } from "vitest";
import { FLASH, flashSale } from "./flash-sale.ts";
import { weightOf } from "./rare-in-flash.ts";

it("makes the same sale of a seed, and asks for 1.25 times what is there", () => {
  const sale = flashSale("bursty", 3);
  expect(flashSale("bursty", 3)).toEqual(sale);
  const asked = sale.orders.reduce((sum, { units }) => sum + units, 0);
  expect(asked).toBeGreaterThanOrEqual(FLASH.stock * FLASH.demand);
  expect(sale.orders.map(({ at }) => at)).toEqual(
    sale.orders.map(({ at }) => at).toSorted((a, b) => a - b),
  );
});

it("brings ten orders a second on the mean", () => {
  const spans = Array.from({ length: 40 }, (_, seed) => {
    const { orders } = flashSale("steady", seed);
    return (1_000 * orders.length) / (orders.at(-1)?.at ?? 1);
  });
  expect(spans.reduce((sum, rate) => sum + rate, 0) / spans.length).toBeCloseTo(10, 0);
});

it("weighs a sale that was pushed far less than a plain one", () => {
  const plain = weightOf(flashSale("steady", 5).expected);
  const pushed = weightOf(flashSale("steady", 5, { from: 100, to: 120, factor: 2.5 }).expected);
  expect(pushed).toBeLessThan(plain / 50);
});

it("gives weights of mean one, whatever stretch was pushed", () => {
  // Under plain sales the weight's inverse has mean one: that is the same statement, without the sampling.
  const inverses = Array.from(
    { length: 2_000 },
    (_, seed) => 1 / weightOf(flashSale("steady", seed).expected),
  );
  const mean = inverses.reduce((sum, inverse) => sum + inverse, 0) / inverses.length;
  expect(mean).toBeGreaterThan(0.7);
  expect(mean).toBeLessThan(1.3);
});
