/**
 * `npm run demo`: tells the main story over HTTP against the production code, a line and its time for
 * each step, and ends. It starts a system of its own, or uses one that runs:
 * `npm run demo -- --hub http://localhost:3000 --sandbox http://localhost:4000`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { castDemo } from "./demo/demo-shops.ts";
import { findFreePorts } from "./demo/free-ports.ts";
import { makeStory } from "./demo/story.ts";
import { tellCancelling } from "./demo/tell-cancelling.ts";
import { tellConnecting, type DemoPlace } from "./demo/tell-connecting.ts";
import { tellOrder } from "./demo/tell-order.ts";
import { tellStock } from "./demo/tell-stock.ts";
import { startSystem } from "./local/system.ts";

interface Stage extends DemoPlace {
  close(): Promise<void>;
}

/** Units taken off sale in the brand store rest this long; 15 minutes where people really check out. */
const BRAND_COOLING_SECONDS = "1";
const PRINTED_MAX = 40;

async function startOwn(): Promise<Stage> {
  const dataFolder = mkdtempSync(join(tmpdir(), "headwater-demo-"));
  const printed: string[] = [];
  const ports = await findFreePorts();
  try {
    const system = await startSystem({
      ports,
      dataFolder,
      env: { ...process.env, BRAND_COOLING_SECONDS },
      print: (who, line) => printed.push(`${who}: ${line}`),
    });
    return {
      hubUrl: system.hubUrl,
      sandboxUrl: system.sandboxUrl,
      async close() {
        await system.stop();
        rmSync(dataFolder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    console.error(printed.slice(-PRINTED_MAX).join("\n"));
    throw error;
  }
}

async function openStage(): Promise<Stage> {
  const { values } = parseArgs({
    options: { hub: { type: "string" }, sandbox: { type: "string" } },
  });
  if (values.hub === undefined && values.sandbox === undefined) return startOwn();
  if (values.hub === undefined || values.sandbox === undefined) {
    throw new Error("--hub and --sandbox belong together.");
  }
  return { hubUrl: values.hub, sandboxUrl: values.sandbox, close: async () => {} };
}

async function main(): Promise<number> {
  console.log("Starting the local Shopify and the hub …");
  const stage = await openStage();
  try {
    const story = makeStory({
      print: (line) => {
        console.log(line);
      },
    });
    const mark = Math.floor(performance.timeOrigin).toString(36);
    const connected = await tellConnecting(story, stage, castDemo(mark));
    await tellStock(story, connected);
    await tellOrder(story, connected);
    await tellCancelling(story, connected);
    return story.end().failed === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`The demo cannot run: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
