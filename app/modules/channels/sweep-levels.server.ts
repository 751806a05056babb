import type { Tx } from "#app/platform/db/database.server.ts";
import { isKept } from "./open-level.server.ts";

const SWEEP_MS = 3_600_000;
const LEVELS_PER_WRITE = 400;

/** Reads every level of a shop that is not due anyway, spread over an hour: no shop's bucket is drained. */
export async function sweepLevels(tx: Tx, of: { shopId: string; now: number }): Promise<void> {
  const levels = await tx
    .selectFrom("Level")
    .select("id")
    .where("shopId", "=", of.shopId)
    .where("readSince", "is", null)
    .where(isKept)
    .execute();
  for (let start = 0; start < levels.length; start += LEVELS_PER_WRITE) {
    const ids = levels.slice(start, start + LEVELS_PER_WRITE).map((level) => level.id);
    const delayMs = Math.floor((SWEEP_MS * start) / Math.max(levels.length, 1));
    await tx
      .updateTable("Level")
      .set({ readSince: of.now, readAt: of.now + delayMs, readReason: "sweep" })
      .where("id", "in", ids)
      .execute();
  }
}
