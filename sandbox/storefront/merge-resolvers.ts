import type { StorefrontResolvers } from "./execution/context.ts";

/** Several tables as one; two that answer the same field are a mistake. */
export function mergeStorefrontResolvers(
  ...tables: readonly StorefrontResolvers[]
): StorefrontResolvers {
  const merged: StorefrontResolvers = {};
  for (const table of tables) {
    for (const [type, fields] of Object.entries(table)) {
      const before = (merged[type] ??= {});
      const twice = Object.keys(fields).find((field) => field in before);
      if (twice !== undefined) throw new Error(`${type}.${twice} has two resolvers.`);
      Object.assign(before, fields);
    }
  }
  return merged;
}
