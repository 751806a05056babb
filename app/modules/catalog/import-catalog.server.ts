import { z } from "zod";
import { Fault } from "#app/kernel/fault.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import type { CatalogDeps } from "./deps.server.ts";
import { followChanges } from "./follow-changes.server.ts";
import { reportImport } from "./import-report.server.ts";
import type { ItemChange } from "./item-changes.ts";
import { markUnseenDeleted, readFactory } from "./item-store.server.ts";
import { readOwnLocations, saveLocations } from "./location-store.server.ts";
import type { CatalogBatch, CatalogLane } from "./ports.ts";
import { askForProducts } from "./refresh-product.server.ts";
import { saveBatch } from "./save-batch.server.ts";

/** Above this many variants, pages would cost the factory's own bucket minutes; a bulk read costs nothing. */
const BULK_ABOVE = 500;
const BULK_POLL_MS = 3_000;

const bulkPayload = z.object({
  bulk: z.object({ productsGid: z.string(), stockGid: z.string() }),
  startedAt: z.number(),
});

/** Asks that a factory's whole catalogue be read; a second ask while it waits makes no second import. */
export async function askForImport(
  tx: Tx,
  { tasks }: Pick<CatalogDeps, "tasks">,
  factoryId: string,
): Promise<void> {
  await tasks.ask(tx, {
    kind: "catalog.import",
    key: factoryId,
    group: importGroup(factoryId),
    shopId: factoryId,
    app: "factory",
    priority: 6,
  });
}

export function makeImportTasks(deps: CatalogDeps) {
  return { "catalog.import": importCatalog, "catalog.import.read": readBulkImport };

  async function importCatalog(task: RunningTask): Promise<void> {
    const factoryId = task.shopId;
    const lane = { shopId: factoryId, app: "factory" } as const;
    const startedAt = deps.clock.now();
    const locations = await deps.factoryShop.locations(lane);
    await deps.database.write((tx) => saveLocations(tx, deps.clock, { factoryId, locations }));
    if ((await deps.factoryShop.countVariants(lane)) > BULK_ABOVE) {
      await startBulk(lane, startedAt);
      return;
    }
    const own = await readOwnLocations(deps.database.db, factoryId);
    const batches = deps.factoryShop.readAll(lane, { locationGids: [...own.keys()] });
    await saveAll(factoryId, { batches, startedAt });
  }

  async function startBulk(lane: CatalogLane, startedAt: number): Promise<void> {
    const bulk = await deps.factoryShop.startBulk(lane);
    await deps.database.write((tx) =>
      deps.tasks.ask(tx, {
        kind: "catalog.import.read",
        key: lane.shopId,
        group: importGroup(lane.shopId),
        ...lane,
        payload: { bulk, startedAt },
        priority: 6,
      }),
    );
  }

  async function readBulkImport(task: RunningTask): Promise<void | { again: number }> {
    const { bulk, startedAt } = bulkPayload.parse(task.payload);
    const lane = { shopId: task.shopId, app: "factory" } as const;
    const progress = await deps.factoryShop.bulkProgress(lane, bulk);
    if (progress === "running") return { again: BULK_POLL_MS };
    if (progress === "failed") {
      await deps.database.write((tx) => askForImport(tx, deps, task.shopId));
      return;
    }
    const batches = deps.factoryShop.readBulk(lane, bulk);
    await saveAll(task.shopId, { batches, startedAt });
  }

  async function saveAll(
    factoryId: string,
    { batches, startedAt }: { batches: AsyncIterable<CatalogBatch>; startedAt: number },
  ): Promise<void> {
    for await (const batch of batches) {
      await deps.database.write((tx) => saveAndFollow(tx, { factoryId, batch }));
    }
    await deps.database.write((tx) => finish(tx, { factoryId, startedAt }));
  }

  async function saveAndFollow(
    tx: Tx,
    { factoryId, batch }: { factoryId: string; batch: CatalogBatch },
  ): Promise<void> {
    const factory = await readFactory(tx, factoryId);
    if (!factory) throw new Fault("unknown_factory", { message: "the factory is not known" });
    await followChanges(tx, deps, await saveBatch(tx, deps, { factory, batch }));
    const pending = batch.products.filter((product) => product.hasPendingImages);
    await askForProducts(
      tx,
      deps,
      pending.map(({ gid: productGid }) => ({ factoryId, productGid })),
    );
  }

  async function finish(
    tx: Tx,
    { factoryId, startedAt }: { factoryId: string; startedAt: number },
  ): Promise<void> {
    const now = deps.clock.now();
    const deleted = await markUnseenDeleted(tx, { factoryId, seenSince: startedAt, now });
    const changes = deleted.map((item): ItemChange => ({
      itemId: item.id,
      productGid: item.productGid,
      what: "gone",
    }));
    await followChanges(tx, deps, changes);
    await reportImport(tx, deps.clock, factoryId);
  }
}

/** An import and the reading of its files never run side by side for one factory. */
function importGroup(factoryId: string): string {
  return `catalog.import:${factoryId}`;
}
