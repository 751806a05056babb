import type { Tx } from "#app/platform/db/database.server.ts";
import type { PricingDeps } from "./deps.server.ts";
import { readLaddersWithoutScope, type OfProduct } from "./ladder-store.server.ts";

type TaskDeps = Pick<PricingDeps, "tasks">;

/** Writes the product's ladder to the shop. One factory's go one after another, so that none is made twice. */
export async function askToWriteLadders(
  tx: Tx,
  { tasks }: TaskDeps,
  ladders: readonly OfProduct[],
): Promise<void> {
  await tasks.askAll(
    tx,
    ladders.map(({ factoryId, productGid }) => ({
      kind: "pricing.ladder",
      key: `${factoryId}:${productGid}`,
      group: `pricing.ladder:${factoryId}`,
      shopId: factoryId,
      app: "factory",
      payload: { productGid },
      priority: 4,
    })),
  );
}

/** Ladders that waited for a permission are tried again: of one factory, or of all. */
export async function retryLaddersWithoutScope(
  tx: Tx,
  deps: TaskDeps,
  of: { factoryId?: string } = {},
): Promise<void> {
  await askToWriteLadders(tx, deps, await readLaddersWithoutScope(tx, of));
}
