import type { CatalogDeps } from "./deps.server.ts";
import type { ListingWithItem } from "./listing-store.server.ts";
import type { CatalogLane, ReadListedVariant, RemoteRefusal } from "./ports.ts";

export interface FoundListing {
  listing: ListingWithItem;
  variant: ReadListedVariant;
}

/**
 * Sets right in the shop what a listing needs: policy, tracking and SKU, stocked at our location and
 * nowhere else, nothing available before the hub keeps the level. Taking an item off the reseller's
 * own locations needs their consent. Answers what the shop refused.
 */
export async function makeSafe(
  deps: Pick<CatalogDeps, "database" | "clock" | "resellerShop">,
  {
    lane,
    found,
    locationGid,
    consent,
  }: {
    lane: CatalogLane;
    found: FoundListing;
    locationGid: string;
    consent: boolean;
  },
): Promise<RemoteRefusal | null> {
  const { listing, variant } = found;
  const { inventoryItemGid } = variant;
  const shop = deps.resellerShop;
  if (!variant.isPolicyDeny || !variant.isTracked || variant.sku !== listing.sku) {
    const variants = [{ gid: variant.gid, sku: listing.sku }];
    const refusal = await shop.mendVariants(lane, { productGid: variant.productGid, variants });
    if (refusal) return refusal;
  }
  if (variant.available === null) {
    const key = deps.clock.newId();
    const refusal = await shop.stockHere(lane, { inventoryItemGid, locationGid, key });
    if (refusal) return refusal;
  }
  if (consent && variant.locations > (variant.available === null ? 0 : 1)) {
    const refusal = await shop.unstockElsewhere(lane, { inventoryItemGid, locationGid });
    if (refusal) return refusal;
  }
  const from = variant.available ?? 0;
  if (from === 0 || (await isKept(deps, { lane, inventoryItemGid, locationGid }))) return null;
  return shop.emptyLevel(lane, { inventoryItemGid, locationGid, from, key: deps.clock.newId() });
}

/** A level that the lane keeps already shows what the lane published; it is not ours to empty. */
async function isKept(
  { database }: Pick<CatalogDeps, "database">,
  of: { lane: CatalogLane; inventoryItemGid: string; locationGid: string },
): Promise<boolean> {
  const level = await database.db
    .selectFrom("Level")
    .select("id")
    .where("shopId", "=", of.lane.shopId)
    .where("inventoryItemGid", "=", of.inventoryItemGid)
    .where("locationGid", "=", of.locationGid)
    .executeTakeFirst();
  return level !== undefined;
}
