import { expect, it } from "vitest";

import { moneyInput, parseMoney } from "./minor-units.ts";

it("reads an amount in the currency's own minor units", () => {
  expect(parseMoney("12.50", "CNY")).toBe(1250);
  expect(parseMoney("1200", "JPY")).toBe(1200);
  expect(parseMoney(" 7 ", "EUR")).toBe(700);
});

it("refuses what is not an amount of this currency", () => {
  for (const text of ["", "-1", "1,5", "1e3", "0.005", "many"]) {
    expect(parseMoney(text, "CNY"), text).toBeUndefined();
  }
  expect(parseMoney("0.5", "JPY")).toBeUndefined();
});

it("writes back what it reads", () => {
  expect(moneyInput(1250, "CNY")).toBe("12.50");
  expect(moneyInput(1200, "JPY")).toBe("1200");
});
