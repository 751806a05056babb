/** Keys of the introspection that graphql-js needs to rebuild the schema; all others are dropped. */
const KEPT_KEYS = new Set([
  ...["__schema", "queryType", "mutationType", "subscriptionType", "types", "directives", "kind"],
  ...["name", "fields", "args", "type", "ofType", "inputFields", "interfaces", "enumValues"],
  ...["possibleTypes", "defaultValue", "isOneOf", "locations", "isRepeatable"],
]);

/** An introspection without its descriptions and without what is null anyway. */
export function withoutDescriptions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (typeof value !== "object" || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (!KEPT_KEYS.has(key)) continue;
    // A null says nothing to graphql-js except in the three places where it asks for the key.
    if (inner === null && !["ofType", "defaultValue", "subscriptionType"].includes(key)) continue;
    kept[key] = withoutDescriptions(inner);
  }
  return kept;
}
