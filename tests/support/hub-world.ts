import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { makeHub, type Hub, type HubOptions } from "#app/hub.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { makeInstallShop } from "#app/platform/shopify/install-shop.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import { createSandbox, type Sandbox } from "#sandbox/create-sandbox.ts";
import { readAppConfig } from "#sandbox/platform/apps/read-app-config.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import type { Settings } from "#sandbox/platform/settings.ts";
import type { ShopBase } from "#sandbox/contract.ts";
import { openTestDatabase } from "./database.ts";
import { makeMortal, type Mortal } from "./mortal.ts";
import { makeNetwork, type Network } from "./network.ts";
import { virtualTime, type VirtualTime } from "./virtual-time.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SECRET = randomBytes(16).toString("hex");
const APP_ORIGIN = "https://hub.test";
export const FACTORY_DOMAIN = "test-works.myshopify.com";

export const SECOND_LOCATION = "Second";

const placeInChina = (name: string) => ({
  name,
  countryCode: "CN",
  city: "Shanghai",
  address1: "1 Works Road",
});

export interface WorldOptions {
  seed?: number;
  resellers?: number;
  /** SKU and units at the factory's first location. */
  stock?: Record<string, number>;
  /** A whole product export instead of `stock`. */
  csv?: string;
  /** Units at further locations of the factory, which are there only when they are named here. */
  furtherStock?: Record<string, Record<string, number>>;
  /** Names of further locations that each reseller's shop has of its own. */
  resellerPlaces?: readonly string[];
  plan?: ShopBase["plan"];
  coolingMs?: number;
  graceMs?: number;
  sandbox?: Partial<Settings>;
  hub?: Pick<HubOptions, "laneSettings" | "orderSettings" | "telemetry">;
}

export interface Reseller {
  shopId: string;
  domain: string;
  partnershipId: string;
  channelId: string;
}

/** The hub's production code and a local Shopify in one process, on one virtual time. */
export interface HubWorld {
  time: VirtualTime;
  sandbox: Sandbox;
  hub: Hub;
  network: Network;
  database: Database;
  factoryId: string;
  brandChannelId: string;
  resellers: Reseller[];
  itemId(sku: string): Promise<string>;
  /** A route of a shop: the shopper's or the merchant's. */
  shop<T = Record<string, unknown>>(domain: string, path: string, body?: unknown): Promise<T>;
  buy(domain: string, lines: { sku: string; quantity: number }[]): Promise<Bought>;
  advance(durationMs: number): Promise<void>;
  /** Installs an app, perhaps beside the other one, in a shop that is there. */
  install(app: AppName, domain: string): Promise<void>;
  /** The hub's process dies as it stands, and another one starts on the same database. */
  restartHub(): Promise<void>;
  close(): Promise<void>;
}

export interface Bought {
  ok: boolean;
  status: number;
  body: Record<string, unknown>;
}

export async function startHubWorld(options: WorldOptions = {}): Promise<HubWorld> {
  const time = virtualTime(options.seed ?? 1);
  const database = await openTestDatabase();
  const sealer = makeSealer({ key: randomBytes(32).toString("base64") });
  const log = createLog({ level: process.env.TEST_LOG ?? "silent" });
  let hub: Hub;
  const sandbox = createSandbox({
    apps: [
      readAppConfig({
        file: resolve(ROOT, "shopify.app.toml"),
        secret: SECRET,
        appOrigin: APP_ORIGIN,
      }),
      readAppConfig({
        file: resolve(ROOT, "shopify.app.reseller.toml"),
        secret: SECRET,
        appOrigin: APP_ORIGIN,
      }),
    ],
    clock: time.sandbox,
    random: seededRandom(options.seed ?? 1),
    config: { ...options.sandbox },
    transport: (request) => deliver(database, () => hub, request),
  });
  const network = makeNetwork((request) => sandbox.handle(request));
  const [factoryApp, resellerApp] = ["shopify.app.toml", "shopify.app.reseller.toml"].map((file) =>
    readAppConfig({ file: resolve(ROOT, file), secret: SECRET }),
  );
  const settings = {
    log,
    sealer,
    apps: {
      factory: { apiKey: factoryApp?.clientId ?? "", apiSecret: SECRET },
      reseller: { apiKey: resellerApp?.clientId ?? "", apiSecret: SECRET },
    },
    appUrl: APP_ORIGIN,
    sandboxUrl: "http://sandbox.local",
    ...options.hub,
  };
  const newLife = (): Mortal => makeMortal({ clock: time.hub, database, fetch: network.fetch });
  let life = newLife();
  hub = makeHub({ ...settings, ...life });
  const world: HubWorld = {
    time,
    sandbox,
    get hub() {
      return hub;
    },
    network,
    database,
    factoryId: "",
    brandChannelId: "",
    resellers: [],
    advance: (durationMs) => time.advance(durationMs),
    async itemId(sku) {
      const row = await database.db
        .selectFrom("Item")
        .select("id")
        .where("sku", "=", sku)
        .executeTakeFirstOrThrow();
      return row.id;
    },
    async shop(domain, path, body) {
      const answer = await callShop(sandbox, time, { domain, path, body });
      if (answer.status >= 400)
        throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as never;
    },
    async buy(domain, lines) {
      const answer = await callShop(sandbox, time, {
        domain,
        path: "/buy",
        body: { lines, email: "shopper@example.com", shippingAddress: ADDRESS, card: "ok" },
      });
      return { ok: answer.status < 400, ...answer };
    },
    async install(app, domain) {
      const shop = sandbox.world.shops.get(domain);
      if (!shop) throw new Error(`no shop ${domain}`);
      await makeInstall(world, database)(app, shop);
      await time.advance(5_000);
    },
    async restartHub() {
      life.die();
      life = newLife();
      hub = makeHub({ ...settings, ...life });
      await hub.worker.start();
    },
    async close() {
      const stopped = hub.worker.stop();
      await time.advance(2_000);
      await stopped;
      await sandbox.close();
      await database.close();
    },
  };
  await hub.worker.start();
  await furnish(world, { options, install: makeInstall(world, database) });
  return world;
}

const ADDRESS = {
  firstName: "Ada",
  lastName: "Shopper",
  address1: "1 Test Street",
  city: "Springfield",
  zip: "12345",
  countryCode: "US",
};

async function callShop(
  sandbox: Sandbox,
  time: VirtualTime,
  call: { domain: string; path: string; body?: unknown },
): Promise<{ status: number; body: Record<string, unknown> }> {
  const request = new Request(`http://sandbox.local/shops/${call.domain}${call.path}`, {
    method: call.body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  let answer: Response | undefined;
  void sandbox.handle(request).then((response) => (answer = response));
  for (let wait = 0; answer === undefined && wait < 1_000; wait += 1) await time.advance(5);
  if (!answer) throw new Error(`no answer to ${call.path}`);
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : { text } };
}

/** What the webhook endpoint does once the signature is checked. */
async function deliver(database: Database, hub: () => Hub, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const domain = request.headers.get("x-shopify-shop-domain") ?? "";
  const shop = await database.db
    .selectFrom("Shop")
    .select("id")
    .where("domain", "=", domain)
    .executeTakeFirst();
  if (!shop) return new Response(null, { status: 401 });
  const callback = path.includes("/fulfilment/");
  await hub().inbox.store({
    app: path.startsWith("/factory") ? "factory" : "reseller",
    shopId: shop.id,
    topic: callback
      ? "callback/fulfillment_order_notification"
      : (request.headers.get("x-shopify-topic") ?? ""),
    webhookId: request.headers.get("x-shopify-webhook-id") ?? randomBytes(8).toString("hex"),
    eventId: request.headers.get("x-shopify-event-id"),
    triggeredAt: Date.parse(request.headers.get("x-shopify-triggered-at") ?? "") || null,
    payload: await request.text(),
  });
  return new Response(null, { status: 200 });
}

type Install = (app: AppName, shop: ShopBase & { name?: string }) => Promise<string>;

function makeInstall(world: HubWorld, database: Database): Install {
  const install = makeInstallShop({
    database,
    clock: world.time.hub,
    storeToken: (tx, shop, pair) => world.hub.clients.tokens.storeExchanged(tx, shop, pair),
    installed: (tx, shop) =>
      world.hub.tasks.ask(tx, {
        kind: "shop.installed",
        key: `${shop.app}:${shop.shopId}`,
        ...shop,
      }),
  });
  return async (app, shop) => {
    const place = { shop: shop.domain, app };
    const { scopes } = world.sandbox.control.installApp(place);
    world.sandbox.control.approveProtectedData(app, true);
    const tokens = world.sandbox.control.issueTokens(place, { expiring: true });
    await install({
      app,
      shop: {
        gid: shop.id,
        domain: shop.domain,
        name: shop.domain,
        currency: "USD",
        countryCode: "CN",
        timezone: "Asia/Shanghai",
        plan: "Basic",
      },
      pair: toPair(tokens, [...scopes].join(",")),
    });
    const row = await database.db
      .selectFrom("Shop")
      .select("id")
      .where("domain", "=", shop.domain)
      .executeTakeFirstOrThrow();
    return row.id;
  };
}

type Issued = ReturnType<Sandbox["control"]["issueTokens"]>;

function toPair({ access, refresh }: Issued, scopes: string) {
  return {
    accessToken: access.token,
    accessExpiresAt: access.expiresAt ?? null,
    refreshToken: refresh?.token ?? null,
    refreshExpiresAt: refresh?.expiresAt ?? null,
    scopes,
  };
}

/** A factory with stock, resellers that list everything, all at rest. */
async function furnish(
  world: HubWorld,
  of: { options: WorldOptions; install: Install },
): Promise<void> {
  const { options } = of;
  const further = Object.entries(options.furtherStock ?? {});
  const factory = world.sandbox.control.createShop({
    domain: FACTORY_DOMAIN,
    name: "Test Works",
    plan: options.plan ?? "plus",
    currencyCode: "USD",
    countryCode: "CN",
    ...(further.length > 0
      ? { locations: ["Main", ...further.map(([name]) => name)].map(placeInChina) }
      : {}),
  });
  const stock = options.stock ?? { "CUP-1": 10 };
  await world.shop(FACTORY_DOMAIN, "/import-products", { csv: options.csv ?? toCsv(stock) });
  for (const [location, units] of further) {
    for (const [sku, available] of Object.entries(units)) {
      const here = { sku, location, available };
      await world.shop(FACTORY_DOMAIN, "/merchant/stock/activate", here);
    }
  }
  world.factoryId = await of.install("factory", factory);
  await world.advance(5_000);
  const brand = await world.database.db
    .selectFrom("Channel")
    .select("id")
    .where("factoryId", "=", world.factoryId)
    .where("kind", "=", "brand")
    .executeTakeFirstOrThrow();
  world.brandChannelId = brand.id;
  for (let index = 0; index < (options.resellers ?? 2); index += 1) {
    world.resellers.push(await addReseller(world, { ...of, index }));
  }
  await world.advance(60_000);
}

async function addReseller(
  world: HubWorld,
  of: { options: WorldOptions; install: Install; index: number },
): Promise<Reseller> {
  const domain = `reseller-${of.index + 1}.myshopify.com`;
  const shop = world.sandbox.control.createShop({
    domain,
    name: `Reseller ${of.index + 1}`,
    plan: "standard",
    currencyCode: "USD",
    countryCode: "US",
    ...(of.options.resellerPlaces
      ? { locations: ["Main", ...of.options.resellerPlaces].map(placeInChina) }
      : {}),
  });
  const shopId = await of.install("reseller", shop);
  await world.advance(2_000);
  const { hub, factoryId } = world;
  const invited = await hub.partners.invite({
    factoryId,
    label: `Reseller ${of.index + 1}`,
    terms: {
      discountBasisPoints: 4_000,
      graceMs: of.options.graceMs ?? 1_000,
      coolingMs: of.options.coolingMs ?? 60_000,
      creditLimitMinor: null,
      shipsTo: [],
      priority: 1,
    },
  });
  if (!invited.ok) throw new Error(`invite: ${invited.code}`);
  const accepted = await hub.partners.accept({ resellerId: shopId, code: invited.inviteCode });
  if (!accepted.ok) throw new Error(`accept: ${accepted.code}`);
  const partnershipId = invited.partnershipId;
  await world.advance(5_000);
  const items = await world.database.db
    .selectFrom("Item")
    .select("id")
    .where("problem", "is", null)
    .where("state", "=", "active")
    .execute();
  const chosen = await hub.catalog.chooseItems({
    resellerId: shopId,
    partnershipId,
    itemIds: items.map((item) => item.id),
  });
  if (!chosen.ok) throw new Error(`choose: ${chosen.code}`);
  await world.advance(20_000);
  const channel = await world.database.db
    .selectFrom("Channel")
    .select("id")
    .where("partnershipId", "=", partnershipId)
    .executeTakeFirstOrThrow();
  return { shopId, domain, partnershipId, channelId: channel.id };
}

function toCsv(stock: Record<string, number>): string {
  const head =
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker," +
    "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Requires Shipping,Status";
  const rows = Object.entries(stock).map(
    ([sku, units]) =>
      `${sku.toLowerCase()},Product ${sku},Title,Default Title,${sku},200,shopify,${units},deny,10.00,true,active`,
  );
  return [head, ...rows].join("\n");
}
