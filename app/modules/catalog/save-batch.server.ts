import type { Insertable } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Item } from "#app/platform/db/generated/types.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { changesBetween, type ItemChange } from "./item-changes.ts";
import { problemOf } from "./item-problem.ts";
import {
  markDuplicateSkus,
  readItemsNear,
  readProductRows,
  saveItems,
  saveProducts,
  type ProductRow,
} from "./item-store.server.ts";
import { readOwnLocations } from "./location-store.server.ts";
import { readImages } from "./product-content.ts";
import type { CatalogBatch, ReadProduct, ReadStock, ReadVariant } from "./ports.ts";
import { toMinor } from "./price.ts";

type SaveDeps = Pick<CatalogDeps, "clock" | "stock">;

interface Factory {
  id: string;
  currency: string;
}

/** Writes one part of a factory's catalogue and tells what changed for those who list its items. */
export async function saveBatch(
  tx: Tx,
  deps: SaveDeps,
  { factory, batch }: { factory: Factory; batch: CatalogBatch },
): Promise<ItemChange[]> {
  await saveProducts(
    tx,
    batch.products.map((product) => toProductRow(deps, factory, product)),
  );
  const changes = await saveVariants(tx, deps, { factory, variants: batch.variants });
  await countStock(tx, deps, { factory, stock: batch.stock });
  return changes;
}

async function saveVariants(
  tx: Tx,
  deps: SaveDeps,
  { factory, variants }: { factory: Factory; variants: readonly ReadVariant[] },
): Promise<ItemChange[]> {
  if (variants.length === 0) return [];
  const near = {
    factoryId: factory.id,
    variantGids: variants.map((v) => v.gid),
    skus: variants.map((v) => v.sku),
  };
  const before = await readItemsNear(tx, near);
  // A SKU that a variant gave up may have been another's duplicate.
  const skus = [...new Set([...near.skus, ...before.map((item) => item.sku)])];
  const beforeAll = await readItemsNear(tx, { ...near, skus });
  const products = await readProductRows(tx, {
    factoryId: factory.id,
    gids: [...new Set(variants.map((variant) => variant.productGid))],
  });
  const rows = variants.flatMap((variant) => {
    const product = products.get(variant.productGid);
    return product ? [toItemRow(deps, { factory, variant, product })] : [];
  });
  await saveItems(tx, rows);
  await markDuplicateSkus(tx, { factoryId: factory.id, skus });
  return changesBetween(beforeAll, await readItemsNear(tx, { ...near, skus }));
}

/** Only items that can be offered are counted, and only where the factory itself keeps goods. */
async function countStock(
  tx: Tx,
  deps: SaveDeps,
  { factory, stock }: { factory: Factory; stock: readonly ReadStock[] },
): Promise<void> {
  if (stock.length === 0) return;
  const locations = await readOwnLocations(tx, factory.id);
  const items = await tx
    .selectFrom("Item")
    .select(["id", "inventoryItemGid"])
    .where("factoryId", "=", factory.id)
    .where(
      "inventoryItemGid",
      "in",
      stock.map((level) => level.inventoryItemGid),
    )
    .where("problem", "is", null)
    .where("state", "!=", "deleted")
    .execute();
  const itemIds = new Map(items.map((item) => [item.inventoryItemGid, item.id]));
  for (const { inventoryItemGid, locationGid, ...units } of stock) {
    const itemId = itemIds.get(inventoryItemGid);
    const location = locations.get(locationGid);
    if (itemId === undefined || !location) continue;
    await deps.stock.firstCount(tx, {
      factoryId: factory.id,
      itemId,
      locationId: location.id,
      ...units,
    });
  }
}

function toProductRow(deps: SaveDeps, factory: Factory, product: ReadProduct) {
  const { isOffered, hasPendingImages: _pending, options, images, tags, ...plain } = product;
  return {
    ...plain,
    id: deps.clock.newId(),
    factoryId: factory.id,
    tags: JSON.stringify(tags),
    options: JSON.stringify(options),
    images: JSON.stringify(images),
    state: isOffered ? "active" : "archived",
    updatedAt: deps.clock.now(),
  };
}

function toItemRow(
  deps: SaveDeps,
  { factory, variant, product }: { factory: Factory; variant: ReadVariant; product: ProductRow },
): Insertable<Item> {
  return {
    id: deps.clock.newId(),
    factoryId: factory.id,
    productGid: variant.productGid,
    variantGid: variant.gid,
    inventoryItemGid: variant.inventoryItemGid,
    sku: variant.sku,
    barcode: variant.barcode,
    productTitle: product.title,
    variantTitle: variant.title,
    productHandle: product.handle,
    imageUrl: readImages(product.images)[0]?.url ?? null,
    priceMinor: toMinor(variant.price, factory.currency),
    costMinor: variant.cost === null ? null : toMinor(variant.cost, factory.currency),
    weightGrams: variant.weightGrams,
    options: JSON.stringify(variant.options),
    state: product.state,
    problem: problemOf(variant),
    policy: "factory",
    mirrorBuffer: 0,
    safetyTarget: 0,
    updatedAt: deps.clock.now(),
  };
}
