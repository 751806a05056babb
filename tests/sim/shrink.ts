import { runWorld, type Verdict, type WorldRun } from "./run-world.ts";

/** So many smaller worlds are tried before the smallest one found is taken. */
const RUNS_MAX = 70;

/**
 * The smallest part of a broken world that was found to break the same statement: halves, quarters
 * and so on of its steps are left out as long as that stays so. Each step has its own dice, so the
 * others do what they did; the faults are steps, too.
 */
export async function shrink(
  run: WorldRun,
  live: (smaller: WorldRun) => Promise<Verdict> = runWorld,
): Promise<Verdict> {
  let best = await live(run);
  const statement = best.broken[0]?.statement;
  if (statement === undefined) return best;
  const without = new Set(run.without);
  let runs = 1;
  let size = Math.ceil(best.steps.length / 2);
  while (size >= 1 && runs < RUNS_MAX) {
    let shrunk = false;
    // The last ones first: what was done long before the end is likelier to matter.
    for (let end = best.steps.length; end > 0 && runs < RUNS_MAX; end -= size) {
      const leftOut = best.steps.slice(Math.max(end - size, 0), end);
      const verdict = await live({ ...run, without: new Set([...without, ...leftOut]) });
      runs += 1;
      if (!verdict.broken.some((one) => one.statement === statement)) continue;
      best = verdict;
      shrunk = true;
      for (const step of leftOut) without.add(step);
    }
    if (!shrunk || size > best.steps.length) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return best;
}
