import type { CountryCode } from "../../generated/graphql.ts";

/** Shopify refuses what is not in its list; the form alone is told here. */
export function isCountryCode(text: string): text is CountryCode {
  return /^[A-Z]{2}$/.test(text);
}
