import { expect, test } from "vitest";
import { runWorld } from "./run-world.ts";

/** One test for each seed; `npm run simulate -- --seed N --trace` shows what happened in one. */
export function testWorlds(seeds: readonly number[]): void {
  test.each(seeds)(
    "world %i: every statement holds after every step, and at rest",
    async (seed) => {
      const { broken, trace } = await runWorld({ seed, policy: "strict" });
      expect(broken, `seed ${seed} after ${trace.at(-1)}`).toEqual([]);
    },
  );
}

/** Worlds that every run of the tests lives through. */
const WORLDS = 100;

/**
 * Half of them, five by five: two files share two cores, and the two longest worlds are not in the same.
 */
export function fives(which: "first" | "second"): number[] {
  const rest = which === "first" ? 0 : 1;
  return Array.from({ length: WORLDS }, (_, at) => at + 1).filter(
    (seed) => Math.floor((seed - 1) / 5) % 2 === rest,
  );
}
