import { expect, it } from "vitest";
import {
  coolingOf,
  dedicatedTo,
  exposureOf,
  holdOf,
  isOwing,
  isStockAccount,
  type StockAccount,
} from "./accounts.ts";

const OWING: readonly StockAccount[] = ["world", "shortfall", "overlap"];
const HOLDING: readonly StockAccount[] = [
  "free",
  "safety",
  exposureOf("shop"),
  coolingOf("shop"),
  dedicatedTo("partner"),
  holdOf("line"),
];

it("names an account after what it holds and for whom", () => {
  expect(HOLDING.slice(2)).toEqual([
    "exposure:shop",
    "cooling:shop",
    "dedicated:partner",
    "hold:line",
  ]);
});

it.each([...OWING, ...HOLDING])("knows %s as an account", (name) => {
  expect(isStockAccount(name)).toBe(true);
});

it.each(["", "exposure", "hold:", "sold:line", "my hold:line", "free:shop", "Free"])(
  "takes '%s' for no account",
  (name) => {
    expect(isStockAccount(name)).toBe(false);
  },
);

it("lets only the counterparts owe", () => {
  expect(OWING.every(isOwing)).toBe(true);
  expect(HOLDING.some(isOwing)).toBe(false);
});
