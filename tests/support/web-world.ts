import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

import { readEnv, type Env } from "#app/env.server.ts";
import { openScreens } from "#app/open-screens.server.ts";
import { openServices } from "#app/services.server.ts";
import { makeWeb } from "#app/web.server.ts";
import { readApps } from "#sandbox/cli/read-apps.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";
import { serveSandbox } from "#sandbox/http-server.ts";
import { openTestDatabase } from "./database.ts";

export const SECRETS = { factory: "a-factory-secret", reseller: "a-reseller-secret" };

/** The web side with the built screens, and a local Shopify, both over HTTP; no worker runs. */
export interface WebWorld {
  env: Env;
  /** Where the hub listens. */
  origin: string;
  sandboxUrl: string;
  database: Awaited<ReturnType<typeof openTestDatabase>>;
  /** What a merchant grants and takes back. */
  changeScopes: ReturnType<typeof createSandbox>["control"]["changeScopes"];
  close(): Promise<void>;
}

export interface WebWorldShop {
  domain: string;
  apps: ("factory" | "reseller")[];
}

export async function startWebWorld(options: { shops: WebWorldShop[] }): Promise<WebWorld> {
  // The local Shopify has to know the hub's address, which is known once the hub listens.
  let handle: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((done) => server.listen(0, done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const apps = readApps({
    SHOPIFY_FACTORY_API_SECRET: SECRETS.factory,
    SHOPIFY_RESELLER_API_SECRET: SECRETS.reseller,
    SANDBOX_APP_ORIGIN: origin,
  });
  const sandbox = createSandbox({ apps });
  const sandboxServer = await serveSandbox(sandbox, { port: 0 });
  for (const { domain, apps: installed } of options.shops) {
    sandbox.control.createShop({ domain, name: `Shop ${domain}`, currencyCode: "CNY" });
    for (const app of installed) sandbox.control.installApp({ shop: domain, app });
  }
  const database = await openTestDatabase();
  const keyOf = (handleName: string) => apps.find((app) => app.handle === handleName)?.clientId;
  const env = readEnv({
    APP_URL: origin,
    DATABASE_URL: database.url,
    ENCRYPTION_KEY: Buffer.alloc(32, 5).toString("base64"),
    SHOPIFY_FACTORY_API_KEY: keyOf("factory"),
    SHOPIFY_FACTORY_API_SECRET: SECRETS.factory,
    SHOPIFY_RESELLER_API_KEY: keyOf("reseller"),
    SHOPIFY_RESELLER_API_SECRET: SECRETS.reseller,
    SHOPIFY_SANDBOX_URL: sandboxServer.url,
    LOG_LEVEL: "silent",
  });
  const services = await openServices(env);
  handle = makeWeb(env, services, await openScreens(env));
  return {
    env,
    origin,
    sandboxUrl: sandboxServer.url,
    database,
    changeScopes: (of, change) => sandbox.control.changeScopes(of, change),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await services.close();
      await database.close();
      await sandboxServer.close();
      await sandbox.close();
    },
  };
}
