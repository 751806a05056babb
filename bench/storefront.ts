/**
 * `npm run bench -- storefront`: Lighthouse on the store, and the store beside Hydrogen's own starter
 * template over the same shop and goods, by the same server. Options: --runs 7, --audits 5 (0 leaves
 * either out), --no-result. First bytes are judged by plain HTTP, which a browser's own work does not
 * blur; the browser's are shown beside them.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

import { findFreePorts } from "../scripts/demo/free-ports.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { describeMachine } from "./replay/machine.ts";
import { auditStore } from "./storefront/audit.ts";
import { compareStores } from "./storefront/compare.ts";
import { makeRowPrinter, missesOf, printAudited } from "./storefront/print-report.ts";
import type { Starter } from "./storefront/starter.ts";
import { makeStarter } from "./storefront/starter.ts";
import type { World } from "./storefront/world.ts";
import { startWorld } from "./storefront/world.ts";

const ROOT = resolve(import.meta.dirname, "..");
const RESULT = resolve(import.meta.dirname, "results/storefront.json");
/** What the starter asks of other servers, e.g. its consent script, costs neither of the two anything. */
const NOTHING_OUTSIDE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost";
const PACKAGES = {
  lighthouse: "node_modules/lighthouse",
  hydrogen: "storefront/node_modules/@shopify/hydrogen",
  reactRouter: "storefront/node_modules/react-router",
  react: "node_modules/react",
  vite: "node_modules/vite",
};
const whole = z.coerce.number().int().min(0);
const wanted = z.object({ runs: whole.default(7), audits: whole.default(5) });
const packageFile = z.object({ version: z.string() });

function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: "string" },
      audits: { type: "string" },
      "no-result": { type: "boolean", default: false },
    },
  });
  return { ...wanted.parse(values), keep: !values["no-result"] };
}

function versions(): Record<string, string> {
  const read = (folder: string): string =>
    packageFile.parse(JSON.parse(readFileSync(resolve(ROOT, folder, "package.json"), "utf8")))
      .version;
  return Object.fromEntries(Object.entries(PACKAGES).map(([name, at]) => [name, read(at)]));
}

interface Bench {
  world: World;
  options: { runs: number; audits: number };
  print: (line: string) => void;
}

/** One browser does everything, one page at a time. */
async function measure({ world, options, print }: Bench) {
  const { web: port } = await findFreePorts();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`, NOTHING_OUTSIDE]);
  try {
    const auditing = { storeUrl: world.urls.ours, port, runs: options.audits };
    const audits =
      options.audits === 0
        ? []
        : await auditStore(auditing, (audited) => {
            printAudited(audited, print);
          });
    const comparing = { world, browser, runs: options.runs };
    const rows = options.runs === 0 ? [] : await compareStores(comparing, makeRowPrinter(print));
    return { browser: browser.browser.version(), audits, rows };
  } finally {
    await browser.close();
  }
}

function describeStarter({ source, changes }: Starter): {
  source: string;
  changes: readonly string[];
} {
  return { source, changes };
}

async function main(): Promise<number> {
  const options = readOptions();
  const print = (line: string): void => {
    console.log(line);
  };
  const machine = describeMachine();
  print("Fetching and building Hydrogen's starter …");
  const starter = makeStarter();
  const world = await startWorld(starter.folder);
  try {
    const measured = await measure({ world, options, print });
    const misses = missesOf(measured.audits, measured.rows);
    for (const miss of misses) print(`✗ ${miss}`);
    const result = {
      command: ["npm run bench -- storefront", ...process.argv.slice(2)].join(" "),
      machine: { ...machine, ...versions(), chromium: measured.browser },
      starter: describeStarter(starter),
      runs: options.runs,
      auditRuns: options.audits,
      misses,
      lighthouse: measured.audits,
      sideBySide: measured.rows,
    };
    if (options.keep) {
      mkdirSync(resolve(RESULT, ".."), { recursive: true });
      writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
    }
    print(JSON.stringify(result));
    return misses.length === 0 ? 0 : 1;
  } finally {
    await world.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`The bench cannot run: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
