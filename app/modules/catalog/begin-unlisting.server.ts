import { groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { changeListings, type ListingWithItem } from "./listing-store.server.ts";
import { askToUnlist } from "./listing-tasks.server.ts";

/**
 * Takes listings out of the shop: first what they show is taken back, and only when that has settled
 * and no order is open are their products hidden.
 */
export async function beginUnlisting(
  tx: Tx,
  deps: Pick<CatalogDeps, "clock" | "tasks" | "levels">,
  { listings, problem }: { listings: readonly ListingWithItem[]; problem: string | null },
): Promise<void> {
  const now = deps.clock.now();
  const ids = listings.map((listing) => listing.id);
  await changeListings(tx, { ids, now, state: "removing", problem });
  for (const [channelId, group] of groupBy(listings, (listing) => listing.channelId)) {
    const itemIds = group.map((listing) => listing.itemId);
    await deps.levels.stop(tx, { channelId, itemIds, problem: "unlisted" });
  }
  await askToUnlist(tx, deps, listings);
}
