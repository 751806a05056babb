/**
 * `npm run bench -- ingest`: signed order webhooks at an even rate, from a process of its own, to a hub
 * whose shops are a local Shopify in another. Measures until each is answered, matched and held. Options:
 * --orders 10000, --shops 500, --rate 1000, --hub-node "OPTIONS" (e.g. a profiler), --quick.
 */
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";

import { startChild } from "../scripts/local/child.ts";
import { orderMessages } from "./ingest/messages.ts";
import { watchOrders } from "./ingest/watch-orders.ts";
import { processorSeconds } from "./replay/machine.ts";
import { runBench, type Target } from "./report/result.ts";
import { tableLines } from "./report/table.ts";
import { startBenchWorld, type BenchWorld } from "./world/bench-world.ts";

const LINES_PER_ORDER = 1;
const PRODUCTS = 20;
const WARM_UP = 2_000;
const ENOUGH_UNITS = 100_000;
const whole = z.coerce.number().int().min(1);

function readOptions() {
  const { values } = parseArgs({
    options: {
      orders: { type: "string" },
      shops: { type: "string" },
      rate: { type: "string" },
      "hub-node": { type: "string", default: "" },
      quick: { type: "boolean", default: false },
    },
  });
  const [orders, shops] = values.quick ? [1_000, 50] : [10_000, 500];
  const wanted = z.object({
    orders: whole.default(orders),
    shops: whole.default(shops),
    rate: whole.default(1_000),
  });
  const hubNode = values["hub-node"].split(" ").filter((part) => part !== "");
  return { ...wanted.parse(values), hubNode, quick: values.quick };
}

const options = readOptions();

const generated = z.object({
  outcome: z.object({
    latencyMs: z.object({ count: z.number(), p50: z.number(), p99: z.number(), max: z.number() }),
    lateMs: z.object({ p99: z.number(), max: z.number() }),
    refused: z.number(),
    sentSeconds: z.number(),
    processorSeconds: z.number(),
  }),
});

/** Runs the generator to its end. */
async function generate(world: BenchWorld): Promise<z.infer<typeof generated>["outcome"]> {
  const file = join(world.folder, "webhooks.json");
  const plan = {
    url: `${world.hubUrl}/reseller/webhooks`,
    secret: world.secrets.resellerApiSecret,
    perSecond: options.rate,
    warmUp: WARM_UP,
    messages: orderMessages(world),
  };
  writeFileSync(file, JSON.stringify(plan));
  const printed: string[] = [];
  const child = startChild({
    name: "generator",
    script: ["bench/ingest/generator.ts", file],
    env: process.env,
    print: (line) => printed.push(line),
  });
  await child.ended;
  const line = printed.find((one) => one.startsWith('{"outcome"'));
  if (line === undefined) throw new Error(`The generator failed:\n${printed.join("\n")}`);
  return generated.parse(JSON.parse(line)).outcome;
}

async function measure(print: (line: string) => void) {
  print(`${options.shops} shops with ${options.orders} orders are being made …`);
  const world = await startBenchWorld({
    policy: "strict",
    factoryPlan: "plus",
    shops: Array.from({ length: options.shops }, () => ({
      plan: "standard" as const,
      lazy: { from: 0, to: 0 },
    })),
    products: PRODUCTS,
    lazyItems: 0,
    free: ENOUGH_UNITS,
    exposed: ENOUGH_UNITS,
    orders: Math.ceil(options.orders / options.shops),
    linesMax: LINES_PER_ORDER,
  });
  try {
    const hub = await world.startHub({ nodeOptions: options.hubNode });
    const orders = world.facts.shops.reduce((sum, shop) => sum + shop.orders.length, 0);
    const before = processorSeconds(hub.processId) ?? 0;
    print("The webhooks begin …");
    const outcome = await generate(world);
    const { matchedSeconds, heldSeconds, lost } = await watchOrders(world, orders);
    const hubSeconds = (processorSeconds(hub.processId) ?? 0) - before;
    if (options.hubNode.length > 0) await hub.stop();
    const row = {
      webhooks: orders,
      p50: outcome.latencyMs.p50,
      p99: outcome.latencyMs.p99,
      max: outcome.latencyMs.max,
      "matched after s": matchedSeconds,
      "held after s": heldSeconds,
      lost,
      "hub's processor s": hubSeconds,
    };
    for (const line of tableLines([row])) print(line);
    const targets: Target[] = [
      at("99 % answered, from when it was meant to be sent", "ms", 100, outcome.latencyMs.p99),
      at("all matched, after the last was sent", "s", 30, matchedSeconds),
      at("all held, after the last was sent", "s", 120, heldSeconds),
      at("lost", "orders", 0, lost + outcome.refused),
    ];
    const figures = {
      ...options,
      generator: outcome,
      matchedSeconds,
      heldSeconds,
      lost,
      hubSeconds,
    };
    return { figures, targets };
  } finally {
    await world.stop();
  }
}

function at(what: string, unit: string, wanted: number, measured: number | null): Target {
  return { what, unit, bound: "at most", wanted, measured };
}

await runBench({ name: "ingest", quick: options.quick, measure });
