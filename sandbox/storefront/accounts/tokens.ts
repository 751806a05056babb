import { createHash } from "node:crypto";
import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import type { Customer, CustomersState } from "#sandbox/shop/customers/state.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { randomToken } from "../cart/find-cart.ts";
import { headerOf } from "./account-place.ts";
import { issueIdToken } from "./id-token.ts";
import { ACCESS_TOKEN_MS, REFRESH_TOKEN_MS } from "./lifetimes.ts";

export const ACCESS_PREFIX = "shcat_";
const REFRESH_PREFIX = "shcrt_";

function refuse(status: number, error: string, description: string): AccountAnswer {
  return { status, json: { error, error_description: description } };
}

const invalidGrant = (description: string): AccountAnswer =>
  refuse(400, "invalid_grant", description);

/**
 * Whether a call comes from the public client: with a browser's or server's name, and from an origin
 * that the merchant entered. Undefined when it does.
 */
export function refuseStranger(call: AccountCall): AccountAnswer | undefined {
  if (headerOf(call, "user-agent") === "") {
    return refuse(403, "forbidden", "You do not have permission to access this website.");
  }
  const { client } = customersOf(shopOf(call.shop));
  if (client.javascriptOrigins.includes(headerOf(call, "origin"))) return undefined;
  return refuse(401, "invalid_token", "The origin is not one of the client's JavaScript origins.");
}

/** `POST …/oauth/token`: a code or a refresh token for tokens. */
export function exchangeToken(call: AccountCall): AccountAnswer {
  const stranger = refuseStranger(call);
  if (stranger) return stranger;
  const form = new URLSearchParams(call.body);
  const state = customersOf(shopOf(call.shop));
  if (form.get("client_id") !== state.client.id) {
    return refuse(401, "invalid_client", "The client is unknown.");
  }
  switch (form.get("grant_type")) {
    case "authorization_code":
      return byCode(call, state, form);
    case "refresh_token":
      return byRefreshToken(call, state, form);
    default:
      return refuse(400, "unsupported_grant_type", "The grant type is not supported.");
  }
}

function byCode(call: AccountCall, state: CustomersState, form: URLSearchParams): AccountAnswer {
  const code = form.get("code") ?? "";
  const granted = state.codes.get(code);
  // A code works once, whatever comes of it.
  state.codes.delete(code);
  call.world.changed(call.shop);
  if (!granted || granted.expiresAt <= call.world.clock.now())
    return invalidGrant("The authorization code is unknown, used or expired.");
  const { request } = granted;
  if (form.get("redirect_uri") !== request.redirectUri)
    return invalidGrant("The redirect_uri is not the one of the authorization request.");
  const challenge = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (challenge !== request.codeChallenge) return invalidGrant("The code_verifier does not fit.");
  const customer = state.customers.get(granted.customerId);
  return customer ? grant(call, customer, request.nonce) : invalidGrant("The customer is gone.");
}

function byRefreshToken(
  call: AccountCall,
  state: CustomersState,
  form: URLSearchParams,
): AccountAnswer {
  const token = form.get("refresh_token") ?? "";
  const known = state.refreshTokens.get(token);
  // Each is used once: its successor comes with the answer.
  state.refreshTokens.delete(token);
  call.world.changed(call.shop);
  const customer =
    known && known.expiresAt > call.world.clock.now()
      ? state.customers.get(known.customerId)
      : undefined;
  if (!customer) return invalidGrant("The refresh token is unknown, used or expired.");
  return grant(call, customer, null);
}

function grant(call: AccountCall, customer: Customer, nonce: string | null): AccountAnswer {
  const { world } = call;
  const state = customersOf(shopOf(call.shop));
  const now = world.clock.now();
  dropExpired(state, now);
  const accessToken = ACCESS_PREFIX + randomToken(world, 48);
  const refreshToken = REFRESH_PREFIX + randomToken(world, 48);
  const { id: customerId } = customer;
  state.accessTokens.set(accessToken, { customerId, expiresAt: now + ACCESS_TOKEN_MS });
  state.refreshTokens.set(refreshToken, { customerId, expiresAt: now + REFRESH_TOKEN_MS });
  const json = {
    access_token: accessToken,
    token_type: "Bearer",
    expires_in: ACCESS_TOKEN_MS / 1000,
    id_token: issueIdToken(call, customer, nonce),
    refresh_token: refreshToken,
  };
  world.changed(call.shop);
  return { status: 200, json, headers: { "cache-control": "no-store" } };
}

/** What nobody can use any more is not kept with the shop for ever. */
function dropExpired(state: CustomersState, now: number): void {
  for (const tokens of [state.accessTokens, state.refreshTokens, state.sessions, state.codes]) {
    for (const [token, { expiresAt }] of tokens) if (expiresAt <= now) tokens.delete(token);
  }
  for (const [token, { expiresAt }] of state.signIns) {
    if (expiresAt <= now) state.signIns.delete(token);
  }
}
