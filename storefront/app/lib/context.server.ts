import { createHydrogenContext } from "@shopify/hydrogen";
import type { CountryCode } from "@shopify/hydrogen/storefront-api-types";
import { localeOf } from "./locales.ts";
import { StoreSession } from "./session.server.ts";

/** What every loader and action gets: the shop, the cart and the session, in the visitor's language and country. */
export async function makeContext(request: Request, env: Env, executionContext: ExecutionContext) {
  if (!env.SESSION_SECRET) throw new Error("SESSION_SECRET is not set; see docs/storefront.md");
  const [cache, session] = await Promise.all([
    caches.open("storefront"),
    StoreSession.open(request, [env.SESSION_SECRET]),
  ]);
  const { language, country } = localeOf(new URL(request.url).pathname);
  const i18n = { language, country: chosenCountry(request, session) ?? country };
  const waitUntil = executionContext.waitUntil.bind(executionContext);
  return createHydrogenContext({ env, request, cache, waitUntil, session, i18n });
}

/** The visitor's own choice, or where Oxygen sees them. */
function chosenCountry(request: Request, session: StoreSession): CountryCode | null {
  const named: unknown = session.get("country") ?? request.headers.get("oxygen-buyer-country");
  return isCountryCode(named) ? named : null;
}

/** By its form; a country that the shop does not sell to is answered in the shop's own currency. */
export function isCountryCode(value: unknown): value is CountryCode {
  return typeof value === "string" && /^[A-Z]{2}$/.test(value);
}
