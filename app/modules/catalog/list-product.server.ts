import { z } from "zod";
import { chunk } from "#app/kernel/group.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import { adoptVariants } from "./adopt-variants.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { matchVariants, productKey } from "./listing-plan.ts";
import {
  changeListings,
  readListingsOfProduct,
  type ListingWithItem,
} from "./listing-store.server.ts";
import { makeSafe } from "./make-safe.server.ts";
import type { CatalogLane, ReadListedVariant } from "./ports.ts";
import type { ListingTerms } from "./ports.server.ts";
import { canPrice } from "./price.ts";
import { readProductToSet, readVariantsToSet } from "./products-to-set.server.ts";

const payloadSchema = z.object({
  partnershipId: z.string(),
  productGid: z.string(),
  /** The reseller agreed that the item is taken off its own locations. */
  consent: z.boolean().optional(),
});

/** The most that Shopify takes in one list. */
const VARIANTS_MAX = 250;
const CONNECT_WAIT_MS = 5_000;

/** A product of the factory that is to stand in a reseller's shop, with everything to set it there. */
interface Job {
  lane: CatalogLane;
  terms: ListingTerms & { locationGid: string };
  productGid: string;
  wanted: ListingWithItem[];
}

/** Task "catalog.list": sets one product with its pending listings in the reseller's shop. */
export function makeListProduct(deps: CatalogDeps) {
  return async (task: RunningTask): Promise<void | { again: number }> => {
    const { partnershipId, productGid, consent } = payloadSchema.parse(task.payload);
    const terms = await deps.partnerships.terms(deps.database.db, partnershipId);
    // Resuming a paused partnership asks again; an ended one lists nothing any more.
    if (!terms || terms.state !== "active") return;
    const { locationGid } = terms;
    if (locationGid === null) return { again: CONNECT_WAIT_MS };
    const wanted = await readWanted(terms, productGid);
    if (wanted.length === 0) return;
    const lane = { shopId: terms.resellerId, app: "reseller" } as const;
    await setAndAdopt(
      { lane, terms: { ...terms, locationGid }, productGid, wanted },
      consent ?? false,
    );
  };

  /** Pending listings that can be listed; the others are marked with the reason. */
  async function readWanted(terms: ListingTerms, productGid: string): Promise<ListingWithItem[]> {
    const of = { partnershipId: terms.partnershipId, factoryProductGid: productGid };
    const listings = await readListingsOfProduct(deps.database.db, of);
    const pending = listings.filter((listing) => listing.state === "pending");
    const canBe = (listing: ListingWithItem) =>
      canPrice(terms) && listing.itemState === "active" && listing.itemProblem === null;
    for (const listing of pending.filter((one) => !canBe(one))) {
      await fail(
        [listing],
        canPrice(terms) ? `item_${listing.itemProblem ?? "gone"}` : "currency_differs",
      );
    }
    return pending.filter(canBe);
  }

  async function setAndAdopt(job: Job, consent: boolean): Promise<void> {
    const { lane, terms } = job;
    await deps.resellerShop.prepare(lane);
    const known = await deps.resellerShop.findProduct(
      lane,
      productKey(terms.factoryId, job.productGid),
    );
    const productGid = known ?? (await createProduct(job));
    if (productGid === null) return;
    const place = { productGid, locationGid: terms.locationGid };
    const first = matchVariants(
      job.wanted,
      await deps.resellerShop.readProductVariants(lane, place),
    );
    const refused = await addMissing(job, { productGid, missing: first.missing });
    if (refused) return;
    const variants = await repair(job, { productGid, consent });
    const { found, missing } = matchVariants(job.wanted, variants);
    await deps.database.write((tx) =>
      adoptVariants(tx, deps, { found, missing, locationGid: terms.locationGid }),
    );
    await show(job, { productGid, isNew: known === null });
  }

  /** A product that was hidden when its last listing was removed comes back; others stay as they are. */
  async function show(
    { lane, terms, productGid: factoryProductGid, wanted }: Job,
    { productGid, isNew }: { productGid: string; isNew: boolean },
  ): Promise<void> {
    if (terms.publishAs !== "active") return;
    const of = { partnershipId: terms.partnershipId, factoryProductGid };
    const wantedIds = new Set(wanted.map((listing) => listing.id));
    const stood = (await readListingsOfProduct(deps.database.db, of)).some(
      (listing) => !wantedIds.has(listing.id) && listing.productGid === productGid,
    );
    if (stood) return;
    if (!isNew) await deps.resellerShop.changeStatus(lane, { productGid, status: "ACTIVE" });
    await deps.resellerShop.publish(lane, productGid);
  }

  async function createProduct({ lane, terms, productGid, wanted }: Job): Promise<string | null> {
    const listings = wanted.slice(0, VARIANTS_MAX);
    const variants = await readVariantsToSet(deps.database.db, { terms, listings });
    const product = await readProductToSet(deps.database.db, { terms, productGid, variants });
    if (!product) {
      await fail(wanted, "item_gone");
      return null;
    }
    const { locationGid } = terms;
    const answer = await deps.resellerShop.setProduct(lane, { product, locationGid });
    if (answer.ok) return answer.productGid;
    deps.log.warn({ shopId: lane.shopId, code: answer.code }, `product refused: ${answer.message}`);
    await fail(wanted, `shop_${answer.code}`);
    return null;
  }

  /** True when the shop refused; the listings then say so. */
  async function addMissing(
    { lane, terms }: Job,
    { productGid, missing }: { productGid: string; missing: ListingWithItem[] },
  ): Promise<boolean> {
    const { locationGid } = terms;
    for (const listings of chunk(missing, VARIANTS_MAX)) {
      const variants = await readVariantsToSet(deps.database.db, { terms, listings });
      const input = { productGid, variants, locationGid };
      const refusal = await deps.resellerShop.addVariants(lane, input);
      if (!refusal) continue;
      await fail(missing, `shop_${refusal.code}`);
      return true;
    }
    return false;
  }

  /** Sets right what the shop has otherwise, and reads the product again when anything was changed. */
  async function repair(
    { lane, terms, wanted }: Job,
    { productGid, consent }: { productGid: string; consent: boolean },
  ): Promise<ReadListedVariant[]> {
    const place = { productGid, locationGid: terms.locationGid };
    const variants = await deps.resellerShop.readProductVariants(lane, place);
    const { found } = matchVariants(wanted, variants);
    const wrong = found.filter(({ listing, variant }) => !isAsMade(variant, listing.sku));
    for (const one of wrong) {
      await makeSafe(deps, { lane, found: one, locationGid: terms.locationGid, consent });
    }
    return wrong.length === 0 ? variants : deps.resellerShop.readProductVariants(lane, place);
  }

  async function fail(listings: readonly ListingWithItem[], problem: string): Promise<void> {
    const ids = listings.map((listing) => listing.id);
    const now = deps.clock.now();
    await deps.database.write((tx) => changeListings(tx, { ids, now, state: "failed", problem }));
  }
}

function isAsMade(variant: ReadListedVariant, sku: string): boolean {
  const { isPolicyDeny, isTracked, locations, available } = variant;
  return isPolicyDeny && isTracked && locations === 1 && available === 0 && variant.sku === sku;
}
