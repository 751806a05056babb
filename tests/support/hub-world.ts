import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { makeHub, type Hub } from "#app/hub.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import { beginRestored } from "#app/jobs/begin-restored.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { createSandbox, type Sandbox } from "#sandbox/create-sandbox.ts";
import { readAppConfig } from "#sandbox/platform/apps/read-app-config.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import { furnish } from "./furnish-world.ts";
import { makeHubLives, type HubLives } from "./hub-lives.ts";
import { makeInstall } from "./install-app.ts";
import { makeNetwork } from "./network.ts";
import { openRestorable } from "./restorable-database.ts";
import { virtualTime, type VirtualTime } from "./virtual-time.ts";
import type { HubWorld, WorldOptions } from "./world.ts";

export {
  FACTORY_DOMAIN,
  SECOND_LOCATION,
  type Bought,
  type HubWorld,
  type Reseller,
  type WorldOptions,
} from "./world.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SECRET = randomBytes(16).toString("hex");
const APP_ORIGIN = "https://hub.test";

export async function startHubWorld(options: WorldOptions = {}): Promise<HubWorld> {
  const restorable = await openRestorable(options.onDisk ?? false);
  const { database } = restorable;
  const time = virtualTime(options.seed ?? 1, () => database.inUse() > 0);
  const sealer = makeSealer({ key: randomBytes(32).toString("base64") });
  const log = createLog({ level: process.env.TEST_LOG ?? "silent" });
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
    transport: (request) => {
      const inbox = openInbox({ lives, web }, options.webApart ?? false);
      return deliver({ database, inbox }, request);
    },
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
  const outside = { clock: time.hub, database, fetch: network.fetch };
  // What is measured is the worker's.
  const { telemetry: _, ...unmeasured } = settings;
  const web = makeHub({ ...unmeasured, ...outside });
  const lives = makeHubLives({ outside, settings, time });
  await lives.start();
  const world: HubWorld = {
    time,
    sandbox,
    get hub() {
      return lives.hub;
    },
    lives,
    web,
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
      await makeInstall(world)(app, shop);
      await time.advance(5_000);
    },
    restartHub: () => lives.start(),
    backUp: () => restorable.backUp(time.hub),
    async restore(file) {
      lives.die();
      await restorable.putBack(file);
      await beginRestored({ database, clock: time.hub });
      await lives.start();
    },
    async close() {
      await lives.stop();
      await sandbox.close();
      await database.close();
    },
  };
  await furnish(world, { options, install: makeInstall(world) });
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

/** Who stores what Shopify tells: the worker's own process, the web's when that is another; else nobody. */
function openInbox(
  { lives, web }: { lives: HubLives; web: Hub },
  webApart: boolean,
): Hub["inbox"] | null {
  if (webApart) return web.inbox;
  return lives.alive ? lives.hub.inbox : null;
}

/** What the webhook endpoint does once the signature is checked. */
async function deliver(
  to: { database: Database; inbox: Hub["inbox"] | null },
  request: Request,
): Promise<Response> {
  if (!to.inbox) return new Response(null, { status: 503 });
  const path = new URL(request.url).pathname;
  const domain = request.headers.get("x-shopify-shop-domain") ?? "";
  const shop = await to.database.db
    .selectFrom("Shop")
    .select("id")
    .where("domain", "=", domain)
    .executeTakeFirst();
  if (!shop) return new Response(null, { status: 401 });
  const callback = path.includes("/fulfilment/");
  await to.inbox.store({
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
