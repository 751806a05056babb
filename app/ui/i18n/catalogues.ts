import enCodes from "../locales/en/codes.json" with { type: "json" };
import enCommon from "../locales/en/common.json" with { type: "json" };
import enHealth from "../locales/en/health.json" with { type: "json" };
import enItems from "../locales/en/items.json" with { type: "json" };
import enNotices from "../locales/en/notices.json" with { type: "json" };
import enOffers from "../locales/en/offers.json" with { type: "json" };
import enOrders from "../locales/en/orders.json" with { type: "json" };
import enOverview from "../locales/en/overview.json" with { type: "json" };
import enPartners from "../locales/en/partners.json" with { type: "json" };
import enPlanning from "../locales/en/planning.json" with { type: "json" };
import enReviews from "../locales/en/reviews.json" with { type: "json" };
import enReseller from "../locales/en/reseller.json" with { type: "json" };
import enSettings from "../locales/en/settings.json" with { type: "json" };
import enShops from "../locales/en/shops.json" with { type: "json" };
import enStock from "../locales/en/stock.json" with { type: "json" };
import zhCodes from "../locales/zh-CN/codes.json" with { type: "json" };
import zhCommon from "../locales/zh-CN/common.json" with { type: "json" };
import zhHealth from "../locales/zh-CN/health.json" with { type: "json" };
import zhItems from "../locales/zh-CN/items.json" with { type: "json" };
import zhNotices from "../locales/zh-CN/notices.json" with { type: "json" };
import zhOffers from "../locales/zh-CN/offers.json" with { type: "json" };
import zhOrders from "../locales/zh-CN/orders.json" with { type: "json" };
import zhOverview from "../locales/zh-CN/overview.json" with { type: "json" };
import zhPartners from "../locales/zh-CN/partners.json" with { type: "json" };
import zhPlanning from "../locales/zh-CN/planning.json" with { type: "json" };
import zhReviews from "../locales/zh-CN/reviews.json" with { type: "json" };
import zhReseller from "../locales/zh-CN/reseller.json" with { type: "json" };
import zhSettings from "../locales/zh-CN/settings.json" with { type: "json" };
import zhShops from "../locales/zh-CN/shops.json" with { type: "json" };
import zhStock from "../locales/zh-CN/stock.json" with { type: "json" };

/** Every text of the screens, by language and by the part of the app that it belongs to. */
export const catalogues = {
  en: {
    codes: enCodes,
    common: enCommon,
    health: enHealth,
    items: enItems,
    notices: enNotices,
    offers: enOffers,
    orders: enOrders,
    overview: enOverview,
    partners: enPartners,
    planning: enPlanning,
    reseller: enReseller,
    reviews: enReviews,
    settings: enSettings,
    shops: enShops,
    stock: enStock,
  },
  "zh-CN": {
    codes: zhCodes,
    common: zhCommon,
    health: zhHealth,
    items: zhItems,
    notices: zhNotices,
    offers: zhOffers,
    orders: zhOrders,
    overview: zhOverview,
    partners: zhPartners,
    planning: zhPlanning,
    reseller: zhReseller,
    reviews: zhReviews,
    settings: zhSettings,
    shops: zhShops,
    stock: zhStock,
  },
};
