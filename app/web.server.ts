import { resolve } from "node:path";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express } from "express";
import type { Env } from "#app/env.server.ts";
import type { Sealer } from "#app/platform/crypto/seal.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { makeKnownShops } from "#app/platform/http/known-shops.server.ts";
import {
  makeCallbackEndpoint,
  makeWebhookEndpoint,
  type PlainHandler,
} from "#app/platform/http/webhook-endpoint.server.ts";
import type { Inbox } from "#app/platform/inbox/inbox.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { redirectLibraryTo } from "#app/platform/shopify/embedded-app.server.ts";
import {
  makeInstallShop,
  type InstallShopDeps,
} from "#app/platform/shopify/install-shop.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import type { Tokens } from "#app/platform/shopify/tokens.server.ts";
import { observedWebhooks } from "#app/platform/telemetry/observed-webhooks.server.ts";
import type { Telemetry } from "#app/platform/telemetry/telemetry.server.ts";
import { makePublicApi } from "#app/public/public-api.server.ts";
import type { PublicCapability } from "#app/public/ports.ts";
import { makeHubContext } from "./load-context.server.ts";
import type { Operations } from "./operations.ts";
import type { ScreenQueries } from "./screen-queries.server.ts";
import { makeFactoryApp } from "./shopify-factory.server.ts";
import { makeResellerApp } from "./shopify-reseller.server.ts";

/** What the web side needs of the services. */
export interface WebServices {
  database: Database;
  clock: Clock;
  log: Log;
  inbox: Inbox;
  sealer: Sealer;
  tokens: Pick<Tokens, "storeExchanged">;
  /** An app is new in a shop, or came back: called with its token in one transaction. */
  installed: InstallShopDeps["installed"];
  operations: Operations;
  queries: ScreenQueries;
  /** What brand stores may ask. */
  capabilities: readonly PublicCapability[];
  telemetry: Telemetry;
}

/** Remix's half: the build to serve, and in development the middleware that makes it. */
export interface Screens {
  build: ServerBuild | (() => Promise<ServerBuild>);
  middleware: express.RequestHandler | undefined;
}

const CLIENT_FOLDER = resolve(import.meta.dirname, "../build/client");
const CALLBACK = "fulfillment_order_notification";

/** The whole web side: plain endpoints first, then files, then Remix. */
export function makeWeb(env: Env, services: WebServices, screens: Screens): Express {
  const web = express();
  web.disable("x-powered-by");
  web.set("trust proxy", "loopback, uniquelocal");
  addHealth(web, services);
  addEndpoints(web, env, services);
  web.use((_request, response, next) => {
    response.set({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" });
    next();
  });
  addPublicApi(web, env, services);
  if (screens.middleware) web.use(screens.middleware);
  else addFiles(web);
  const serve = serveScreens(env, services, screens);
  web.all("*", (request, response, next) => void serve(request, response, next));
  return web;
}

function addHealth(web: Express, { database, log }: WebServices): void {
  web.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok");
  });
  web.get("/readyz", (_request, response) => {
    void isAnswering(database).then((answering) => {
      if (!answering) log.warn("not ready: the database does not answer");
      response.status(answering ? 200 : 503).type("text/plain");
      response.send(answering ? "ready" : "the database does not answer");
    });
  });
}

async function isAnswering({ db }: Database): Promise<boolean> {
  return db
    .selectFrom("Shop")
    .select("id")
    .limit(1)
    .execute()
    .then(
      () => true,
      () => false,
    );
}

function addEndpoints(web: Express, env: Env, services: WebServices): void {
  const { clock, inbox, log } = services;
  const shops = makeKnownShops({ db: services.database.db });
  const depsOf = (app: AppName) => {
    const { apiSecret, apiSecretPrevious } = env.apps[app];
    const secrets = apiSecretPrevious === undefined ? [apiSecret] : [apiSecret, apiSecretPrevious];
    return { app, secrets, clock, inbox, log, shops };
  };
  const add = (app: AppName, path: string, endpoint: PlainHandler): void => {
    const handle = observedWebhooks({ app, telemetry: services.telemetry }, endpoint);
    web.post(`/${app}${path}`, (request, response) => void handle(request, response));
  };
  add("factory", "/webhooks", makeWebhookEndpoint(depsOf("factory")));
  add("reseller", "/webhooks", makeWebhookEndpoint(depsOf("reseller")));
  add(
    "reseller",
    `/fulfilment/${CALLBACK}`,
    makeCallbackEndpoint({ ...depsOf("reseller"), callback: CALLBACK }),
  );
}

function addPublicApi(web: Express, env: Env, services: WebServices): void {
  const { clock, database, log, capabilities } = services;
  const previous = env.encryptionKeyPrevious === undefined ? [] : [env.encryptionKeyPrevious];
  const shops = makeKnownShops({ db: database.db });
  const keys = [env.encryptionKey, ...previous];
  const isLocal = env.sandboxUrl !== undefined;
  web.use(makePublicApi({ db: database.db, clock, log, shops, keys, isLocal, capabilities }));
}

function addFiles(web: Express): void {
  const assets = express.static(`${CLIENT_FOLDER}/assets`, { immutable: true, maxAge: "1y" });
  web.use("/assets", assets, (_request, response) => {
    response.status(404).end();
  });
  web.use(express.static(CLIENT_FOLDER, { maxAge: "1h" }));
}

function serveScreens(env: Env, services: WebServices, screens: Screens): RequestHandler {
  if (env.sandboxUrl !== undefined) redirectLibraryTo(env.sandboxUrl);
  const { database, log, operations, queries } = services;
  const common = {
    appUrl: env.appUrl,
    database,
    log,
    sealer: services.sealer,
    install: makeInstallShop({
      database,
      clock: services.clock,
      storeToken: services.tokens.storeExchanged,
      installed: services.installed,
    }),
  };
  const apps = {
    factory: makeFactoryApp({ ...common, ...env.apps.factory }),
    reseller: makeResellerApp({ ...common, ...env.apps.reseller }),
  };
  const makeContext = makeHubContext({ env, database, log, apps, operations, queries });
  return createRequestHandler({
    build: screens.build,
    mode: env.mode === "development" ? "development" : "production",
    getLoadContext: () => ({ hub: makeContext() }),
  });
}
