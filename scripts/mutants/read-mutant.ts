import { POLICIES, type PolicyName } from "../simulate/options.ts";

/** A change that an engineer might make by mistake, kept as a patch, and what is to notice it. */
export interface Mutant {
  /** Its file's name without the ending. */
  name: string;
  /** What it does to the hub, in words. */
  says: string;
  patch: string;
  /** The race test that is named so, when there is one. */
  test: string | null;
  /** The world that noticed it last; null when it is the race test's alone. */
  world: World | null;
}

export interface World {
  seed: number;
  policy: PolicyName;
}

/**
 * Reads a patch's head: the first line says what it does, then `test: C3` names the race test that notices
 * it, and `seed: 37 strict` the world. One of the two must be there.
 */
export function readMutant(name: string, patch: string): Mutant {
  const head = patch.slice(0, patch.indexOf("\n--- "));
  const [says = "", ...lines] = head.split("\n").filter((line) => line !== "");
  const mutant: Mutant = { name, says, patch, test: null, world: null };
  for (const line of lines) {
    const test = /^test: (C\d+)$/.exec(line);
    const world = /^seed: (\d+) (\w+)$/.exec(line);
    const policy = POLICIES.find((one) => one === world?.[2]);
    if (test?.[1] !== undefined) mutant.test = test[1];
    else if (world && policy) mutant.world = { seed: Number(world[1]), policy };
    else throw new Error(`${name}: "${line}" is neither a test nor a seed`);
  }
  if (mutant.test === null && mutant.world === null)
    throw new Error(`${name}: nothing is named that is to notice it`);
  return mutant;
}

/** C2 before C10, and the numbered ones before the others. */
export function byName(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map((name) => Number(/^C(\d+)$/.exec(name)?.[1] ?? Infinity));
  return ofA === ofB ? a.localeCompare(b) : (ofA ?? 0) - (ofB ?? 0);
}
