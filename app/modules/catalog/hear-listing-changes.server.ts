import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { findListings } from "./listing-store.server.ts";
import { askForCheck } from "./listing-tasks.server.ts";

/**
 * A reseller's shop changed products or inventory items; those that are ours are read again. A sale
 * changes every product in it, so they are heard and read many at a time.
 */
export async function hearListingChanges(
  tx: Tx,
  deps: Pick<CatalogDeps, "tasks">,
  of: {
    resellerId: string;
    by: "productGid" | "inventoryItemGid";
    gids: readonly string[];
    runAt?: number | undefined;
  },
): Promise<void> {
  await askForCheck(tx, { ...deps, runAt: of.runAt }, await findListings(tx, of));
}
