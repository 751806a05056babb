import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import { shopOfContext } from "../../ids.ts";
import { createGroup, deleteGroup, noGroup, ownGroup, updateGroup } from "../change-groups.ts";
import type { Resources } from "../group-resources.ts";
import { addResources, removeResources, resourceErrors } from "../group-resources.ts";
import type { GroupInput } from "../plan-input.ts";
import type { SellingPlanGroup } from "../state.ts";
import { tellGroup } from "../tell-group.ts";

/** Shopify asks for `write_products` as well as one of the others; its table only lists them. */
export function needPlanScopes(context: ResolverContext, mutation: string): void {
  const either = ["write_own_subscription_contracts", "write_purchase_options"];
  if (context.hasScope("write_products") && either.some((scope) => context.hasScope(scope))) return;
  const access =
    "`write_products` access scope as well as any of `write_own_subscription_contracts`, `write_purchase_options` access scopes.";
  throw new TopLevelError(
    "ACCESS_DENIED",
    `Access denied for ${mutation} field. Required access: ${access}`,
  );
}

function create(
  _: unknown,
  args: { input: GroupInput; resources?: Resources | null },
  context: ResolverContext,
) {
  needPlanScopes(context, "sellingPlanGroupCreate");
  const shop = shopOfContext(context);
  const resources = args.resources ?? {};
  const missing = resourceErrors(shop, resources);
  if (missing.length > 0) return { sellingPlanGroup: null, userErrors: missing };
  const made = createGroup(context.world, shop, { input: args.input, app: context.app });
  if (!made.ok) return { sellingPlanGroup: null, userErrors: made.errors };
  addResources(context.world, shop, { group: made.group, resources });
  tellGroup(context, made.group, "create");
  return { sellingPlanGroup: made.group, userErrors: [] };
}

function update(_: unknown, args: { id: string; input: GroupInput }, context: ResolverContext) {
  needPlanScopes(context, "sellingPlanGroupUpdate");
  const shop = shopOfContext(context);
  const none = { deletedSellingPlanIds: null, sellingPlanGroup: null };
  const group = ownGroup(shop, context.app, args.id);
  if (!group) return { ...none, userErrors: [noGroup] };
  const changed = updateGroup(context.world, shop, { group, input: args.input });
  if (!changed.ok) return { ...none, userErrors: changed.errors };
  tellGroup(context, group, "update");
  return { deletedSellingPlanIds: changed.deleted, sellingPlanGroup: group, userErrors: [] };
}

function remove(_: unknown, args: { id: string }, context: ResolverContext) {
  needPlanScopes(context, "sellingPlanGroupDelete");
  const shop = shopOfContext(context);
  const group = ownGroup(shop, context.app, args.id);
  if (!group) return { deletedSellingPlanGroupId: null, userErrors: [noGroup] };
  deleteGroup(context.world, shop, group);
  tellGroup(context, group, "delete");
  return { deletedSellingPlanGroupId: group.id, userErrors: [] };
}

type ResourceArgs = { id: string; productIds?: string[]; productVariantIds?: string[] };

function add(mutation: string) {
  return (_: unknown, args: ResourceArgs, context: ResolverContext) => {
    needPlanScopes(context, mutation);
    const shop = shopOfContext(context);
    const group = ownGroup(shop, context.app, args.id);
    if (!group) return { sellingPlanGroup: null, userErrors: [noGroup] };
    const errors = resourceErrors(shop, args);
    if (errors.length > 0) return { sellingPlanGroup: null, userErrors: errors };
    addResources(context.world, shop, { group, resources: args });
    tellGroup(context, group, "update");
    return { sellingPlanGroup: group, userErrors: [] };
  };
}

function takeOut(
  mutation: string,
  answer: (removed: ReturnType<typeof removeResources> | null) => Record<string, unknown>,
) {
  return (_: unknown, args: ResourceArgs, context: ResolverContext) => {
    needPlanScopes(context, mutation);
    const shop = shopOfContext(context);
    const group: SellingPlanGroup | undefined = ownGroup(shop, context.app, args.id);
    if (!group) return { ...answer(null), userErrors: [noGroup] };
    const removed = removeResources(context.world, shop, { group, resources: args });
    tellGroup(context, group, "update");
    return { ...answer(removed), userErrors: [] };
  };
}

export const planMutations: Resolvers = {
  Mutation: {
    sellingPlanGroupCreate: create,
    sellingPlanGroupUpdate: update,
    sellingPlanGroupDelete: remove,
    sellingPlanGroupAddProducts: add("sellingPlanGroupAddProducts"),
    sellingPlanGroupAddProductVariants: add("sellingPlanGroupAddProductVariants"),
    sellingPlanGroupRemoveProducts: takeOut("sellingPlanGroupRemoveProducts", (removed) => ({
      removedProductIds: removed?.products ?? null,
    })),
    sellingPlanGroupRemoveProductVariants: takeOut(
      "sellingPlanGroupRemoveProductVariants",
      (removed) => ({ removedProductVariantIds: removed?.variants ?? null }),
    ),
  },
};
