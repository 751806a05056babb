import { makeDice } from "./dice.ts";
import { factorySteps } from "./factory-steps.ts";
import { faultSteps } from "./fault-steps.ts";
import { hubSteps } from "./hub-steps.ts";
import { leavingSteps } from "./leaving-steps.ts";
import { merchantSteps } from "./merchant-steps.ts";
import { overrideSteps } from "./override-steps.ts";
import type { Setup } from "./setup.ts";
import { shopperSteps } from "./shopper-steps.ts";
import type { Step } from "./step.ts";

const STEPS: readonly Step[] = [
  ...shopperSteps,
  ...merchantSteps,
  ...factorySteps,
  ...faultSteps,
  ...hubSteps,
];

/** A step in its place; its place also names its dice. */
export interface PlannedStep {
  index: number;
  step: Step;
}

const STEPS_MIN = 180;
const STEPS_MAX = 260;

/** In some worlds merchants leave, and one step in so many is about that. */
const LEAVING_WORLDS = 0.4;
const LEAVING_STEPS = 0.04;

/** Everything that will happen in the world of a seed, decided before it begins. */
export function planSteps(seed: number, setup: Setup): PlannedStep[] {
  const dice = makeDice(seed, "plan");
  const kinds = [...STEPS, ...(setup.overrides ? overrideSteps : [])].map((step) => ({
    step,
    weight: step.weight * (step.always ? 1 : setup.temper(step.name)),
  }));
  const leaving = makeDice(seed, "leaving");
  const share = leaving.chance(LEAVING_WORLDS) ? LEAVING_STEPS : 0;
  return Array.from({ length: dice.between(STEPS_MIN, STEPS_MAX) }, (_, at) => {
    const { step } = dice.weighted(kinds);
    return { index: at + 1, step: leaving.chance(share) ? leaving.weighted(LEAVING) : step };
  });
}

const LEAVING = [...leavingSteps];
