import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { customerNamedBy } from "./id-token.ts";
import { closeSession } from "./sessions.ts";
import { refusalPage, signedOutPage } from "./sign-in-pages.ts";

/** `GET …/logout`: ends the session and the tokens of whom the hint names, and leads back to the store. */
export function logout(call: AccountCall): AccountAnswer {
  const shop = shopOf(call.shop);
  const state = customersOf(shop);
  const customer = customerNamedBy(shop, call.query.get("id_token_hint") ?? "");
  if (!customer) return refusalPage(call, "id_token_hint");
  const back = call.query.get("post_logout_redirect_uri");
  if (back !== null && !isAllowed(back, state.client.logoutUris)) {
    return refusalPage(call, "post_logout_redirect_uri");
  }
  for (const tokens of [state.accessTokens, state.refreshTokens]) {
    for (const [token, { customerId }] of tokens) {
      if (customerId === customer.id) tokens.delete(token);
    }
  }
  const headers = closeSession(call);
  call.world.changed(shop);
  if (back === null) return { ...signedOutPage(call), headers };
  return { status: 302, redirect: back, headers };
}

/** A bare origin with and without its slash are the same place. */
function isAllowed(uri: string, allowed: readonly string[]): boolean {
  const plain = (each: string): string => each.replace(/\/$/, "");
  return allowed.some((each) => plain(each) === plain(uri));
}
