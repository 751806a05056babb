import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { isoTime, isoTimeOrNull, shopOfContext } from "../../ids.ts";
import { variantsOf } from "../../lookup.ts";
import { moneyV2 } from "../../money.ts";
import { exactCount } from "../../resolvers/time-fields.ts";
import type { Shop, Variant } from "../../state.ts";
import type { PlanValue, SellingPlan, SellingPlanGroup } from "../state.ts";

const idOfRecord = ({ id }: { id: string }): string => id;

function valueView(value: PlanValue, percentageType: string, currency: string) {
  return "percentage" in value
    ? { __typename: percentageType, percentage: value.percentage }
    : { __typename: "MoneyV2", ...moneyV2(value.amount, currency) };
}

const planFields: Record<string, FieldResolver> = {
  createdAt: (plan: SellingPlan) => isoTime(plan.createdAt),
  inventoryPolicy: (plan: SellingPlan) => ({ reserve: plan.reserve }),
  billingPolicy: ({ billing }: SellingPlan, _args: unknown, context: ResolverContext) => ({
    __typename: "SellingPlanFixedBillingPolicy",
    checkoutCharge: {
      type: "percentage" in billing.checkoutCharge ? "PERCENTAGE" : "PRICE",
      value: valueView(
        billing.checkoutCharge,
        "SellingPlanCheckoutChargePercentageValue",
        shopOfContext(context).currencyCode,
      ),
    },
    remainingBalanceChargeTrigger: billing.trigger,
    remainingBalanceChargeExactTime: isoTimeOrNull(billing.exactTime),
    remainingBalanceChargeTimeAfterCheckout: billing.timeAfterCheckout,
  }),
  deliveryPolicy: ({ delivery }: SellingPlan) => ({
    __typename: "SellingPlanFixedDeliveryPolicy",
    anchors: delivery.anchors,
    cutoff: delivery.cutoff,
    fulfillmentExactTime: isoTimeOrNull(delivery.exactTime),
    fulfillmentTrigger: delivery.trigger,
    intent: "FULFILLMENT_BEGIN",
    preAnchorBehavior: delivery.preAnchorBehavior,
  }),
  pricingPolicies: ({ pricing }: SellingPlan, _args: unknown, context: ResolverContext) =>
    pricing.map(({ type, value, createdAt }) => ({
      __typename: "SellingPlanFixedPricingPolicy",
      adjustmentType: type,
      adjustmentValue: valueView(
        value,
        "SellingPlanPricingPolicyPercentageValue",
        shopOfContext(context).currencyCode,
      ),
      createdAt: isoTime(createdAt),
    })),
  translations: () => [],
  metafield: () => null,
  metafields: (_plan: SellingPlan, args: ConnectionArgs) =>
    connectionOf<SellingPlan>([], args, { idOf: idOfRecord }),
};

function variantsIn(shop: Shop, group: SellingPlanGroup, productId?: string | null): Variant[] {
  const found = [...group.variantIds].flatMap((id) => shop.variants.get(id) ?? []);
  return productId ? found.filter((variant) => variant.productId === productId) : found;
}

const groupFields: Record<string, FieldResolver> = {
  createdAt: (group: SellingPlanGroup) => isoTime(group.createdAt),
  sellingPlans: (group: SellingPlanGroup, args: ConnectionArgs) =>
    connectionOf(group.plans, args, { idOf: idOfRecord }),
  products: (group: SellingPlanGroup, args: ConnectionArgs, context: ResolverContext) => {
    const { products } = shopOfContext(context);
    const found = [...group.productIds].flatMap((id) => products.get(id) ?? []);
    return connectionOf(found, args, { idOf: idOfRecord });
  },
  productsCount: (group: SellingPlanGroup, _args: unknown, context: ResolverContext) => {
    const { products } = shopOfContext(context);
    return exactCount([...group.productIds].filter((id) => products.has(id)).length);
  },
  productVariants: (
    group: SellingPlanGroup,
    args: ConnectionArgs & { productId?: string | null },
    context: ResolverContext,
  ) =>
    connectionOf(variantsIn(shopOfContext(context), group, args.productId), args, {
      idOf: idOfRecord,
    }),
  productVariantsCount: (
    group: SellingPlanGroup,
    args: { productId?: string | null },
    context: ResolverContext,
  ) => exactCount(variantsIn(shopOfContext(context), group, args.productId).length),
  appliesToProduct: (group: SellingPlanGroup, args: { productId: string }) =>
    group.productIds.has(args.productId),
  appliesToProductVariant: (group: SellingPlanGroup, args: { productVariantId: string }) =>
    group.variantIds.has(args.productVariantId),
  appliesToProductVariants: (
    group: SellingPlanGroup,
    args: { productId: string },
    context: ResolverContext,
  ) => {
    const shop = shopOfContext(context);
    const product = shop.products.get(args.productId);
    return product ? variantsOf(shop, product).some(({ id }) => group.variantIds.has(id)) : false;
  },
  summary: ({ plans }: SellingPlanGroup) =>
    `${plans.length} ${plans.length === 1 ? "selling plan" : "selling plans"}`,
  translations: () => [],
};

export const planViews: Resolvers = { SellingPlan: planFields, SellingPlanGroup: groupFields };
