import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { z } from "zod";

import { processorSeconds } from "../replay/machine.ts";
import { startBenchWorld, type BenchWorld } from "../world/bench-world.ts";

export interface GrowCase {
  shops: number;
  listingsPerShop: number;
  /** Shops all of whose levels are written; of every other one level is. */
  busyShops: number;
}

export interface GrowFigures {
  shops: number;
  listings: number;
  levelsWritten: number;
  seconds: number;
  /** Of the hub's process, for one level written. */
  microsecondsPerLevel: number;
  hubMemoryMb: number;
  databaseMb: number;
  bytesPerListing: number;
}

const SHOWN = 10;
const WANTED = 11;
/** Each item is listed by twenty shops, however many shops there are. */
const SHOPS_PER_ITEM = 20;
const LOOK_MS = 250;
const WAIT_MS_MAX = 1_200_000;
const MICROSECONDS = 1_000_000;
const MB = 2 ** 20;
const KIB_PER_MB = 1_024;

const stats = z.object({ levelsWritten: z.number() });

/** A hub with so many shops at rest is given the same work each time, and looked at when it is done. */
export async function grow(wanted: GrowCase): Promise<GrowFigures> {
  const { shops, listingsPerShop } = wanted;
  const step = listingsPerShop / SHOPS_PER_ITEM;
  const world = await startBenchWorld({
    policy: "strict",
    factoryPlan: "plus",
    shops: Array.from({ length: shops }, (_, index) => ({
      plan: "plus" as const,
      lazy: { from: index * step, to: index * step + listingsPerShop },
    })),
    products: 0,
    lazyItems: (shops - 1) * step + listingsPerShop,
    free: SHOWN * SHOPS_PER_ITEM,
    exposed: SHOWN,
  });
  try {
    return await measure(world, wanted);
  } finally {
    await world.stop();
  }
}

async function measure(world: BenchWorld, wanted: GrowCase): Promise<GrowFigures> {
  const dirty = await markDirty(world, wanted);
  const listings = wanted.shops * wanted.listingsPerShop;
  const databaseBytes = await databaseSize(world);
  await world.control("faults", { kind: "webhook-lost" });
  const hub = await world.startHub({ role: "worker" });
  const startedAt = performance.now();
  const before = processorSeconds(hub.processId) ?? 0;
  const giveUpAt = startedAt + WAIT_MS_MAX;
  let written = 0;
  while (written < dirty) {
    if (performance.now() > giveUpAt) throw new Error(`${written} of ${dirty} levels are written`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
    written = stats.parse(await world.control("stats")).levelsWritten;
  }
  const used = (processorSeconds(hub.processId) ?? 0) - before;
  return {
    shops: wanted.shops,
    listings,
    levelsWritten: written,
    seconds: (performance.now() - startedAt) / 1_000,
    microsecondsPerLevel: (used / written) * MICROSECONDS,
    hubMemoryMb: residentMb(hub.processId),
    databaseMb: databaseBytes / MB,
    bytesPerListing: databaseBytes / listings,
  };
}

/** Every lane has something to do, and the first shops' have all they can. */
async function markDirty({ database, seeded }: BenchWorld, of: GrowCase): Promise<number> {
  const all = seeded.shops.slice(0, of.busyShops).map(({ shopId }) => shopId);
  const change = { target: WANTED, dirtySince: Date.now() };
  return database.write(async (tx) => {
    const busy = await tx
      .updateTable("Level")
      .set(change)
      .where("shopId", "in", all)
      .executeTakeFirst();
    const firsts = tx
      .selectFrom("Level")
      .select((expression) => expression.fn.min("id").as("id"))
      .where("shopId", "not in", all)
      .groupBy("shopId");
    const others = await tx
      .updateTable("Level")
      .set(change)
      .where("id", "in", firsts)
      .executeTakeFirst();
    return Number(busy.numUpdatedRows + others.numUpdatedRows);
  });
}

/** What the database takes, whether it lies in the file already or still in its log. */
async function databaseSize({ database }: BenchWorld): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()
  `.execute(database.db);
  return rows[0]?.bytes ?? 0;
}

function residentMb(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / KIB_PER_MB;
}
