import { createHydrogenContext, createWithCache } from "@shopify/hydrogen";
import type { CountryCode } from "@shopify/hydrogen/storefront-api-types";
import { redirect } from "react-router";
import { localAccounts } from "./account-place.ts";
import { consentOf } from "./consent.ts";
import { reachLocalAccounts } from "./local-accounts.server.ts";
import { localeOf, localPath } from "./locales.ts";
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
  reachLocalAccounts(env);
  const customerAccount = {
    customAuthStatusHandler: () => redirect(signInPath(request)),
    // Hydrogen signs nobody in at a plain localhost, unless the store answers for its own address.
    useCustomAuthDomain: localAccounts(env) !== undefined,
  };
  const withCache = createWithCache({ cache, waitUntil, request });
  const consent = consentOf({
    analytics: env.PUBLIC_ANALYTICS,
    answer: session.get("consent"),
    headers: request.headers,
  });
  return createHydrogenContext(
    { env, request, cache, waitUntil, session, i18n, customerAccount },
    { withCache, consent },
  );
}

/** Signing in, in the visitor's language, and back to the page that asked for it. */
function signInPath(request: Request): string {
  const pathname = new URL(request.url).pathname.replace(/\.data$/, "");
  const query = new URLSearchParams({ return_to: pathname });
  return `${localPath(localeOf(pathname), "/account/login")}?${query.toString()}`;
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
