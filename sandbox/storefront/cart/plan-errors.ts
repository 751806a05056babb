import { productOf } from "#sandbox/shop/lookup.ts";
import { planForVariant } from "#sandbox/shop/selling-plans/find-plans.ts";
import type { StorefrontContext } from "../execution/context.ts";
import type { CartUserError } from "./answer.ts";
import { invalid } from "./answer.ts";

/** A plan must be one that the variant is offered on, and some products are sold on plans only. */
export function planErrors(
  { shop }: Pick<StorefrontContext, "shop">,
  {
    variantId,
    sellingPlanId,
  }: { variantId?: string | null | undefined; sellingPlanId?: string | null | undefined },
  field: string[],
): CartUserError[] {
  const variant = shop.variants.get(variantId ?? "");
  if (!variant) return [];
  const at = [...field, "sellingPlanId"];
  if (!sellingPlanId) {
    if (!productOf(shop, variant).requiresSellingPlan) return [];
    const message = "Variant can only be purchased with a selling plan.";
    return [invalid(at, message, "VARIANT_REQUIRES_SELLING_PLAN")];
  }
  if (planForVariant(shop, variant, sellingPlanId)) return [];
  const message = "Selling plan is not applicable to the merchandise.";
  return [invalid(at, message, "SELLING_PLAN_NOT_APPLICABLE")];
}
