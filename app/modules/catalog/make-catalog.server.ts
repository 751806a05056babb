import { makeCheckListings, makeSweepListings } from "./check-listings.server.ts";
import { makeChooseItems } from "./choose-items.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { makeFirstCopy } from "./first-copy.server.ts";
import { askForImport, makeImportTasks } from "./import-catalog.server.ts";
import { listLeftOut } from "./import-report.server.ts";
import { leftOutCsv } from "./left-out-csv.ts";
import { makeListProduct } from "./list-product.server.ts";
import { makeMendListing, makeMendTask } from "./mend-listing.server.ts";
import { makeRefreshTasks } from "./refresh-product.server.ts";
import { makeRepriceProduct } from "./reprice-product.server.ts";
import { makeSetPrice } from "./set-price.server.ts";
import { makeUnlistListing } from "./unlist-listing.server.ts";
import { makeUnlist } from "./unlist.server.ts";

/** Items of factories and their listings in resellers' shops: what people may ask for. */
export function makeCatalog(deps: CatalogDeps) {
  return {
    chooseItems: makeChooseItems(deps),
    unlist: makeUnlist(deps),
    mendListing: makeMendListing(deps),
    setPrice: makeSetPrice(deps),
    /** Reads the factory's catalogue again, whole. */
    async requestImport({ factoryId }: { factoryId: string }): Promise<{ ok: true }> {
      await deps.database.write((tx) => askForImport(tx, deps, factoryId));
      return { ok: true };
    },
    /** What the last import left out, as CSV. */
    importReport: async ({ factoryId }: { factoryId: string }): Promise<string> =>
      leftOutCsv(await listLeftOut(deps.database.db, factoryId)),
  };
}

export type Catalog = ReturnType<typeof makeCatalog>;

/** The handlers of this module's tasks, by kind. */
export function makeCatalogTasks(deps: CatalogDeps) {
  return {
    ...makeImportTasks(deps),
    ...makeRefreshTasks(deps),
    "catalog.list": makeListProduct(deps),
    "catalog.reprice": makeRepriceProduct(deps),
    "catalog.check": makeCheckListings(deps),
    "catalog.sweep": makeSweepListings(deps),
    "catalog.copy": makeFirstCopy(deps),
    "catalog.mend": makeMendTask(deps),
    "catalog.unlist": makeUnlistListing(deps),
  };
}
