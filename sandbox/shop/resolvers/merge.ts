import type { FieldResolver, Resolvers } from "#sandbox/contract.ts";

/** Joins tables of resolvers. Two answers for one field are a mistake, and said at the start. */
export function mergeResolvers(...tables: readonly Resolvers[]): Resolvers {
  const merged: Record<string, Record<string, FieldResolver>> = {};
  for (const table of tables) {
    for (const [type, fields] of Object.entries(table)) {
      const known = (merged[type] ??= {});
      for (const [field, resolver] of Object.entries(fields)) {
        if (known[field]) throw new Error(`${type}.${field} is resolved twice`);
        known[field] = resolver;
      }
    }
  }
  return merged;
}
