import type { Storefront } from "@shopify/hydrogen";
import type { TypedDocumentString } from "#store/queries/generated/graphql.ts";

/** Read afresh, for a minute or two, or for hours. Stock and carts are always fresh. */
type Keep = "none" | "short" | "long";

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
    none: storefront.CacheNone,
    short: storefront.CacheShort,
    long: storefront.CacheLong,
  }[ask.keep]();
  const query = document.toString();
  const answer: { errors?: readonly Error[] } & Result = await storefront.query(query, {
    variables: ask.variables,
    cache,
  });
  const [error] = answer.errors ?? [];
  if (error) throw error;
  return answer;
}
