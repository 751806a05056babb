import { expect, test } from "vitest";

import { readEnv } from "#app/env.server.ts";
import { hubEnvironment, type DevHub } from "./hub-environment.ts";

const hub: DevHub = {
  cli: {
    SHOPIFY_API_KEY: "factory-id",
    SHOPIFY_API_SECRET: "factory-secret",
    HOST: "https://a-tunnel.example",
    PORT: "51234",
  },
  clientIds: { factory: "factory-id", reseller: "reseller-id" },
  otherSecret: undefined,
  databaseUrl: "file:./dev.db",
  encryptionKey: Buffer.alloc(32, 1).toString("base64"),
};
const reseller = { ...hub.cli, SHOPIFY_API_KEY: "reseller-id", SHOPIFY_API_SECRET: "its-secret" };

test("a run of the CLI for the factory app is the whole hub, on the real Shopify", () => {
  const env = readEnv(hubEnvironment(hub));
  expect(env).toMatchObject({ mode: "development", role: "all", port: 51_234 });
  expect(env.appUrl).toBe("https://a-tunnel.example");
  expect(env.sandboxUrl).toBeUndefined();
  expect(env.apps.factory).toMatchObject({ apiKey: "factory-id", apiSecret: "factory-secret" });
});

test("a run for the reseller app shows screens only and knows the factory's secret from .env", () => {
  const env = readEnv(hubEnvironment({ ...hub, cli: reseller, otherSecret: "factory-secret" }));
  expect(env.role).toBe("web");
  expect(env.apps.factory).toMatchObject({ apiKey: "factory-id", apiSecret: "factory-secret" });
  expect(env.apps.reseller).toMatchObject({ apiKey: "reseller-id", apiSecret: "its-secret" });
});

test("an app that no configuration file names is refused with what to do", () => {
  const cli = { ...hub.cli, SHOPIFY_API_KEY: "somebody-else" };
  expect(() => hubEnvironment({ ...hub, cli })).toThrow("shopify.app.toml");
});
