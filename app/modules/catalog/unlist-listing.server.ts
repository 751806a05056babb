import { z } from "zod";
import { Fault } from "#app/kernel/fault.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import {
  changeListings,
  readListings,
  readListingsOfProduct,
  type ListingWithItem,
} from "./listing-store.server.ts";
import type { CatalogLane, RemoteRefusal } from "./ports.ts";
import { isSettled } from "./settled-listings.server.ts";

const payloadSchema = z.object({ listingId: z.string() });
const SETTLE_WAIT_MS = 30_000;
const LAST_VARIANT = "cannot_delete_last_variant";

/** Task "catalog.unlist": hides a listing's product, or deletes its variant, once nothing is open there. */
export function makeUnlistListing(deps: CatalogDeps) {
  return async (task: RunningTask): Promise<void | { again: number }> => {
    const { listingId } = payloadSchema.parse(task.payload);
    const [listing] = await readListings(deps.database.db, [listingId]);
    // Chosen again meanwhile: then it stays.
    if (!listing || listing.state !== "removing") return;
    if (!(await isSettled(deps.database.db, listing))) return { again: SETTLE_WAIT_MS };
    const refusal = await takeOut(listing);
    if (refusal && !(await isGone(listing))) {
      throw new Fault("unlist_refused", { message: `${refusal.code}: ${refusal.message}` });
    }
    const now = deps.clock.now();
    await deps.database.write((tx) =>
      changeListings(tx, { ids: [listing.id], now, state: "removed" }),
    );
  };

  async function takeOut(listing: ListingWithItem): Promise<RemoteRefusal | null> {
    const { productGid, variantGid, partnershipId, factoryProductGid } = listing;
    if (productGid === null || variantGid === null) return null;
    const lane = laneOf(listing);
    const of = { partnershipId, factoryProductGid };
    const siblings = await readListingsOfProduct(deps.database.db, of);
    const others = siblings.some((one) => one.id !== listing.id && one.productGid === productGid);
    if (others) {
      const input = { productGid, variantGids: [variantGid] };
      const refusal = await deps.resellerShop.deleteVariants(lane, input);
      if (refusal?.code !== LAST_VARIANT) return refusal;
    }
    return deps.resellerShop.changeStatus(lane, { productGid, status: "DRAFT" });
  }

  /** The merchant was faster: what should be taken out is not there. */
  async function isGone(listing: ListingWithItem): Promise<boolean> {
    const terms = await deps.partnerships.terms(deps.database.db, listing.partnershipId);
    if (!terms?.locationGid || listing.variantGid === null) return true;
    const of = { variantGids: [listing.variantGid], locationGid: terms.locationGid };
    const variants = await deps.resellerShop.readVariants(laneOf(listing), of);
    return variants.length === 0;
  }
}

function laneOf(listing: ListingWithItem): CatalogLane {
  return { shopId: listing.resellerId, app: "reseller" };
}
