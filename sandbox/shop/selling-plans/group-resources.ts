import type { World } from "#sandbox/contract.ts";
import type { Shop, UserError } from "../state.ts";
import { planError } from "./plan-input.ts";
import type { SellingPlanGroup } from "./state.ts";

export interface Resources {
  productIds?: readonly string[] | null;
  productVariantIds?: readonly string[] | null;
}

/** All are there, or nothing is added. */
export function resourceErrors(shop: Shop, resources: Resources): UserError[] {
  const errors: UserError[] = [];
  if (resources.productIds?.some((id) => !shop.products.has(id)))
    errors.push(planError("PRODUCT_DOES_NOT_EXIST", ["productIds"], "Product does not exist."));
  if (resources.productVariantIds?.some((id) => !shop.variants.has(id))) {
    const message = "Product variant does not exist.";
    errors.push(planError("PRODUCT_VARIANT_DOES_NOT_EXIST", ["productVariantIds"], message));
  }
  return errors;
}

export function addResources(
  world: World,
  shop: Shop,
  { group, resources }: { group: SellingPlanGroup; resources: Resources },
): void {
  for (const id of resources.productIds ?? []) group.productIds.add(id);
  for (const id of resources.productVariantIds ?? []) group.variantIds.add(id);
  world.changed(shop);
}

/** Answers what was really taken out. */
export function removeResources(
  world: World,
  shop: Shop,
  { group, resources }: { group: SellingPlanGroup; resources: Resources },
): { products: string[]; variants: string[] } {
  const products = (resources.productIds ?? []).filter((id) => group.productIds.delete(id));
  const variants = (resources.productVariantIds ?? []).filter((id) => group.variantIds.delete(id));
  world.changed(shop);
  return { products, variants };
}
