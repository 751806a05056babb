import { z } from "zod";

import { processorSeconds } from "../replay/machine.ts";
import { startBenchWorld, type BenchWorld } from "../world/bench-world.ts";
import type { PlanName } from "../world/shopify-plan.ts";
import { askForOrders } from "./ask-for-orders.ts";

export interface BacklogCase {
  plan: PlanName;
  orders: number;
  shops: number;
  linesMax: number;
  hubNode: readonly string[];
}

export interface BacklogFigures {
  factory: PlanName;
  orders: number;
  /** From the empty bucket, when nothing was read yet, to the last order routed. */
  seconds: number;
  routedPerSecond: number;
  /** What an order cost the factory's bucket, moves of the brand store's stock among it. */
  pointsPerOrder: number;
  /** Orders a second that the restore rate pays for at that. */
  modelPerSecond: number;
  share: number;
  /** The drain's time over the model's. */
  timesModel: number;
  /** The longest from accepted to routed. */
  oldestSeconds: number;
  brandMoves: number;
  hubProcessorSeconds: number;
}

const RESTORE_RATE: Record<PlanName, number> = { standard: 100, advanced: 200, plus: 1_000 };
const PRODUCTS = 40;
const UNITS = 10_000;
const BRAND_UNITS = 200;
const LOOK_MS = 100;
const WAIT_MS_MAX = 1_200_000;

/** Orders that nobody heard of yet are asked for all at once: read, requested, accepted and routed. */
export async function routeBacklog(wanted: BacklogCase): Promise<BacklogFigures> {
  const world = await startBenchWorld({
    policy: "strict",
    factoryPlan: wanted.plan,
    shops: Array.from({ length: wanted.shops }, () => ({
      plan: "plus" as const,
      lazy: { from: 0, to: 0 },
    })),
    products: PRODUCTS,
    lazyItems: 0,
    free: UNITS,
    exposed: UNITS / wanted.shops,
    orders: Math.ceil(wanted.orders / wanted.shops),
    linesMax: wanted.linesMax,
    brandShown: BRAND_UNITS,
  });
  try {
    return await drain(world, wanted);
  } finally {
    await world.stop();
  }
}

async function drain(world: BenchWorld, wanted: BacklogCase): Promise<BacklogFigures> {
  const orders = await askForOrders(world);
  await world.control("apps/reseller/protected-data", { approved: true });
  const hub = await world.startHub({ nodeOptions: wanted.hubNode });
  await world.control("shops/bench-works.myshopify.com/apps/factory/points", { points: 0 });
  const startedAt = performance.now();
  const before = processorSeconds(hub.processId) ?? 0;
  const giveUpAt = startedAt + WAIT_MS_MAX;
  while ((await countRouted(world)) < orders) {
    if (performance.now() > giveUpAt) throw new Error(await describeStuck(world));
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const rate = RESTORE_RATE[wanted.plan];
  const points = rate * seconds - (await pointsLeft(world));
  const hubProcessorSeconds = (processorSeconds(hub.processId) ?? 0) - before;
  if (wanted.hubNode.length > 0) await hub.stop();
  const pointsPerOrder = points / orders;
  const modelPerSecond = rate / pointsPerOrder;
  return {
    factory: wanted.plan,
    orders,
    seconds,
    routedPerSecond: orders / seconds,
    pointsPerOrder,
    modelPerSecond,
    share: orders / seconds / modelPerSecond,
    timesModel: seconds / (orders / modelPerSecond),
    oldestSeconds: await oldestSeconds(world),
    brandMoves: await countBrandMoves(world),
    hubProcessorSeconds,
  };
}

async function countRouted({ database: { db } }: BenchWorld): Promise<number> {
  const { n } = await db
    .selectFrom("SupplyOrder")
    .select((expression) => expression.fn.count<number>("id").as("n"))
    .where("routeState", "=", "done")
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function oldestSeconds({ database: { db } }: BenchWorld): Promise<number> {
  const rows = await db.selectFrom("SupplyOrder").select(["acceptedAt", "routedAt"]).execute();
  const ages = rows.map((row) => (row.routedAt ?? 0) - (row.acceptedAt ?? 0));
  return Math.max(0, ...ages) / 1_000;
}

async function countBrandMoves({ database: { db } }: BenchWorld): Promise<number> {
  const { n } = await db
    .selectFrom("WriteBatch")
    .select((expression) => expression.fn.count<number>("id").as("n"))
    .where("app", "=", "factory")
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function describeStuck({ database: { db } }: BenchWorld): Promise<string> {
  const states = await db
    .selectFrom("SupplyOrder")
    .select(["state", "reason", "routeState"])
    .select((expression) => expression.fn.countAll<number>().as("n"))
    .groupBy(["state", "reason", "routeState"])
    .execute();
  const tasks = await db.selectFrom("Task").select(["kind", "state", "error"]).limit(3).execute();
  return `orders are not routed: ${JSON.stringify(states)}, tasks: ${JSON.stringify(tasks)}`;
}

const answered = z.object({
  extensions: z.object({
    cost: z.object({ throttleStatus: z.object({ currentlyAvailable: z.number() }) }),
  }),
});

/** What the factory's bucket holds now, from an answer that costs next to nothing. */
async function pointsLeft(world: BenchWorld): Promise<number> {
  const response = await fetch(`${world.sandboxUrl}/admin/api/2026-07/graphql.json`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-sandbox-host": "bench-works.myshopify.com",
      "x-shopify-access-token": world.facts.factory.token,
    },
    body: JSON.stringify({ query: "{ shop { id } }" }),
  });
  const { extensions } = answered.parse(await response.json());
  return extensions.cost.throttleStatus.currentlyAvailable;
}
