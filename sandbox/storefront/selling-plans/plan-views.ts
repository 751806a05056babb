import type { ConnectionArgs } from "#sandbox/shop/graphql/connection.ts";
import { connectionOf } from "#sandbox/shop/graphql/connection.ts";
import { checkoutCharge, priceOnPlan } from "#sandbox/shop/selling-plans/charges.ts";
import {
  groupOfPlan,
  groupsOfProduct,
  groupsOfVariant,
  isOffered,
} from "#sandbox/shop/selling-plans/find-plans.ts";
import type {
  PlanValue,
  SellingPlan,
  SellingPlanGroup,
} from "#sandbox/shop/selling-plans/state.ts";
import type { Product, Shop, Variant } from "#sandbox/shop/state.ts";
import type { StorefrontContext, StorefrontResolvers } from "../execution/context.ts";
import { money, presented, price } from "../localization/price.ts";

type Priced = Pick<StorefrontContext, "shop" | "currency">;

function shownGroup(shop: Shop, group: SellingPlanGroup): SellingPlanGroup[] {
  const plans = group.plans.filter((plan) => isOffered(shop, plan));
  return plans.length > 0 ? [{ ...group, plans }] : [];
}

export function offeredGroups(shop: Shop, product: Product): SellingPlanGroup[] {
  return groupsOfProduct(shop, product).flatMap((group) => shownGroup(shop, group));
}

/** What a unit costs on the plan, what of it at the checkout, and what later. */
export function allocationView(context: Priced, plan: SellingPlan, variant: Variant) {
  const { currency } = context;
  const own = presented(context, variant.price);
  const inCurrency = (minor: number): number => presented(context, minor);
  const unit = priceOnPlan(plan, own, inCurrency);
  const charge = checkoutCharge(plan, { total: unit, quantity: 1 }, inCurrency);
  return {
    sellingPlan: plan,
    checkoutChargeAmount: money(charge, currency),
    remainingBalanceChargeAmount: money(unit - charge, currency),
    priceAdjustments:
      plan.pricing.length === 0
        ? []
        : [
            {
              compareAtPrice: money(own, currency),
              perDeliveryPrice: money(unit, currency),
              price: money(unit, currency),
              unitPrice: null,
            },
          ],
  };
}

export function allocationsOf(context: StorefrontContext, variant: Variant) {
  const { shop } = context;
  return groupsOfVariant(shop, variant)
    .flatMap((group) => shownGroup(shop, group))
    .flatMap(({ plans }) => plans.map((plan) => allocationView(context, plan, variant)));
}

function chargeValue(value: PlanValue, context: Priced) {
  return "percentage" in value
    ? { __typename: "SellingPlanCheckoutChargePercentageValue", percentage: value.percentage }
    : price(context, value.amount);
}

function adjustmentValue(type: SellingPlan["pricing"][number]["type"], value: PlanValue) {
  return (context: Priced) => {
    if ("percentage" in value) {
      const adjustmentPercentage = value.percentage;
      return { __typename: "SellingPlanPercentagePriceAdjustment", adjustmentPercentage };
    }
    const amount = price(context, value.amount);
    return type === "PRICE"
      ? { __typename: "SellingPlanFixedPriceAdjustment", price: amount }
      : { __typename: "SellingPlanFixedAmountPriceAdjustment", adjustmentAmount: amount };
  };
}

function optionsOf({ id, options }: SellingPlan, _: unknown, { shop }: StorefrontContext) {
  const names = groupOfPlan(shop, id)?.options ?? [];
  return options.map((value, index) => ({ name: names[index] ?? null, value }));
}

export const sellingPlanResolvers: StorefrontResolvers = {
  SellingPlanGroup: {
    appName: ({ appId }: SellingPlanGroup) => appId,
    options: ({ options, plans }: SellingPlanGroup) =>
      options.map((name, index) => ({
        name,
        values: [...new Set(plans.flatMap((plan) => plan.options[index] ?? []))],
      })),
    sellingPlans: ({ plans }: SellingPlanGroup, args: ConnectionArgs) =>
      connectionOf(plans, args, { idOf: ({ id }) => id }),
  },
  SellingPlan: {
    options: optionsOf,
    checkoutCharge: (plan: SellingPlan, _: unknown, context: StorefrontContext) => ({
      type: "percentage" in plan.billing.checkoutCharge ? "PERCENTAGE" : "PRICE",
      value: chargeValue(plan.billing.checkoutCharge, context),
    }),
    priceAdjustments: (plan: SellingPlan, _: unknown, context: StorefrontContext) =>
      plan.pricing.map(({ type, value }) => ({
        adjustmentValue: adjustmentValue(type, value)(context),
        orderCount: null,
      })),
    recurringDeliveries: () => false,
    // The union has members for recurring policies only.
    billingPolicy: () => null,
    deliveryPolicy: () => null,
    metafield: () => null,
    metafields: (_: SellingPlan, args: { identifiers: unknown[] }) =>
      args.identifiers.map(() => null),
  },
};
