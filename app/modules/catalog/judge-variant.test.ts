import { describe, expect, it } from "vitest";
import { judgeVariant } from "./judge-variant.ts";
import type { ReadListedVariant } from "./ports.ts";

const sound: ReadListedVariant = {
  gid: "gid://shopify/ProductVariant/1",
  productGid: "gid://shopify/Product/1",
  productStatus: "ACTIVE",
  sku: "CUP",
  isPolicyDeny: true,
  isTracked: true,
  inventoryItemGid: "gid://shopify/InventoryItem/1",
  locations: 1,
  available: 3,
};
const judge = (change: Partial<ReadListedVariant>) =>
  judgeVariant({ ...sound, ...change }, { sku: "CUP" });

describe("preconditions of a listing", () => {
  it("finds nothing wrong with a sound variant, whatever it shows", () => {
    expect(judge({})).toBeNull();
    expect(judge({ available: -2 })).toBeNull();
  });

  it.each([
    [{ isPolicyDeny: false }, "policy_continue"],
    [{ isTracked: false }, "untracked"],
    [{ locations: 2 }, "stocked_elsewhere"],
    [{ available: null, locations: 1 }, "stocked_elsewhere"],
    [{ available: null, locations: 0 }, "not_stocked_here"],
    [{ sku: "MUG" }, "sku_changed"],
  ])("%j is %s", (change, problem) => {
    expect(judge(change)).toBe(problem);
  });

  it("names first what lets the shop sell below zero", () => {
    expect(judge({ isPolicyDeny: false, isTracked: false, sku: "" })).toBe("policy_continue");
  });

  it("misses a variant that is gone", () => {
    expect(judgeVariant(undefined, { sku: "CUP" })).toBe("variant_missing");
  });
});
