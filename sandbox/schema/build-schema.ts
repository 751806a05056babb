/**
 * Turns the introspection that `@shopify/dev-mcp` ships into what the sandbox loads at its start:
 * the schema without descriptions, and a table of the access scopes that types, fields and webhook
 * topics need. Run by hand when the API version moves: `node sandbox/schema/build-schema.ts`.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { ADMIN_API_VERSION, SCHEMA_FILE, SCOPES_FILE } from "./files.ts";
import { withoutDescriptions } from "./strip-introspection.ts";
import { writeCompressed } from "./write-compressed.ts";

const accessible = z.looseObject({ requiredAccess: z.string().nullish() });
const describedValue = z.object({ name: z.string(), description: z.string().nullish() });
const introspectedType = accessible.extend({
  name: z.string(),
  fields: z.array(accessible.extend({ name: z.string() })).nullish(),
  enumValues: z.array(describedValue.loose()).nullish(),
});
const source = z.object({
  data: z.object({ __schema: z.looseObject({ types: z.array(introspectedType) }) }),
  offline_scopes: z.object({
    items: z.array(
      z.object({
        typeName: z.string(),
        fieldName: z.string().optional(),
        requiredAccess: z.string().nullish(),
        offlineScopes: z.array(z.string()),
      }),
    ),
  }),
});
type Source = z.infer<typeof source>;

/** Scopes that the platform asks for although its reference does not list them (the guides do). */
const UNLISTED: Readonly<Record<string, string>> = {
  "Mutation.refundCreate": "write_orders",
  "QueryRoot.publications": "read_publications",
  "QueryRoot.deliveryProfiles": "read_shipping",
};

function scopesNamedIn(text: string): string[] {
  const [statement = ""] = text.split("Also:");
  return [
    ...new Set([...statement.matchAll(/\b((?:read|write)_[a-z_]+)/g)].map(([scope]) => scope)),
  ];
}

/** Shopify's list leaves some fields out that the introspection itself describes, and the reverse. */
function collectRequirements(input: Source): Map<string, { text: string; anyOf: string[] }> {
  const requirements = new Map<string, { text: string; anyOf: string[] }>();
  const add = (key: string, text: string, listed: string[]) => {
    const anyOf = listed.length > 0 ? [...new Set(listed)] : scopesNamedIn(text);
    if (anyOf.length > 0) requirements.set(key, { text: text.trim(), anyOf });
  };
  for (const [key, scope] of Object.entries(UNLISTED)) {
    add(key, `\`${scope}\` access scope.`, [scope]);
  }
  for (const type of input.data.__schema.types) {
    if (type.requiredAccess) add(type.name, type.requiredAccess, []);
    for (const field of type.fields ?? []) {
      if (field.requiredAccess) add(`${type.name}.${field.name}`, field.requiredAccess, []);
    }
  }
  for (const item of input.offline_scopes.items) {
    const key = item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName;
    if (item.offlineScopes.length > 0) add(key, item.requiredAccess ?? "", item.offlineScopes);
  }
  return requirements;
}

function topicScopes(input: Source): Record<string, string[]> {
  const topics = input.data.__schema.types.find(({ name }) => name === "WebhookSubscriptionTopic");
  const entries = (topics?.enumValues ?? []).map(({ name, description }): [string, string[]] => [
    name,
    scopesNamedIn((description ?? "").replace(/^[\s\S]*?Requires/, "")),
  ]);
  return Object.fromEntries(entries.filter(([, scopes]) => scopes.length > 0));
}

function scopeTable(input: Source) {
  const requirements: { text: string; anyOf: string[] }[] = [];
  const indexByText = new Map<string, number>();
  const needs: Record<string, number> = {};
  for (const [key, requirement] of collectRequirements(input)) {
    const identity = JSON.stringify(requirement);
    const index = indexByText.get(identity) ?? requirements.push(requirement) - 1;
    indexByText.set(identity, index);
    needs[key] = index;
  }
  return { requirements, needs, topics: topicScopes(input) };
}

const packaged = new URL(
  `../../node_modules/@shopify/dev-mcp/dist/data/admin_${ADMIN_API_VERSION}.json.gz`,
  import.meta.url,
);
const input = source.parse(JSON.parse(gunzipSync(readFileSync(packaged)).toString("utf8")));
writeCompressed(SCHEMA_FILE, withoutDescriptions(input.data));
writeCompressed(SCOPES_FILE, scopeTable(input));
