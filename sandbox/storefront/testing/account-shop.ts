import { createHash } from "node:crypto";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import { idOf } from "#sandbox/shop/ids.ts";
import type { StorefrontShop } from "./storefront-shop.ts";
import { createStorefrontShop } from "./storefront-shop.ts";

export const CALLBACK = "https://kiln.example/account/authorize";
const ORIGIN = "https://kiln.example";
const VERIFIER = "a verifier that only the storefront knows";

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  expires_in: number;
}

export interface Visited {
  status: number;
  location: string | null;
  text: string;
  cookie: string;
}

export interface AccountShop extends StorefrontShop {
  /** Path of a part of the shop's accounts. */
  path(part: string): string;
  visit(path: string, init?: RequestInit): Promise<Visited>;
  authorizePath(changed?: Record<string, string | null>): string;
  /** The page of a sign-in that was begun, filled in up to its end. */
  enter(email: string, changed?: Record<string, string | null>): Promise<Visited>;
  exchange(
    form: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: any }>;
  signIn(email: string): Promise<Tokens>;
  /** The whole answer of the Customer Account API. */
  callAccount(
    query: string,
    options?: { token?: string; variables?: Record<string, unknown>; headers?: HeadersInit },
  ): Promise<{ status: number; body: any }>;
  /** The data of a call that must succeed. */
  askAccount(token: string, query: string, variables?: Record<string, unknown>): Promise<any>;
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** A shop whose storefront is entered as its public client. */
export function createAccountShop(): AccountShop {
  const kiln = createStorefrontShop();
  const { sandbox, shop } = kiln;
  const number = idOf(shop.id);
  const { client } = customersOf(shop);
  kiln.seed({
    customerAccounts: {
      callbackUris: [CALLBACK],
      javascriptOrigins: [ORIGIN],
      logoutUris: [ORIGIN],
    },
  });
  const path: AccountShop["path"] = (part) => `/authentication/${number}/${part}`;

  const visit: AccountShop["visit"] = async (to, init) => {
    const answer = await sandbox.handle(new Request(new URL(to, "http://sandbox.local"), init));
    const { status, headers } = answer;
    const [cookie = ""] = (headers.get("set-cookie") ?? "").split(";");
    return { status, location: headers.get("location"), text: await answer.text(), cookie };
  };
  const authorizePath: AccountShop["authorizePath"] = (changed = {}) => {
    const asked: Record<string, string | null> = {
      client_id: client.id,
      scope: "openid email customer-account-api:full",
      response_type: "code",
      redirect_uri: CALLBACK,
      state: "the state",
      nonce: "the nonce",
      code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
      code_challenge_method: "S256",
      ...changed,
    };
    const given = Object.entries(asked).filter((entry): entry is [string, string] => !!entry[1]);
    return `${path("oauth/authorize")}?${new URLSearchParams(given).toString()}`;
  };
  const enter: AccountShop["enter"] = async (email, changed) => {
    const begun = await visit(authorizePath(changed));
    const page = begun.location ?? "";
    const submit = (form: Record<string, string>) =>
      visit(page, { method: "POST", headers: FORM, body: new URLSearchParams(form) });
    const { text } = await submit({ email });
    return submit({ code: /data-code>(\d{6})</.exec(text)?.[1] ?? "" });
  };
  const exchange: AccountShop["exchange"] = async (form, headers) => {
    const body = new URLSearchParams({ client_id: client.id, ...form });
    const own = { "user-agent": "test", origin: ORIGIN, ...headers };
    const init = { method: "POST", headers: { ...FORM, ...own }, body };
    const answer = await visit(path("oauth/token"), init);
    return { status: answer.status, body: JSON.parse(answer.text) };
  };
  const signIn: AccountShop["signIn"] = async (email) => {
    const { location } = await enter(email);
    const code = new URL(location ?? "").searchParams.get("code") ?? "";
    const { body } = await exchange(codeGrant(code));
    return body;
  };
  const callAccount: AccountShop["callAccount"] = async (query, options = {}) => {
    const { token, variables, headers } = options;
    const answer = await visit(`/${number}/account/customer/api/2026-04/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "test",
        origin: ORIGIN,
        ...(token === undefined ? {} : { authorization: token }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: answer.status, body: JSON.parse(answer.text) };
  };
  const askAccount: AccountShop["askAccount"] = async (token, query, variables) => {
    const { body } = await callAccount(query, { token, variables });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const parts = { path, visit, authorizePath, enter, exchange, signIn, callAccount, askAccount };
  return { ...kiln, ...parts };
}

/** The form that exchanges a code which `enter` brought. */
export function codeGrant(code: string): Record<string, string> {
  return {
    grant_type: "authorization_code",
    redirect_uri: CALLBACK,
    code,
    code_verifier: VERIFIER,
  };
}
