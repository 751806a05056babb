import {
  boundedRisk,
  divideByExpectedSales,
  mirrorEverywhere,
  type WhatIfSetting,
} from "#app/modules/escrow/index.ts";

const MINUTE_MS = 60_000;

export interface Policy {
  name: string;
  epsilon: number;
  coolingMs: number;
  strategy: WhatIfSetting["strategy"];
  beyondStock: WhatIfSetting["beyondStock"];
}

const strict: Policy = {
  name: "strict",
  epsilon: 0,
  coolingMs: 0,
  strategy: divideByExpectedSales,
  beyondStock: "as_permitted",
};

/** The dial at ε oversold units for each unit sold. */
export function dialAt(epsilon: number): Policy {
  return { ...strict, name: `dial ${epsilon.toExponential()}`, epsilon, strategy: boundedRisk };
}

export const POLICIES: readonly Policy[] = [
  strict,
  { ...strict, name: "strict, cooling 15 min", coolingMs: 15 * MINUTE_MS },
  dialAt(1e-3),
  dialAt(1e-5),
  { ...strict, name: "mirror", strategy: mirrorEverywhere, beyondStock: "mirror" },
];

export function policyNamed(name: string): Policy {
  const found = POLICIES.find((policy) => policy.name === name);
  if (!found)
    throw new Error(`There is no policy named ${name}: see bench/allocation/policies.ts.`);
  return found;
}

export function settingOf(policy: Policy, windowMs: number): WhatIfSetting {
  const { strategy, beyondStock, epsilon, coolingMs } = policy;
  return { strategy, beyondStock, epsilon, coolingMs, windowMs, mirrorBuffer: 0 };
}

/** Mirror less a buffer: what importance sampling is tried on, since its oversold units can be counted. */
export function mirrorBehind(mirrorBuffer: number, windowMs: number): WhatIfSetting {
  return { ...settingOf(policyNamed("mirror"), windowMs), mirrorBuffer };
}
