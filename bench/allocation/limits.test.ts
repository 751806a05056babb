import { expect, it } from "vitest";
import { seededRandom } from "#sandbox/platform/random.ts";
import { bootstrapLimit, poissonDraw, poissonLimit, unitsLimit } from "./limits.ts";

it("knows the upper limits of small Poisson counts", () => {
  expect(poissonLimit(0)).toBeCloseTo(Math.log(20), 6);
  expect(poissonLimit(1)).toBeCloseTo(4.7439, 3);
  expect(poissonLimit(10)).toBeCloseTo(16.962, 2);
});

it("takes events for as large as those seen, or as said where none was", () => {
  expect(unitsLimit({ units: 0, events: 0 }, 2)).toBeCloseTo(2 * Math.log(20), 6);
  expect(unitsLimit({ units: 6, events: 2 }, 99)).toBeCloseTo(3 * poissonLimit(2), 9);
});

it("draws with the mean asked for", () => {
  const random = seededRandom(1);
  const draws = Array.from({ length: 4_000 }, () => poissonDraw(3, random));
  expect(draws.reduce((sum, count) => sum + count, 0) / draws.length).toBeCloseTo(3, 0);
});

it("is above a sum whose parts differ, and nought where all are", () => {
  const parts = [...new Array<number>(50).fill(0), 1, 1, 8];
  expect(bootstrapLimit(parts, seededRandom(2))).toBeGreaterThan(10);
  expect(bootstrapLimit([0, 0], seededRandom(2))).toBe(0);
});
