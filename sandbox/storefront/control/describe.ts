import { customersOf } from "#sandbox/shop/customers/state.ts";
import { idOf, shopOf } from "#sandbox/shop/ids.ts";
import type { ShopBase } from "#sandbox/contract.ts";
import { languagesOf, storefrontOf } from "../state.ts";

/** What a Hydrogen storefront needs to know, by the names that it reads it under, and what is there. */
export function describeStorefront(
  base: ShopBase,
  storeUrl: string,
  appIds: Readonly<Record<string, string>>,
) {
  const shop = shopOf(base);
  const state = storefrontOf(shop);
  const { content } = state;
  const { factory } = appIds;
  return {
    environment: {
      PUBLIC_STORE_DOMAIN: storeUrl,
      PUBLIC_STOREFRONT_API_TOKEN: state.publicToken,
      PRIVATE_STOREFRONT_API_TOKEN: state.privateToken,
      PUBLIC_CHECKOUT_DOMAIN: shop.domain,
      ...(factory ? { PUBLIC_FACTORY_APP_ID: idOf(factory) } : {}),
      PUBLIC_CUSTOMER_ACCOUNT_API_CLIENT_ID: customersOf(shop).client.id,
      SHOP_ID: idOf(shop.id),
      // Read by our own store alone; Hydrogen itself always goes to shopify.com.
      PUBLIC_CUSTOMER_ACCOUNT_URL: new URL(storeUrl).origin,
    },
    appIds,
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
    customers: customersOf(shop).customers.size,
  };
}
