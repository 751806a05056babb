import { expect, test } from "vitest";
import { runWorld } from "./run-world.ts";

/**
 * One test for each seed. SEEDS=1-300 or SEEDS=7,12 asks for other worlds than those that are always
 * run, TRACE=1 for what happened in a broken one. `part` of two lets two files share the work.
 */
export function testWorlds(options: { seeds: string; part: 0 | 1 }): void {
  const asked = process.env.SEEDS;
  const seeds = readSeeds(asked ?? options.seeds).filter(
    (_, index) => asked === undefined || index % 2 === options.part,
  );
  // A test file without a test fails, though one seed leaves the other file nothing to do.
  if (seeds.length === 0) test("no world is asked of this file", () => expect(seeds).toEqual([]));
  test.each(seeds)(
    "world %i: nothing is oversold, and all agree once it is quiet",
    async (seed) => {
      const { broken, trace } = await runWorld(seed);
      if (broken.length > 0 && process.env.TRACE) console.log(trace.join("\n"));
      expect(broken, `seed ${seed} after ${trace.at(-1)}`).toEqual([]);
    },
  );
}

function readSeeds(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
