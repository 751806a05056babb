import { z } from "zod";
import { isFault } from "#app/kernel/fault.ts";
import type { RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import type { PricingDeps } from "./deps.server.ts";
import { dropLadder, markLadder, readLadder, type StoredLadder } from "./ladder-store.server.ts";
import { LADDER_SCOPES } from "./ladder.ts";

const payloadSchema = z.object({ productGid: z.string() });

/** Task "pricing.ladder": a product's ladder stands in the factory's shop as it was last saved. */
export function makeWriteLadder(deps: PricingDeps) {
  return async (task: RunningTask): Promise<void> => {
    const { productGid } = payloadSchema.parse(task.payload);
    const { database } = deps;
    const ladder = await readLadder(database.db, { factoryId: task.shopId, productGid });
    if (!ladder || ladder.state === "shown") return;
    const outcome = await tryToWrite(deps, ladder);
    await database.write(async (tx) => {
      if (outcome === "no_scope") return markLadder(tx, ladder, { state: "no_scope" });
      if (outcome) return markLadder(tx, ladder, { state: "refused", refusal: outcome.code });
      if (ladder.tiers.length === 0) return dropLadder(tx, ladder);
      await markLadder(tx, ladder, { state: "shown", writtenAt: deps.clock.now() });
    });
  };
}

async function tryToWrite(
  deps: PricingDeps,
  ladder: StoredLadder,
): Promise<RemoteRefusal | "no_scope" | null> {
  const { factoryId: shopId, productGid, tiers } = ladder;
  const lane = { shopId, app: "factory" } as const;
  const needed = tiers.length === 0 ? (["write_products"] as const) : LADDER_SCOPES;
  if (!(await hasScopes(deps, shopId, needed))) return "no_scope";
  try {
    if (tiers.length === 0) return await deps.ladderShop.remove(lane, productGid);
    // The discount first: without the metafield it takes nothing off, so what the store shows and
    // what is charged begin with the one write that comes last.
    const refusal = await deps.ladderShop.prepare(lane, { now: deps.clock.now() });
    return refusal ?? (await deps.ladderShop.write(lane, { productGid, tiers }));
  } catch (error) {
    // The permission was taken away, and the webhook that says so is still under way.
    if (isFault(error, "access_denied")) return "no_scope";
    throw error;
  }
}

async function hasScopes(
  { database, installations }: PricingDeps,
  shopId: string,
  scopes: readonly string[],
): Promise<boolean> {
  for (const scope of scopes) {
    if (!(await installations.hasScope(database.db, { shopId, app: "factory", scope })))
      return false;
  }
  return true;
}
