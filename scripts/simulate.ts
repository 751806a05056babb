/**
 * `npm run simulate -- --seeds 1-1000`: lives through the world of each seed, the whole hub and a local
 * Shopify on virtual time, and checks after every step what must hold (docs/simulator.md). The last
 * line is JSON. Options: --seeds 1-100,205; --seed N with --trace to see one; --policy strict|dial|mirror,
 * without which each world draws strict or dial; --workers 2; --stop-at-first; --patience SECONDS for one
 * world.
 */
import type { Report } from "#tests/sim/world-worker.ts";
import { readOptions, type SimulateOptions } from "./simulate/options.ts";
import { openPool, type Pool } from "./simulate/pool.ts";
import { drawPolicy } from "#tests/sim/setup.ts";
import { beyondAllWorlds, summarise } from "./simulate/summary.ts";

const PROGRESS_EVERY = 50;
/** Of so many broken worlds the smallest part that breaks is looked for; it takes minutes. */
const SHRINK_MAX = 3;

const isBroken = (report: Report): boolean => "crash" in report || report.verdict.broken.length > 0;

async function runAll(pool: Pool, options: SimulateOptions): Promise<Report[]> {
  const { seeds, policy } = options;
  const reports: Report[] = [];
  let shrunk = 0;
  let stopped = false;
  await Promise.all(
    seeds.map(async (seed) => {
      if (stopped) return;
      const run = { seed, policy: policy ?? drawPolicy(seed) };
      const report = await pool.run({ run, shrink: false });
      if (stopped) return;
      reports.push(report);
      if (options.trace && "verdict" in report) console.log(report.verdict.trace.join("\n"));
      if (isBroken(report)) {
        if (options.stopAtFirst) stopped = true;
        tellBroken(report, run);
        shrunk += 1;
        if (shrunk <= SHRINK_MAX && !options.stopAtFirst && !options.trace)
          tellSmallest(await pool.run({ run, shrink: true }));
      }
      if (reports.length % PROGRESS_EVERY === 0)
        console.log(
          `${reports.length} of ${seeds.length}, ${reports.filter(isBroken).length} broken`,
        );
    }),
  );
  return reports;
}

function tellBroken(report: Report, { seed, policy }: { seed: number; policy: string }): void {
  const found =
    "crash" in report
      ? [report.crash]
      : report.verdict.broken.map((one) => `${one.statement}: ${one.detail}`);
  console.log(`seed ${seed} is broken\n  ${found.slice(0, 5).join("\n  ")}`);
  console.log(`  npm run simulate -- --seed ${seed} --policy ${policy} --trace`);
}

function tellSmallest(report: Report): void {
  if (!("verdict" in report)) return;
  const { seed, steps, trace } = report.verdict;
  console.log(`seed ${seed}, the ${steps.length} steps that it takes:\n${trace.join("\n")}`);
}

const options = readOptions(process.argv.slice(2));
const startedAt = performance.now();
const pool = openPool(options);
const reports = await runAll(pool, options);
pool.close();
const seconds = (performance.now() - startedAt) / 1_000;
const summary = summarise(reports, { policy: options.policy ?? "drawn", seconds });
const beyond = beyondAllWorlds(summary);
for (const statement of beyond) console.log(statement);
console.log(JSON.stringify(summary));
process.exitCode = summary.failed === 0 && beyond.length === 0 ? 0 : 1;
