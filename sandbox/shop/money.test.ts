import { describe, expect, it } from "vitest";
import { formatDecimal, formatMoney, parseMoney } from "./money.ts";

describe("money", () => {
  it.each([
    ["12.5", "USD", 1250],
    ["0.005", "USD", 1],
    ["-3.20", "USD", -320],
    ["1200", "JPY", 1200],
    ["1.2345", "KWD", 1235],
    [".5", "EUR", 50],
  ])("reads %s %s as %i of the smallest unit", (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  it("does not read what is no amount", () => {
    expect(parseMoney("free", "USD")).toBeNaN();
    expect(parseMoney("", "USD")).toBeNaN();
  });

  it("writes the Money scalar with all its digits and a MoneyV2 amount with as few as it needs", () => {
    expect(formatMoney(1250, "USD")).toBe("12.50");
    expect(formatDecimal(1250, "USD")).toBe("12.5");
    expect(formatDecimal(1200, "USD")).toBe("12.0");
    expect(formatMoney(-5, "USD")).toBe("-0.05");
    expect(formatMoney(1200, "JPY")).toBe("1200.00");
  });
});
