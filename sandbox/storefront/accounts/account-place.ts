import type { AccountCall } from "#sandbox/account-contract.ts";
import { idOf } from "#sandbox/shop/ids.ts";

/** What there is of a call's address, by the shop's number as shopify.com has it. */
export function accountUrls({ baseUrl, shop }: Pick<AccountCall, "baseUrl" | "shop">) {
  const number = idOf(shop.id);
  const issuer = `${baseUrl}/authentication/${number}`;
  return {
    issuer,
    authorize: `${issuer}/oauth/authorize`,
    token: `${issuer}/oauth/token`,
    logout: `${issuer}/logout`,
    keys: `${issuer}/.well-known/jwks.json`,
    graphql: `${baseUrl}/${number}/account/customer/api/2026-04/graphql`,
    /** Paths alone stay right under whatever name the browser reached this server by. */
    authenticationPath: `/authentication/${number}`,
    accountPath: `/${number}/account`,
  };
}

export function headerOf({ headers }: Pick<AccountCall, "headers">, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
