import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { openDatabase, type Database } from "#app/platform/db/database.server.ts";
import { FACTORY } from "../../demo/shops.ts";
import { seedDemo } from "../../scripts/demo/seed-demo.ts";
import { startRunningSystem, type RunningSystem } from "./running-system.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FACTORY_ID = "brand-factory";

export interface BrandStore {
  system: RunningSystem;
  storeUrl: string;
  /** The hub's, which knows the factory as if it had opened its app. */
  database: Database;
  factoryId: string;
  stop(): Promise<void>;
}

/** The demo's brand store beside a hub that knows its factory; `env` is told to all of them. */
export async function startBrandStore(
  options: { env?: NodeJS.ProcessEnv } = {},
): Promise<BrandStore> {
  const system = await startRunningSystem(options);
  await seedDemo({ sandboxUrl: system.sandboxUrl, print: () => undefined });
  const database = openDatabase({ url: system.databaseUrl });
  await database.write(async (tx) => {
    await tx
      .insertInto("Shop")
      .values({
        ...{ id: FACTORY_ID, domain: FACTORY.domain, gid: "gid://shopify/Shop/1", createdAt: 0 },
        ...{ name: FACTORY.name, currency: "CNY", countryCode: "CN", plan: "basic" },
        timezone: "Asia/Shanghai",
      })
      .execute();
    await tx
      .insertInto("Installation")
      .values({
        ...{ shopId: FACTORY_ID, app: "factory", state: "installed", scopes: "" },
        ...{ tokenVersion: 1, installedAt: 0 },
      })
      .execute();
  });
  const storeUrl = await system.startStore(FACTORY.domain);
  return {
    system,
    storeUrl,
    database,
    factoryId: FACTORY_ID,
    async stop() {
      await database.close();
      await system.stop();
    },
  };
}

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: string[] }[];
}

/** What on a page keeps people out, a line for each kind. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: Finding[] = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((done) => done.violations)",
  );
  return found.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
