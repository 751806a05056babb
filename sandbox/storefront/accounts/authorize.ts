import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import type { AuthorizationRequest, Customer } from "#sandbox/shop/customers/state.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { randomToken } from "../cart/find-cart.ts";
import { accountUrls } from "./account-place.ts";
import { AUTHORIZATION_CODE_MS, CODE_TRIES_MAX, SIGN_IN_MS } from "./lifetimes.ts";
import { customerOfSession } from "./sessions.ts";
import { refusalPage } from "./sign-in-pages.ts";
import { SCOPES } from "./well-known.ts";

/** The first thing wrong with a request that came from a known client and goes to a known place. */
function problemOf(query: URLSearchParams): { error: string; description: string } | undefined {
  const given = (name: string): string => query.get(name) ?? "";
  if (given("response_type") !== "code")
    return { error: "unsupported_response_type", description: "The response_type must be code." };
  const scopes = given("scope").split(" ");
  if (!scopes.includes("openid") || scopes.some((scope) => !SCOPES.includes(scope)))
    return { error: "invalid_scope", description: "The scope is unknown or lacks openid." };
  const missing = ["state", "nonce", "code_challenge"].find((name) => given(name) === "");
  if (missing !== undefined)
    return { error: "invalid_request", description: `The ${missing} is missing.` };
  if (given("code_challenge_method") !== "S256")
    return { error: "invalid_request", description: "The code_challenge_method must be S256." };
  return undefined;
}

function backTo(redirectUri: string, answer: Record<string, string>): AccountAnswer {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return { status: 302, redirect: url.href };
}

/** `GET …/oauth/authorize`: sends people to sign in, and straight back those who are signed in. */
export function authorize(call: AccountCall): AccountAnswer {
  const { query, world } = call;
  const state = customersOf(shopOf(call.shop));
  const redirectUri = query.get("redirect_uri") ?? "";
  // Nobody is sent to an address that the merchant did not enter.
  if (query.get("client_id") !== state.client.id) return refusalPage(call, "client_id");
  if (!state.client.callbackUris.includes(redirectUri)) return refusalPage(call, "redirect_uri");
  const given = (name: string): string => query.get(name) ?? "";
  const problem = problemOf(query);
  const returned = { state: given("state") };
  if (problem) {
    const { error, description } = problem;
    return backTo(redirectUri, { error, error_description: description, ...returned });
  }
  const request: AuthorizationRequest = {
    redirectUri,
    state: given("state"),
    nonce: given("nonce"),
    scope: given("scope"),
    codeChallenge: given("code_challenge"),
  };
  const known = query.get("prompt") === "login" ? undefined : customerOfSession(call);
  if (known) return returnWithCode(call, request, known);
  if (query.get("prompt") === "none") {
    const error_description = "Nobody is signed in.";
    return backTo(redirectUri, { error: "login_required", error_description, ...returned });
  }
  const token = randomToken(world, 32);
  state.signIns.set(token, {
    request,
    locale: given("locale") || (call.locale ?? "en"),
    email: query.get("login_hint"),
    oneTimeCode: null,
    triesLeft: CODE_TRIES_MAX,
    expiresAt: world.clock.now() + SIGN_IN_MS,
  });
  world.changed(call.shop);
  return { status: 302, redirect: `${accountUrls(call).authenticationPath}/login/${token}` };
}

/** Back to the storefront, with a code that it has a minute to exchange, and the state it sent. */
export function returnWithCode(
  call: AccountCall,
  request: AuthorizationRequest,
  customer: Customer,
): AccountAnswer {
  const code = randomToken(call.world, 40);
  const expiresAt = call.world.clock.now() + AUTHORIZATION_CODE_MS;
  const { codes } = customersOf(shopOf(call.shop));
  codes.set(code, { request, customerId: customer.id, expiresAt });
  call.world.changed(call.shop);
  return backTo(request.redirectUri, { code, state: request.state });
}
