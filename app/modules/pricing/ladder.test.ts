import { describe, expect, it } from "vitest";
import { checkLadder, priceAtTier, type LadderTier } from "./ladder.ts";

const tier = (quantity: number, basisPoints: number): LadderTier => ({ quantity, basisPoints });

describe("checkLadder", () => {
  it("takes tiers whose quantities and shares rise", () => {
    expect(checkLadder([tier(5, 500), tier(10, 850), tier(50, 1_500)])).toEqual({ ok: true });
    expect(checkLadder([])).toEqual({ ok: true });
  });

  it.each([
    ["one piece", [tier(1, 500)], "tier_quantity", "quantity:0"],
    ["half a piece", [tier(2.5, 500)], "tier_quantity", "quantity:0"],
    ["what is no number", [tier(Number.NaN, 500)], "tier_quantity", "quantity:0"],
    ["nothing off", [tier(5, 0)], "tier_percent", "percent:0"],
    ["more than 90 %", [tier(5, 9_001)], "tier_percent", "percent:0"],
    [
      "a quantity not above the one before",
      [tier(5, 500), tier(5, 800)],
      "tier_quantity_order",
      "quantity:1",
    ],
    [
      "a share not above the one before",
      [tier(5, 500), tier(10, 500)],
      "tier_percent_order",
      "percent:1",
    ],
  ] as const)("refuses %s, and names the field", (_case, tiers, code, field) => {
    expect(checkLadder(tiers)).toEqual({ ok: false, code, field });
  });

  it("refuses a seventh tier", () => {
    const tiers = [2, 3, 4, 5, 6, 7, 8].map((quantity) => tier(quantity, quantity * 100));
    expect(checkLadder(tiers)).toEqual({ ok: false, code: "too_many_tiers" });
  });
});

describe("priceAtTier", () => {
  it("rounds the reduction once, halves for the buyer", () => {
    expect(priceAtTier(1_999, tier(5, 500))).toBe(1_899);
    expect(priceAtTier(10, tier(5, 500))).toBe(9);
  });
});
