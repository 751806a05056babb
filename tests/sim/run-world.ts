import type { Broken } from "#tests/support/broken.ts";
import { watchWorld, type WorldWatch } from "./checks.ts";
import { makeDice } from "./dice.ts";
import { planSteps } from "./plan.ts";
import { comeToRest } from "./rest.ts";
import { startSim, type Sim } from "./sim.ts";
import type { Policy } from "./setup.ts";
import { tally, type Tally } from "./tally.ts";

/** Which world to live through, and how much of it. */
export interface WorldRun {
  seed: number;
  policy: Policy;
  /** Steps to leave out, by their place: for finding out which ones matter. */
  without?: ReadonlySet<number>;
}

/** What is wrong with the world of a seed, and how it came to be. */
export interface Verdict {
  seed: number;
  policy: Policy;
  broken: Broken[];
  trace: string[];
  /** The places of the steps that were taken. */
  steps: number[];
  tally: Tally;
}

/** Lives through a world. Nothing is broken when every statement held after every step, and at rest. */
export async function runWorld({ seed, policy, without }: WorldRun): Promise<Verdict> {
  const sim = await startSim(seed, policy);
  const steps: number[] = [];
  try {
    const watch = watchWorld(sim);
    const broken = await live(sim, { watch, steps, without: without ?? new Set() });
    return { seed, policy, broken, trace: sim.trace, steps, tally: await tally(sim, broken) };
  } finally {
    await sim.world.close();
  }
}

async function live(
  sim: Sim,
  of: { watch: WorldWatch; steps: number[]; without: ReadonlySet<number> },
): Promise<Broken[]> {
  for (const { index, step } of planSteps(sim.seed, sim.setup)) {
    if (of.without.has(index)) continue;
    of.steps.push(index);
    sim.trace.push(`${index}. ${step.name}`);
    sim.step = index;
    sim.dice = makeDice(sim.seed, "step", index);
    sim.storm.throwWith(makeDice(sim.seed, "weather", index));
    await step.run(sim);
    const broken = await of.watch.check();
    if (broken.length > 0) return broken;
  }
  return comeToRest(sim, of.watch);
}
