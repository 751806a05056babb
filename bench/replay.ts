/**
 * `npm run replay -- --orders FILE.csv.gz`: feeds a stream of real orders through shops, webhooks, hub
 * and factory, each a process of its own, and compares in the end what was sold with what came of it.
 * Options: --shops 20, --lines 20000, --policy strict|bounded|mirror, --speed X, --window 16, --seed 1,
 * --kills N (the hub dies N times), --cooling 5, --request-life S, --no-result, --hub-node "OPTIONS".
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

import { describeMachine } from "./replay/machine.ts";
import { planReplay } from "./replay/plan.ts";
import { printReport, faultsOf } from "./replay/print-report.ts";
import { readOrderFile } from "./replay/read-file.ts";
import { runReplay } from "./replay/run-replay.ts";

const RESULTS = resolve(import.meta.dirname, "results");
const whole = z.coerce.number().int().min(0);
const wanted = z.object({
  orders: z.string({ error: "--orders FILE.csv.gz is needed" }),
  shops: whole.min(1).max(200).default(20),
  lines: whole.min(1).default(20_000),
  policy: z.enum(["strict", "bounded", "mirror"]).default("strict"),
  speed: z.coerce.number().positive().optional(),
  window: whole.min(1).default(16),
  seed: whole.default(1),
  kills: whole.default(0),
  cooling: z.coerce.number().min(0).default(5),
  "request-life": z.coerce.number().positive().optional(),
  rest: whole.default(600),
  "hub-node": z.string().default(""),
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(
        Object.keys(wanted.shape).map((name) => [name, { type: "string" as const }]),
      ),
      "no-result": { type: "boolean" as const, default: false },
    },
  });
  const keep = values["no-result"] !== true;
  return { ...wanted.parse(values), keep };
}

/** The command as somebody else would give it: where the file lies is nobody's business. */
function commandOf({ orders }: { orders: string }): string {
  const args = process.argv.slice(2).map((one) => (one === orders ? basename(orders) : one));
  return `npm run replay -- ${args.join(" ")}`;
}

async function main(): Promise<number> {
  const options = readOptions();
  const print = (line: string): void => {
    console.log(line);
  };
  const machine = describeMachine();
  const { orders, counts } = await readOrderFile(options.orders, { linesMax: options.lines });
  const plan = planReplay(orders, options.shops);
  print(`${orders.length} orders of ${plan.wares.length} products: ${JSON.stringify(counts)}`);
  const report = await runReplay({
    plan,
    shops: options.shops,
    policy: options.policy,
    pace: { speed: options.speed ?? null, window: options.window },
    kills: options.kills,
    seed: options.seed,
    coolingSeconds: options.cooling,
    requestLifeSeconds: options["request-life"] ?? null,
    restSecondsMax: options.rest,
    hubNodeOptions: options["hub-node"].split(" ").filter((part) => part !== ""),
    print,
  });
  const faults = faultsOf(report, options.policy);
  printReport(report, print);
  for (const fault of faults) print(`✗ ${fault}`);
  const result = { command: commandOf(options), machine, stream: counts, faults, ...report };
  if (options.keep) keepResult(options, result);
  print(JSON.stringify(result));
  return faults.length === 0 ? 0 : 1;
}

function keepResult(options: { policy: string; kills: number }, result: object): void {
  const name = `replay-${options.policy}${options.kills > 0 ? "-kills" : ""}.json`;
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(resolve(RESULTS, name), `${JSON.stringify(result, null, 2)}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`The replay cannot run: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
