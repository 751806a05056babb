import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { changeListings, readListingsOfPartnership } from "./listing-store.server.ts";

/** The shop is out of reach: its listings are given up where they stand, with the reason. */
export async function dropListings(
  tx: Tx,
  { clock }: Pick<CatalogDeps, "clock">,
  { partnershipId, problem }: { partnershipId: string; problem: string },
): Promise<void> {
  const states = ["pending", "listed", "unsafe", "removing", "failed"] as const;
  const listings = await readListingsOfPartnership(tx, { partnershipId, states });
  const ids = listings.map((listing) => listing.id);
  await changeListings(tx, { ids, now: clock.now(), state: "removed", problem });
}
