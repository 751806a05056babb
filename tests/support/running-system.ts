import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findFreePorts } from "../../scripts/demo/free-ports.ts";
import type { System } from "../../scripts/local/system.ts";
import { startSystem } from "../../scripts/local/system.ts";

export interface RunningSystem {
  readonly hubUrl: string;
  readonly sandboxUrl: string;
  readonly databaseUrl: string;
  /** The store over a shop that is there by now; resolves with its address. */
  startStore(shopDomain: string): Promise<string>;
  /** The hub ends as it would when its machine does. */
  stopHub(): Promise<void>;
  /** What both processes have printed, oldest first, as "who: line". */
  readonly printed: readonly string[];
  stop(): Promise<void>;
}

/** The hub and the local Shopify as `npm start` runs them, on ports and in a folder of their own. */
export async function startRunningSystem(options?: {
  env?: NodeJS.ProcessEnv;
}): Promise<RunningSystem> {
  const dataFolder = mkdtempSync(join(tmpdir(), "headwater-system-"));
  const printed: string[] = [];
  const removeData = (): void => {
    rmSync(dataFolder, { recursive: true, force: true });
  };
  let system: System;
  try {
    system = await startSystem({
      ports: await findFreePorts(),
      dataFolder,
      env: options?.env,
      print: (who, line) => printed.push(`${who}: ${line}`),
    });
  } catch (error) {
    removeData();
    throw new Error(`The system did not start. It printed:\n${printed.join("\n")}`, {
      cause: error,
    });
  }
  return {
    hubUrl: system.hubUrl,
    sandboxUrl: system.sandboxUrl,
    databaseUrl: system.databaseUrl,
    startStore: (shopDomain) => system.startStore(shopDomain),
    stopHub: async () => system.children[1]?.kill(),
    printed,
    async stop() {
      await system.stop();
      removeData();
    },
  };
}
