import { onHandOf, shortfallOf, type ItemBooks } from "#app/modules/escrow/index.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { countFactory } from "./count-factory.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { levelSample, type Samples } from "./sampled-levels.ts";

interface BrandCount {
  itemId: string;
  channelId: string;
  books: ItemBooks;
  cause: string;
  sample: { available: number; committed: number; sampledAt: number };
  facts: { held: number; routed: number; reserved: number };
  /** When units were last moved between sale and reserve, in ms. */
  lastWriteAt: number;
  /** A restored backup: units may have gone to the reserve that the books have nowhere. */
  isRestored: boolean;
}

/**
 * Counts what lies at the factory. Goods found may cover orders that seemed short; where some are short
 * still and this count could not believe in more, gives the time (ms) from which the next one can.
 */
export async function countBrand(
  tx: Tx,
  deps: ChannelsDeps,
  count: BrandCount,
): Promise<number | null> {
  const { books, channelId, itemId, cause, sample, facts, lastWriteAt } = count;
  const { brandCoolingMs: coolingMs } = deps.settings;
  const onHandBefore = onHandOf(books);
  countFactory(books, { cause, reason: "read", sample, facts, lastWriteAt, coolingMs });
  // Not what shortfall they repaid: units freed elsewhere may have repaid it before they were found.
  const units = onHandOf(books) - onHandBefore;
  if (units > 0) await deps.orders.stockFound(tx, { channelId, itemId, units });
  const recountAt = lastWriteAt + coolingMs;
  const counted = sample.available + sample.committed + facts.reserved;
  const isMissed = shortfallOf(books) > 0 || (count.isRestored && counted > onHandOf(books));
  return isMissed && recountAt > sample.sampledAt ? recountAt : null;
}

/** What lies at each of the factory's locations: shown, committed, and in the hub's own reserve. */
export async function countLocations(
  tx: Tx,
  levels: readonly {
    itemId: string;
    locationId: string | null;
    inventoryItemGid: string;
    locationGid: string;
  }[],
  samples: Samples,
): Promise<void> {
  for (const level of levels) {
    if (level.locationId === null) continue;
    const sample = levelSample(level, samples);
    const shown = (sample?.available ?? 0) + (sample?.committed ?? 0);
    await tx
      .updateTable("ItemLocation")
      .set((expression) => ({ onHand: expression("reserved", "+", shown) }))
      .where("itemId", "=", level.itemId)
      .where("locationId", "=", level.locationId)
      .execute();
  }
}
