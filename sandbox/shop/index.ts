import type { ShopModule } from "#sandbox/contract.ts";
import { createShop } from "./create-shop.ts";
import { shopOf } from "./ids.ts";
import { failLostOperations } from "./products/operations.ts";
import { catalogueResolvers } from "./resolvers/index.ts";
import { mergeResolvers } from "./resolvers/merge.ts";
import { csvRoutes } from "./csv/routes.ts";

import { removeDiscountsOfApp } from "./discounts/end-discount.ts";
import { discountResolvers } from "./discounts/graphql.ts";
import { locationRoutes } from "./locations/routes.ts";
import { removeServicesOfApp } from "./locations/remove-services-of-app.ts";
import { merchantRoutes } from "./merchant/routes.ts";
import { orderResolvers } from "./orders/resolvers.ts";
import { resumeOrders } from "./orders/resume.ts";
import { changeSettings, settingsSchema } from "./settings.ts";
import { shopperRoutes } from "./orders/routes.ts";

/** The shop half of the local Shopify, as `sandbox/platform` takes it. */
export const shopModule: ShopModule = {
  resolvers: mergeResolvers(catalogueResolvers, orderResolvers, discountResolvers),
  routes: [...shopperRoutes, ...merchantRoutes, ...csvRoutes, ...locationRoutes],
  createShop,
  resume: (world, shop) => {
    failLostOperations(world, shopOf(shop));
    resumeOrders({ world, shop: shopOf(shop) });
  },
  changeSettings: (world, shop, change) =>
    changeSettings(world, shopOf(shop), settingsSchema.strict().parse(change)),
  appUninstalled: (world, shop, app, inventory) => {
    removeServicesOfApp(world, shopOf(shop), { app, inventory });
    removeDiscountsOfApp(world, shopOf(shop), app);
  },
};
