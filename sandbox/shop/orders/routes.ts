import type { ShopRoute } from "#sandbox/contract.ts";
import { checkoutRoutes } from "../checkout/routes.ts";
import { shopperPages } from "../pages/shopper-pages.ts";

/** What a shopper can do: see the catalogue, fill a cart, check out and pay. */
export const shopperRoutes: readonly ShopRoute[] = [...shopperPages, ...checkoutRoutes];
