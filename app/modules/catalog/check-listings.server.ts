import { z } from "zod";
import { chunk } from "#app/kernel/group.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import { adoptVariants } from "./adopt-variants.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { matchVariants } from "./listing-plan.ts";
import { readListings, readListingsOfPartnership } from "./listing-store.server.ts";
import { askForCheck } from "./listing-tasks.server.ts";

const payloadSchema = z.object({ partnershipId: z.string(), listingIds: z.array(z.string()) });
const VARIANTS_MAX = 100;
const SWEPT_STATES = ["active", "paused"];

/** Task "catalog.check": reads whether the preconditions of listings hold, and acts on what it finds. */
export function makeCheckListings(deps: CatalogDeps) {
  return async (task: RunningTask): Promise<void> => {
    const { partnershipId, listingIds } = payloadSchema.parse(task.payload);
    const terms = await deps.partnerships.terms(deps.database.db, partnershipId);
    if (!terms || terms.locationGid === null) return;
    const { locationGid } = terms;
    const lane = { shopId: terms.resellerId, app: "reseller" } as const;
    const listings = (await readListings(deps.database.db, listingIds)).filter(
      (listing) => listing.variantGid !== null && ["listed", "unsafe"].includes(listing.state),
    );
    for (const some of chunk(listings, VARIANTS_MAX)) {
      const variantGids = some.flatMap(({ variantGid }) =>
        variantGid === null ? [] : [variantGid],
      );
      const variants = await deps.resellerShop.readVariants(lane, { variantGids, locationGid });
      const result = matchVariants(some, variants);
      await deps.database.write((tx) => adoptVariants(tx, deps, { ...result, locationGid }));
    }
  };
}

/** Task "catalog.sweep" of one reseller: asks for a check of all it lists, in case a webhook was lost. */
export function makeSweepListings(deps: CatalogDeps) {
  return async (task: RunningTask): Promise<void> => {
    const partnerships = await deps.database.db
      .selectFrom("Partnership")
      .select("id")
      .where("resellerId", "=", task.shopId)
      .where("state", "in", SWEPT_STATES)
      .execute();
    for (const { id } of partnerships) {
      const of = { partnershipId: id, states: ["listed", "unsafe"] as const };
      const listings = await readListingsOfPartnership(deps.database.db, of);
      await deps.database.write((tx) => askForCheck(tx, deps, listings));
    }
  };
}
