import { sql } from "kysely";
import type { Broken } from "#tests/support/broken.ts";
import type { Sim } from "./sim.ts";

/** What a world counted, in units where nothing else is said. */
export interface Tally {
  sold: number;
  /** Promised beyond what there was, of quantities that the hub published. */
  oversold: number;
  /** Order lines of which some units were oversold. */
  oversoldLines: number;
  items: number;
  /** Promised beyond what there was, but sold by a way round a shop's own check. */
  overridden: number;
  /** Statements at rest by which a line was lost, or something happened twice. */
  lost: number;
  doubled: number;
  /** Levels that had to be written, and the writes that it took. */
  dirtyLevels: number;
  levelWrites: number;
}

export const LOST = "no paid line is lost";
export const DOUBLED = "nothing happens twice";

export async function tally(sim: Sim, broken: readonly Broken[]): Promise<Tally> {
  const { database } = sim.world;
  const lines = await database.db
    .selectFrom("OrderLine")
    .innerJoin("Item", "Item.id", "OrderLine.itemId")
    .innerJoin("Channel", "Channel.id", "OrderLine.channelId")
    .select((expression) => [
      "Item.sku",
      "Channel.kind",
      expression.fn.sum<number>("asked").as("sold"),
      expression.fn.sum<number>("oversold").as("oversold"),
      sql<number>`sum(case when "oversold" > 0 then 1 else 0 end)`.as("oversoldLines"),
    ])
    .groupBy(["Item.sku", "Channel.kind"])
    .execute();
  const writes = await database.db
    .selectFrom("WriteIntent")
    .select([
      sql<number>`count(*)`.as("all"),
      sql<number>`count(distinct "levelId" || ' ' || "dirtySince")`.as("dirty"),
    ])
    .executeTakeFirstOrThrow();
  const count = (statement: string): number =>
    broken.filter((one) => one.statement === statement).length;
  const result: Tally = {
    sold: 0,
    oversold: 0,
    oversoldLines: 0,
    items: sim.skus.length,
    overridden: 0,
    lost: count(LOST),
    doubled: count(DOUBLED),
    dirtyLevels: writes.dirty,
    levelWrites: writes.all,
  };
  for (const { sku, kind, sold, ...line } of lines) {
    // The brand store sells goods from the moment they come in; a line that was cancelled before the hub
    // read of them stays counted there, as "not read yet", though the goods were there.
    const unread = kind === "brand" ? (sim.received.get(sku) ?? 0) : 0;
    const oversold = Math.max(line.oversold - unread, 0);
    // One unit put on sale by hand can be sold, cancelled and sold again: of such an item all count as that.
    const overridden = (sim.overridden.get(sku) ?? 0) > 0 ? oversold : 0;
    result.sold += sold;
    result.overridden += overridden;
    result.oversold += oversold - overridden;
    // Where a part of them is counted elsewhere, as many lines as there are units at most.
    result.oversoldLines += Math.min(line.oversoldLines, oversold - overridden);
  }
  return result;
}
