import { z } from "zod";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { followChanges } from "./follow-changes.server.ts";
import type { ItemChange } from "./item-changes.ts";
import { markProductItemsDeleted, readFactory } from "./item-store.server.ts";
import { saveLocations } from "./location-store.server.ts";
import type { CatalogBatch } from "./ports.ts";
import { saveBatch } from "./save-batch.server.ts";

const productPayload = z.object({ productGid: z.string() });
/** Shopify works on a new picture for some seconds. */
const IMAGES_WAIT_MS = 3_000;
/** Behind all that orders wait for. */
const REFRESH_PRIORITY = 6;
const itemPayload = z.object({ inventoryItemGid: z.string() });

/** Webhooks said that products of factories changed; what they are now is read from the shops. */
export async function askForProducts(
  tx: Tx,
  { tasks }: Pick<CatalogDeps, "tasks">,
  products: readonly { factoryId: string; productGid: string; runAt?: number | undefined }[],
): Promise<void> {
  await tasks.askAll(
    tx,
    products.map(({ factoryId, productGid, runAt }) => ({
      kind: "catalog.product",
      key: `${factoryId}:${productGid}`,
      shopId: factoryId,
      app: "factory",
      payload: { productGid },
      priority: REFRESH_PRIORITY,
      ...(runAt !== undefined && { runAt }),
    })),
  );
}

export async function askForInventoryItems(
  tx: Tx,
  { tasks }: Pick<CatalogDeps, "tasks">,
  items: readonly { factoryId: string; inventoryItemGid: string }[],
): Promise<void> {
  await tasks.askAll(
    tx,
    items.map(({ factoryId, inventoryItemGid }) => ({
      kind: "catalog.item",
      key: `${factoryId}:${inventoryItemGid}`,
      shopId: factoryId,
      app: "factory",
      payload: { inventoryItemGid },
      priority: REFRESH_PRIORITY,
    })),
  );
}

export async function askForLocations(
  tx: Tx,
  { tasks }: Pick<CatalogDeps, "tasks">,
  factoryId: string,
): Promise<void> {
  const shop = { shopId: factoryId, app: "factory" };
  await tasks.ask(tx, { kind: "catalog.locations", key: factoryId, ...shop, priority: 4 });
}

export function makeRefreshTasks(deps: CatalogDeps) {
  return {
    "catalog.product": async (task: RunningTask): Promise<void | { again: number }> => {
      const { productGid } = productPayload.parse(task.payload);
      const batch = await deps.factoryShop.readProduct(laneOf(task), productGid);
      const factoryId = task.shopId;
      await deps.database.write((tx) => saveProduct(tx, { factoryId, productGid, batch }));
      const isPending = batch?.products.some((product) => product.hasPendingImages) ?? false;
      return isPending ? { again: IMAGES_WAIT_MS } : undefined;
    },

    "catalog.item": async (task: RunningTask): Promise<void> => {
      const { inventoryItemGid } = itemPayload.parse(task.payload);
      const factoryId = task.shopId;
      const productGid = await deps.factoryShop.productOf(laneOf(task), inventoryItemGid);
      if (productGid === null) return;
      await deps.database.write((tx) => askForProducts(tx, deps, [{ factoryId, productGid }]));
    },

    "catalog.locations": async (task: RunningTask): Promise<void> => {
      const locations = await deps.factoryShop.locations(laneOf(task));
      const factoryId = task.shopId;
      await deps.database.write((tx) => saveLocations(tx, deps.clock, { factoryId, locations }));
    },
  };

  async function saveProduct(
    tx: Tx,
    of: { factoryId: string; productGid: string; batch: CatalogBatch | null },
  ): Promise<void> {
    const { factoryId, productGid, batch } = of;
    const factory = await readFactory(tx, factoryId);
    if (!factory) return;
    const changes = batch ? await saveBatch(tx, deps, { factory, batch }) : [];
    const keep = batch?.variants.map((variant) => variant.gid) ?? [];
    const now = deps.clock.now();
    const deleted = await markProductItemsDeleted(tx, { factoryId, productGid, keep, now });
    const gone = deleted.map((item): ItemChange => ({ itemId: item.id, productGid, what: "gone" }));
    await followChanges(tx, deps, [...changes, ...gone]);
  }
}

function laneOf(task: RunningTask): { shopId: string; app: "factory" } {
  return { shopId: task.shopId, app: "factory" };
}
