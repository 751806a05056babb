import { randomUUID } from "node:crypto";
import { z } from "zod";

import { FACTORY } from "../../demo/shops.ts";
import { findFreePorts } from "../../scripts/demo/free-ports.ts";
import type { Child } from "../../scripts/local/child.ts";
import { startChild } from "../../scripts/local/child.ts";
import { waitUntilReady } from "../../scripts/local/wait-until-ready.ts";
import { startBrandStore } from "#tests/support/brand-store.ts";

const READY_MS_MAX = 60_000;

export type Store = "ours" | "starter";

export interface World {
  urls: Record<Store, string>;
  /** How long the local Shopify takes for each answer, beyond its own work. */
  setRoundTrip(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Both storefronts over one shop of the local Shopify, each its own process of the same server. */
export async function startWorld(starterFolder: string): Promise<World> {
  const brand = await startBrandStore();
  const { system } = brand;
  let starter: Child | undefined;
  const stop = async (): Promise<void> => {
    await starter?.stop();
    await brand.stop();
  };
  try {
    const { store: port } = await findFreePorts();
    starter = await startStarter(starterFolder, port, system.sandboxUrl);
    return {
      urls: { ours: brand.storeUrl, starter: `http://localhost:${port}` },
      async setRoundTrip(ms) {
        const body = JSON.stringify({ ms });
        const headers = { "content-type": "application/json" };
        const url = `${system.sandboxUrl}/control/latency`;
        const answer = await fetch(url, { method: "POST", headers, body });
        if (!answer.ok) throw new Error(`The latency was not set: ${await answer.text()}`);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const access = z.object({ environment: z.record(z.string(), z.string()) });

async function startStarter(folder: string, port: number, sandboxUrl: string): Promise<Child> {
  const answer = await fetch(`${sandboxUrl}/control/shops/${FACTORY.domain}/storefront`);
  const { environment } = access.parse(await answer.json());
  const printed: string[] = [];
  const child = startChild({
    name: "starter",
    script: ["storefront/serve.ts", folder],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: "production",
      PORT: String(port),
      SESSION_SECRET: randomUUID(),
    },
    print: (line) => printed.push(line),
  });
  try {
    await waitUntilReady({
      url: `http://localhost:${port}/`,
      who: "The starter",
      ended: child.ended,
      timeoutMs: READY_MS_MAX,
    });
  } catch (error) {
    await child.stop();
    throw new Error(`The starter did not start:\n${printed.join("\n")}`, { cause: error });
  }
  return child;
}
