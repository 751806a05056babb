import { describe, expect, it } from "vitest";
import { nextTier, priceAtTier, readLadder, tierFor } from "./ladder.ts";

const TIERS = [
  { quantity: 5, basisPoints: 500 },
  { quantity: 10, basisPoints: 850 },
];

describe("a quantity ladder", () => {
  it("is read from its metafield", () => {
    expect(readLadder(JSON.stringify({ tiers: TIERS }))).toEqual(TIERS);
  });

  it.each([
    ["no metafield", null],
    ["what is no JSON", "5 for 4"],
    ["tiers that do not rise", JSON.stringify({ tiers: [...TIERS].reverse() })],
    ["a tier of one piece", JSON.stringify({ tiers: [{ quantity: 1, basisPoints: 100 }] })],
    ["more than 90 %", JSON.stringify({ tiers: [{ quantity: 5, basisPoints: 9_500 }] })],
  ])("is none for %s", (_case, value) => {
    expect(readLadder(value)).toEqual([]);
  });

  it("gives the tier that is reached, and the next one", () => {
    expect(tierFor(TIERS, 4)).toBeUndefined();
    expect(tierFor(TIERS, 9)).toEqual(TIERS[0]);
    expect(tierFor(TIERS, 10)).toEqual(TIERS[1]);
    expect(nextTier(TIERS, 9)).toEqual(TIERS[1]);
    expect(nextTier(TIERS, 10)).toBeUndefined();
  });

  it("rounds a piece once, to what its currency has", () => {
    const [tier] = TIERS;
    if (!tier) throw new Error("no tier");
    expect(priceAtTier({ amount: "19.99", currencyCode: "USD" }, tier).amount).toBe("18.99");
    expect(priceAtTier({ amount: "2999.0", currencyCode: "JPY" }, tier).amount).toBe("2849");
  });
});
