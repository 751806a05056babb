import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { requireType, shopOfContext } from "../../ids.ts";
import { exactCount } from "../../resolvers/time-fields.ts";
import type { SearchFields } from "../../search/match.ts";
import { compileSearch, soleTerm } from "../../search/match.ts";
import type { Product, Variant } from "../../state.ts";
import { groupsOfProduct, groupsOfVariant } from "../find-plans.ts";
import type { SellingPlanGroup } from "../state.ts";
import { planGroupsOf } from "../state.ts";

const search: SearchFields<SellingPlanGroup> = {
  fields: {
    id: { kind: "id", valuesOf: ({ id }) => [id] },
    name: { kind: "text", valuesOf: ({ name }) => [name] },
    category: {
      kind: "keyword",
      valuesOf: ({ plans }) => plans.flatMap(({ category }) => category ?? []),
    },
    created_at: { kind: "time", valuesOf: ({ createdAt }) => [createdAt] },
  },
  defaultValuesOf: ({ name, merchantCode, description }) => [name, merchantCode, description],
};

type GroupsArgs = ConnectionArgs & { query?: string | null; sortKey?: string | null };

const sortKeys: Record<string, (group: SellingPlanGroup) => string | number> = {
  NAME: ({ name }) => name.toLowerCase(),
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ createdAt }) => createdAt,
};

/** An app sees its own groups unless it asks for those of all apps. */
function groups(_: unknown, args: GroupsArgs, context: ResolverContext) {
  const isForAll = soleTerm(args.query, "app_id") === "ALL";
  const matches = compileSearch(args.query, { ...search, now: context.world.clock.now() });
  const found = [...planGroupsOf(shopOfContext(context)).values()].filter(
    (group) => (isForAll || group.app === context.app) && (!matches || matches(group)),
  );
  return connectionOf(found, args, {
    idOf: ({ id }) => id,
    sortBy: sortKeys[args.sortKey ?? "ID"],
  });
}

export const planQueries: Resolvers = {
  QueryRoot: {
    sellingPlanGroups: groups,
    sellingPlanGroup: (_: unknown, args: { id: string }, context: ResolverContext) =>
      planGroupsOf(shopOfContext(context)).get(requireType("SellingPlanGroup", args.id)) ?? null,
  },
  Product: {
    sellingPlanGroups: (product: Product, args: ConnectionArgs, context: ResolverContext) =>
      connectionOf(groupsOfProduct(shopOfContext(context), product), args, {
        idOf: ({ id }) => id,
      }),
    sellingPlanGroupsCount: (product: Product, _args: unknown, context: ResolverContext) =>
      exactCount(groupsOfProduct(shopOfContext(context), product).length),
  },
  ProductVariant: {
    sellingPlanGroups: (variant: Variant, args: ConnectionArgs, context: ResolverContext) =>
      connectionOf(groupsOfVariant(shopOfContext(context), variant), args, {
        idOf: ({ id }) => id,
      }),
    sellingPlanGroupsCount: (variant: Variant, _args: unknown, context: ResolverContext) =>
      exactCount(groupsOfVariant(shopOfContext(context), variant).length),
  },
};
