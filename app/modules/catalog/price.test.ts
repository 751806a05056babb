import { describe, expect, it } from "vitest";
import { canPrice, priceOf, toDecimal, toMinor, type PriceRule } from "./price.ts";

const rule: PriceRule = {
  factoryCurrency: "USD",
  resellerCurrency: "USD",
  markUpBasisPoints: 0,
  discountBasisPoints: 3_000,
  exchangeMillionths: null,
};

describe("price rule", () => {
  it("takes the item's price and the wholesale price as cost", () => {
    expect(priceOf(rule, { priceMinor: 1_999, ownPriceMinor: null })).toEqual({
      price: "19.99",
      cost: "13.99",
    });
  });

  it("adds the mark-up, rounded half up", () => {
    const marked = { ...rule, markUpBasisPoints: 5_050 };
    expect(priceOf(marked, { priceMinor: 1_001, ownPriceMinor: null }).price).toBe("15.07");
  });

  it("lets a price set by hand win, and leaves the cost", () => {
    expect(priceOf(rule, { priceMinor: 1_000, ownPriceMinor: 2_500 })).toEqual({
      price: "25.00",
      cost: "7.00",
    });
  });

  it("converts between currencies with other digits", () => {
    const yen = { ...rule, resellerCurrency: "JPY", exchangeMillionths: 151_250_000 };
    expect(priceOf(yen, { priceMinor: 1_000, ownPriceMinor: null })).toEqual({
      price: "1513",
      cost: "1059",
    });
  });

  it("makes no price between two currencies without a rate", () => {
    expect(canPrice({ ...rule, resellerCurrency: "EUR" })).toBe(false);
    expect(canPrice({ ...rule, resellerCurrency: "EUR", exchangeMillionths: 920_000 })).toBe(true);
    expect(canPrice(rule)).toBe(true);
  });

  it("does not lose a unit on large amounts", () => {
    expect(priceOf(rule, { priceMinor: 900_719_925_474, ownPriceMinor: null }).price).toBe(
      "9007199254.74",
    );
  });
});

describe("money text", () => {
  it.each([
    ["12.5", "USD", 1_250],
    ["12", "USD", 1_200],
    ["0.05", "USD", 5],
    ["1500", "JPY", 1_500],
    ["1500.00", "JPY", 1_500],
    ["1.234", "KWD", 1_234],
  ])("%s %s is %i", (text, currency, minor) => {
    expect(toMinor(text, currency)).toBe(minor);
  });

  it("writes what it reads", () => {
    expect(toDecimal(5, "USD")).toBe("0.05");
    expect(toDecimal(1_234, "KWD")).toBe("1.234");
    expect(toDecimal(12, "JPY")).toBe("12");
  });

  it("refuses anything else", () => {
    expect(() => toMinor("1,000.00", "USD")).toThrow(RangeError);
    expect(() => toMinor("-1", "USD")).toThrow(RangeError);
  });
});
