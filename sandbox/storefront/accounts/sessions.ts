import type { AccountCall } from "#sandbox/account-contract.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import type { Customer } from "#sandbox/shop/customers/state.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { randomToken } from "../cart/find-cart.ts";
import { accountUrls, headerOf } from "./account-place.ts";
import { SESSION_MS } from "./lifetimes.ts";

const COOKIE = "customer_account_session";

function tokenOf(call: AccountCall): string {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)`).exec(headerOf(call, "cookie"))?.[1] ?? "";
}

function cookie(call: AccountCall, token: string, seconds: number): string {
  const { authenticationPath } = accountUrls(call);
  return `${COOKIE}=${token}; Path=${authenticationPath}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}

/** Who is signed in at these pages with this browser, so that the next storefront need not ask again. */
export function customerOfSession(call: AccountCall): Customer | undefined {
  const state = customersOf(shopOf(call.shop));
  const session = state.sessions.get(tokenOf(call));
  if (!session || session.expiresAt <= call.world.clock.now()) return undefined;
  return state.customers.get(session.customerId);
}

/** Signs the browser in; answers the header that tells it so. */
export function openSession(call: AccountCall, customer: Customer): Record<string, string> {
  const token = randomToken(call.world, 40);
  const expiresAt = call.world.clock.now() + SESSION_MS;
  customersOf(shopOf(call.shop)).sessions.set(token, { customerId: customer.id, expiresAt });
  return { "set-cookie": cookie(call, token, SESSION_MS / 1000) };
}

export function closeSession(call: AccountCall): Record<string, string> {
  customersOf(shopOf(call.shop)).sessions.delete(tokenOf(call));
  return { "set-cookie": cookie(call, "", 0) };
}
