/**
 * Turns the introspection that `@shopify/hydrogen` ships into what the sandbox loads when the first
 * storefront asks, and the access scopes that `@shopify/dev-mcp` lists into a table. Run by hand when
 * the version moves: `node sandbox/schema/build-storefront-schema.ts path/to/storefront.schema.json`.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { STOREFRONT_API_VERSION, STOREFRONT_SCHEMA_FILE, STOREFRONT_SCOPES_FILE } from "./files.ts";
import { readShippedSchema } from "./read-shipped.ts";
import { withoutDescriptions } from "./strip-introspection.ts";
import { writeCompressed } from "./write-compressed.ts";

const accessible = z.looseObject({ name: z.string(), requiredAccess: z.string().nullish() });
const listed = z.object({
  data: z.object({
    __schema: z.object({
      types: z.array(accessible.extend({ fields: z.array(accessible).nullish() })),
    }),
  }),
});

/** Scopes that the guides name and the reference does not. */
const UNLISTED: Readonly<Record<string, string>> = {
  "Product.tags": "unauthenticated_read_product_tags",
};

function scopesByField(): Record<string, string> {
  const packaged = new URL(
    `../../node_modules/@shopify/dev-mcp/dist/data/storefront-graphql_${STOREFRONT_API_VERSION}.json.gz`,
    import.meta.url,
  );
  const { data } = listed.parse(JSON.parse(gunzipSync(readFileSync(packaged)).toString("utf8")));
  const needs: Record<string, string> = { ...UNLISTED };
  const add = (key: string, text: string | null | undefined): void => {
    const scope = /unauthenticated_\w+/.exec(text ?? "")?.[0];
    if (scope !== undefined) needs[key] = scope;
  };
  for (const type of data.__schema.types) {
    add(type.name, type.requiredAccess);
    for (const field of type.fields ?? []) add(`${type.name}.${field.name}`, field.requiredAccess);
  }
  return needs;
}

const [, , path] = process.argv;
const shipped = readShippedSchema(path, "storefront.schema.json");
writeCompressed(STOREFRONT_SCHEMA_FILE, withoutDescriptions(shipped));
writeCompressed(STOREFRONT_SCOPES_FILE, scopesByField());
