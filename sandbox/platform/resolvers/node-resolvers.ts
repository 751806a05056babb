import type { GraphQLResolveInfo } from "graphql";
import { callResolver } from "../graphql/field-resolver.ts";
import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";

/** Root fields that answer a global id of a type that the platform, not the shop, knows. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  AppInstallation: "appInstallation",
  App: "app",
  BulkOperation: "bulkOperation",
  WebhookSubscription: "webhookSubscription",
};

/** `node` and `nodes`: the platform's own types here, all others from the shop. */
export function withOwnNodes(own: Resolvers, shops: Resolvers): Resolvers {
  const ofShop = shops["QueryRoot"] ?? {};
  const ownRoot = own["QueryRoot"] ?? {};
  const resolveNode = (id: string, [source, context, info]: Surroundings): unknown => {
    const rootField = OWN_TYPES[/^gid:\/\/shopify\/(\w+)\//.exec(id)?.[1] ?? ""];
    const resolver = rootField === undefined ? ofShop["node"] : ownRoot[rootField];
    return resolver ? callResolver(resolver, [source, { id }, context, info]) : null;
  };
  const node: FieldResolver = (source: unknown, args: { id: string }, context, info) =>
    resolveNode(args.id, [source, context, info]);
  const nodes: FieldResolver = (source: unknown, args: { ids: string[] }, context, info) =>
    args.ids.map((id) => resolveNode(id, [source, context, info]));
  return mergeResolvers(mergeResolvers(shops, own), { QueryRoot: { node, nodes } });
}

type Surroundings = [source: unknown, context: ResolverContext, info: GraphQLResolveInfo];

/** Later resolvers win, field by field. */
export function mergeResolvers(first: Resolvers, second: Resolvers): Resolvers {
  const merged: Record<string, Resolvers[string]> = { ...first };
  for (const [type, fields] of Object.entries(second)) {
    merged[type] = { ...merged[type], ...fields };
  }
  return merged;
}
