import { invariant } from "#app/kernel/invariant.ts";

/** One of the two apps. Each has its own secret, tokens, rate limit and scopes in a shop. */
export type AppName = "factory" | "reseller";

/** One app in one shop: what a token, a bucket and a lane belong to. */
export interface ShopRef {
  /** Our own id (table Shop), never a domain. */
  shopId: string;
  app: AppName;
}

export function shopKey(shop: ShopRef): string {
  return `${shop.app}:${shop.shopId}`;
}

/** The factory's app in its own shop. */
export function factoryRef(factoryId: string): ShopRef & { app: "factory" } {
  return { shopId: factoryId, app: "factory" };
}

/** A lane or a stored row names its app by a word; anything but the two apps is a bug of ours. */
export function toShopRef(lane: { shopId: string; app: string }): ShopRef {
  invariant(
    lane.app === "factory" || lane.app === "reseller",
    `"${lane.app}" is one of the two apps`,
  );
  return { shopId: lane.shopId, app: lane.app };
}
