import { invariant } from "#app/kernel/invariant.ts";
import type { CurrencyCode } from "./generated/graphql.ts";

function isCurrencyCode(code: string): code is CurrencyCode {
  return /^[A-Z]{3}$/.test(code);
}

/** A shop's currency as the API types it; it came from the shop in the first place. */
export function toCurrencyCode(code: string): CurrencyCode {
  invariant(isCurrencyCode(code), `"${code}" is a currency code`);
  return code;
}
