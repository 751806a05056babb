import type { Db } from "#app/platform/db/database.server.ts";
import type { LadderTier } from "./ladder.ts";
import { LADDER_SCOPES } from "./ladder.ts";
import type { PricingDeps } from "./deps.server.ts";
import { readLadder } from "./ladder-store.server.ts";

/** An item's product and its ladder, as a screen shows them. */
export interface LadderDetails {
  tiers: LadderTier[];
  /** none | pending | shown | no_scope | refused */
  state: string;
  refusal: string | null;
  writtenAt: number | null;
  /** Permissions that the app does not have yet. */
  missingScopes: string[];
  /** How many variants count together. */
  variants: number;
  /** Of this item, in the shop's currency. */
  priceMinor: number;
}

/** Reads for the screens about prices. Every one demands the factory it is for. */
export function makePricingQueries(deps: { db: Db; installations: PricingDeps["installations"] }) {
  const { db, installations } = deps;
  return {
    async readLadder(of: {
      factoryId: string;
      itemId: string;
    }): Promise<LadderDetails | undefined> {
      const { factoryId, itemId } = of;
      const item = await db
        .selectFrom("Item")
        .select(["productGid", "priceMinor"])
        .where("factoryId", "=", factoryId)
        .where("id", "=", itemId)
        .executeTakeFirst();
      if (!item) return undefined;
      const { productGid, priceMinor } = item;
      const ladder = await readLadder(db, { factoryId, productGid });
      const missingScopes: string[] = [];
      for (const scope of LADDER_SCOPES) {
        const asked = { shopId: factoryId, app: "factory", scope } as const;
        if (!(await installations.hasScope(db, asked))) missingScopes.push(scope);
      }
      return {
        tiers: ladder?.tiers ?? [],
        state: ladder?.state ?? "none",
        refusal: ladder?.refusal ?? null,
        writtenAt: ladder?.writtenAt ?? null,
        missingScopes,
        variants: await countVariants(db, { factoryId, productGid }),
        priceMinor,
      };
    },
  };
}

export type PricingQueries = ReturnType<typeof makePricingQueries>;

async function countVariants(
  db: Db,
  of: { factoryId: string; productGid: string },
): Promise<number> {
  const { count } = await db
    .selectFrom("Item")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("factoryId", "=", of.factoryId)
    .where("productGid", "=", of.productGid)
    .where("state", "=", "active")
    .executeTakeFirstOrThrow();
  return Number(count);
}
