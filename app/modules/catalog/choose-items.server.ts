import { chunk, groupBy } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { beginFirstCopy } from "./begin-first-copy.server.ts";
import { askToList } from "./listing-tasks.server.ts";
import type { ListingTerms } from "./ports.server.ts";
import { canPrice } from "./price.ts";

export interface ChooseItems {
  resellerId: string;
  partnershipId: string;
  itemIds: readonly string[];
  /** Prices set by hand, in the reseller's currency; all others follow the price rule. */
  pricesMinor?: Readonly<Record<string, number>>;
  /** The reseller agrees that the items are taken off its own locations. */
  consent?: boolean;
}

export type ChooseAnswer =
  | { ok: true; chosen: number }
  | {
      ok: false;
      code:
        "unknown_partnership" | "partnership_not_active" | "currency_differs" | "too_many_items";
    }
  | { ok: false; code: "item_not_offered"; itemIds: string[] };

const ITEMS_MAX = 20_000;
const ROWS_MAX = 500;
/** Above this many new items a bulk operation is faster and costs the shop's bucket nothing. */
const BULK_ABOVE = 50;
/** From these states a listing begins anew; in all others it stands already. */
const BEGINS_ANEW = ["removed", "removing", "failed"] as const;

interface ChosenItem {
  id: string;
  productGid: string;
}

/** A reseller chooses items of a factory to sell; they are set in its shop after this. */
export function makeChooseItems(deps: CatalogDeps) {
  return async (choice: ChooseItems): Promise<ChooseAnswer> => {
    const itemIds = [...new Set(choice.itemIds)];
    if (itemIds.length > ITEMS_MAX) return { ok: false, code: "too_many_items" };
    return deps.database.write(async (tx) => {
      const terms = await deps.partnerships.terms(tx, choice.partnershipId);
      if (!terms || terms.resellerId !== choice.resellerId)
        return { ok: false, code: "unknown_partnership" };
      if (terms.state !== "active") return { ok: false, code: "partnership_not_active" };
      if (!canPrice(terms)) return { ok: false, code: "currency_differs" };
      const items = await readOffered(tx, { factoryId: terms.factoryId, itemIds });
      const offered = new Set(items.map((item) => item.id));
      const refused = itemIds.filter((id) => !offered.has(id));
      if (refused.length > 0) return { ok: false, code: "item_not_offered", itemIds: refused };
      const pending = await beginListings(tx, deps, { terms, items, choice });
      await askForProducts(tx, deps, { terms, pending, consent: choice.consent ?? false });
      return { ok: true, chosen: pending.length };
    });
  };
}

async function readOffered(
  tx: Tx,
  { factoryId, itemIds }: { factoryId: string; itemIds: readonly string[] },
): Promise<ChosenItem[]> {
  const found: ChosenItem[] = [];
  for (const ids of chunk(itemIds, ROWS_MAX)) {
    const rows = await tx
      .selectFrom("Item")
      .select(["id", "productGid"])
      .where("factoryId", "=", factoryId)
      .where("id", "in", ids)
      .where("state", "=", "active")
      .where("problem", "is", null)
      // What is sold before it is there is sold by the factory alone.
      .where("offerId", "is", null)
      .execute();
    found.push(...rows);
  }
  return found;
}

/** The listings that are to be set in the shop; those that stand there already are left alone. */
async function beginListings(
  tx: Tx,
  { clock }: Pick<CatalogDeps, "clock">,
  {
    terms,
    items,
    choice,
  }: { terms: ListingTerms; items: readonly ChosenItem[]; choice: ChooseItems },
): Promise<ChosenItem[]> {
  const now = clock.now();
  const begun: ChosenItem[] = [];
  for (const some of chunk(items, ROWS_MAX)) {
    const rows = await tx
      .insertInto("Listing")
      .values(
        some.map((item) => ({
          id: clock.newId(),
          channelId: terms.channelId,
          partnershipId: terms.partnershipId,
          factoryId: terms.factoryId,
          resellerId: terms.resellerId,
          itemId: item.id,
          state: "pending",
          priceMinor: choice.pricesMinor?.[item.id] ?? null,
          createdAt: now,
          updatedAt: now,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["channelId", "itemId"])
          .doUpdateSet((eb) => ({
            state: "pending",
            problem: null,
            priceMinor: eb.ref("excluded.priceMinor"),
            updatedAt: now,
          }))
          .where("Listing.state", "in", BEGINS_ANEW),
      )
      .returning("itemId")
      .execute();
    const ids = new Set(rows.map((row) => row.itemId));
    begun.push(...some.filter((item) => ids.has(item.id)));
  }
  return begun;
}

async function askForProducts(
  tx: Tx,
  deps: CatalogDeps,
  {
    terms,
    pending,
    consent,
  }: { terms: ListingTerms; pending: readonly ChosenItem[]; consent: boolean },
): Promise<void> {
  const { partnershipId, resellerId } = terms;
  const products = [...groupBy(pending, (item) => item.productGid).keys()];
  const standing = await productsThatStand(tx, { partnershipId, products });
  const fresh = products.filter((gid) => !standing.has(gid));
  const freshItems = pending.filter((item) => !standing.has(item.productGid)).length;
  const isCopy = freshItems > BULK_ABOVE;
  if (isCopy) await beginFirstCopy(tx, deps, { terms, total: freshItems });
  const singly = isCopy ? [...standing] : [...standing, ...fresh];
  await askToList(
    tx,
    deps,
    singly.map((factoryProductGid) => ({ partnershipId, resellerId, factoryProductGid, consent })),
  );
}

/** Products that were set in the shop before: a copy would replace what the reseller edited there. */
async function productsThatStand(
  tx: Tx,
  { partnershipId, products }: { partnershipId: string; products: readonly string[] },
): Promise<Set<string>> {
  const standing = new Set<string>();
  for (const gids of chunk(products, ROWS_MAX)) {
    const rows = await tx
      .selectFrom("Listing")
      .innerJoin("Item", "Item.id", "Listing.itemId")
      .select("Item.productGid as gid")
      .distinct()
      .where("Listing.partnershipId", "=", partnershipId)
      .where("Listing.productGid", "is not", null)
      .where("Item.productGid", "in", gids)
      .execute();
    for (const row of rows) standing.add(row.gid);
  }
  return standing;
}
