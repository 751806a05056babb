/** How the platform hands on what shopify.com is asked for a shop's customers. */
import type { ShopBase, World } from "./contract.ts";

/** A request to what shopify.com is for a shop's customers: sign-in pages, OAuth, the Customer Account API. */
export interface AccountCall {
  world: World;
  shop: ShopBase;
  method: string;
  /** Below the shop's own part of the address, e.g. "oauth/token". */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  /** Where this Shopify is reached, e.g. "http://localhost:4000". */
  baseUrl: string;
  /** Where this shop's own pages begin. */
  storeUrl: string;
  /** The language the reader asked for; absent when they did not. */
  locale?: string;
}

export interface AccountAnswer {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  html?: string;
  /** Answered as 302. */
  redirect?: string;
}

/** The parts of a shop's accounts, each with an address of its own. */
export interface AccountParts {
  /** `/authentication/{shop id}/…` */
  authentication(call: AccountCall): AccountAnswer;
  /** `/{shop id}/account/…`: the Customer Account API, and pages of orders. */
  account(call: AccountCall): Promise<AccountAnswer> | AccountAnswer;
  /** `/.well-known/…` on the shop's own domain; undefined where there is nothing. */
  wellKnown(call: AccountCall): AccountAnswer | undefined;
}
