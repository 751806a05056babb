import { getShopAnalytics } from "@shopify/hydrogen";
import type { CartReturn, HydrogenContext, ShopAnalytics } from "@shopify/hydrogen";
import type { Consent } from "./consent.ts";

/** What Shopify's analytics wants to know of shop and cart; both come after the page. */
export interface Counted {
  shop: Promise<ShopAnalytics | null>;
  cart: Promise<CartReturn | null>;
  consent: { checkoutDomain: string; storefrontAccessToken: string };
}

type Context = Pick<HydrogenContext, "storefront" | "cart" | "env"> & { consent: Consent };

/** Null for who has not agreed: then nothing of it is read or sent. */
export function readCounted({ storefront, cart, env, consent }: Context): Counted | null {
  if (consent !== "yes") return null;
  return {
    shop: quietly(getShopAnalytics({ storefront, publicStorefrontId: env.PUBLIC_STOREFRONT_ID })),
    cart: quietly(cart.get()),
    consent: {
      checkoutDomain: env.PUBLIC_CHECKOUT_DOMAIN,
      storefrontAccessToken: env.PUBLIC_STOREFRONT_API_TOKEN,
    },
  };
}

/** A visit that cannot be counted is not, and the page is whole. */
async function quietly<T>(asked: Promise<T>): Promise<T | null> {
  const [answered] = await Promise.allSettled([asked]);
  return answered.status === "fulfilled" ? answered.value : null;
}
