import { makeListingQueries } from "#app/modules/catalog/index.server.ts";
import { makeSyncQueries } from "#app/modules/channels/index.server.ts";
import { makeStockQueries } from "#app/modules/escrow/index.server.ts";
import { makeInsightQueries } from "#app/modules/insight/index.server.ts";
import { makeOrderQueries } from "#app/modules/orders/index.server.ts";
import { makePartnerQueries } from "#app/modules/partners/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";

/** Everything that the screens read, from the modules that own it. */
export function makeScreenQueries(deps: { db: Db; clock: Clock }) {
  return {
    stock: makeStockQueries(deps),
    orders: makeOrderQueries(deps),
    partners: makePartnerQueries(deps),
    listings: makeListingQueries(deps),
    sync: makeSyncQueries(deps),
    insight: makeInsightQueries(deps),
  };
}

export type ScreenQueries = ReturnType<typeof makeScreenQueries>;
