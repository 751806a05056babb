import { describe, expect, it } from "vitest";

import { readEnv } from "./env.server.ts";

const COMPLETE = {
  APP_URL: "http://localhost:3000/anything",
  DATABASE_URL: "file:./.data/headwater.db",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  SHOPIFY_FACTORY_API_KEY: "factory-key",
  SHOPIFY_FACTORY_API_SECRET: "factory-secret",
  SHOPIFY_RESELLER_API_KEY: "reseller-key",
  SHOPIFY_RESELLER_API_SECRET: "reseller-secret",
};

describe("readEnv", () => {
  it("names everything that is wrong at once", () => {
    const { APP_URL: _, ...incomplete } = { ...COMPLETE, ENCRYPTION_KEY: "short", ROLE: "boss" };
    expect(() => readEnv(incomplete)).toThrow(
      /APP_URL[\s\S]*ENCRYPTION_KEY|ENCRYPTION_KEY[\s\S]*APP_URL|ROLE/,
    );
    expect(() => readEnv(incomplete)).toThrow(/ROLE/);
    expect(() => readEnv(incomplete)).toThrow(/ENCRYPTION_KEY/);
  });

  it("refuses the local Shopify in production", () => {
    const env = {
      ...COMPLETE,
      NODE_ENV: "production",
      SHOPIFY_SANDBOX_URL: "http://localhost:4000",
    };
    expect(() => readEnv(env)).toThrow(/SHOPIFY_SANDBOX_URL/);
  });

  it("takes App Bridge from the local Shopify unless told otherwise", () => {
    const env = readEnv({ ...COMPLETE, SHOPIFY_SANDBOX_URL: "http://localhost:4000/" });
    expect(env.appBridgeUrl).toBe("http://localhost:4000/app-bridge.js");
    expect(readEnv(COMPLETE).appBridgeUrl).toBeUndefined();
  });

  it("runs web and worker in one process, outside production, unless told otherwise", () => {
    const env = readEnv({ ...COMPLETE, SHOPIFY_FACTORY_API_SECRET_PREVIOUS: "" });
    expect(env).toMatchObject({ role: "all", mode: "local", appUrl: "http://localhost:3000" });
    expect(env.apps.factory.apiSecretPrevious).toBeUndefined();
  });
});
