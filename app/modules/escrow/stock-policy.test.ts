import { expect, it } from "vitest";
import { FACTORY_POLICY, isPolicyName, policyInForce } from "./stock-policy.ts";

const factory = { policy: "mirror", riskPerMillion: 10 } as const;

it("follows the factory where an item says nothing of its own", () => {
  const item = { policy: FACTORY_POLICY, riskPerMillion: null };
  expect(policyInForce(item, factory)).toEqual(factory);
});

it.each(["strict", "bounded", "mirror", "dedicated"] as const)(
  "follows the item's own %s",
  (own) => {
    expect(isPolicyName(own)).toBe(true);
    const inForce = policyInForce({ policy: own, riskPerMillion: 0 }, factory);
    expect(inForce).toEqual({ policy: own, riskPerMillion: 0 });
  },
);

it("is strict where it does not know the policy", () => {
  expect(isPolicyName("generous")).toBe(false);
  const item = { policy: "generous", riskPerMillion: null };
  expect(policyInForce(item, factory)).toEqual({ policy: "strict", riskPerMillion: 10 });
});
