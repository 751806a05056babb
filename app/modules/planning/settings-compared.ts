import {
  boundedRisk,
  divideByExpectedSales,
  mirrorEverywhere,
  type PolicyName,
  type WhatIfSetting,
} from "#app/modules/escrow/index.ts";

/** A way of sharing that a what-if compares. */
export interface ComparedSetting {
  policy: Extract<PolicyName, "strict" | "bounded" | "mirror">;
  /** 0 unless bounded. */
  riskPerMillion: number;
}

export const COMPARED: readonly ComparedSetting[] = [
  { policy: "strict", riskPerMillion: 0 },
  { policy: "bounded", riskPerMillion: 10 },
  { policy: "bounded", riskPerMillion: 100 },
  { policy: "bounded", riskPerMillion: 1_000 },
  { policy: "mirror", riskPerMillion: 0 },
];

const STRATEGIES = {
  strict: divideByExpectedSales,
  bounded: boundedRisk,
  mirror: mirrorEverywhere,
};

/** The times under which the settings are compared. */
export interface ComparedTimes {
  windowMs: number;
  coolingMs: number;
}

export function toWhatIfSetting(
  { policy, riskPerMillion }: ComparedSetting,
  { windowMs, coolingMs }: ComparedTimes,
): WhatIfSetting {
  return {
    strategy: STRATEGIES[policy],
    beyondStock: policy === "mirror" ? "mirror" : "as_permitted",
    epsilon: riskPerMillion / 1e6,
    windowMs,
    // Mirror does not wait for anything to become free.
    coolingMs: policy === "mirror" ? 0 : coolingMs,
    mirrorBuffer: 0,
  };
}
