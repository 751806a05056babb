import { chunk } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { beginUnlisting } from "./begin-unlisting.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { readListingsOfPartnership, readListingsOfReseller } from "./listing-store.server.ts";

export type UnlistAnswer = { ok: true; removing: number } | { ok: false; code: "unknown_listing" };

const ROWS_MAX = 500;
const STANDING = ["pending", "listed", "unsafe", "failed"] as const;

/** A reseller takes items out of its shop; they go once what they show has been taken back. */
export function makeUnlist(deps: CatalogDeps) {
  return async (of: { resellerId: string; listingIds: readonly string[] }): Promise<UnlistAnswer> =>
    deps.database.write(async (tx) => {
      let removing = 0;
      for (const listingIds of chunk([...new Set(of.listingIds)], ROWS_MAX)) {
        const listings = await readListingsOfReseller(tx, {
          resellerId: of.resellerId,
          listingIds,
        });
        if (listings.length !== listingIds.length) return { ok: false, code: "unknown_listing" };
        const standing = listings.filter((one) => STANDING.some((state) => state === one.state));
        await beginUnlisting(tx, deps, { listings: standing, problem: null });
        removing += standing.length;
      }
      return { ok: true, removing };
    });
}

/** All listings of a partnership go, because it ends. */
export async function unlistPartnership(
  tx: Tx,
  deps: Pick<CatalogDeps, "clock" | "tasks" | "levels">,
  { partnershipId, problem }: { partnershipId: string; problem: string },
): Promise<void> {
  const listings = await readListingsOfPartnership(tx, { partnershipId, states: STANDING });
  await beginUnlisting(tx, deps, { listings, problem });
}
