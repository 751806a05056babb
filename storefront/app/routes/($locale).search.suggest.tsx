import type { LoaderFunctionArgs } from "react-router";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { SUGGEST } from "#store/queries/search.server.ts";

/** Suggestions for words that are still being typed, for the search box. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const term = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  if (term === "") return { products: [], collections: [] };
  const variables = { term };
  const { predictiveSearch } = await askShop(context.storefront, SUGGEST, {
    variables,
    keep: "short",
  });
  return predictiveSearch ?? { products: [], collections: [] };
}
