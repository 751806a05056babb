import type { World } from "#sandbox/contract.ts";
import type { AutomaticReduction } from "../discounts/state.ts";
import { newGid } from "../ids.ts";
import { itemOf, productOf, variantTitle } from "../lookup.ts";
import type { InventoryItem, Shop, Variant } from "../state.ts";
import type { Attribute, OrderLine, SoldOnPlan, TaxLine } from "./state.ts";

/** What a line of a new order says; what it leaves out is taken from the variant. */
export interface LineSpec {
  variant: Variant | null;
  quantity: number;
  unitPrice?: number;
  discount?: number;
  automatic?: AutomaticReduction;
  title?: string;
  variantTitle?: string | null;
  sku?: string | null;
  vendor?: string | null;
  grams?: number;
  requiresShipping?: boolean;
  taxable?: boolean;
  taxLines?: TaxLine[];
  customAttributes?: Attribute[];
  sellingPlan?: SoldOnPlan;
}

export function newOrderLine(world: World, shop: Shop, spec: LineSpec): OrderLine {
  const { variant } = spec;
  const product = variant && productOf(shop, variant);
  const item = variant && itemOf(shop, variant);
  return {
    id: newGid(world, "LineItem"),
    variantId: variant?.id ?? null,
    productId: product?.id ?? null,
    inventoryItemId: item?.id ?? null,
    tracked: item?.tracked ?? false,
    sku: spec.sku ?? item?.sku ?? null,
    title: spec.title ?? product?.title ?? "Custom item",
    variantTitle: spec.variantTitle ?? (variant ? shownVariantTitle(variant) : null),
    vendor: spec.vendor ?? product?.vendor ?? null,
    quantity: spec.quantity,
    removed: 0,
    removedUnshipped: 0,
    refunded: 0,
    fulfilled: 0,
    unitPrice: spec.unitPrice ?? variant?.price ?? 0,
    ...(spec.discount ? { discount: spec.discount } : {}),
    ...(spec.sellingPlan ? { sellingPlan: spec.sellingPlan } : {}),
    ...(spec.automatic ? { automatic: spec.automatic } : {}),
    grams: spec.grams ?? gramsOf(item),
    requiresShipping: spec.requiresShipping ?? item?.requiresShipping ?? true,
    taxable: spec.taxable ?? variant?.taxable ?? true,
    taxLines: spec.taxLines ?? [],
    customAttributes: spec.customAttributes ?? [],
    allocations: [],
  };
}

/** Shopify shows no variant title for a product's only, unnamed variant. */
function shownVariantTitle(variant: Variant): string | null {
  const title = variantTitle(variant);
  return title === "Default Title" ? null : title;
}

export const gramsPer = {
  GRAMS: 1,
  KILOGRAMS: 1000,
  OUNCES: 28.349523125,
  POUNDS: 453.59237,
} as const;

function gramsOf(item: InventoryItem | null): number {
  return item?.weight ? Math.round(item.weight.value * gramsPer[item.weight.unit]) : 0;
}
