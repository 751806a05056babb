import { z } from "zod";
import { chunk } from "#app/kernel/group.ts";
import { Fault } from "#app/kernel/fault.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { readListingsOfProduct } from "./listing-store.server.ts";
import type { VariantToReprice } from "./ports.ts";
import { canPrice } from "./price.ts";
import { readVariantsToSet } from "./products-to-set.server.ts";

const payloadSchema = z.object({ partnershipId: z.string(), productGid: z.string() });
const VARIANTS_MAX = 250;

/** Task "catalog.reprice": price, cost, SKU and weight of a listed product follow the factory and the rule. */
export function makeRepriceProduct(deps: CatalogDeps) {
  return async (task: RunningTask): Promise<void> => {
    const { partnershipId, productGid } = payloadSchema.parse(task.payload);
    const { db } = deps.database;
    const terms = await deps.partnerships.terms(db, partnershipId);
    if (!terms || terms.state === "ended" || !canPrice(terms)) return;
    const of = { partnershipId, factoryProductGid: productGid };
    const listings = (await readListingsOfProduct(db, of)).filter(
      (listing) => listing.variantGid !== null,
    );
    const shopProduct = listings[0]?.productGid;
    if (!shopProduct) return;
    const facts = await readVariantsToSet(db, { terms, listings });
    const variants = facts.flatMap(({ options: _options, ...fact }, index): VariantToReprice[] => {
      const gid = listings[index]?.variantGid;
      return gid ? [{ ...fact, gid }] : [];
    });
    const lane = { shopId: terms.resellerId, app: "reseller" } as const;
    for (const some of chunk(variants, VARIANTS_MAX)) {
      const refusal = await deps.resellerShop.repriceVariants(lane, {
        productGid: shopProduct,
        variants: some,
      });
      if (refusal)
        throw new Fault("reprice_refused", { message: `${refusal.code}: ${refusal.message}` });
    }
  };
}
