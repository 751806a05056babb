import { getNamedType, isCompositeType, isLeafType, isNonNullType, isObjectType } from "graphql";
import type { GraphQLArgument, GraphQLField, GraphQLObjectType } from "graphql";
import { loadStorefrontSchema } from "#sandbox/schema/load-schema.ts";

/** Something that each argument of the schema's connections and look-ups takes. */
const values: Record<string, string> = {
  first: "1",
  identifiers: '[{ namespace: "custom", key: "care" }]',
  key: '"care"',
  handle: '"first"',
  selectedOptions: "[]",
  page: "1",
};

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const given = field.args
    .filter((each: GraphQLArgument) => isNonNullType(each.type) || each.name === "first")
    .map(({ name }) => `${name}: ${values[name] ?? "null"}`);
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function selectionOf(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
  const type = getNamedType(field.type);
  const head = `${field.name}: ${field.name}${argumentsOf(field)}`;
  if (isLeafType(type)) return head;
  if (!isCompositeType(type)) return undefined;
  if (depth === 0 || !isObjectType(type)) return `${head} { __typename }`;
  return `${head} { __typename ${fieldsOf(type, depth - 1)} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .flatMap((field) => selectionOf(field, depth) ?? [])
    .join(" ");
}

/** A selection of every field that the official schema has on a type, and of what lies below it. */
export function allFields(typeName: string, depth = 2): string {
  const type = loadStorefrontSchema().getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
  return fieldsOf(type, depth);
}
