/** The hub as `shopify app dev` starts it (see shopify.web.toml): on the real Shopify, with its own database. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";

import { hubEnvironment } from "./dev/hub-environment.ts";
import { startChild } from "./local/child.ts";
import { loadSecrets } from "./local/secrets.ts";
import { migrate } from "./local/migrate.ts";
import { readApiKey } from "./local/system.ts";
import { toolEnvironment } from "./run-steps.ts";

const ROOT = resolve(import.meta.dirname, "..");
const DATA = join(ROOT, ".data/dev");

function savedSecret(name: string): string | undefined {
  const file = join(ROOT, ".env");
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8"))[name] : undefined;
}

async function main(): Promise<void> {
  const clientIds = {
    factory: readApiKey("shopify.app.toml"),
    reseller: readApiKey("shopify.app.reseller.toml"),
  };
  const isFactory = process.env["SHOPIFY_API_KEY"] === clientIds.factory;
  mkdirSync(DATA, { recursive: true });
  const databaseUrl = `file:${join(DATA, "headwater.db")}`;
  const env = hubEnvironment({
    cli: {
      SHOPIFY_API_KEY: process.env["SHOPIFY_API_KEY"],
      SHOPIFY_API_SECRET: process.env["SHOPIFY_API_SECRET"],
      HOST: process.env["HOST"],
      PORT: process.env["PORT"],
    },
    clientIds,
    otherSecret: savedSecret(
      isFactory ? "SHOPIFY_RESELLER_API_SECRET" : "SHOPIFY_FACTORY_API_SECRET",
    ),
    databaseUrl,
    encryptionKey: loadSecrets(DATA).encryptionKey,
  });
  await migrate(databaseUrl);
  const inherited = toolEnvironment();
  delete inherited["SHOPIFY_SANDBOX_URL"];
  const hub = startChild({
    name: "hub",
    script: ["app/server.ts"],
    env: { ...inherited, ...env },
    print: (line) => {
      console.log(line);
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void hub.stop());
  }
  await hub.ended;
}

try {
  await main();
} catch (error) {
  console.error(`Cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
