import type { Insertable, Selectable } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Item, Product } from "#app/platform/db/generated/types.ts";

export type ItemRow = Selectable<Item>;
export type ProductRow = Selectable<Product>;

export async function readProductRows(
  tx: Tx,
  { factoryId, gids }: { factoryId: string; gids: readonly string[] },
): Promise<Map<string, ProductRow>> {
  if (gids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("Product")
    .selectAll()
    .where("factoryId", "=", factoryId)
    .where("gid", "in", gids)
    .execute();
  return new Map(rows.map((row) => [row.gid, row]));
}

export async function saveProducts(tx: Tx, rows: Insertable<Product>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("Product")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["factoryId", "gid"]).doUpdateSet((eb) => ({
        title: eb.ref("excluded.title"),
        handle: eb.ref("excluded.handle"),
        descriptionHtml: eb.ref("excluded.descriptionHtml"),
        vendor: eb.ref("excluded.vendor"),
        productType: eb.ref("excluded.productType"),
        tags: eb.ref("excluded.tags"),
        options: eb.ref("excluded.options"),
        images: eb.ref("excluded.images"),
        state: eb.ref("excluded.state"),
        updatedAt: eb.ref("excluded.updatedAt"),
      })),
    )
    .execute();
}

/** Keeps the factory's own settings of an item: policy, buffer and safety stock. */
export async function saveItems(tx: Tx, rows: Insertable<Item>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("Item")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["factoryId", "variantGid"]).doUpdateSet((eb) => ({
        productGid: eb.ref("excluded.productGid"),
        inventoryItemGid: eb.ref("excluded.inventoryItemGid"),
        sku: eb.ref("excluded.sku"),
        barcode: eb.ref("excluded.barcode"),
        productTitle: eb.ref("excluded.productTitle"),
        variantTitle: eb.ref("excluded.variantTitle"),
        productHandle: eb.ref("excluded.productHandle"),
        imageUrl: eb.ref("excluded.imageUrl"),
        priceMinor: eb.ref("excluded.priceMinor"),
        costMinor: eb.ref("excluded.costMinor"),
        weightGrams: eb.ref("excluded.weightGrams"),
        options: eb.ref("excluded.options"),
        state: eb.ref("excluded.state"),
        problem: eb.ref("excluded.problem"),
        updatedAt: eb.ref("excluded.updatedAt"),
      })),
    )
    .execute();
}

/** Items by variant, and all others of the factory that carry one of the SKUs. */
export async function readItemsNear(
  tx: Tx,
  of: { factoryId: string; variantGids: readonly string[]; skus: readonly string[] },
): Promise<ItemRow[]> {
  // Two questions, each answered by its own index: joined by "or" neither is.
  const ofFactory = tx.selectFrom("Item").selectAll().where("factoryId", "=", of.factoryId);
  const byVariant = await ofFactory.where("variantGid", "in", [...of.variantGids, ""]).execute();
  const bySku =
    of.skus.length === 0 ? [] : await ofFactory.where("sku", "in", [...of.skus]).execute();
  return [...new Map([...byVariant, ...bySku].map((row) => [row.id, row])).values()];
}

/** A SKU that two active items carry names neither of them. */
export async function markDuplicateSkus(
  tx: Tx,
  { factoryId, skus }: { factoryId: string; skus: readonly string[] },
): Promise<void> {
  const real = skus.filter((sku) => sku !== "");
  if (real.length === 0) return;
  const counted = await tx
    .selectFrom("Item")
    .where("factoryId", "=", factoryId)
    .where("sku", "in", real)
    .where("state", "=", "active")
    .where((eb) => eb.or([eb("problem", "is", null), eb("problem", "=", "duplicate_sku")]))
    .groupBy("sku")
    .select((eb) => ["sku", eb.fn.countAll<number>().as("count")])
    .execute();
  const twice = counted.filter((row) => Number(row.count) > 1).map((row) => row.sku);
  const mark = (from: string | null, to: string | null, of: string[]) =>
    tx
      .updateTable("Item")
      .set({ problem: to })
      .where("factoryId", "=", factoryId)
      .where("sku", "in", of)
      .where("state", "=", "active")
      .where("problem", from === null ? "is" : "=", from)
      .execute();
  const once = real.filter((sku) => !twice.includes(sku));
  if (once.length > 0) await mark("duplicate_sku", null, once);
  if (twice.length > 0) await mark(null, "duplicate_sku", twice);
}

/** What a complete import did not see is gone from the factory's shop. */
export async function markUnseenDeleted(
  tx: Tx,
  { factoryId, seenSince, now }: { factoryId: string; seenSince: number; now: number },
): Promise<ItemRow[]> {
  await tx
    .updateTable("Product")
    .set({ state: "deleted", updatedAt: now })
    .where("factoryId", "=", factoryId)
    .where("updatedAt", "<", seenSince)
    .where("state", "!=", "deleted")
    .execute();
  return tx
    .updateTable("Item")
    .set({ state: "deleted", updatedAt: now })
    .where("factoryId", "=", factoryId)
    .where("updatedAt", "<", seenSince)
    .where("state", "!=", "deleted")
    .returningAll()
    .execute();
}

/** A product's variants that are no longer there; all of them when `keep` is empty. */
export async function markProductItemsDeleted(
  tx: Tx,
  of: { factoryId: string; productGid: string; keep: readonly string[]; now: number },
): Promise<ItemRow[]> {
  if (of.keep.length === 0) {
    await tx
      .updateTable("Product")
      .set({ state: "deleted", updatedAt: of.now })
      .where("factoryId", "=", of.factoryId)
      .where("gid", "=", of.productGid)
      .execute();
  }
  return tx
    .updateTable("Item")
    .set({ state: "deleted", updatedAt: of.now })
    .where("factoryId", "=", of.factoryId)
    .where("productGid", "=", of.productGid)
    .where("variantGid", "not in", [...of.keep, ""])
    .where("state", "!=", "deleted")
    .returningAll()
    .execute();
}

export async function readFactory(
  tx: Tx,
  factoryId: string,
): Promise<{ id: string; currency: string; domain: string } | undefined> {
  return tx
    .selectFrom("Shop")
    .select(["id", "currency", "domain"])
    .where("id", "=", factoryId)
    .executeTakeFirst();
}
