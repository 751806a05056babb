import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";

import { readEnv } from "#app/env.server.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(resolve(ROOT, file), "utf8");
const example = parseEnv(read(".env.example"));

describe(".env.example", () => {
  test("is a complete environment as it stands", () => {
    expect(readEnv({ ...example }).sandboxUrl).toBe("http://localhost:4000");
  });

  test("names the client ids of the two apps", () => {
    expect(example["SHOPIFY_FACTORY_API_KEY"]).toBe(parse(read("shopify.app.toml"))["client_id"]);
    expect(example["SHOPIFY_RESELLER_API_KEY"]).toBe(
      parse(read("shopify.app.reseller.toml"))["client_id"],
    );
  });

  test("leads nowhere in production", () => {
    expect(() => readEnv({ ...example, NODE_ENV: "production" })).toThrow("SHOPIFY_SANDBOX_URL");
  });
});
