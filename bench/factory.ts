/**
 * `npm run bench -- factory`: a backlog of resellers' orders routed into the factory's shop, by its plan,
 * beside what the shop's bucket pays for at the orders' own cost. The brand store is rebalanced meanwhile.
 * Options: --orders 500, --hub-node="OPTIONS", --only standard|plus, --quick.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { routeBacklog, type BacklogFigures } from "./factory/route-backlog.ts";
import { runBench, type Target } from "./report/result.ts";
import { tableLines } from "./report/table.ts";

const SHOPS = 10;
const LINES_MAX = 5;
const SHARE_WANTED = 0.9;
const TIMES_WANTED = 1.1;
const PLANS = ["standard", "plus"] as const;

function readOptions() {
  const { values } = parseArgs({
    options: {
      orders: { type: "string" },
      only: { type: "string" },
      "hub-node": { type: "string", default: "" },
      quick: { type: "boolean", default: false },
    },
  });
  const wanted = z.object({
    orders: z.coerce
      .number()
      .int()
      .min(SHOPS)
      .default(values.quick ? 30 : 500),
    only: z.enum(PLANS).optional(),
  });
  const hubNode = values["hub-node"].split(" ").filter((part) => part !== "");
  return { ...wanted.parse(values), hubNode, quick: values.quick };
}

const options = readOptions();

function targetsOf({ factory, share, timesModel }: BacklogFigures): Target[] {
  return [
    {
      what: `share of what the bucket pays for: ${factory}`,
      unit: "of it",
      bound: "at least",
      wanted: SHARE_WANTED,
      measured: share,
    },
    {
      what: `drain of the backlog: ${factory}`,
      unit: "times the model's time",
      bound: "at most",
      wanted: TIMES_WANTED,
      measured: timesModel,
    },
  ];
}

await runBench({
  name: "factory",
  quick: options.quick || options.only !== undefined,
  async measure(print) {
    const cases: BacklogFigures[] = [];
    for (const plan of PLANS.filter((one) => one === (options.only ?? one))) {
      print(`a factory on ${plan} …`);
      cases.push(await routeBacklog({ ...options, plan, shops: SHOPS, linesMax: LINES_MAX }));
    }
    for (const line of tableLines(cases.map((one) => ({ ...one })))) print(line);
    return { figures: { orders: options.orders, cases }, targets: cases.flatMap(targetsOf) };
  },
});
