/**
 * `npm run bench -- sync`: how fast levels are written to shops whose lanes never run out of work, by
 * plan, beside what the shop's bucket pays for; then how long the first copy of a catalogue into an empty
 * shop takes, beside what Shopify itself takes for it. Options: --seconds 60, --round-trip 200,
 * --products 10000, --only NAME (standard, advanced, three, plus, copy), --hub-node="OPTIONS" (e.g. a
 * profiler), --quick.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { runBench, type Target } from "./report/result.ts";
import { tableLines } from "./report/table.ts";
import { copyFirst, type FirstCopyCase, type FirstCopyFigures } from "./sync/first-copy.ts";
import { saturate, type SaturateCase } from "./sync/saturate.ts";

const PLUS_WANTED = 10_000;
const COPY_TIMES_MAX = 1.2;
const CASES: (Pick<SaturateCase, "name" | "plans" | "levelsPerSecond"> & {
  share: number | null;
})[] = [
  { name: "standard", plans: ["standard"], levelsPerSecond: 2_500, share: 0.95 },
  { name: "advanced", plans: ["advanced"], levelsPerSecond: 5_000, share: 0.95 },
  {
    name: "three",
    plans: ["standard", "standard", "standard"],
    levelsPerSecond: 2_500,
    share: 0.9,
  },
  { name: "plus", plans: ["plus"], levelsPerSecond: 12_000, share: null },
];

function readOptions() {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string" },
      "round-trip": { type: "string" },
      products: { type: "string" },
      only: { type: "string" },
      "hub-node": { type: "string", default: "" },
      quick: { type: "boolean", default: false },
    },
  });
  const wanted = z.object({
    seconds: z.coerce
      .number()
      .positive()
      .default(values.quick ? 5 : 60),
    "round-trip": z.coerce.number().min(0).default(200),
    products: z.coerce
      .number()
      .int()
      .min(1)
      .default(values.quick ? 500 : 10_000),
    only: z.enum(["standard", "advanced", "three", "plus", "copy"]).optional(),
  });
  const hubNode = values["hub-node"].split(" ").filter((part) => part !== "");
  return { ...wanted.parse(values), hubNode, quick: values.quick };
}

const options = readOptions();

await runBench({
  name: "sync",
  quick: options.quick || options.only !== undefined,
  async measure(print) {
    const { seconds, hubNode } = options;
    const roundTripMs = options["round-trip"];
    const cases = [];
    const targets: Target[] = [];
    for (const one of CASES.filter(({ name }) => name === (options.only ?? name))) {
      print(`${one.name}: making ${one.plans.length} shops …`);
      const figures = await saturate({ ...one, seconds, roundTripMs, hubNode });
      cases.push(figures);
      for (const line of tableLines([{ ...figures, ranDry: String(figures.ranDry) }])) print(line);
      targets.push(targetOf(one, figures));
    }
    const copy = await measureCopy({ hubNode, roundTripMs, print });
    if (copy) targets.push(copyTarget(copy));
    return { figures: { seconds, roundTripMs, cases, copy }, targets };
  },
});

async function measureCopy(
  of: Pick<FirstCopyCase, "hubNode" | "roundTripMs" | "print">,
): Promise<FirstCopyFigures | null> {
  if ((options.only ?? "copy") !== "copy") return null;
  of.print(`copy: ${options.products} products are chosen by a shop that has none …`);
  const copy = await copyFirst({ ...of, products: options.products });
  for (const line of tableLines([{ ...copy }])) of.print(line);
  return copy;
}

function copyTarget({ timesShopify, products }: FirstCopyFigures): Target {
  return {
    what: `first copy of ${products} products, beside Shopify's own time for it`,
    unit: "times",
    bound: "at most",
    wanted: COPY_TIMES_MAX,
    measured: timesShopify,
  };
}

function targetOf(
  one: (typeof CASES)[number],
  figures: Awaited<ReturnType<typeof saturate>>,
): Target {
  const bound = "at least" as const;
  return one.share === null
    ? {
        what: `levels a second: ${one.name}`,
        unit: "levels/s",
        bound,
        wanted: PLUS_WANTED,
        measured: figures.levelsPerSecond,
      }
    : {
        what: `share of the bucket's ceiling: ${one.name}`,
        unit: `of ${figures.ceiling} levels/s`,
        bound,
        wanted: one.share,
        measured: figures.share,
      };
}
