import type { World } from "#sandbox/contract.ts";
import { compileSearch } from "../search/match.ts";
import type { Shop } from "../state.ts";
import { orderSearch } from "./graphql/order-search.ts";
import type { Order } from "./state.ts";

/**
 * Orders that a query finds. A search asks an index that runs behind: it does not have the newest
 * orders yet, and knows others as last changed at an earlier time. Without a query nothing is late.
 */
export function searchOrders(world: World, shop: Shop, query: string | null | undefined): Order[] {
  const all = [...shop.orders.orders.values()];
  const now = world.clock.now();
  const matches = compileSearch(query, { ...orderSearch, now });
  if (!matches) return all;
  const { searchLagMs } = shop.orders.settings;
  return all.filter((order) => {
    if (order.createdAt + searchLagMs > now) return false;
    const isBehind = order.updatedAt + searchLagMs > now;
    return matches(isBehind ? { ...order, updatedAt: order.indexedUpdatedAt } : order);
  });
}
