import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import { openDatabase, type Database } from "#app/platform/db/database.server.ts";
import { createMigratedFile } from "#app/platform/db/migrate.server.ts";
import { insertRows } from "#app/platform/db/row-set.server.ts";
import { callJson } from "../../scripts/demo/call-json.ts";
import { findFreePorts } from "../../scripts/demo/free-ports.ts";
import { startChild, type Child } from "../../scripts/local/child.ts";
import { loadSecrets, type Secrets } from "../../scripts/local/secrets.ts";
import { readApiKey } from "../../scripts/local/system.ts";
import { waitUntilReady } from "../../scripts/local/wait-until-ready.ts";
import { toolEnvironment } from "../../scripts/run-steps.ts";
import { keepQuiet } from "./keep-quiet.ts";
import { lazyItemGid } from "./lazy-items.ts";
import { seedHub, type ListingPlan, type SeededHub } from "./seed-hub.ts";
import {
  shopifyFacts,
  type PlanName,
  type ShopifyFacts,
  type ShopifyPlan,
} from "./shopify-plan.ts";

export interface WorldPlan {
  policy: "strict" | "mirror";
  factoryPlan: PlanName;
  shops: readonly ShopWanted[];
  /** Items that are real products everywhere, by SKU; each shop lists all of them. */
  products: number;
  /** The resellers' shops have none of the products yet. */
  unlisted?: boolean;
  /** Further items, of which the shops have nothing but their levels. */
  lazyItems: number;
  /** Units of each item that no channel has, and that each listing shows. */
  free: number;
  exposed: number;
  /** Instead of `free`: units of each item for each listing of it, with those that listings show. */
  pool?: number;
  /** Units that each listing should show; as many as it shows when not given. */
  target?: number;
  /** Paid orders that each shop has already, of so many lines, and nobody was told of. */
  orders?: number;
  linesMax?: number;
  /** Units of each item in the factory's own store, where the hub keeps the rest in reserve; no level when not given. */
  brandShown?: number;
}

export interface ShopWanted {
  plan: PlanName;
  /** It lists these of the lazily made items, from one to before the other. */
  lazy: { from: number; to: number };
  /** So many of those, the first, show nothing yet. */
  unwritten?: number;
}

export interface BenchWorld {
  seeded: SeededHub;
  facts: ShopifyFacts;
  secrets: Secrets;
  shopify: Child;
  sandboxUrl: string;
  hubUrl: string;
  /** The hub's database file, to be read by the bench while the hub runs. */
  database: Database;
  folder: string;
  control(path: string, body?: Record<string, unknown>): Promise<unknown>;
  startHub(options?: HubOptions): Promise<Child>;
  stop(): Promise<void>;
}

export interface HubOptions {
  role?: "all" | "worker";
  nodeOptions?: readonly string[];
  print?: (line: string) => void;
}

const MIGRATIONS = resolve(import.meta.dirname, "../../prisma/migrations");
const READY_MS_MAX = 60_000;
const HEAD =
  "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker," +
  "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Requires Shipping,Status";

/** Shops in a Shopify of its own process and a hub's database that knows them, all at rest. */
export async function startBenchWorld(plan: WorldPlan): Promise<BenchWorld> {
  const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"));
  const ports = await findFreePorts();
  const secrets = loadSecrets(folder);
  const hubUrl = `http://localhost:${ports.web}`;
  const sandboxUrl = `http://localhost:${ports.sandbox}`;
  const env = {
    ...toolEnvironment(),
    SHOPIFY_FACTORY_API_SECRET: secrets.factoryApiSecret,
    SHOPIFY_RESELLER_API_SECRET: secrets.resellerApiSecret,
    SANDBOX_APP_ORIGIN: hubUrl,
  };
  const { shopify, facts } = await startShopify(folder, env, shopifyPlanOf(plan, ports.sandbox));
  const path = join(folder, "headwater.db");
  await createMigratedFile(path, MIGRATIONS);
  const url = `file:${path}`;
  const database = openDatabase({ url });
  const seeded = await seedHub(database, hubPlanOf(plan, facts));
  await seedInstallations(database, { seeded, facts, secrets });
  await keepQuiet(database, Date.now());
  const children: Child[] = [shopify];
  return {
    seeded,
    facts,
    secrets,
    shopify,
    sandboxUrl,
    hubUrl,
    database,
    folder,
    control: (place, body) => callJson(`${sandboxUrl}/control/${place}`, body),
    async startHub({ role = "all", nodeOptions = [], print = () => {} } = {}) {
      let begun = (): void => {};
      const working = new Promise<void>((done) => (begun = done));
      const hub = startChild({
        name: "hub",
        script: [...nodeOptions, "app/server.ts"],
        env: {
          ...env,
          ...hubEnvironment({ secrets, hubUrl, sandboxUrl, url }),
          PORT: String(ports.web),
          ROLE: role,
        },
        print: (line) => {
          if (line.includes("the worker has begun")) begun();
          print(line);
        },
      });
      children.push(hub);
      if (role === "worker") await Promise.race([working, endedEarly(hub)]);
      else {
        const { ended } = hub;
        const timeoutMs = READY_MS_MAX;
        await waitUntilReady({ url: `${hubUrl}/readyz`, who: "The hub", ended, timeoutMs });
      }
      return hub;
    },
    async stop() {
      for (const child of [...children].reverse()) await child.stop();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function endedEarly(child: Child): Promise<never> {
  throw new Error(`The ${child.name} ended ${await child.ended} before it was ready.`);
}

function hubEnvironment(of: {
  secrets: Secrets;
  hubUrl: string;
  sandboxUrl: string;
  url: string;
}): Record<string, string> {
  return {
    LOG_LEVEL: "info",
    APP_URL: of.hubUrl,
    DATABASE_URL: of.url,
    ENCRYPTION_KEY: of.secrets.encryptionKey,
    SHOPIFY_FACTORY_API_KEY: readApiKey("shopify.app.toml"),
    SHOPIFY_RESELLER_API_KEY: readApiKey("shopify.app.reseller.toml"),
    SHOPIFY_SANDBOX_URL: of.sandboxUrl,
  };
}

async function startShopify(
  folder: string,
  env: NodeJS.ProcessEnv,
  plan: ShopifyPlan,
): Promise<{ shopify: Child; facts: ShopifyFacts }> {
  const file = join(folder, "shops.json");
  writeFileSync(file, JSON.stringify(plan));
  const printed: string[] = [];
  let tell = (_: ShopifyFacts): void => {};
  const told = new Promise<ShopifyFacts>((done) => (tell = done));
  const shopify = startChild({
    name: "shopify",
    script: ["bench/world/shopify-process.ts", file],
    env,
    print: (line) => {
      if (line.startsWith('{"facts"')) {
        tell(z.object({ facts: shopifyFacts }).parse(JSON.parse(line)).facts);
      } else printed.push(line);
    },
  });
  const ended = shopify.ended.then((how) => {
    throw new Error(`The local Shopify ended ${how}:\n${printed.join("\n")}`);
  });
  const facts = await Promise.race([told, ended]);
  ended.catch(() => {});
  return { shopify, facts };
}

function shopifyPlanOf(plan: WorldPlan, port: number): ShopifyPlan {
  return {
    port,
    factory: {
      domain: "bench-works.myshopify.com",
      plan: plan.factoryPlan,
      csv: csvOf(plan, plan.brandShown ?? 0),
      reserved: plan.free + plan.exposed * plan.shops.length,
    },
    shops: plan.shops.map((shop, index) => ({
      domain: `bench-${index}.myshopify.com`,
      plan: shop.plan,
      csv: plan.unlisted ? "" : csvOf(plan, plan.exposed),
      lazy: {
        count: plan.lazyItems,
        available: plan.exposed,
        empty: { from: shop.lazy.from, to: shop.lazy.from + (shop.unwritten ?? 0) },
      },
      orders: plan.orders ?? 0,
      linesMax: plan.linesMax ?? 1,
    })),
  };
}

function csvOf({ products }: WorldPlan, stock: number): string {
  if (products === 0) return "";
  const rows = Array.from(
    { length: products },
    (_, number) =>
      `item-${number},Item ${number},Title,Default Title,SKU-${number},200,shopify,${stock},deny,10.00,true,active`,
  );
  return [HEAD, ...rows].join("\n");
}

function hubPlanOf(plan: WorldPlan, facts: ShopifyFacts): Parameters<typeof seedHub>[1] {
  const real = facts.factory.items;
  const lazy = Array.from({ length: plan.lazyItems }, (_, number) => ({
    sku: `LAZY-${number}`,
    productGid: `gid://shopify/Product/${number}`,
    variantGid: `gid://shopify/ProductVariant/${number}`,
    inventoryItemGid: lazyItemGid(plan.shops.length, number),
  }));
  const bySku = new Map(real.map(({ sku }, index) => [sku, index]));
  const shops = facts.shops.map((shop, index) => ({
    ...shop,
    domain: `bench-${index}.myshopify.com`,
    listings: [
      ...shop.items.map((item): ListingPlan => ({
        ...item,
        item: bySku.get(item.sku) ?? 0,
        exposed: plan.exposed,
        target: plan.target ?? plan.exposed,
      })),
      ...lazyListings(plan, { index, before: real.length }),
    ],
  }));
  const items = [...real, ...lazy];
  const free = freeOf(plan, { items: items.length, listings: shops.map((shop) => shop.listings) });
  return {
    now: Date.now(),
    policy: plan.policy,
    coolingMs: 0,
    brandShown: plan.brandShown ?? null,
    factory: { domain: "bench-works.myshopify.com", ...facts.factory },
    items: items.map((item, index) => ({ ...item, free: free[index] ?? 0 })),
    shops,
  };
}

/** Units of each item that no channel has. */
function freeOf(
  { free, pool }: WorldPlan,
  of: { items: number; listings: readonly (readonly ListingPlan[])[] },
): number[] {
  const units = Array.from({ length: of.items }, () => (pool === undefined ? free : 0));
  if (pool === undefined) return units;
  for (const { item, exposed } of of.listings.flat()) {
    units[item] = (units[item] ?? 0) + pool - exposed;
  }
  return units;
}

function lazyListings(plan: WorldPlan, of: { index: number; before: number }): ListingPlan[] {
  const { lazy, unwritten = 0 } = plan.shops[of.index] ?? { lazy: { from: 0, to: 0 } };
  const { from, to } = lazy;
  return Array.from({ length: to - from }, (_, at) => {
    const inventoryItemGid = lazyItemGid(of.index, from + at);
    return {
      item: of.before + from + at,
      productGid: inventoryItemGid.replace("InventoryItem", "Product"),
      variantGid: inventoryItemGid.replace("InventoryItem", "ProductVariant"),
      inventoryItemGid,
      exposed: at < unwritten ? 0 : plan.exposed,
      target: plan.target ?? plan.exposed,
    };
  });
}

async function seedInstallations(
  database: Database,
  of: { seeded: SeededHub; facts: ShopifyFacts; secrets: Secrets },
): Promise<void> {
  const sealer = makeSealer({ key: of.secrets.encryptionKey });
  const row = (
    shopId: string,
    app: string,
    { token, scopes }: { token: string; scopes: string },
  ) => ({
    shopId,
    app,
    state: "installed",
    scopes,
    accessToken: sealer.seal(token),
    tokenVersion: 1,
    installedAt: Date.now(),
  });
  const rows = of.facts.shops.map((shop, index) =>
    row(of.seeded.shops[index]?.shopId ?? "", "reseller", shop),
  );
  await database.write((tx) =>
    insertRows(tx, "Installation", [
      row(of.seeded.factoryId, "factory", of.facts.factory),
      ...rows,
    ]),
  );
}
