import { describe, expect, it } from "vitest";
import { checkTerms, DEFAULT_TERMS } from "./terms.ts";

const terms = { ...DEFAULT_TERMS, label: "North Shelf" };

describe("terms of a partnership", () => {
  it("can stand as they are given by default", () => {
    expect(checkTerms(terms)).toBeNull();
  });

  it.each([
    [{ label: "  " }, "label"],
    [{ discountBasisPoints: 9_501 }, "discountBasisPoints"],
    [{ discountBasisPoints: 12.5 }, "discountBasisPoints"],
    [{ graceMs: -1 }, "graceMs"],
    [{ creditLimitMinor: -1 }, "creditLimitMinor"],
    [{ shipsTo: ["DE", "Germany"] }, "shipsTo"],
    [{ coolingMs: Number.NaN }, "coolingMs"],
    [{ priority: 101 }, "priority"],
  ])("refuses %j and names the field", (change, field) => {
    expect(checkTerms({ ...terms, ...change })).toBe(field);
  });
});
