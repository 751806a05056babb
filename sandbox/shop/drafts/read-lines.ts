import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import { itemOf, productOf } from "../lookup.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { Shop } from "../state.ts";
import type { DraftLine } from "./state.ts";

const linesMax = 499;

export interface DraftLineSpec {
  variantId: string | null;
  quantity: number;
  title?: string | null;
  sku?: string | null;
  unitPrice?: number;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  customAttributes?: DraftLine["customAttributes"];
  discount?: DraftLine["discount"];
}

/** Variants may be of products that are published nowhere: the merchant sells them by hand. */
export function readLines(
  world: World,
  shop: Shop,
  specs: readonly DraftLineSpec[],
): { ok: true; lines: DraftLine[] } | Refusal {
  if (specs.length > linesMax)
    return refuse(`No more than ${linesMax} line items are allowed.`, ["input", "lineItems"]);
  const lines: DraftLine[] = [];
  for (const [index, spec] of specs.entries()) {
    const field = ["input", "lineItems", String(index)];
    const variant = spec.variantId ? shop.variants.get(spec.variantId) : null;
    if (variant === undefined)
      return refuse("Product with ID does not exist.", [...field, "variantId"]);
    if (!variant && !spec.title) return refuse("Title can't be blank.", [...field, "title"]);
    if (spec.quantity < 1)
      return refuse("Quantity must be greater than or equal to 1.", [...field, "quantity"]);
    const item = variant && itemOf(shop, variant);
    lines.push({
      id: newGid(world, "DraftOrderLineItem"),
      variantId: variant?.id ?? null,
      title: variant ? productOf(shop, variant).title : (spec.title ?? ""),
      sku: item ? item.sku : (spec.sku ?? null),
      quantity: spec.quantity,
      unitPrice: spec.unitPrice ?? variant?.price ?? 0,
      requiresShipping: item?.requiresShipping ?? spec.requiresShipping ?? true,
      taxable: variant?.taxable ?? spec.taxable ?? true,
      customAttributes: spec.customAttributes ?? [],
      discount: spec.discount ?? null,
      overridden: variant !== null && spec.unitPrice !== undefined,
    });
  }
  return { ok: true, lines };
}
