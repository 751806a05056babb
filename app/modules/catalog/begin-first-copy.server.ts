import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import type { ListingTerms } from "./ports.server.ts";

/** Asks that all pending listings of new products be set in the shop by bulk operation. */
export async function beginFirstCopy(
  tx: Tx,
  { clock, tasks }: Pick<CatalogDeps, "clock" | "tasks">,
  { terms, total }: { terms: ListingTerms; total: number },
): Promise<void> {
  const id = clock.newId();
  await tx
    .insertInto("FirstCopy")
    .values({
      id,
      partnershipId: terms.partnershipId,
      shopId: terms.resellerId,
      state: "preparing",
      total,
      done: 0,
      failed: 0,
      startedAt: clock.now(),
    })
    .execute();
  await tasks.ask(tx, {
    kind: "catalog.copy",
    key: id,
    group: `catalog.copy:${terms.partnershipId}`,
    shopId: terms.resellerId,
    app: "reseller",
    payload: { copyId: id },
    priority: 5,
  });
}
