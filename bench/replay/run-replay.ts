import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

import { callJson } from "../../scripts/demo/call-json.ts";
import { findFreePorts } from "../../scripts/demo/free-ports.ts";
import { startSystem, type System, type SystemOptions } from "../../scripts/local/system.ts";
import {
  countNotices,
  openHubBooks,
  readLowering,
  readStages,
  readWrites,
  type HubBooks,
} from "./hub-books.ts";
import { startKiller } from "./kill-hub.ts";
import { processorSeconds } from "./machine.ts";
import type { ReplayPlan } from "./plan.ts";
import { makeReplayWorld, type ReplayPolicy, type ReplayWorld } from "./replay-world.ts";
import { waitForRest } from "./rest.ts";
import { runSales, type SalesPace, type SalesRun } from "./run-sales.ts";
import { startPackers, type Packers } from "./ship.ts";
import { summarise, type Summary } from "./summary.ts";
import { verify, type Verdict } from "./verify.ts";

export interface ReplayOptions {
  plan: ReplayPlan;
  shops: number;
  policy: ReplayPolicy;
  pace: SalesPace;
  kills: number;
  seed: number;
  coolingSeconds: number;
  /** L; only a run in which nothing can arrive late may shorten it. */
  requestLifeSeconds: number | null;
  restSecondsMax: number;
  /** Node's options for the hub, e.g. a profiler. */
  hubNodeOptions: readonly string[];
  print: (line: string) => void;
  /** Starts what is replayed to; one hub on SQLite when not given. */
  start?: (options: SystemOptions) => Promise<System>;
}

export interface ReplayReport {
  sales: Omit<SalesRun, "sales"> & { orders: number };
  setupSeconds: number;
  /** From the first sale until nothing was to be done any more. */
  flowSeconds: number;
  linesPerSecond: number;
  atRest: boolean;
  left: Record<string, number>;
  kills: number;
  verdict: Verdict;
  stages: Record<string, Summary>;
  writes: { rows: number; dirty: number; calls: number; rowsPerDirtyLevel: number };
  sandbox: z.infer<typeof stats>;
  notices: Record<string, number>;
  processorSeconds: Record<string, number | null>;
}

const PRINTED_MAX = 60;
const stats = z.object({
  calls: z.number(),
  throttled: z.number(),
  levelsWritten: z.number(),
  byOperation: z.record(z.string(), z.number()),
});

interface Stage {
  system: System;
  books: HubBooks;
  world: ReplayWorld;
}

/** Makes the world, lets the shoppers buy, waits until all is at rest, and compares. */
export async function runReplay(options: ReplayOptions): Promise<ReplayReport> {
  const dataFolder = mkdtempSync(join(tmpdir(), "headwater-replay-"));
  const printed: string[] = [];
  const system = await (options.start ?? startSystem)({
    ports: await findFreePorts(),
    dataFolder,
    shopifyInMemory: true,
    nodeOptions: { hub: options.hubNodeOptions },
    env: environmentOf(options),
    print: (who, line) => {
      printed.push(`${who}: ${line}`);
      if (printed.length > PRINTED_MAX) printed.shift();
    },
  });
  const books = openHubBooks(system.databaseUrl);
  try {
    return await replay(options, { system, books });
  } catch (error) {
    for (const line of printed) options.print(line);
    throw error;
  } finally {
    await books.close();
    await system.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function environmentOf(options: ReplayOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn",
    BRAND_COOLING_SECONDS: String(options.coolingSeconds),
    ...(options.requestLifeSeconds !== null && {
      REQUEST_LIFE_SECONDS: String(options.requestLifeSeconds),
    }),
  };
}

async function replay(
  options: ReplayOptions,
  { system, books }: Omit<Stage, "world">,
): Promise<ReplayReport> {
  const { print } = options;
  const setupStarted = performance.now();
  const world = await makeReplayWorld(
    { ...system, books },
    {
      shops: options.shops,
      wares: options.plan.wares,
      policy: options.policy,
      coolingMs: options.coolingSeconds * 1_000,
      print,
    },
  );
  await rest(options, { system, books, world }, "the world is made");
  const setupSeconds = secondsSince(setupStarted);
  const flow = await runFlow(options, { system, books, world });
  return { setupSeconds, ...flow };
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1_000;
}

async function rest(options: ReplayOptions, { system, books }: Stage, when: string) {
  const { print } = options;
  const timeoutMs = options.restSecondsMax * 1_000;
  const ended = await waitForRest({ sandboxUrl: system.sandboxUrl, books, timeoutMs, print });
  print(`${when}: ${ended.atRest ? "at rest" : "not at rest"} ${JSON.stringify(ended.left)}`);
  return ended;
}

async function runFlow(
  options: ReplayOptions,
  stage: Stage,
): Promise<Omit<ReplayReport, "setupSeconds">> {
  const { system, books, world } = stage;
  const { sandboxUrl } = system;
  await fetch(`${sandboxUrl}/control/stats`, { method: "DELETE" });
  const packers = startPackers({ sandboxUrl, factoryDomain: world.factoryDomain, books });
  try {
    return await runWith(options, stage, packers);
  } finally {
    await packers.stop();
  }
}

async function runWith(
  options: ReplayOptions,
  stage: Stage,
  packers: Packers,
): Promise<Omit<ReplayReport, "setupSeconds">> {
  const { system, books, world } = stage;
  const { sandboxUrl } = system;
  const { plan, print } = options;
  const before = processorTimes(system);
  const startedAt = performance.now();
  const since = Date.now();
  const killer = startKiller({ system, kills: options.kills, seed: options.seed, print });
  const { sales, ...run } = await runSales({
    sandboxUrl,
    books,
    world,
    orders: plan.orders,
    pace: { ...options.pace, share: killer.share },
    print,
  });
  print(`all sold after ${run.durationMs.toFixed(0)} ms`);
  const kills = await killer.done;
  const ended = await rest(options, stage, "everything is sold");
  const flowSeconds = secondsSince(startedAt);
  const after = processorTimes(system);
  const sandbox = stats.parse(await callJson(`${sandboxUrl}/control/stats`));
  const parcels = new Set(packers.parcels.keys());
  const verdict = await verify({ sandboxUrl, books, world, wares: plan.wares, sales, parcels });
  const writes = await readWrites(books.db, since);
  return {
    sales: { ...run, orders: sales.length },
    flowSeconds,
    linesPerSecond: run.linesAsked / flowSeconds,
    atRest: ended.atRest,
    left: ended.left,
    kills,
    verdict,
    stages: await measureStages(books, { since, shipped: packers.parcels }),
    writes: { ...writes, rowsPerDirtyLevel: writes.rows / Math.max(writes.dirty, 1) },
    sandbox,
    notices: await countNotices(books.db),
    processorSeconds: differences(before, after),
  };
}

async function measureStages(
  { db }: HubBooks,
  of: { since: number; shipped: ReadonlyMap<string, number> },
): Promise<Record<string, Summary>> {
  const stages = await readStages(db);
  const parcels = await db.selectFrom("Parcel").select(["trackingNumber", "toldAt"]).execute();
  stages["shipped to told"] = parcels.flatMap(({ trackingNumber, toldAt }) => {
    const shippedAt = of.shipped.get(trackingNumber ?? "");
    return shippedAt === undefined || toldAt === null ? [] : [Math.max(toldAt - shippedAt, 0)];
  });
  stages["sale to all shops lowered"] = await readLowering(db, of.since);
  return Object.fromEntries(
    Object.entries(stages).map(([name, values]) => [name, summarise(values)]),
  );
}

type Times = Record<string, { processId: number; seconds: number | null }>;

function processorTimes({ children }: System): Times {
  const times: Times = {
    driver: { processId: process.pid, seconds: process.cpuUsage().user / 1e6 },
  };
  for (const { name, processId } of children) {
    times[name] = { processId, seconds: processorSeconds(processId) };
  }
  return times;
}

/** What each process used; null where another process took its place, whose predecessors are not known. */
function differences(before: Times, after: Times): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(after).map(([name, { processId, seconds }]) => {
      const begun = before[name];
      const isSame = begun?.processId === processId && begun.seconds !== null;
      return [
        name,
        isSame && seconds !== null ? Number((seconds - (begun.seconds ?? 0)).toFixed(1)) : null,
      ];
    }),
  );
}
