/**
 * `npm run bench -- propagate`: one sale of an item that many shops mirror, so that every other shop must
 * be written: from its webhook to the last answer, beside a loop that only sends the same requests.
 * Options: --shops 10,100,1000, --sales 20, --quick.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { processorSeconds } from "./replay/machine.ts";
import { summarise } from "./replay/summary.ts";
import { runBench, type Target } from "./report/result.ts";
import { tableLines } from "./report/table.ts";
import { bareLoop } from "./propagate/bare-loop.ts";
import { sellAndWait } from "./propagate/sell-and-wait.ts";
import { startBenchWorld } from "./world/bench-world.ts";

const ROUND_TRIPS_MS = [0, 200];
const STOCK = 1_000;
const WARM_UP_SALES = 3;
/** Echoes of a sale's writes are worked off before the next. */
const REST_MS = 1_500;
const TIMES_BARE = 2;
const SECOND_MS = 1_000;

function readOptions() {
  const { values } = parseArgs({
    options: {
      shops: { type: "string" },
      sales: { type: "string" },
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
  return { counts, sales, quick: values.quick };
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
}

async function measureShops(count: number): Promise<Row[]> {
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
    const hub = await world.startHub();
    const rows: (Row & { bare: number[] })[] = [];
    let shop = 0;
    const sell = async (): Promise<number> => {
      shop = (shop + 1) % count;
      const ms = await sellAndWait(world, shop);
      await new Promise((done) => setTimeout(done, REST_MS));
      return ms;
    };
    for (let sale = 0; sale < WARM_UP_SALES; sale += 1) await sell();
    for (const ms of ROUND_TRIPS_MS) {
      await world.control("latency", { ms });
      const before = processorSeconds(hub.processId) ?? 0;
      const taken: number[] = [];
      for (let sale = 0; sale < options.sales; sale += 1) taken.push(await sell());
      const used = (processorSeconds(hub.processId) ?? 0) - before;
      const { p50, p99 } = summarise(taken);
      rows.push({
        shops: count,
        "round trip ms": ms,
        "p50 ms": p50,
        "p99 ms": p99,
        "bare p50 ms": null,
        "bare p99 ms": null,
        "hub's processor s a sale": used / options.sales,
        bare: [],
      });
    }
    await hub.stop();
    await world.control("faults", { kind: "webhook-lost" });
    for (const row of rows) {
      await world.control("latency", { ms: row["round trip ms"] });
      for (let round = 0; round < options.sales + WARM_UP_SALES; round += 1) {
        row.bare.push(await bareLoop(world, `${row["round trip ms"]}-${round}`));
      }
    }
    return rows.map(({ bare, ...row }) => {
      const { p50, p99 } = summarise(bare.slice(WARM_UP_SALES));
      return { ...row, "bare p50 ms": p50, "bare p99 ms": p99 };
    });
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
    const rows: Row[] = [];
    for (const count of options.counts) {
      print(`${count} shops …`);
      rows.push(...(await measureShops(count)));
    }
    for (const line of tableLines(rows.map((row) => ({ ...row })))) print(line);
    return { figures: { sales: options.sales, rows }, targets: targetsOf(rows) };
  },
});
