import { z } from "zod";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { LadderTier } from "./ladder.ts";

export interface OfProduct {
  factoryId: string;
  productGid: string;
}

export type LadderState = "pending" | "shown" | "no_scope" | "refused";

export interface StoredLadder extends OfProduct {
  tiers: LadderTier[];
  revision: number;
  state: string;
  refusal: string | null;
  writtenAt: number | null;
}

const tiersText = z.array(z.object({ quantity: z.number(), basisPoints: z.number() }));

export async function readLadder(db: Db | Tx, of: OfProduct): Promise<StoredLadder | undefined> {
  const row = await db
    .selectFrom("PriceLadder")
    .select(["factoryId", "productGid", "tiers", "revision", "state", "refusal", "writtenAt"])
    .where("factoryId", "=", of.factoryId)
    .where("productGid", "=", of.productGid)
    .executeTakeFirst();
  return row && { ...row, tiers: tiersText.parse(JSON.parse(row.tiers)) };
}

export async function saveLadder(
  tx: Tx,
  { tiers, now, ...of }: OfProduct & { tiers: readonly LadderTier[]; now: number },
): Promise<void> {
  const saved = { tiers: JSON.stringify(tiers), state: "pending", refusal: null, savedAt: now };
  await tx
    .insertInto("PriceLadder")
    .values({ ...of, ...saved, revision: 1, writtenAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(["factoryId", "productGid"])
        .doUpdateSet((eb) => ({ ...saved, revision: eb("PriceLadder.revision", "+", 1) })),
    )
    .execute();
}

/** Only of the ladder as it was read: one that was changed meanwhile has its own task. */
export async function markLadder(
  tx: Tx,
  { factoryId, productGid, revision }: StoredLadder,
  mark: { state: LadderState; refusal?: string; writtenAt?: number },
): Promise<void> {
  await tx
    .updateTable("PriceLadder")
    .set({ refusal: null, ...mark })
    .where("factoryId", "=", factoryId)
    .where("productGid", "=", productGid)
    .where("revision", "=", revision)
    .execute();
}

export async function dropLadder(tx: Tx, ladder: StoredLadder): Promise<void> {
  await tx
    .deleteFrom("PriceLadder")
    .where("factoryId", "=", ladder.factoryId)
    .where("productGid", "=", ladder.productGid)
    .where("revision", "=", ladder.revision)
    .execute();
}

/** So many ladders of one state are taken up at one time. */
const LADDERS_MAX = 500;

export async function readLaddersWithoutScope(
  tx: Tx,
  { factoryId }: { factoryId?: string },
): Promise<OfProduct[]> {
  return tx
    .selectFrom("PriceLadder")
    .select(["factoryId", "productGid"])
    .where("state", "=", "no_scope")
    .$if(factoryId !== undefined, (query) => query.where("factoryId", "=", factoryId ?? ""))
    .limit(LADDERS_MAX)
    .execute();
}
