import { makeListingQueries } from "#app/modules/catalog/index.server.ts";
import { makeSyncQueries } from "#app/modules/channels/index.server.ts";
import { makeStockQueries } from "#app/modules/escrow/index.server.ts";
import { makeInsightQueries } from "#app/modules/insight/index.server.ts";
import { makeStockOrderQueries } from "#app/modules/inventory/index.server.ts";
import { makeOfferQueries } from "#app/modules/offers/index.server.ts";
import { makeOrderQueries } from "#app/modules/orders/index.server.ts";
import { makePartnerQueries, makePlaceQueries } from "#app/modules/partners/index.server.ts";
import { makePlanningQueries } from "#app/modules/planning/index.server.ts";
import { makePricingQueries } from "#app/modules/pricing/index.server.ts";
import { makeStoreQueries, type StoreQueriesDeps } from "#app/modules/store/index.server.ts";
import { makeVoiceQueries } from "#app/modules/voices/index.server.ts";
import { makeMailQueries } from "#app/platform/mail/mail-queries.server.ts";
import { hasScope } from "#app/platform/shopify/installation-store.server.ts";

/** Everything that the screens read, from the modules that own it. */
export function makeScreenQueries(deps: StoreQueriesDeps & { isMailSetUp?: boolean }) {
  return {
    stock: makeStockQueries(deps),
    orders: makeOrderQueries(deps),
    partners: makePartnerQueries(deps),
    places: makePlaceQueries(deps),
    listings: makeListingQueries(deps),
    planning: makePlanningQueries(deps),
    pricing: makePricingQueries({ ...deps, installations: { hasScope } }),
    sync: makeSyncQueries(deps),
    inventory: makeStockOrderQueries(deps),
    offers: makeOfferQueries(deps),
    store: makeStoreQueries(deps),
    voices: makeVoiceQueries(deps),
    mail: makeMailQueries({ db: deps.db, isSetUp: deps.isMailSetUp ?? false }),
    insight: makeInsightQueries(deps),
  };
}

export type ScreenQueries = ReturnType<typeof makeScreenQueries>;
