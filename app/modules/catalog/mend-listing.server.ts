import { z } from "zod";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import { adoptVariants } from "./adopt-variants.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import {
  changeListings,
  readListings,
  readListingsOfReseller,
  type ListingWithItem,
} from "./listing-store.server.ts";
import { askToList, productGroup } from "./listing-tasks.server.ts";
import { makeSafe } from "./make-safe.server.ts";

const payloadSchema = z.object({ listingId: z.string() });
const MENDABLE = ["unsafe", "failed"];

export type MendAnswer = { ok: true } | { ok: false; code: "unknown_listing" | "nothing_to_mend" };

/** The reseller asks that what makes its listing unsafe be set right; that is also its consent. */
export function makeMendListing(deps: CatalogDeps) {
  return async (of: { resellerId: string; listingId: string }): Promise<MendAnswer> =>
    deps.database.write(async (tx) => {
      const ask = { resellerId: of.resellerId, listingIds: [of.listingId] };
      const [listing] = await readListingsOfReseller(tx, ask);
      if (!listing) return { ok: false, code: "unknown_listing" };
      if (!MENDABLE.includes(listing.state)) return { ok: false, code: "nothing_to_mend" };
      await deps.tasks.ask(tx, {
        kind: "catalog.mend",
        key: listing.id,
        group: productGroup(listing.partnershipId, listing.factoryProductGid),
        shopId: listing.resellerId,
        app: "reseller",
        payload: { listingId: listing.id },
        priority: 3,
      });
      return { ok: true };
    });
}

/** Task "catalog.mend". */
export function makeMendTask(deps: CatalogDeps) {
  return async (task: RunningTask): Promise<void> => {
    const { listingId } = payloadSchema.parse(task.payload);
    const [listing] = await readListings(deps.database.db, [listingId]);
    if (!listing || !MENDABLE.includes(listing.state)) return;
    const terms = await deps.partnerships.terms(deps.database.db, listing.partnershipId);
    if (!terms || terms.locationGid === null || terms.state === "ended") return;
    const { locationGid } = terms;
    const lane = { shopId: listing.resellerId, app: "reseller" } as const;
    const read = async () =>
      listing.variantGid === null
        ? undefined
        : (
            await deps.resellerShop.readVariants(lane, {
              variantGids: [listing.variantGid],
              locationGid,
            })
          )[0];
    const variant = await read();
    if (!variant) return listAnew(listing);
    const refusal = await makeSafe(deps, {
      lane,
      found: { listing, variant },
      locationGid,
      consent: true,
    });
    if (refusal) deps.log.warn({ listingId, code: refusal.code }, `not mended: ${refusal.message}`);
    const now = await read();
    const found = now ? [{ listing, variant: now }] : [];
    const missing = now ? [] : [listing];
    await deps.database.write((tx) => adoptVariants(tx, deps, { found, missing, locationGid }));
  };

  /** The variant is gone from the shop, or never came to be: it is made again. */
  async function listAnew(listing: ListingWithItem): Promise<void> {
    const now = deps.clock.now();
    await deps.database.write(async (tx) => {
      await changeListings(tx, {
        ids: [listing.id],
        now,
        state: "pending",
        problem: null,
        variantGid: null,
        inventoryItemGid: null,
      });
      await askToList(tx, deps, [{ ...listing, consent: true }]);
    });
  }
}
