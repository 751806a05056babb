import { z } from "zod";

import { processorSeconds } from "../replay/machine.ts";
import { startBenchWorld, type BenchWorld } from "../world/bench-world.ts";
import type { PlanName } from "../world/shopify-plan.ts";

export interface SaturateCase {
  name: string;
  plans: readonly PlanName[];
  /** How long is measured, once the writes have begun and the bucket is empty. */
  seconds: number;
  roundTripMs: number;
  /** Levels a second that each shop is to be given work for. */
  levelsPerSecond: number;
  hubNode: readonly string[];
}

export interface SaturateFigures {
  case: string;
  shops: number;
  seconds: number;
  /** Of the shop that got fewest. */
  levelsPerSecond: number;
  /** What its bucket pays for; a shop on Plus has more than is aimed at. */
  ceiling: number;
  share: number;
  throttled: number;
  rowsPerCall: number;
  hubProcessorSeconds: number;
  shopifyProcessorSeconds: number;
  /** Nothing was left to write before the time was over. */
  ranDry: boolean;
}

/** Points a second by plan, over the ten that a call costs, times the levels of a call. */
const CEILING: Record<PlanName, number> = { standard: 2_500, advanced: 5_000, plus: 25_000 };
/** Levels that are written before the measurement begins, and some to spare. */
const SPARE_SECONDS = 8;
const SETTLE_MS = 4_000;
const SHOWN = 10;
/** A single channel shows half of the pool, and the other half stays free: nothing is planned anew. */
const FREE_PER_SHOP = 2 * SHOWN;

const stats = z.object({
  throttled: z.number(),
  byShop: z.record(z.string(), z.object({ calls: z.number(), levelsWritten: z.number() })),
});

/** Writes levels that were never written before, as fast as hub and bucket allow. */
export async function saturate(wanted: SaturateCase): Promise<SaturateFigures> {
  const levels = Math.ceil(wanted.levelsPerSecond * (wanted.seconds + SPARE_SECONDS));
  const world = await startBenchWorld({
    policy: "strict",
    factoryPlan: "plus",
    shops: wanted.plans.map((plan) => ({ plan, lazy: { from: 0, to: levels } })),
    products: 0,
    lazyItems: levels,
    free: FREE_PER_SHOP * wanted.plans.length,
    exposed: 0,
    target: SHOWN,
  });
  try {
    return await measure(world, wanted);
  } finally {
    await world.stop();
  }
}

async function measure(world: BenchWorld, wanted: SaturateCase): Promise<SaturateFigures> {
  // What Shopify tells of our own writes is measured by `npm run bench -- ingest`.
  await world.control("faults", { kind: "webhook-lost" });
  await world.control("latency", { ms: wanted.roundTripMs });
  for (const { domain } of world.seeded.shops) {
    await world.control(`shops/${domain}/apps/reseller/points`, { points: 0 });
  }
  const hub = await world.startHub({ role: "worker", nodeOptions: wanted.hubNode });
  await new Promise((done) => setTimeout(done, SETTLE_MS));
  const begin = await look(world, hub.processId);
  await new Promise((done) => setTimeout(done, wanted.seconds * 1_000));
  const end = await look(world, hub.processId);
  if (wanted.hubNode.length > 0) await hub.stop();
  return compare(world, wanted, { begin, end });
}

async function look(world: BenchWorld, hubId: number) {
  const read = stats.parse(await world.control("stats"));
  return {
    ...read,
    at: performance.now(),
    hub: processorSeconds(hubId) ?? 0,
    shopify: processorSeconds(world.shopify.processId) ?? 0,
  };
}

type Look = Awaited<ReturnType<typeof look>>;

function compare(
  world: BenchWorld,
  wanted: SaturateCase,
  { begin, end }: { begin: Look; end: Look },
): SaturateFigures {
  const seconds = (end.at - begin.at) / 1_000;
  const shops = world.seeded.shops.map(({ domain, listings }, index) => {
    const before = begin.byShop[domain] ?? { calls: 0, levelsWritten: 0 };
    const after = end.byShop[domain] ?? before;
    return {
      levels: (after.levelsWritten - before.levelsWritten) / seconds,
      calls: (after.calls - before.calls) / seconds,
      ceiling: CEILING[wanted.plans[index] ?? "standard"],
      isDry: after.levelsWritten >= listings.length,
    };
  });
  const slowest = shops.reduce((least, shop) => (shop.levels < least.levels ? shop : least));
  return {
    case: wanted.name,
    shops: shops.length,
    seconds,
    levelsPerSecond: slowest.levels,
    ceiling: slowest.ceiling,
    share: slowest.levels / slowest.ceiling,
    throttled: end.throttled - begin.throttled,
    rowsPerCall: slowest.levels / Math.max(slowest.calls, 1e-9),
    hubProcessorSeconds: end.hub - begin.hub,
    shopifyProcessorSeconds: end.shopify - begin.shopify,
    ranDry: shops.some(({ isDry }) => isDry),
  };
}
