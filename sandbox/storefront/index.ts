import type { StorefrontModule } from "#sandbox/contract.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { accounts } from "./accounts/index.ts";
import { cartResolvers } from "./cart/cart-resolvers.ts";
import { checkoutRoutes } from "./checkout/routes.ts";
import { collectionResolvers } from "./collections/collection-resolvers.ts";
import { contentResolvers } from "./content/content-resolvers.ts";
import { navigationResolvers } from "./content/navigation-resolvers.ts";
import { shopResolvers } from "./content/shop-resolvers.ts";
import { sitemapResolvers } from "./content/sitemap-resolvers.ts";
import { storefrontContent } from "./control/content-schema.ts";
import { seedAccounts } from "./control/seed-accounts.ts";
import { describeStorefront } from "./control/describe.ts";
import { seedCatalogue } from "./control/seed-catalogue.ts";
import { seedContent } from "./control/seed-content.ts";
import { seedMetaobjects } from "./control/seed-metaobjects.ts";
import { givenTokens } from "./execution/access.ts";
import { createEndpoint } from "./execution/endpoint.ts";
import { invoiceRoutes } from "./invoices/routes.ts";
import { localizationResolvers } from "./localization/resolvers.ts";
import { mergeStorefrontResolvers } from "./merge-resolvers.ts";
import { productResolvers } from "./products/product-resolvers.ts";
import { variantResolvers } from "./products/variant-resolvers.ts";
import { searchResolvers } from "./search/search-resolvers.ts";
import { sellingPlanResolvers } from "./selling-plans/plan-views.ts";
import { storefrontOf } from "./state.ts";

const resolvers = mergeStorefrontResolvers(
  shopResolvers,
  localizationResolvers,
  productResolvers,
  variantResolvers,
  collectionResolvers,
  searchResolvers,
  contentResolvers,
  navigationResolvers,
  sitemapResolvers,
  cartResolvers,
  sellingPlanResolvers,
);

/** The Storefront API of the local Shopify, and the checkout that its carts lead to. */
export const storefrontModule: StorefrontModule = {
  answer: createEndpoint(resolvers),
  accounts,
  routes: [...checkoutRoutes, ...invoiceRoutes],
  shopOfToken(world, headers) {
    const { publicToken, privateToken } = givenTokens(headers);
    if (publicToken === undefined && privateToken === undefined) return undefined;
    return [...world.shops.values()].find((shop) => {
      const state = storefrontOf(shopOf(shop));
      return privateToken === undefined
        ? state.publicToken === publicToken
        : state.privateToken === privateToken;
    });
  },
  describe: describeStorefront,
  seed(world, base, given) {
    const shop = shopOf(base);
    const state = storefrontOf(shop);
    const content = storefrontContent.parse(given);
    seedCatalogue({ world, shop, state }, content);
    seedContent({ world, shop, state }, content);
    seedMetaobjects({ world, shop, state }, content);
    seedAccounts({ world, shop }, content);
    world.changed(shop);
    return { ok: true };
  },
};
