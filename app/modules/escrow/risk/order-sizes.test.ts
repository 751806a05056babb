import fc from "fast-check";
import { expect, it } from "vitest";
import { orderSizes, sizeBucket } from "./order-sizes.ts";

it("takes no order for a smaller one, and none for more than half as large again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (units) => {
      const bucket = sizeBucket(units);
      expect(bucket).toBeGreaterThanOrEqual(units);
      expect(bucket).toBeLessThan(units * 1.5 + 1);
    }),
  );
});

it("never gives a larger order a smaller bucket, and keeps a bucket as it is", () => {
  let before = 0;
  for (let units = 1; units <= 600; units += 1) {
    const bucket = sizeBucket(units);
    expect(bucket).toBeGreaterThanOrEqual(before);
    expect(sizeBucket(bucket)).toBe(bucket);
    before = bucket;
  }
});

it("expects one order of n + 1 to be larger than all before it", () => {
  const sizes = orderSizes({ 1: 60, 6: 37 });
  expect(sizes.at(-1)).toEqual({ units: Infinity, probability: 1 / 100 });
  expect(sizes.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  expect(sizes.map(({ units }) => units)).toEqual([1, 2, 3, 6, Infinity]);
});

it("takes the next order of an item that never sold for unusual with a chance of a third", () => {
  expect(orderSizes({}).at(-1)?.probability).toBeCloseTo(1 / 3, 12);
});

it("knows few sizes: all up to 4, then half a step between the powers of two", () => {
  const buckets = new Set(Array.from({ length: 100 }, (_, index) => sizeBucket(index + 1)));
  expect([...buckets]).toEqual([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128]);
});

it("takes no order for less than one unit, and a broken unit for a whole one", () => {
  expect([0, 0.5, 1.5, 3.2].map(sizeBucket)).toEqual([1, 1, 2, 4]);
});
