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
