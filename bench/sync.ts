/**
 * `npm run bench -- sync`: how fast levels are written to shops whose lanes never run out of work, by
 * plan, beside what the shop's bucket pays for. Options: --seconds 60, --round-trip 200, --only NAME
 * (standard, advanced, three, plus), --hub-node="OPTIONS" (e.g. a profiler), --quick.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { runBench, type Target } from "./report/result.ts";
import { tableLines } from "./report/table.ts";
import { saturate, type SaturateCase } from "./sync/saturate.ts";

const PLUS_WANTED = 10_000;
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
    only: z.enum(["standard", "advanced", "three", "plus"]).optional(),
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
    return { figures: { seconds, roundTripMs, cases }, targets };
  },
});

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
