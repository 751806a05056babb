import { z } from "zod";
import { invariant } from "#app/kernel/invariant.ts";
import { chunk, groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import { adoptVariants } from "./adopt-variants.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { changeCopy, readCopyRow, type CopyRow } from "./first-copy-store.server.ts";
import { matchVariants } from "./listing-plan.ts";
import {
  changeListings,
  readListingsOfPartnership,
  type ListingWithItem,
} from "./listing-store.server.ts";
import { askToList } from "./listing-tasks.server.ts";
import type { CatalogLane, CopyResult, ProductToSet, ReadListedVariant } from "./ports.ts";
import type { ListingTerms } from "./ports.server.ts";
import { readProductToSet, readVariantsToSet } from "./products-to-set.server.ts";

const payloadSchema = z.object({ copyId: z.string() });
/** A look costs a point of the hundred or more that a shop gives each second. */
const POLL_MS = 1_000;
const CONNECT_WAIT_MS = 5_000;
const VARIANTS_MAX = 250;
const ROWS_MAX = 200;

/** A copy with everything its next step needs. */
interface Running {
  copy: CopyRow;
  lane: CatalogLane;
  terms: ListingTerms & { locationGid: string };
}

type Next = Promise<void | { again: number }>;

/**
 * Task "catalog.copy": sets many products in a reseller's shop by bulk operations. Every step ends by
 * storing where it stands, so that a restart goes on from there; a step that ran twice does no harm,
 * because products are found by key and no level is kept before the last read.
 */
export function makeFirstCopy(deps: CatalogDeps) {
  return async (task: RunningTask): Next => {
    const { copyId } = payloadSchema.parse(task.payload);
    const copy = await readCopyRow(deps.database.db, copyId);
    if (!copy) return;
    const terms = await deps.partnerships.terms(deps.database.db, copy.partnershipId);
    if (!terms || terms.state !== "active") return finish(copy, "failed");
    const { locationGid } = terms;
    if (locationGid === null) return { again: CONNECT_WAIT_MS };
    const lane = { shopId: terms.resellerId, app: "reseller" } as const;
    return step({ copy, lane, terms: { ...terms, locationGid } });
  };

  async function step(running: Running): Next {
    switch (running.copy.state) {
      case "preparing":
      case "uploading":
        return upload(running);
      case "running":
        return takeResults(running);
      case "reading":
        return running.copy.detail.step === "variants"
          ? takeVariants(running)
          : endPublishing(running);
      default:
        return undefined;
    }
  }

  async function upload({ copy, lane, terms }: Running): Next {
    await deps.resellerShop.prepare(lane);
    const pending = await readPending(copy);
    const groups = groupBy(pending, (listing) => listing.factoryProductGid);
    const productGids = [...groups.keys()].sort();
    if (productGids.length === 0) return finish(copy, "done");
    const detail = { productGids, step: "results" as const, publish: [] };
    const total = pending.length;
    const { id } = copy;
    await deps.database.write((tx) => changeCopy(tx, { id, state: "uploading", total, detail }));
    const products = readProducts(terms, { productGids, groups });
    const bulkOperationGid = await deps.resellerShop.startCopy(lane, {
      products,
      locationGid: terms.locationGid,
    });
    await deps.database.write((tx) => changeCopy(tx, { id, state: "running", bulkOperationGid }));
    return { again: POLL_MS };
  }

  /** Pending listings whose product has never been set; the others are set one by one. */
  async function readPending(copy: CopyRow): Promise<ListingWithItem[]> {
    const of = { partnershipId: copy.partnershipId, states: ["pending"] as const };
    const listings = await readListingsOfPartnership(deps.database.db, of);
    return listings.filter(
      (listing) =>
        listing.productGid === null &&
        listing.itemState === "active" &&
        listing.itemProblem === null,
    );
  }

  async function* readProducts(
    terms: ListingTerms,
    { productGids, groups }: { productGids: string[]; groups: Map<string, ListingWithItem[]> },
  ): AsyncGenerator<ProductToSet> {
    for (const productGid of productGids) {
      const listings = (groups.get(productGid) ?? []).slice(0, VARIANTS_MAX);
      const variants = await readVariantsToSet(deps.database.db, { terms, listings });
      const product = await readProductToSet(deps.database.db, { terms, productGid, variants });
      // The results come back by place, so none may be left out.
      invariant(product, "items are saved only beside their product");
      yield product;
    }
  }

  async function takeResults({ copy, lane, terms }: Running): Next {
    const progress = await deps.resellerShop.bulkProgress(lane, copy.bulkOperationGid ?? "");
    if (progress.state === "running") return noteProgress(copy, progress.objects);
    if (progress.state === "failed") return goOnSingly(copy, terms);
    const pending = groupBy(await readPending(copy), (listing) => listing.factoryProductGid);
    const results: CopyResult[] = [];
    const file = progress.url ? deps.resellerShop.readCopy(progress.url) : [];
    for await (const result of file) results.push(result);
    const publish: string[] = [];
    let failed = 0;
    for (const some of chunk(results, ROWS_MAX)) {
      const taken = await deps.database.write((tx) =>
        takeSome(tx, { copy, pending, results: some }),
      );
      publish.push(...taken.publish);
      failed += taken.failed;
    }
    const bulkOperationGid = await deps.resellerShop.startReadingVariants(lane, terms.locationGid);
    const detail = { ...copy.detail, step: "variants" as const, publish };
    const { id } = copy;
    await deps.database.write((tx) =>
      changeCopy(tx, { id, state: "reading", bulkOperationGid, detail, failed }),
    );
    return { again: POLL_MS };
  }

  /** How far the shop is, in listings. */
  async function noteProgress(copy: CopyRow, objects: number): Next {
    const products = copy.detail.productGids.length;
    const done = Math.floor((copy.total * Math.min(objects, products)) / Math.max(products, 1));
    const { id } = copy;
    if (done !== copy.done) await deps.database.write((tx) => changeCopy(tx, { id, done }));
    return { again: POLL_MS };
  }

  async function takeSome(
    tx: Tx,
    of: {
      copy: CopyRow;
      pending: ReadonlyMap<string, ListingWithItem[]>;
      results: readonly CopyResult[];
    },
  ): Promise<{ publish: string[]; failed: number }> {
    const publish: string[] = [];
    let failed = 0;
    for (const { index, answer } of of.results) {
      const listings = of.pending.get(of.copy.detail.productGids[index] ?? "") ?? [];
      const ids = listings.map((listing) => listing.id);
      const now = deps.clock.now();
      const change = answer.ok
        ? { productGid: answer.productGid }
        : ({ state: "failed", problem: `shop_${answer.code}` } as const);
      await changeListings(tx, { ids, now, ...change });
      if (answer.ok) publish.push(answer.productGid);
      else failed += ids.length;
    }
    return { publish, failed };
  }

  async function takeVariants({ copy, lane, terms }: Running): Next {
    const progress = await deps.resellerShop.bulkProgress(lane, copy.bulkOperationGid ?? "");
    if (progress.state === "running") return { again: POLL_MS };
    if (progress.state === "failed") return goOnSingly(copy, terms);
    const of = { partnershipId: copy.partnershipId, states: ["pending"] as const };
    const listings = (await readListingsOfPartnership(deps.database.db, of)).filter(
      (listing) => listing.productGid !== null,
    );
    const groups = groupBy(listings, (listing) => listing.productGid);
    await listTheLarge(terms, groups);
    const variants: ReadListedVariant[] = [];
    const file = progress.url ? deps.resellerShop.readVariantsFile(progress.url) : [];
    for await (const variant of file) if (groups.has(variant.productGid)) variants.push(variant);
    await adopt({ terms, groups, variants });
    return startPublishing({ copy, lane, terms }, listings.length);
  }

  /** One input took only so many variants; the rest of such a product is added to what now stands. */
  async function listTheLarge(
    { partnershipId, resellerId }: ListingTerms,
    groups: Map<string | null, ListingWithItem[]>,
  ): Promise<void> {
    for (const [productGid, [first, ...others]] of groups) {
      if (!first || others.length < VARIANTS_MAX) continue;
      groups.delete(productGid);
      const { factoryProductGid } = first;
      await deps.database.write((tx) =>
        askToList(tx, deps, [{ partnershipId, resellerId, factoryProductGid }]),
      );
    }
  }

  async function adopt(of: {
    terms: Running["terms"];
    groups: Map<string | null, ListingWithItem[]>;
    variants: readonly ReadListedVariant[];
  }): Promise<void> {
    const { locationGid } = of.terms;
    const variantsOf = groupBy(of.variants, (variant) => variant.productGid);
    const matched = [...of.groups].map(([gid, group]) =>
      matchVariants(group, variantsOf.get(gid ?? "") ?? []),
    );
    for (const some of chunk(matched, ROWS_MAX)) {
      const found = some.flatMap((one) => one.found);
      const missing = some.flatMap((one) => one.missing);
      await deps.database.write((tx) => adoptVariants(tx, deps, { found, missing, locationGid }));
    }
  }

  async function startPublishing({ copy, lane, terms }: Running, done: number): Next {
    const { id } = copy;
    await deps.database.write((tx) => changeCopy(tx, { id, done }));
    const wanted = terms.publishAs === "active" ? copy.detail.publish : [];
    const bulkOperationGid =
      wanted.length === 0 ? null : await deps.resellerShop.startPublishing(lane, wanted);
    if (bulkOperationGid === null) return finish(copy, "done");
    const detail = { ...copy.detail, step: "publish" as const };
    await deps.database.write((tx) => changeCopy(tx, { id, bulkOperationGid, detail }));
    return { again: POLL_MS };
  }

  async function endPublishing({ copy, lane, terms }: Running): Next {
    const progress = await deps.resellerShop.bulkProgress(lane, copy.bulkOperationGid ?? "");
    if (progress.state === "running") return { again: POLL_MS };
    if (progress.state === "failed") return startPublishing({ copy, lane, terms }, copy.done);
    return finish(copy, "done");
  }

  /** The bulk operation failed as a whole: what is still pending is set product by product. */
  async function goOnSingly(copy: CopyRow, terms: ListingTerms): Promise<void> {
    const { partnershipId, resellerId } = terms;
    const of = { partnershipId, states: ["pending"] as const };
    const pending = await readListingsOfPartnership(deps.database.db, of);
    await deps.database.write((tx) =>
      askToList(
        tx,
        deps,
        pending.map(({ factoryProductGid }) => ({
          partnershipId,
          resellerId,
          factoryProductGid,
        })),
      ),
    );
    return finish(copy, "failed");
  }

  async function finish(copy: CopyRow, state: "done" | "failed"): Promise<void> {
    const finishedAt = deps.clock.now();
    await deps.database.write((tx) => changeCopy(tx, { id: copy.id, state, finishedAt }));
  }
}
