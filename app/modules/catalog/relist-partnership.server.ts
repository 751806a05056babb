import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { askToList } from "./listing-tasks.server.ts";

/** All listings of a partnership begin anew, e.g. when it is resumed in a shop that came back. */
export async function relistPartnership(
  tx: Tx,
  { clock, tasks }: Pick<CatalogDeps, "clock" | "tasks">,
  { partnershipId, problem }: { partnershipId: string; problem: string },
): Promise<void> {
  const rows = await tx
    .updateTable("Listing")
    .set({ state: "pending", problem: null, updatedAt: clock.now() })
    .where("partnershipId", "=", partnershipId)
    .where("state", "in", ["removed", "removing"])
    .where("problem", "=", problem)
    .returning(["itemId", "resellerId"])
    .execute();
  if (rows.length === 0) return;
  const products = await tx
    .selectFrom("Listing")
    .innerJoin("Item", "Item.id", "Listing.itemId")
    .select(["Item.productGid", "Listing.resellerId"])
    .distinct()
    .where("Listing.partnershipId", "=", partnershipId)
    .where("Listing.state", "=", "pending")
    .execute();
  await askToList(
    tx,
    { tasks },
    products.map(({ productGid, resellerId }) => ({
      partnershipId,
      resellerId,
      factoryProductGid: productGid,
    })),
  );
}
