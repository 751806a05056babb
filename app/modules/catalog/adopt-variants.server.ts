import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { judgeVariant } from "./judge-variant.ts";
import { changeListings, readListings, type ListingWithItem } from "./listing-store.server.ts";
import type { FoundListing } from "./make-safe.server.ts";
import type { ReadListedVariant } from "./ports.ts";

type AdoptDeps = Pick<CatalogDeps, "clock" | "levels">;

/**
 * Takes over what a read of the shop said of listings. One whose preconditions hold is listed and its
 * level is kept; one that breaks any is unsafe: nothing is raised there, and people are told.
 */
export async function adoptVariants(
  tx: Tx,
  deps: AdoptDeps,
  {
    found,
    missing,
    locationGid,
  }: {
    found: readonly FoundListing[];
    missing: readonly ListingWithItem[];
    locationGid: string;
  },
): Promise<void> {
  const read = new Map<string, ReadListedVariant>(
    found.map((one) => [one.listing.id, one.variant]),
  );
  const ids = [...read.keys(), ...missing.map((listing) => listing.id)];
  for (const listing of await readListings(tx, ids)) {
    // Between the read and now it may have been taken out of the shop.
    if (!["pending", "listed", "unsafe", "failed"].includes(listing.state)) continue;
    const variant = read.get(listing.id);
    const problem = judgeVariant(variant, { sku: listing.sku }) ?? itemProblem(listing);
    if (problem === null && variant) await markListed(tx, deps, { listing, variant, locationGid });
    else await markUnsafe(tx, deps, { listing, variant, problem: problem ?? "variant_missing" });
  }
}

function itemProblem(listing: ListingWithItem): string | null {
  if (listing.itemState !== "active") return "item_gone";
  return listing.itemProblem === null ? null : `item_${listing.itemProblem}`;
}

async function markListed(
  tx: Tx,
  deps: AdoptDeps,
  {
    listing,
    variant,
    locationGid,
  }: {
    listing: ListingWithItem;
    variant: ReadListedVariant;
    locationGid: string;
  },
): Promise<void> {
  const wasUnsafe = listing.state === "unsafe";
  const isSame =
    listing.state === "listed" && listing.inventoryItemGid === variant.inventoryItemGid;
  await changeListings(tx, {
    ids: [listing.id],
    now: deps.clock.now(),
    state: "listed",
    problem: null,
    ...gidsOf(variant),
  });
  if (isSame) return;
  const { channelId, itemId, factoryId } = listing;
  await deps.levels.open(tx, {
    itemId,
    channelId,
    factoryId,
    shopId: listing.resellerId,
    app: "reseller",
    inventoryItemGid: variant.inventoryItemGid,
    locationGid,
  });
  if (!wasUnsafe) return;
  await deps.levels.resume(tx, { channelId, itemIds: [itemId] });
  await settleNotice(tx, deps.clock, {
    shopId: listing.resellerId,
    kind: "listing",
    subject: listing.id,
  });
}

/** The level is stopped before anybody is told, in the same transaction. */
async function markUnsafe(
  tx: Tx,
  deps: AdoptDeps,
  {
    listing,
    variant,
    problem,
  }: {
    listing: ListingWithItem;
    variant: ReadListedVariant | undefined;
    problem: string;
  },
): Promise<void> {
  if (listing.state === "unsafe" && listing.problem === problem) return;
  const { channelId, itemId } = listing;
  await changeListings(tx, {
    ids: [listing.id],
    now: deps.clock.now(),
    state: "unsafe",
    problem,
    ...(variant ? gidsOf(variant) : {}),
  });
  await deps.levels.stop(tx, { channelId, itemIds: [itemId], problem });
  await raiseNotice(tx, deps.clock, {
    shopId: listing.resellerId,
    factoryId: listing.factoryId,
    kind: "listing",
    subject: listing.id,
    details: { listingId: listing.id, sku: listing.sku, problem },
  });
}

function gidsOf(variant: ReadListedVariant) {
  return {
    productGid: variant.productGid,
    variantGid: variant.gid,
    inventoryItemGid: variant.inventoryItemGid,
  };
}
