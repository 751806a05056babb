import { localAccounts, localAddress, SHOPIFY, withoutCertificate } from "./account-place.ts";

let installed = false;

/**
 * Leads what Hydrogen's account client asks of shopify.com to the local Shopify, where one stands in
 * for it. Everything else about the client stays Hydrogen's own.
 */
export function reachLocalAccounts(env: Env): void {
  const local = localAccounts(env);
  if (local === undefined || installed) return;
  installed = true;
  const ask = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    typeof input === "string" && input.startsWith(`${SHOPIFY}/`)
      ? ask(localAddress(input, local), ofPlainStore(init))
      : ask(input, init);
}

/** The same request as a store without a certificate sends it. */
function ofPlainStore(init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set("Origin", withoutCertificate(headers.get("Origin") ?? ""));
  const body = init?.body;
  const back = body instanceof URLSearchParams ? body.get("redirect_uri") : null;
  if (body instanceof URLSearchParams && back !== null) {
    body.set("redirect_uri", withoutCertificate(back));
  }
  return { ...init, headers };
}

/** An answer of Hydrogen's client that sends the browser away: to the local Shopify where there is one. */
export function sendAway(env: Env, answer: Response): Response {
  const local = localAccounts(env);
  const location = answer.headers.get("Location");
  if (local === undefined || location === null) return answer;
  const headers = new Headers(answer.headers);
  headers.set("Location", localAddress(location, local));
  return new Response(null, { status: answer.status, headers });
}
