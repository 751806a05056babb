import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  toAmount,
  toMinor,
  unitReduction,
} from "../../../extensions/factory/quantity-ladder/src/money.ts";
import { priceAtTier as priceInHub } from "../../../app/modules/pricing/ladder.ts";
import { priceAtTier } from "./ladder.ts";

const currencies = fc.constantFrom("USD", "CNY", "RUB", "EUR", "JPY", "KRW", "ISK", "KWD", "CLP");

describe("the price that the store shows at a tier", () => {
  it("is what the function leaves of a piece, and what the factory's screen shows", () => {
    const minors = fc.integer({ min: 0, max: 99_999_999 });
    const shares = fc.integer({ min: 1, max: 9_000 });
    fc.assert(
      fc.property(currencies, minors, shares, (currencyCode, minor, basisPoints) => {
        const amount = toAmount(minor, currencyCode);
        const shown = priceAtTier({ amount, currencyCode }, { quantity: 5, basisPoints });
        const left = minor - unitReduction(minor, basisPoints);
        expect(toMinor(shown.amount, currencyCode)).toBe(left);
        expect(priceInHub(minor, { quantity: 5, basisPoints })).toBe(left);
      }),
    );
  });
});
