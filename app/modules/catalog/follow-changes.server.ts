import { groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import type { ItemChange } from "./item-changes.ts";
import { readOpenListingsOfItems } from "./listing-store.server.ts";
import { askForCheck, askForReprice } from "./listing-tasks.server.ts";
import { beginUnlisting } from "./begin-unlisting.server.ts";

/** Lets every reseller's listing follow what changed at the factory. */
export async function followChanges(
  tx: Tx,
  deps: Pick<CatalogDeps, "clock" | "tasks" | "levels">,
  changes: readonly ItemChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const whatById = new Map(changes.map((change) => [change.itemId, change.what]));
  const listings = await readOpenListingsOfItems(tx, [...whatById.keys()]);
  const byWhat = groupBy(listings, (listing) => whatById.get(listing.itemId));
  const gone = byWhat.get("gone") ?? [];
  if (gone.length > 0) await beginUnlisting(tx, deps, { listings: gone, problem: "item_gone" });
  await askForCheck(tx, deps, [...(byWhat.get("blocked") ?? []), ...(byWhat.get("cleared") ?? [])]);
  await askForReprice(tx, deps, byWhat.get("changed") ?? []);
}
