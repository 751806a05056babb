import { vaultsCards } from "../payments/gateway.ts";
import type { Product, Shop, Variant } from "../state.ts";
import type { SellingPlan, SellingPlanGroup } from "./state.ts";
import { isDeferred } from "./charges.ts";
import { planGroupsOf } from "./state.ts";

function inOrder(groups: readonly SellingPlanGroup[]): SellingPlanGroup[] {
  const place = ({ position }: SellingPlanGroup): number => position ?? Number.MAX_SAFE_INTEGER;
  return [...groups].sort((a, b) => place(a) - place(b));
}

/** Groups that a product or one of its variants was put into. */
export function groupsOfProduct(shop: Shop, product: Product): SellingPlanGroup[] {
  const all = [...planGroupsOf(shop).values()];
  return inOrder(
    all.filter(
      ({ productIds, variantIds }) =>
        productIds.has(product.id) || product.variantIds.some((id) => variantIds.has(id)),
    ),
  );
}

/** Groups that a variant or its whole product was put into. */
export function groupsOfVariant(shop: Shop, variant: Variant): SellingPlanGroup[] {
  const all = [...planGroupsOf(shop).values()];
  return inOrder(
    all.filter(
      ({ productIds, variantIds }) =>
        variantIds.has(variant.id) || productIds.has(variant.productId),
    ),
  );
}

/** Whoever pays later needs a card that can be charged again, so a gateway that keeps it. */
export function isOffered(shop: Shop, plan: SellingPlan): boolean {
  return vaultsCards(shop) || !isDeferred(plan);
}

/** The plan when the variant may be bought on it now. */
export function planForVariant(
  shop: Shop,
  variant: Variant,
  planId: string,
): SellingPlan | undefined {
  const plans = groupsOfVariant(shop, variant).flatMap((group) => group.plans);
  const plan = plans.find(({ id }) => id === planId);
  return plan && isOffered(shop, plan) ? plan : undefined;
}

export function groupOfPlan(shop: Shop, planId: string): SellingPlanGroup | undefined {
  const groups = [...planGroupsOf(shop).values()];
  return groups.find(({ plans }) => plans.some(({ id }) => id === planId));
}

export function planById(shop: Shop, planId: string): SellingPlan | undefined {
  return groupOfPlan(shop, planId)?.plans.find(({ id }) => id === planId);
}
