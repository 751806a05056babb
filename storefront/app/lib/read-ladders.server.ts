import type { Storefront } from "@shopify/hydrogen";
import { LADDERS } from "#store/queries/ladder.server.ts";
import { askShop } from "./ask-shop.server.ts";
import { readLadder } from "./ladder.ts";
import type { Tier } from "./ladder.ts";

/**
 * Where products carry their ladders. "$app" would mean the app whose token asks, so another app's
 * namespace is named in full, by that app's id; without the id there are no ladders.
 */
export function ladderNamespace({ PUBLIC_FACTORY_APP_ID: id }: Env): string {
  return id ? `app--${id}--ladder` : "no-ladder";
}

/** By product, the ladders of what is in a cart. They are only hints: without them the cart is whole. */
export async function readLadders(
  { storefront, env }: { storefront: Storefront; env: Env },
  productIds: readonly string[],
): Promise<Record<string, Tier[]>> {
  const ids = [...new Set(productIds)];
  if (ids.length === 0 || !env.PUBLIC_FACTORY_APP_ID) return {};
  const { nodes } = await askShop(storefront, LADDERS, {
    variables: { ids, ladderNamespace: ladderNamespace(env) },
    keep: "short",
  }).catch(() => ({ nodes: [] }));
  return Object.fromEntries(
    nodes.flatMap((node) =>
      node?.__typename === "Product" ? [[node.id, readLadder(node.ladder?.value)]] : [],
    ),
  );
}
