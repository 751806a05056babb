/**
 * `npm run bench -- propagate`: one sale of an item that many shops mirror, so that every other shop must
 * be written: from its webhook until the last shop has applied it, beside a loop that only sends the same
 * requests.
 * Options: --shops 10,100,1000, --sales 20, --hub-node="OPTIONS" (e.g. a profiler), --no-bare, --quick,
 * --assign-after MS: how long after an order Shopify makes its fulfilment order, before which the order is
 * nobody's. 0 when not given: what Shopify takes for itself is no part of the hub's way.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { processorSeconds } from "./replay/machine.ts";
import { summarise } from "./replay/summary.ts";
import { runBench, type Target } from "./report/result.ts";
import { tableLines } from "./report/table.ts";
import { bareLoop } from "./propagate/bare-loop.ts";
import { sellAndWait, type SaleTimeline } from "./propagate/sell-and-wait.ts";
import { startBenchWorld, type BenchWorld } from "./world/bench-world.ts";

const ROUND_TRIPS_MS = [0, 200];
const STOCK = 1_000;
const WARM_UP_SALES = 3;
/**
 * Echoes of a sale's writes are worked off before the next, and the reads that the hub puts off for a second
 * and a half.
 */
const REST_MS = 2_500;
const AT_REST_MS = 5_000;
const TIMES_BARE = 2;
const SECOND_MS = 1_000;

function readOptions() {
  const { values } = parseArgs({
    options: {
      shops: { type: "string" },
      sales: { type: "string" },
      "hub-node": { type: "string", default: "" },
      "assign-after": { type: "string", default: "0" },
      "no-bare": { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
    },
  });
  const shops = values.shops ?? (values.quick ? "10,100" : "10,100,1000");
  const counts = shops.split(",").map((text) => z.coerce.number().int().min(2).parse(text));
  const sales = z.coerce
    .number()
    .int()
    .min(1)
    .parse(values.sales ?? (values.quick ? 5 : 20));
  const hubNode = values["hub-node"].split(" ").filter((part) => part !== "");
  const assignAfterMs = z.coerce.number().int().min(0).parse(values["assign-after"]);
  return {
    counts,
    sales,
    hubNode,
    assignAfterMs,
    hasBare: !values["no-bare"],
    quick: values.quick,
  };
}

const options = readOptions();

interface Row {
  shops: number;
  "round trip ms": number;
  "p50 ms": number | null;
  "p99 ms": number | null;
  "bare p50 ms": number | null;
  "bare p99 ms": number | null;
  "hub's processor s a sale": number;
  "at rest, a second": number;
}

/** When each step of a sale was done, in ms after the webhook. */
type Steps = { sale: "middle" | "slowest" } & Record<
  "shops" | "round trip ms" | keyof SaleTimeline,
  number | null
>;

interface Measured {
  row: Row;
  steps: Steps[];
}

/** Sells in one shop after another. */
function makeSeller(world: BenchWorld): (sales: number) => Promise<SaleTimeline[]> {
  let shop = 0;
  return async (sales) => {
    const taken: SaleTimeline[] = [];
    while (taken.length < sales) {
      shop = (shop + 1) % world.seeded.shops.length;
      taken.push(await sellAndWait(world, shop));
      await rest(REST_MS);
    }
    return taken;
  };
}

const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function setAssignment(world: BenchWorld, ms: number): Promise<void> {
  for (const { domain } of world.seeded.shops) {
    const settings = { routingDelayMinMs: ms, routingDelayMaxMs: ms };
    await world.control(`shops/${domain}/settings`, settings);
  }
}

async function measureHub(world: BenchWorld): Promise<Measured[]> {
  const hub = await world.startHub({ nodeOptions: options.hubNode });
  const sell = makeSeller(world);
  const processor = (): number => processorSeconds(hub.processId) ?? 0;
  const shops = world.seeded.shops.length;
  await sell(WARM_UP_SALES);
  const atRest = processor();
  await rest(AT_REST_MS);
  const restUsed = ((processor() - atRest) * SECOND_MS) / AT_REST_MS;
  const measured: Measured[] = [];
  for (const ms of ROUND_TRIPS_MS) {
    await world.control("latency", { ms });
    const before = processor();
    const taken = await sell(options.sales);
    const used = processor() - before;
    const { p50, p99 } = summarise(taken.map(({ lastAccepted }) => lastAccepted));
    const row = {
      shops,
      "round trip ms": ms,
      "p50 ms": p50,
      "p99 ms": p99,
      "bare p50 ms": null,
      "bare p99 ms": null,
      "hub's processor s a sale": used / options.sales,
      "at rest, a second": restUsed,
    };
    const of = { shops, "round trip ms": ms };
    const middle = { ...of, sale: "middle" as const, ...middleOf(taken) };
    const slowest = [...taken].sort((a, b) => b.lastAccepted - a.lastAccepted).slice(0, 1);
    const steps = [middle, ...slowest.map((one) => ({ ...of, sale: "slowest" as const, ...one }))];
    measured.push({ row, steps });
  }
  await hub.stop();
  return measured;
}

/** Of each step the middle time over all sales. */
function middleOf(taken: readonly SaleTimeline[]): Record<keyof SaleTimeline, number | null> {
  const middle = (step: keyof SaleTimeline) => summarise(taken.map((sale) => sale[step])).p50;
  return {
    drained: middle("drained"),
    assigned: middle("assigned"),
    booked: middle("booked"),
    firstStored: middle("firstStored"),
    lastStored: middle("lastStored"),
    firstAccepted: middle("firstAccepted"),
    lastAccepted: middle("lastAccepted"),
    firstSettled: middle("firstSettled"),
    lastSettled: middle("lastSettled"),
  };
}

async function measureBare(world: BenchWorld, ms: number): Promise<Partial<Row>> {
  await world.control("latency", { ms });
  const taken: number[] = [];
  for (let round = 0; round < options.sales + WARM_UP_SALES; round += 1) {
    taken.push(await bareLoop(world, `${ms}-${round}`));
  }
  const { p50, p99 } = summarise(taken.slice(WARM_UP_SALES));
  return { "bare p50 ms": p50, "bare p99 ms": p99 };
}

async function measureShops(count: number): Promise<Measured[]> {
  const world = await startBenchWorld({
    policy: "mirror",
    factoryPlan: "plus",
    shops: Array.from({ length: count }, () => ({
      plan: "standard" as const,
      lazy: { from: 0, to: 0 },
    })),
    products: 1,
    lazyItems: 0,
    free: 0,
    exposed: STOCK,
  });
  try {
    await setAssignment(world, options.assignAfterMs);
    const measured = await measureHub(world);
    if (!options.hasBare) return measured;
    await world.control("faults", { kind: "webhook-lost" });
    for (const { row } of measured) {
      Object.assign(row, await measureBare(world, row["round trip ms"]));
    }
    return measured;
  } finally {
    await world.stop();
  }
}

function targetsOf(rows: readonly Row[]): Target[] {
  return rows.flatMap((row): Target[] => {
    const { shops, "p50 ms": p50, "p99 ms": p99, "bare p50 ms": bare } = row;
    if (row["round trip ms"] === 0) {
      return [
        {
          what: `times the bare loop, ${shops} shops, no round trip`,
          unit: "times",
          bound: "at most",
          wanted: TIMES_BARE,
          measured: p50 === null || bare === null ? null : p50 / bare,
        },
      ];
    }
    if (shops !== 100) return [];
    return [
      {
        what: `99 % of sales at ${shops} shops, round trip ${row["round trip ms"]} ms`,
        unit: "ms",
        bound: "at most",
        wanted: SECOND_MS,
        measured: p99,
      },
    ];
  });
}

await runBench({
  name: "propagate",
  quick: options.quick,
  async measure(print) {
    const measured: Measured[] = [];
    for (const count of options.counts) {
      print(`${count} shops …`);
      measured.push(...(await measureShops(count)));
    }
    const rows = measured.map(({ row }) => row);
    const steps = measured.flatMap((one) => one.steps);
    for (const line of tableLines(rows.map((row) => ({ ...row })))) print(line);
    print("The steps of a sale, in ms after its webhook:");
    for (const line of tableLines(steps)) print(line);
    return { figures: { sales: options.sales, rows, steps }, targets: targetsOf(rows) };
  },
});
