import type { Tx } from "#app/platform/db/database.server.ts";
import type { PricingDeps } from "./deps.server.ts";
import { checkLadder, type LadderRefusal, type LadderTier } from "./ladder.ts";
import { saveLadder } from "./ladder-store.server.ts";
import { askToWriteLadders } from "./ladder-tasks.server.ts";

type Deps = Pick<PricingDeps, "database" | "clock" | "tasks">;

export type SetLadderAnswer = { ok: true } | { ok: false; code: "not_found" } | LadderRefusal;

interface OfItem {
  factoryId: string;
  itemId: string;
}

/** The ladder of an item's whole product; no tiers take it away. The shop follows by a task. */
export function makeSetLadder(deps: Deps) {
  return async ({ tiers, ...of }: OfItem & { tiers: LadderTier[] }): Promise<SetLadderAnswer> => {
    const checked = checkLadder(tiers);
    if (!checked.ok) return checked;
    return deps.database.write(async (tx) => {
      const product = await productOf(tx, of);
      if (!product) return { ok: false, code: "not_found" };
      await saveLadder(tx, { ...product, tiers, now: deps.clock.now() });
      await askToWriteLadders(tx, deps, [product]);
      return { ok: true };
    });
  };
}

/** Tries again to write a ladder that the shop refused, or that waited for a permission. */
export function makeRetryLadder(deps: Deps) {
  return async (of: OfItem): Promise<{ ok: true } | { ok: false; code: "not_found" }> =>
    deps.database.write(async (tx) => {
      const product = await productOf(tx, of);
      if (!product) return { ok: false, code: "not_found" };
      await askToWriteLadders(tx, deps, [product]);
      return { ok: true };
    });
}

async function productOf(tx: Tx, { factoryId, itemId }: OfItem) {
  return tx
    .selectFrom("Item")
    .select(["factoryId", "productGid"])
    .where("id", "=", itemId)
    .where("factoryId", "=", factoryId)
    .executeTakeFirst();
}
