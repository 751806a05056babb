import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { buildClientSchema, GraphQLScalarType } from "graphql";
import type { GraphQLSchema, IntrospectionQuery } from "graphql";
import { CUSTOMER_ACCOUNT_SCHEMA_FILE, SCHEMA_FILE, STOREFRONT_SCHEMA_FILE } from "./files.ts";
import { scalarRules } from "./scalar-rules.ts";

let loaded: GraphQLSchema | undefined;
let storefront: GraphQLSchema | undefined;
let customerAccount: GraphQLSchema | undefined;

/**
 * The official Admin schema, built once per process (about 0.2 s) and shared by all sandboxes.
 * The introspection form is kept because it loads in half the time that the same SDL takes.
 */
export function loadAdminSchema(): GraphQLSchema {
  loaded ??= applyScalarRules(
    buildClientSchema(readIntrospection(SCHEMA_FILE), { assumeValid: true }),
  );
  return loaded;
}

/** The official Storefront schema; built when the first storefront asks, and then shared. */
export function loadStorefrontSchema(): GraphQLSchema {
  storefront ??= applyScalarRules(
    buildClientSchema(readIntrospection(STOREFRONT_SCHEMA_FILE), { assumeValid: true }),
  );
  return storefront;
}

/** The official Customer Account schema; built when the first customer asks, and then shared. */
export function loadCustomerAccountSchema(): GraphQLSchema {
  customerAccount ??= applyScalarRules(
    buildClientSchema(readIntrospection(CUSTOMER_ACCOUNT_SCHEMA_FILE), { assumeValid: true }),
  );
  return customerAccount;
}

/** Made by build-schema.ts from the official one, so its outer form is proof enough. */
function isIntrospection(value: unknown): value is IntrospectionQuery {
  return typeof value === "object" && value !== null && "__schema" in value;
}

function readIntrospection(file: URL): IntrospectionQuery {
  const value: unknown = JSON.parse(brotliDecompressSync(readFileSync(file)).toString("utf8"));
  if (!isIntrospection(value)) throw new Error("The schema file does not hold an introspection.");
  return value;
}

/** Introspection carries no scalar behaviour, so without this a Decimal would accept any JSON at all. */
function applyScalarRules(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, rule] of Object.entries(scalarRules)) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLScalarType)) continue;
    type.parseValue = rule.parse;
    type.parseLiteral = (node) =>
      rule.parse("value" in node && node.kind !== "EnumValue" ? node.value : undefined);
    if (rule.serialize) type.serialize = rule.serialize;
  }
  return schema;
}
