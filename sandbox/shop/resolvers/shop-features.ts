import { vaultsCards } from "../payments/gateway.ts";
import { planGroupsOf } from "../selling-plans/state.ts";
import type { Shop } from "../state.ts";

/** What the shop can do; the fields that nothing here depends on are those of a plain shop. */
export function featuresOf(shop: Shop) {
  const isPlus = shop.plan === "plus" || shop.plan === "enterprise";
  return {
    /** What an app reads to know whether cards can be charged later. */
    eligibleForSubscriptions: vaultsCards(shop),
    sellsSubscriptions: planGroupsOf(shop).size > 0,
    legacySubscriptionGatewayEnabled: false,
    eligibleForSubscriptionMigration: false,
    paypalExpressSubscriptionGatewayStatus: "DISABLED",
    shopifyPlus: isPlus,
    buyerExperienceDepositEnabled: isPlus,
    branding: isPlus ? "SHOPIFY_PLUS" : "SHOPIFY",
    giftCards: true,
    reports: true,
    storefront: true,
    harmonizedSystemCode: true,
    unifiedMarkets: true,
    captcha: true,
    avalaraAvatax: false,
    dynamicRemarketing: false,
    liveView: true,
    showMetrics: true,
    usingShopifyBalance: false,
  };
}
