import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";
import { SCOPES_FILE, STOREFRONT_SCOPES_FILE } from "./files.ts";

const requirement = z.object({ text: z.string(), anyOf: z.array(z.string()) });
const scopeTable = z.object({
  requirements: z.array(requirement),
  needs: z.record(z.string(), z.number()),
  topics: z.record(z.string(), z.array(z.string())),
});

export interface AccessRequirement {
  /** Shopify's own words, which its error repeats. */
  text: string;
  /** One of these is enough. */
  anyOf: readonly string[];
}

export interface ScopeTable {
  /** Keyed by "Type" or "Type.field". */
  requirementFor(key: string): AccessRequirement | undefined;
  /** Scopes of which one is needed to hear a webhook topic ("ORDERS_CREATE"); empty when none is. */
  topicScopes(topicEnum: string): readonly string[];
}

let loaded: ScopeTable | undefined;

/** Which access scopes Shopify asks for, from its own reference. Read once per process. */
export function loadScopeTable(): ScopeTable {
  if (loaded) return loaded;
  const table = scopeTable.parse(
    JSON.parse(brotliDecompressSync(readFileSync(SCOPES_FILE)).toString("utf8")),
  );
  const needs = new Map(
    Object.entries(table.needs).map(([key, index]) => [key, table.requirements[index]]),
  );
  const topics = new Map(Object.entries(table.topics));
  loaded = {
    requirementFor: (key) => needs.get(key),
    topicScopes: (topic) => topics.get(topic) ?? [],
  };
  return loaded;
}

let storefront: ReadonlyMap<string, string> | undefined;

/** The one access scope that the Storefront API asks for, by "Type" or "Type.field". */
export function loadStorefrontScopes(): ReadonlyMap<string, string> {
  storefront ??= new Map(
    Object.entries(
      z
        .record(z.string(), z.string())
        .parse(
          JSON.parse(brotliDecompressSync(readFileSync(STOREFRONT_SCOPES_FILE)).toString("utf8")),
        ),
    ),
  );
  return storefront;
}
