import type { Selectable } from "kysely";
import { chunk } from "#app/kernel/group.ts";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { Listing } from "#app/platform/db/generated/types.ts";

export type ListingState = "pending" | "listed" | "unsafe" | "removing" | "removed" | "failed";

/** A listing with what its item says now. */
export interface ListingWithItem extends Selectable<Listing> {
  factoryProductGid: string;
  sku: string;
  itemState: string;
  itemProblem: string | null;
}

const ROWS_MAX = 1_000;
const OPEN_STATES: ListingState[] = ["pending", "listed", "unsafe", "failed"];

function selectListings(db: Db | Tx) {
  return db
    .selectFrom("Listing")
    .innerJoin("Item", "Item.id", "Listing.itemId")
    .selectAll("Listing")
    .select([
      "Item.productGid as factoryProductGid",
      "Item.sku",
      "Item.state as itemState",
      "Item.problem as itemProblem",
    ]);
}

/** Listings of items that stand, or shall stand, in a shop. */
export async function readOpenListingsOfItems(
  db: Db | Tx,
  itemIds: readonly string[],
): Promise<ListingWithItem[]> {
  if (itemIds.length === 0) return [];
  return selectListings(db)
    .where("Listing.itemId", "in", itemIds)
    .where("Listing.state", "in", OPEN_STATES)
    .execute();
}

/** Those of one reseller only: another's id finds nothing. */
export async function readListingsOfReseller(
  db: Db | Tx,
  { resellerId, listingIds }: { resellerId: string; listingIds: readonly string[] },
): Promise<ListingWithItem[]> {
  if (listingIds.length === 0) return [];
  return selectListings(db)
    .where("Listing.resellerId", "=", resellerId)
    .where("Listing.id", "in", listingIds)
    .execute();
}

export async function readListings(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ListingWithItem[]> {
  if (ids.length === 0) return [];
  return selectListings(db).where("Listing.id", "in", ids).execute();
}

/** All listings of one factory product under one partnership that stand, or shall stand, in the shop. */
export async function readListingsOfProduct(
  db: Db | Tx,
  { partnershipId, factoryProductGid }: { partnershipId: string; factoryProductGid: string },
): Promise<ListingWithItem[]> {
  return selectListings(db)
    .where("Listing.partnershipId", "=", partnershipId)
    .where("Item.productGid", "=", factoryProductGid)
    .where("Listing.state", "in", [...OPEN_STATES, "removing"])
    .orderBy("Listing.id")
    .execute();
}

/** Listings of a partnership in some states. */
export async function readListingsOfPartnership(
  db: Db | Tx,
  { partnershipId, states }: { partnershipId: string; states: readonly ListingState[] },
): Promise<ListingWithItem[]> {
  return selectListings(db)
    .where("Listing.partnershipId", "=", partnershipId)
    .where("Listing.state", "in", states)
    .orderBy("Listing.id")
    .execute();
}

/** What webhooks of a reseller's shop are about, as far as it is ours. */
export async function findListings(
  db: Db | Tx,
  of: { resellerId: string; by: "productGid" | "inventoryItemGid"; gids: readonly string[] },
): Promise<ListingWithItem[]> {
  const found: ListingWithItem[] = [];
  for (const gids of chunk([...new Set(of.gids)], ROWS_MAX)) {
    const rows = await selectListings(db)
      .where("Listing.resellerId", "=", of.resellerId)
      .where(`Listing.${of.by}`, "in", gids)
      .where("Listing.state", "in", ["listed", "unsafe", "removing"])
      .execute();
    found.push(...rows);
  }
  return found;
}

export async function changeListings(
  tx: Tx,
  {
    ids,
    now,
    ...change
  }: {
    ids: readonly string[];
    now: number;
    state?: ListingState;
    problem?: string | null;
    priceMinor?: number | null;
    productGid?: string | null;
    variantGid?: string | null;
    inventoryItemGid?: string | null;
  },
): Promise<void> {
  for (const some of chunk(ids, ROWS_MAX)) {
    await tx
      .updateTable("Listing")
      .set({ ...change, updatedAt: now })
      .where("id", "in", some)
      .execute();
  }
}
