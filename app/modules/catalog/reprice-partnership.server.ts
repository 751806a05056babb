import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { readListingsOfPartnership } from "./listing-store.server.ts";
import { askForReprice } from "./listing-tasks.server.ts";

/** Every product of a partnership takes its price and cost over again. */
export async function repricePartnership(
  tx: Tx,
  deps: Pick<CatalogDeps, "tasks">,
  partnershipId: string,
): Promise<void> {
  const of = { partnershipId, states: ["listed", "unsafe"] as const };
  await askForReprice(tx, deps, await readListingsOfPartnership(tx, of));
}
