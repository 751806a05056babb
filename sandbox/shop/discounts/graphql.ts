import type { AppFunction, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { idOf, isoTime, isoTimeOrNull, shopOfContext } from "../ids.ts";
import type { DiscountAnswer, DiscountInput } from "./change-discount.ts";
import { createDiscount, discountsOf, updateDiscount } from "./change-discount.ts";
import { activateDiscount, deactivateDiscount, deleteDiscount } from "./end-discount.ts";
import type { AutomaticDiscount } from "./state.ts";
import { statusOf } from "./state.ts";

type GivenInput = DiscountInput & { metafields?: unknown[]; context?: unknown };

function refuseWhatIsNotSimulated({ metafields, context }: GivenInput): void {
  const asked = context ? "context" : metafields && metafields.length > 0 ? "metafields" : null;
  if (asked === null) return;
  const message = `The local Shopify does not simulate ${asked} of automatic discounts.`;
  throw new TopLevelError("SANDBOX_NOT_SIMULATED", message);
}

function functionOf(discount: AutomaticDiscount, context: ResolverContext) {
  return context.world.functions.find(({ id }) => id === discount.functionId);
}

function appView(context: ResolverContext) {
  return { __typename: "App", id: context.appId, title: context.appTitle, handle: context.app };
}

function discountView(discount: AutomaticDiscount, context: ResolverContext) {
  const [first = "PRODUCT"] = discount.classes;
  const own = functionOf(discount, context);
  return {
    __typename: "DiscountAutomaticApp",
    discountId: discount.id,
    title: discount.title,
    status: statusOf(discount, context.world.clock.now()),
    startsAt: isoTime(discount.startsAt),
    endsAt: isoTimeOrNull(discount.endsAt),
    createdAt: isoTime(discount.createdAt),
    updatedAt: isoTime(discount.updatedAt),
    discountClass: first,
    discountClasses: discount.classes,
    combinesWith: {
      ...discount.combinesWith,
      productDiscountsWithTagsOnSameCartLine: null,
    },
    tags: discount.tags,
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    recurringCycleLimit: 1,
    asyncUsageCount: 0,
    errorHistory: null,
    appDiscountType: {
      app: appView(context),
      appKey: own?.appKey ?? "",
      functionId: discount.functionId,
      title: own?.title ?? "",
      description: own?.description ?? null,
      discountClass: first,
      discountClasses: discount.classes,
      targetType: "LINE_ITEM",
    },
  };
}

function nodeView(discount: AutomaticDiscount, context: ResolverContext) {
  return {
    __typename: "DiscountAutomaticNode",
    id: discount.id,
    automaticDiscount: discountView(discount, context),
  };
}

function adminNodeView(discount: AutomaticDiscount, context: ResolverContext) {
  return {
    __typename: "DiscountNode",
    id: `gid://shopify/DiscountNode/${idOf(discount.id)}`,
    discount: discountView(discount, context),
  };
}

type ListArgs = ConnectionArgs & { query?: string | null; savedSearchId?: string | null };

/** In order of their ids; the search syntax of discounts is not simulated. */
function listed<View extends { id: string }>(
  view: (discount: AutomaticDiscount, context: ResolverContext) => View,
) {
  return (_: unknown, args: ListArgs, context: ResolverContext) => {
    if (args.query || args.savedSearchId) {
      const message = "The local Shopify does not simulate the search for discounts.";
      throw new TopLevelError("SANDBOX_NOT_SIMULATED", message);
    }
    const views = discountsOf(shopOfContext(context)).map((each) => view(each, context));
    return connectionOf(views, args, { idOf: ({ id }) => id });
  };
}

function one<View>(view: (discount: AutomaticDiscount, context: ResolverContext) => View) {
  return (_: unknown, { id }: { id: string }, context: ResolverContext) => {
    const found = discountsOf(shopOfContext(context)).find((each) => idOf(each.id) === idOf(id));
    return found ? view(found, context) : null;
  };
}

function functionView(own: AppFunction, context: ResolverContext) {
  return {
    __typename: "ShopifyFunction",
    id: own.id,
    handle: own.handle,
    title: own.title,
    description: own.description,
    apiType: own.apiType,
    apiVersion: own.apiVersion,
    app: appView(context),
    appKey: own.appKey,
    inputQuery: Object.values(own.queryByTarget)[0] ?? null,
    useCreationUi: false,
  };
}

const errorsOf = (answer: DiscountAnswer) => (answer.ok ? [] : answer.errors);

const mutations: Resolvers["Mutation"] = {
  discountAutomaticAppCreate: (
    _: unknown,
    args: { automaticAppDiscount: GivenInput },
    context: ResolverContext,
  ) => {
    const input = args.automaticAppDiscount;
    refuseWhatIsNotSimulated(input);
    const answer = createDiscount(context.world, shopOfContext(context), {
      input,
      caller: context,
    });
    const automaticAppDiscount = answer.ok ? discountView(answer.discount, context) : null;
    return { automaticAppDiscount, userErrors: errorsOf(answer) };
  },
  discountAutomaticAppUpdate: (
    _: unknown,
    args: { id: string; automaticAppDiscount: GivenInput },
    context: ResolverContext,
  ) => {
    const { id, automaticAppDiscount: input } = args;
    refuseWhatIsNotSimulated(input);
    const change = { id, input, caller: context };
    const answer = updateDiscount(context.world, shopOfContext(context), change);
    const automaticAppDiscount = answer.ok ? discountView(answer.discount, context) : null;
    return { automaticAppDiscount, userErrors: errorsOf(answer) };
  },
  discountAutomaticActivate: (_: unknown, { id }: { id: string }, context: ResolverContext) => {
    const of = { id, app: context.app };
    const answer = activateDiscount(context.world, shopOfContext(context), of);
    const automaticDiscountNode = answer.ok ? nodeView(answer.discount, context) : null;
    return { automaticDiscountNode, userErrors: errorsOf(answer) };
  },
  discountAutomaticDeactivate: (_: unknown, { id }: { id: string }, context: ResolverContext) => {
    const of = { id, app: context.app };
    const answer = deactivateDiscount(context.world, shopOfContext(context), of);
    const automaticDiscountNode = answer.ok ? nodeView(answer.discount, context) : null;
    return { automaticDiscountNode, userErrors: errorsOf(answer) };
  },
  discountAutomaticDelete: (_: unknown, { id }: { id: string }, context: ResolverContext) => {
    const of = { id, app: context.app };
    const answer = deleteDiscount(context.world, shopOfContext(context), of);
    const deletedAutomaticDiscountId = answer.ok ? answer.discount.id : null;
    return { deletedAutomaticDiscountId, userErrors: errorsOf(answer) };
  },
};

/** Automatic discounts of apps, and the Functions that decide about them. */
export const discountResolvers: Resolvers = {
  QueryRoot: {
    automaticDiscountNode: one(nodeView),
    automaticDiscountNodes: listed(nodeView),
    discountNode: one(adminNodeView),
    discountNodes: listed(adminNodeView),
    /** An app sees its own functions only. */
    shopifyFunctions: (
      _: unknown,
      args: ConnectionArgs & { apiType?: string | null; useCreationUi?: boolean | null },
      context: ResolverContext,
    ) => {
      const own = context.world.functions.filter(
        ({ app, apiType }) => app === context.app && apiType === (args.apiType ?? apiType),
      );
      const shown = args.useCreationUi === true ? [] : own;
      const views = shown.map((each) => functionView(each, context));
      return connectionOf(views, args, { idOf: ({ id }) => id });
    },
  },
  Mutation: mutations,
};
