import { checkBooks } from "#tests/support/check-books.ts";
import { factorySteps } from "./factory-steps.ts";
import { faultSteps } from "./fault-steps.ts";
import { merchantSteps } from "./merchant-steps.ts";
import { checkRest, comeToRest } from "./rest.ts";
import { shopperSteps } from "./shopper-steps.ts";
import { startSim, type Sim } from "./sim.ts";
import type { Step } from "./step.ts";

const STEPS: readonly Step[] = [...shopperSteps, ...merchantSteps, ...factorySteps, ...faultSteps];

/** What is wrong with the world of a seed, in words, and how it came to be. */
export interface Verdict {
  broken: string[];
  trace: string[];
}

/** Lives through the world of a seed. Nothing is broken when every statement held after every step. */
export async function runWorld(seed: number): Promise<Verdict> {
  const sim = await startSim(seed);
  try {
    const broken = await live(sim);
    return { broken, trace: sim.trace };
  } finally {
    await sim.world.close();
  }
}

async function live(sim: Sim): Promise<string[]> {
  const steps = sim.dice.between(60, 150);
  for (let index = 1; index <= steps; index += 1) {
    const step = sim.dice.weighted(STEPS);
    sim.trace.push(`${index}. ${step.name}`);
    await step.run(sim);
    const broken = await checkBooks(sim.world, sim);
    if (broken.length > 0) return broken;
  }
  const restless = await comeToRest(sim);
  return restless.length > 0 ? restless : checkRest(sim);
}
