import { makeHub, type Hub } from "#app/hub.server.ts";
import { askForImport } from "#app/modules/catalog/index.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { z } from "zod";

import { processorSeconds } from "../replay/machine.ts";
import { startBenchWorld, type BenchWorld } from "../world/bench-world.ts";

export interface FirstCopyCase {
  products: number;
  roundTripMs: number;
  hubNode: readonly string[];
  print: (line: string) => void;
}

export interface FirstCopyFigures {
  products: number;
  /** Until the hub had read the factory's catalogue. */
  readSeconds: number;
  /** From the reseller's choice until all of them are listed and published in its shop. */
  seconds: number;
  /** What the local Shopify itself took for the bulk operations of the copy. */
  shopifySeconds: number;
  timesShopify: number;
  /** Different figures of progress that the reseller's screen could show meanwhile. */
  progressSteps: number;
  /** After the choice, until every level shows what it should. */
  stockedSeconds: number;
  hubProcessorSeconds: number;
}

const LOOK_MS = 250;
const PATIENCE_MS = 20 * 60_000;
const UNITS = 20;

/** A reseller with an empty shop chooses everything that a factory offers. Throws when a product fails. */
export async function copyFirst(wanted: FirstCopyCase): Promise<FirstCopyFigures> {
  const world = await startBenchWorld({
    policy: "strict",
    factoryPlan: "plus",
    shops: [{ plan: "standard", lazy: { from: 0, to: 0 } }],
    products: wanted.products,
    unlisted: true,
    lazyItems: 0,
    free: UNITS,
    exposed: 0,
  });
  try {
    return await measure(world, wanted);
  } finally {
    await world.stop();
  }
}

async function measure(world: BenchWorld, wanted: FirstCopyCase): Promise<FirstCopyFigures> {
  await world.control("latency", { ms: wanted.roundTripMs });
  const hub = await world.startHub({ nodeOptions: wanted.hubNode });
  const screens = screensOf(world);
  const startedAt = performance.now();
  await readCatalogue(world, screens);
  const chosenAt = performance.now();
  const usedBefore = processorSeconds(hub.processId) ?? 0;
  await choose(world, screens);
  const progressSteps = await follow(world, wanted.print);
  const seconds = (performance.now() - chosenAt) / 1_000;
  await until(async () => (await countUnstocked(world)) === 0, "every level is written");
  const shopifySeconds = await bulkSeconds(world);
  return {
    products: wanted.products,
    readSeconds: (chosenAt - startedAt) / 1_000,
    seconds,
    shopifySeconds,
    timesShopify: seconds / shopifySeconds,
    progressSteps,
    stockedSeconds: (performance.now() - chosenAt) / 1_000,
    hubProcessorSeconds: (processorSeconds(hub.processId) ?? 0) - usedBefore,
  };
}

/** What a web process does for the screens, on the hub's database; its worker does not run. */
function screensOf({ database, secrets, hubUrl }: BenchWorld): Hub {
  const app = { apiKey: "key", apiSecret: "secret" };
  return makeHub({
    database,
    clock: realClock(),
    log: createLog({ level: "error" }),
    sealer: makeSealer({ key: secrets.encryptionKey }),
    apps: { factory: app, reseller: app },
    appUrl: hubUrl,
    fetch: () => Promise.reject(new Error("screens need no network")),
  });
}

async function readCatalogue({ database, seeded }: BenchWorld, screens: Hub): Promise<void> {
  const { factoryId, itemIds } = seeded;
  await database.write((tx) => askForImport(tx, screens.deps.catalog, factoryId));
  await until(async () => {
    const { count } = await database.db
      .selectFrom("Product")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const task = await database.db
      .selectFrom("Task")
      .select("id")
      .where("kind", "like", "catalog.import%")
      .executeTakeFirst();
    return Number(count) === itemIds.length && task === undefined;
  }, "the factory's catalogue is read");
}

async function choose({ seeded }: BenchWorld, screens: Hub): Promise<void> {
  const [shop] = seeded.shops;
  if (!shop) throw new Error("there is a shop");
  const { shopId: resellerId, partnershipId } = shop;
  const chosen = await screens.catalog.chooseItems({
    ...{ resellerId, partnershipId, itemIds: seeded.itemIds },
  });
  if (!chosen.ok || chosen.chosen !== seeded.itemIds.length)
    throw new Error(`the choice was answered ${JSON.stringify(chosen)}`);
}

/** Waits for the end, and gives how many different figures of progress there were. */
async function follow({ database }: BenchWorld, print: (line: string) => void): Promise<number> {
  const shown = new Set<number>();
  await until(async () => {
    const copy = await database.db
      .selectFrom("FirstCopy")
      .select(["state", "total", "done", "failed"])
      .executeTakeFirstOrThrow();
    if (copy.failed > 0 || copy.state === "failed")
      throw new Error(`the copy is ${copy.state}, ${copy.failed} products failed`);
    if (!shown.has(copy.done)) print(`  ${copy.state}: ${copy.done} of ${copy.total}`);
    shown.add(copy.done);
    return copy.state === "done";
  }, "everything is listed");
  return shown.size;
}

async function countUnstocked({ database }: BenchWorld): Promise<number> {
  const { count } = await database.db
    .selectFrom("Listing")
    .leftJoin("Level", (join) =>
      join
        .onRef("Level.channelId", "=", "Listing.channelId")
        .onRef("Level.itemId", "=", "Listing.itemId"),
    )
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(({ or, eb }) => or([eb("Level.id", "is", null), eb("Level.known", "=", 0)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const operations = z.array(
  z.object({ app: z.string(), createdAt: z.number(), completedAt: z.number().nullable() }),
);

async function bulkSeconds({ control }: BenchWorld): Promise<number> {
  const done = operations.parse(await control("shops/bench-0.myshopify.com/bulk-operations"));
  return (
    done.reduce((sum, { createdAt, completedAt }) => sum + (completedAt ?? 0) - createdAt, 0) /
    1_000
  );
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const before = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > before) throw new Error(`in ${PATIENCE_MS} ms it was not so: ${what}`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}
