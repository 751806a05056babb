import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";

import { DEFAULT_STORE_SETTINGS } from "#app/modules/store/index.ts";
import { storeSecret } from "#app/platform/crypto/store-secret.server.ts";
import { toolEnvironment } from "../run-steps.ts";
import { checkData } from "./check-data.ts";
import type { Child } from "./child.ts";
import { startChild } from "./child.ts";
import { startMailSink } from "./mail-sink.ts";
import { migrate } from "./migrate.ts";
import type { Ports } from "./ports.ts";
import type { Secrets } from "./secrets.ts";
import { loadSecrets } from "./secrets.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const READY_MS_MAX = 60_000;

export interface System {
  readonly hubUrl: string;
  readonly sandboxUrl: string;
  readonly databaseUrl: string;
  readonly children: readonly Child[];
  /** The store beside them, which needs a shop that is there; resolves with its address when it answers. */
  startStore(shopDomain: string): Promise<string>;
  /** Kills the hub as a crash would, and starts it again; resolves when it answers. */
  crashHub(): Promise<void>;
  stop(): Promise<void>;
}

export interface SystemOptions {
  ports: Ports;
  /** Everything the system remembers lies here. */
  dataFolder: string;
  print: (who: string, line: string) => void;
  /** Added to what both children are told, e.g. LOG_LEVEL. */
  env?: NodeJS.ProcessEnv;
  /** Node's own options for one of the two, e.g. a profiler. */
  nodeOptions?: { hub?: readonly string[]; shopify?: readonly string[] };
  /** The local Shopify forgets everything when it ends, and spends no time on remembering. */
  shopifyInMemory?: boolean;
}

/** The client id that a configuration file of the Shopify CLI names. */
export function readApiKey(file: string): string {
  const config = parse(readFileSync(resolve(ROOT, file), "utf8"));
  return z.object({ client_id: z.string().min(1) }).parse(config).client_id;
}

export function sharedEnvironment(options: SystemOptions, secrets: Secrets): NodeJS.ProcessEnv {
  return {
    ...toolEnvironment(),
    // Node keeps what it compiled, so that a restart takes half the time.
    NODE_COMPILE_CACHE: resolve(ROOT, ".cache/compiled"),
    SHOPIFY_FACTORY_API_SECRET: secrets.factoryApiSecret,
    SHOPIFY_RESELLER_API_SECRET: secrets.resellerApiSecret,
    LOG_LEVEL: "info",
    ...options.env,
  };
}

export function startSandbox(options: SystemOptions, env: NodeJS.ProcessEnv): Child {
  const data = options.shopifyInMemory ? [] : ["--data", join(options.dataFolder, "shopify")];
  const port = String(options.ports.sandbox);
  const node = options.nodeOptions?.shopify ?? [];
  return startChild({
    name: "shopify",
    script: [...node, "sandbox/main.ts", "serve", "--port", port, ...data],
    env: { ...env, SANDBOX_APP_ORIGIN: `http://localhost:${options.ports.web}` },
    print: (line) => {
      options.print("shopify", line);
    },
  });
}

export interface HubSettings {
  databaseUrl: string;
  encryptionKey: string;
  sandboxUrl: string;
  /** One of several processes; web and worker in one when not given. */
  part?: { name: string; role: "web" | "worker"; port: number };
}

export function startHub(
  options: SystemOptions,
  env: NodeJS.ProcessEnv,
  settings: HubSettings,
): Child {
  const { name, role, port } = settings.part ?? {
    name: "hub",
    role: "all",
    port: options.ports.web,
  };
  return startChild({
    name,
    script: [...(options.nodeOptions?.hub ?? []), "app/server.ts"],
    env: {
      ...env,
      ROLE: role,
      PORT: String(port),
      APP_URL: `http://localhost:${options.ports.web}`,
      DATABASE_URL: settings.databaseUrl,
      ENCRYPTION_KEY: settings.encryptionKey,
      SHOPIFY_FACTORY_API_KEY: readApiKey("shopify.app.toml"),
      SHOPIFY_RESELLER_API_KEY: readApiKey("shopify.app.reseller.toml"),
      SHOPIFY_SANDBOX_URL: settings.sandboxUrl,
    },
    print: (line) => {
      options.print(name, line);
    },
  });
}

const storeAccess = z.object({ environment: z.record(z.string(), z.string()) });

/** As a merchant enters it in the Headless channel: where the shop may send those who sign in. */
export async function enterStore(control: string, storeUrl: string): Promise<void> {
  const customerAccounts = {
    callbackUris: [`${storeUrl}/account/authorize`],
    javascriptOrigins: [storeUrl],
    logoutUris: ["", "/zh-cn", "/ru"].map((language) => storeUrl + language),
  };
  const answer = await fetch(control, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ customerAccounts }),
  });
  if (!answer.ok) throw new Error(`The store could not be entered: ${await answer.text()}`);
}

/** The built store on Node, pointed at a shop of the local Shopify. */
async function startStoreOf(
  options: SystemOptions,
  env: NodeJS.ProcessEnv,
  of: { sandboxUrl: string; hubUrl: string; shopDomain: string; secrets: Secrets },
): Promise<Child> {
  const control = `${of.sandboxUrl}/control/shops/${of.shopDomain}/storefront`;
  await enterStore(control, `http://localhost:${options.ports.store}`);
  const answer = await fetch(control);
  const { environment } = storeAccess.parse(await answer.json());
  return startChild({
    name: "store",
    script: ["storefront/serve.ts"],
    env: {
      ...env,
      ...environment,
      NODE_ENV: "production",
      PORT: String(options.ports.store),
      SESSION_SECRET: of.secrets.storeSessionSecret,
      PUBLIC_HUB_URL: `${of.hubUrl}/public/v1/shops/${of.shopDomain}`,
      HUB_SECRET: storeSecret({
        key: of.secrets.encryptionKey,
        domain: of.shopDomain,
        version: DEFAULT_STORE_SETTINGS.secretVersion,
      }),
    },
    print: (line) => {
      options.print("store", line);
    },
  });
}

/** Migrates the database, starts the local Shopify and then the hub, and waits until both answer. */
export async function startSystem(options: SystemOptions): Promise<System> {
  mkdirSync(options.dataFolder, { recursive: true });
  const secrets = loadSecrets(options.dataFolder);
  const databaseUrl = `file:${join(options.dataFolder, "headwater.db")}`;
  const sandboxUrl = `http://localhost:${options.ports.sandbox}`;
  const hubUrl = `http://localhost:${options.ports.web}`;
  checkData(join(options.dataFolder, "headwater.db"), join(ROOT, "prisma/migrations"));
  await migrate(databaseUrl);
  const mailSink = await startMailSink({
    folder: join(options.dataFolder, "mail"),
    print: (line) => {
      options.print("mail", line);
    },
  });
  const env = {
    ...sharedEnvironment(options, secrets),
    MAIL_URL: mailSink.url,
    MAIL_FROM: "store@headwater.example",
  };

  const children: Child[] = [];
  // The hub first: it may still be writing to the local Shopify.
  const stop = async (): Promise<void> => {
    for (const child of [...children].reverse()) await child.stop();
    await mailSink.stop();
  };
  try {
    const sandbox = startSandbox(options, env);
    children.push(sandbox);
    await ready(sandbox, "The local Shopify", `${sandboxUrl}/`);
    const settings = { databaseUrl, encryptionKey: secrets.encryptionKey, sandboxUrl };
    const begin = async (): Promise<void> => {
      const hub = startHub(options, env, settings);
      children[1] = hub;
      await ready(hub, "The hub", `${hubUrl}/readyz`);
    };
    await begin();
    const crashHub = async (): Promise<void> => {
      await children[1]?.kill();
      await begin();
    };
    const startStore = async (shopDomain: string): Promise<string> => {
      const storeUrl = `http://localhost:${options.ports.store}`;
      const store = await startStoreOf(options, env, { sandboxUrl, hubUrl, shopDomain, secrets });
      children.push(store);
      await ready(store, "The store", `${storeUrl}/`);
      return storeUrl;
    };
    return { hubUrl, sandboxUrl, databaseUrl, children, startStore, crashHub, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function ready(child: Child, who: string, url: string): Promise<void> {
  return waitUntilReady({ url, who, ended: child.ended, timeoutMs: READY_MS_MAX });
}
