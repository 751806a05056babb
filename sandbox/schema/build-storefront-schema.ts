/**
 * Turns the introspection that `@shopify/hydrogen` ships into what the sandbox loads when the first
 * storefront asks, and the access scopes that `@shopify/dev-mcp` lists into a table. Run by hand when
 * the version moves: `node sandbox/schema/build-storefront-schema.ts path/to/storefront.schema.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import { z } from "zod";
import { STOREFRONT_API_VERSION, STOREFRONT_SCHEMA_FILE, STOREFRONT_SCOPES_FILE } from "./files.ts";
import { withoutDescriptions } from "./strip-introspection.ts";

const accessible = z.looseObject({ name: z.string(), requiredAccess: z.string().nullish() });
const listed = z.object({
  data: z.object({
    __schema: z.object({
      types: z.array(accessible.extend({ fields: z.array(accessible).nullish() })),
    }),
  }),
});
const introspection = z.looseObject({ __schema: z.unknown() });
const shipped = z.union([z.object({ data: introspection }), introspection]);

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

function writeCompressed(file: URL, value: unknown): void {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const bytes = brotliCompressSync(JSON.stringify(value), options);
  writeFileSync(file, bytes);
  console.log(`${fileURLToPath(file)}: ${bytes.length} bytes`);
}

const [, , path] = process.argv;
if (path === undefined) throw new Error("Name the storefront.schema.json that Hydrogen ships.");
const read = shipped.parse(JSON.parse(readFileSync(path, "utf8")));
writeCompressed(STOREFRONT_SCHEMA_FILE, withoutDescriptions("data" in read ? read.data : read));
writeCompressed(STOREFRONT_SCOPES_FILE, scopesByField());
