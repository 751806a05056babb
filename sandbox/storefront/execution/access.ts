import { loadStorefrontScopes } from "#sandbox/schema/load-scopes.ts";
import type { StorefrontCall } from "#sandbox/contract.ts";
import type { StorefrontState } from "../state.ts";

/** What a call may read and do, by the token that it came with. */
export interface Access {
  readonly kind: "public" | "private" | "tokenless";
  /** The scope that is missing for a field, or a few words where no scope is named; undefined when allowed. */
  missing(field: { parent: string; name: string; type: string }): string | undefined;
}

/** What a storefront without a token may use: catalogue, search, content and cart. */
const TOKENLESS_SCOPES: ReadonlySet<string> = new Set([
  "unauthenticated_read_product_listings",
  "unauthenticated_read_selling_plans",
  "unauthenticated_read_content",
  "unauthenticated_read_checkouts",
  "unauthenticated_write_checkouts",
]);
const TOKEN_ONLY_FIELDS: ReadonlySet<string> = new Set(["menu", "metafield", "metafields"]);

function accessWith(kind: Access["kind"], scopes: ReadonlySet<string>): Access {
  const needs = loadStorefrontScopes();
  return {
    kind,
    missing({ parent, name, type }) {
      if (kind === "tokenless" && TOKEN_ONLY_FIELDS.has(name)) return "a storefront access token";
      for (const key of [`${parent}.${name}`, type]) {
        const scope = needs.get(key);
        if (scope !== undefined && !scopes.has(scope)) return `\`${scope}\` access scope`;
      }
      return undefined;
    },
  };
}

export interface GivenTokens {
  publicToken: string | undefined;
  privateToken: string | undefined;
}

export function givenTokens(headers: StorefrontCall["headers"]): GivenTokens {
  const read = (name: string): string | undefined => {
    const value = headers[name];
    const text = Array.isArray(value) ? value[0] : value;
    return text === "" ? undefined : text;
  };
  return {
    publicToken: read("x-shopify-storefront-access-token"),
    privateToken: read("shopify-storefront-private-token"),
  };
}

/** The access that a call has, or the status that it is refused with. */
export function accessOf(
  state: StorefrontState,
  headers: StorefrontCall["headers"],
): Access | { refused: 401 | 403 } {
  const { publicToken, privateToken } = givenTokens(headers);
  if (privateToken !== undefined) {
    if (privateToken !== state.privateToken) return { refused: 403 };
    return accessWith("private", state.scopes);
  }
  if (publicToken === undefined) return accessWith("tokenless", TOKENLESS_SCOPES);
  if (publicToken !== state.publicToken) return { refused: 401 };
  return accessWith("public", state.scopes);
}
