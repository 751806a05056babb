import { openDatabase, type Database } from "#app/platform/db/database.server.ts";
import { FACTORY } from "../../demo/shops.ts";
import { seedDemo } from "../../scripts/demo/seed-demo.ts";
import { startRunningSystem, type RunningSystem } from "./running-system.ts";

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
