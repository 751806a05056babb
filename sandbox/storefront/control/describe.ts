import { shopOf } from "#sandbox/shop/ids.ts";
import type { ShopBase } from "#sandbox/contract.ts";
import { languagesOf, storefrontOf } from "../state.ts";

/** What a Hydrogen storefront needs to know, by the names that it reads it under, and what is there. */
export function describeStorefront(base: ShopBase, storeUrl: string) {
  const shop = shopOf(base);
  const state = storefrontOf(shop);
  const { content } = state;
  return {
    environment: {
      PUBLIC_STORE_DOMAIN: storeUrl,
      PUBLIC_STOREFRONT_API_TOKEN: state.publicToken,
      PRIVATE_STOREFRONT_API_TOKEN: state.privateToken,
      PUBLIC_CHECKOUT_DOMAIN: shop.domain,
    },
    apiUrl: `${storeUrl}/api/2026-04/graphql.json`,
    scopes: [...state.scopes],
    languages: languagesOf(shop, state),
    content: {
      menus: content.menus.map(({ handle }) => handle),
      pages: content.pages.map(({ handle }) => handle),
      blogs: content.blogs.map(({ handle }) => handle),
      policies: content.policies.map(({ handle }) => handle),
      collections: [...shop.collections.values()].map(({ handle }) => handle),
      discounts: state.discounts.map(({ code }) => code),
    },
    carts: state.carts.size,
  };
}
