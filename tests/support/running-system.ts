import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { System } from "../../scripts/local/system.ts";
import { startSystem } from "../../scripts/local/system.ts";

export interface RunningSystem {
  readonly hubUrl: string;
  readonly sandboxUrl: string;
  /** What both processes have printed, oldest first, as "who: line". */
  readonly printed: readonly string[];
  stop(): Promise<void>;
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => {
        done(port);
      });
    });
  });
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
      ports: { web: await freePort(), sandbox: await freePort() },
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
    printed,
    async stop() {
      await system.stop();
      removeData();
    },
  };
}
