import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { z } from "zod";

import { processorSeconds } from "../replay/machine.ts";
import { startBenchWorld, type BenchWorld } from "../world/bench-world.ts";

export interface GrowCase {
  shops: number;
  listingsPerShop: number;
  /** Shops all of whose levels are written while it is measured; of every other one was before. */
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
}

const SHOWN = 10;
/** Strict shows half of the pool and keeps the other half free: so each level is planned as it is seeded. */
const POOL_PER_LISTING = 2 * SHOWN;
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
      unwritten: unwrittenIn(index, wanted),
    })),
    products: 0,
    lazyItems: (shops - 1) * step + listingsPerShop,
    free: 0,
    pool: POOL_PER_LISTING,
    exposed: SHOWN,
  });
  try {
    return await measure(world, wanted);
  } finally {
    await world.stop();
  }
}

/** Every lane has a level to write, and the first shops' have all they can. */
function unwrittenIn(index: number, { busyShops, listingsPerShop }: GrowCase): number {
  return index < busyShops ? listingsPerShop : 1;
}

/** What is measured begins when all lanes have written something, so that none is new to the hub. */
async function measure(world: BenchWorld, wanted: GrowCase): Promise<GrowFigures> {
  const { shops, listingsPerShop } = wanted;
  const busy = world.seeded.shops.slice(0, wanted.busyShops).map(({ shopId }) => shopId);
  await letWait(world, busy, null);
  const databaseBytes = await databaseSize(world);
  await world.control("faults", { kind: "webhook-lost" });
  const hub = await world.startHub({ role: "worker" });
  await until(() => isAtRest(world), "every other lane has written");
  const begin = await look(world, hub.processId);
  const waiting = await letWait(world, busy, Date.now());
  let end = begin;
  await until(async () => {
    end = await look(world, hub.processId);
    return end.written - begin.written >= waiting;
  }, `${waiting} levels are written`);
  const levelsWritten = end.written - begin.written;
  return {
    shops,
    listings: shops * listingsPerShop,
    levelsWritten,
    seconds: (end.at - begin.at) / 1_000,
    microsecondsPerLevel: ((end.used - begin.used) / levelsWritten) * MICROSECONDS,
    hubMemoryMb: residentMb(hub.processId),
    databaseMb: databaseBytes / MB,
  };
}

/** Levels of these shops that show nothing yet wait to be written, or do not. Gives how many. */
async function letWait(
  { database }: BenchWorld,
  shopIds: readonly string[],
  dirtySince: number | null,
): Promise<number> {
  const { numUpdatedRows } = await database.write((tx) =>
    tx
      .updateTable("Level")
      .set({ dirtySince })
      .where("shopId", "in", shopIds)
      .where("known", "=", 0)
      .executeTakeFirst(),
  );
  return Number(numUpdatedRows);
}

async function isAtRest({ database: { db } }: BenchWorld): Promise<boolean> {
  const waiting = await Promise.all([
    db.selectFrom("Level").select("id").where("dirtySince", ">=", 0).executeTakeFirst(),
    db.selectFrom("WriteBatch").select("id").where("state", "=", "open").executeTakeFirst(),
    db.selectFrom("ItemToPlan").select("itemId as id").executeTakeFirst(),
  ]);
  return waiting.every((one) => one === undefined);
}

async function look(world: BenchWorld, hubId: number) {
  const { levelsWritten } = stats.parse(await world.control("stats"));
  const used = processorSeconds(hubId) ?? 0;
  return { at: performance.now(), used, written: levelsWritten };
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const giveUpAt = performance.now() + WAIT_MS_MAX;
  while (!(await holds())) {
    if (performance.now() > giveUpAt)
      throw new Error(`in ${WAIT_MS_MAX} ms it was not so: ${what}`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
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
