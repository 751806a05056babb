import type { Shop } from "../state.ts";

/** Who takes the shop's card payments, and whether it keeps cards to charge them again. */
export interface Gateway {
  name: string;
  vaultsCards: boolean;
}

/** Most shops' gateways keep no cards, so none does unless the shop was told otherwise. */
const usual: Gateway = { name: "shopify_payments", vaultsCards: false };

export function gatewayOf(shop: Shop): Gateway {
  return shop.orders.settings.gateway ?? usual;
}

export function vaultsCards(shop: Shop): boolean {
  return gatewayOf(shop).vaultsCards;
}
