/** `npm start`: the whole system on this machine, with a demo world made on the first start. */
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { DEMO_CUSTOMER } from "../demo/customer.ts";
import { FACTORY, RESELLERS } from "../demo/shops.ts";
import type { DemoShop } from "../demo/shops.ts";
import type { AppHandle } from "./demo/local-shopify.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import { seedComing } from "./demo/seed-coming.ts";
import { seedLadders } from "./demo/seed-ladders.ts";
import { findPortProblems, readPorts } from "./local/ports.ts";
import type { System } from "./local/system.ts";
import { startSystem } from "./local/system.ts";

const DATA = resolve(import.meta.dirname, "../.data");
const NAME_WIDTH = 8;
const PARENT_CHECK_MS = 500;

function print(who: string, line: string): void {
  console.log(`${who.padEnd(NAME_WIDTH)}| ${line}`);
}

function adminUrl(sandboxUrl: string, shop: DemoShop, app: AppHandle): string {
  return `${sandboxUrl}/admin/${shop.domain.replace(".myshopify.com", "")}/apps/${app}`;
}

function addresses({ sandboxUrl }: System, storeUrl: string): string {
  const rows = [
    ["Brand store", `${storeUrl}/`, `${FACTORY.name}, for shoppers`],
    ["", `${storeUrl}/account`, `sign in as ${DEMO_CUSTOMER.email}`],
    ["Factory app", adminUrl(sandboxUrl, FACTORY, "factory"), FACTORY.name],
    ...RESELLERS.map((shop) => ["Reseller app", adminUrl(sandboxUrl, shop, "reseller"), shop.name]),
    ["Local Shopify", `${sandboxUrl}/`, "every shop, as merchant and as shopper"],
  ];
  const lines = rows.map(
    ([what = "", url = "", who = ""]) => `  ${what.padEnd(14)}${url}  (${who})`,
  );
  return ["", "Open in a browser:", ...lines, "", "Ctrl-C stops everything.", ""].join("\n");
}

/** The mark is written last, so that an interrupted first start is taken up again. */
async function seedOnce(system: System): Promise<void> {
  const mark = join(DATA, "demo-world.json");
  if (existsSync(mark)) return;
  print("demo", "making the factory, its catalogue and three resellers");
  await seedDemo({
    sandboxUrl: system.sandboxUrl,
    print: (line) => {
      print("demo", line);
    },
  });
  await seedLadders(system);
  await seedComing(system);
  writeFileSync(mark, `${JSON.stringify({ madeAt: new Date().toISOString() })}\n`);
}

/**
 * Resolves when someone wants the system stopped. Told to end, npm ends the shell between itself and
 * this process and tells this one nothing; a parent that is gone is therefore a reason, too.
 */
function askedToStop(): Promise<void> {
  return new Promise((done) => {
    const stop = (): void => {
      done();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    if (process.env["npm_lifecycle_event"] === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop();
    }, PARENT_CHECK_MS).unref();
  });
}

/** Runs until someone stops it, or until one of the servers ends by itself, which is a failure. */
async function runUntilStopped(system: System, stopAsked: Promise<void>): Promise<number> {
  const deaths = system.children.map(async (child) => `${child.name} ended ${await child.ended}`);
  const reason = await Promise.race([stopAsked, ...deaths]);
  if (reason !== undefined) console.error(`\n${reason}; stopping the rest.`);
  else console.log("\nStopping …");
  await system.stop();
  return reason === undefined ? 0 : 1;
}

async function main(): Promise<number> {
  const stopAsked = askedToStop();
  const ports = readPorts(process.env);
  const problems = await findPortProblems(ports);
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    return 1;
  }
  console.log(
    `Starting the local Shopify on port ${ports.sandbox}, the hub on ${ports.web}, the store on ${ports.store} …`,
  );
  const system = await startSystem({ ports, dataFolder: DATA, print });
  try {
    await seedOnce(system);
    console.log(addresses(system, await system.startStore(FACTORY.domain)));
  } catch (error) {
    await system.stop();
    throw error;
  }
  return runUntilStopped(system, stopAsked);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`Cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
