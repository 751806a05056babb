import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildClientSchema } from "graphql";
import type { GraphQLSchema, IntrospectionQuery } from "graphql";
import { z } from "zod";

/** The one Admin API version that the app speaks; the TOML files name the same. */
export const ADMIN_API_VERSION = "2026-07";

/** The Storefront API version that the store's Hydrogen speaks. */
export const STOREFRONT_API_VERSION = "2026-04";

/** The Customer Account API version that the store's Hydrogen speaks. */
export const CUSTOMER_ACCOUNT_API_VERSION = "2026-04";

const introspection = z.object({
  data: z.custom<IntrospectionQuery>(
    (value) => typeof value === "object" && value !== null && "__schema" in value,
  ),
});

const DATA = resolve(import.meta.dirname, "../../node_modules/@shopify/dev-mcp/dist/data");

/**
 * Shopify's own description of one version of an API, as the tools package ships it. Its prose is
 * left out, so that none of it ends up in generated files.
 */
export function readOfficialSchema(
  api: "admin" | "customer" | "storefront-graphql",
  version: string,
): GraphQLSchema {
  const packed = readFileSync(resolve(DATA, `${api}_${version}.json.gz`));
  const text = gunzipSync(packed).toString("utf8");
  const described = introspection.parse(JSON.parse(text, withoutProse));
  return buildClientSchema(described.data, { assumeValid: true });
}

function withoutProse(key: string, value: unknown): unknown {
  return key === "description" ? null : value;
}
