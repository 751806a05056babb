import { expect, test } from "vitest";
import { randomHex, randomUuid, seededRandom } from "./random.ts";

test("the same seed gives the same numbers, another seed others", () => {
  const numbers = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
});

test("ids have the form of version 4 and do not repeat", () => {
  const random = seededRandom(3);
  const ids = new Set(Array.from({ length: 10_000 }, () => randomUuid(random)));
  expect(ids.size).toBe(10_000);
  for (const id of [...ids].slice(0, 100)) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(randomHex(random, 13)).toMatch(/^[0-9a-f]{13}$/);
});
