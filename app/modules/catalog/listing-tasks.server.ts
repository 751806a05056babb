import { chunk, groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";

interface ListingRef {
  id: string;
  partnershipId: string;
  resellerId: string;
  factoryProductGid: string;
}

type TaskDeps = Pick<CatalogDeps, "tasks">;

/** How many listings one check reads: one call to the shop. */
const CHECK_SIZE = 100;
const CHECK_PRIORITY = 3;

/** Sets the product in the reseller's shop, with all its pending listings. */
export async function askToList(
  tx: Tx,
  { tasks }: TaskDeps,
  products: readonly {
    partnershipId: string;
    resellerId: string;
    factoryProductGid: string;
    consent?: boolean;
  }[],
): Promise<void> {
  await tasks.askAll(
    tx,
    products.map(({ partnershipId, resellerId, factoryProductGid, consent }) => ({
      kind: "catalog.list",
      key: `${partnershipId}:${factoryProductGid}`,
      group: productGroup(partnershipId, factoryProductGid),
      shopId: resellerId,
      app: "reseller",
      payload: { partnershipId, productGid: factoryProductGid, consent: consent ?? false },
      priority: 4,
    })),
  );
}

/** Takes prices, cost, SKU and weight over again. */
export async function askForReprice(
  tx: Tx,
  { tasks }: TaskDeps,
  listings: readonly ListingRef[],
): Promise<void> {
  await tasks.askAll(
    tx,
    listings.map(({ partnershipId, resellerId, factoryProductGid }) => ({
      kind: "catalog.reprice",
      key: `${partnershipId}:${factoryProductGid}`,
      group: productGroup(partnershipId, factoryProductGid),
      shopId: resellerId,
      app: "reseller",
      payload: { partnershipId, productGid: factoryProductGid },
      priority: 6,
    })),
  );
}

/** Reads whether the preconditions of these listings hold; not before `runAt`, where it is given. */
export async function askForCheck(
  tx: Tx,
  { tasks, runAt }: TaskDeps & { runAt?: number | undefined },
  listings: readonly ListingRef[],
): Promise<void> {
  for (const [partnershipId, group] of groupBy(listings, (listing) => listing.partnershipId)) {
    const ids = group.map((listing) => listing.id).sort();
    for (const listingIds of chunk(ids, CHECK_SIZE)) {
      await tasks.ask(tx, {
        kind: "catalog.check",
        // The first id names the run: a check of the same listings that waits is asked for once.
        key: `${partnershipId}:${listingIds[0] ?? ""}:${listingIds.length}`,
        group: `catalog.check:${partnershipId}`,
        shopId: group[0]?.resellerId ?? "",
        app: "reseller",
        payload: { partnershipId, listingIds },
        priority: CHECK_PRIORITY,
        ...(runAt !== undefined && { runAt }),
      });
    }
  }
}

export async function askToUnlist(
  tx: Tx,
  { tasks, clock }: Pick<CatalogDeps, "tasks" | "clock">,
  listings: readonly ListingRef[],
): Promise<void> {
  await tasks.askAll(
    tx,
    listings.map((listing) => ({
      kind: "catalog.unlist",
      key: listing.id,
      group: productGroup(listing.partnershipId, listing.factoryProductGid),
      shopId: listing.resellerId,
      app: "reseller",
      payload: { listingId: listing.id },
      priority: 6,
      runAt: clock.now() + UNLIST_WAIT_MS,
    })),
  );
}

/** The lane needs a moment to take the units back; asking earlier would only wait. */
const UNLIST_WAIT_MS = 5_000;

/** One product of one partnership is worked on by one task at a time. */
export function productGroup(partnershipId: string, factoryProductGid: string): string {
  return `catalog.product:${partnershipId}:${factoryProductGid}`;
}
