import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { accountUrls } from "./account-place.ts";

export const SCOPES = ["openid", "email", "customer-account-api:full"];

/** Where clients that guess nothing learn the addresses. */
export function wellKnown(call: AccountCall): AccountAnswer | undefined {
  if (call.method !== "GET") return { status: 405, json: { errors: "Method Not Allowed" } };
  const urls = accountUrls(call);
  if (call.path === "customer-account-api") {
    return { status: 200, json: { graphql_api: urls.graphql } };
  }
  const json = {
    issuer: urls.issuer,
    token_endpoint: urls.token,
    authorization_endpoint: urls.authorize,
    end_session_endpoint: urls.logout,
    jwks_uri: urls.keys,
    scopes_supported: SCOPES,
    response_types_supported: ["code"],
    response_modes_supported: ["query"],
    grant_types_supported: ["authorization_code", "refresh_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["none"],
    code_challenge_methods_supported: ["S256"],
    claims_supported: ["iss", "sub", "aud", "exp", "iat", "nonce", "email", "email_verified"],
  };
  return { status: 200, json };
}
