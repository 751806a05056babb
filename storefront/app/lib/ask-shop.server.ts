import type { Storefront } from "@shopify/hydrogen";
import type { TypedDocumentString } from "#store/queries/generated/graphql.ts";

/**
 * Read afresh, kept for a minute or for hours. What is older than a second is shown once more while
 * it is read anew, so nobody waits for it, and only the first visitor after a change sees the old.
 * A cart is always fresh, and says what can still be had.
 */
type Keep = "none" | "short" | "long";

const A_MINUTE = { mode: "public", maxAge: 1, staleWhileRevalidate: 59 } as const;

/**
 * Asks the shop in the visitor's language and country.
 *
 * @throws the shop's errors, which show the error page
 */
export async function askShop<Result, Variables>(
  storefront: Storefront,
  document: TypedDocumentString<Result, Variables>,
  ask: { variables: Omit<Variables, "country" | "language">; keep: Keep },
): Promise<Result> {
  const cache = {
    none: storefront.CacheNone(),
    short: storefront.CacheCustom(A_MINUTE),
    long: storefront.CacheLong(),
  }[ask.keep];
  const query = document.toString();
  const answer: { errors?: readonly Error[] } & Result = await storefront.query(query, {
    variables: ask.variables,
    cache,
  });
  const [error] = answer.errors ?? [];
  if (error) throw error;
  return answer;
}
