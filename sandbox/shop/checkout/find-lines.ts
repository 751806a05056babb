import { gid } from "../ids.ts";
import { isBounded, sellableQuantity } from "../inventory/levels.ts";
import { itemOf, productOf, variantById, variantBySku } from "../lookup.ts";
import { planForVariant } from "../selling-plans/find-plans.ts";
import type { Product, Shop, Variant } from "../state.ts";
import type { CheckoutLine } from "./state.ts";

export interface WantedLine {
  /** A gid or the bare number. */
  variantId?: string;
  sku?: string;
  quantity: number;
  sellingPlanId?: string;
}

/** When, and on which publication something is bought; on the online store when none is named. */
export interface Sale {
  now: number;
  publicationId?: string;
}

export type CheckoutRefusal = {
  ok: false;
  code:
    | "empty"
    | "unknown_variant"
    | "not_published"
    | "out_of_stock"
    | "no_shipping_rates"
    | "shop_paused"
    | "shop_unavailable"
    | "requires_selling_plan"
    | "selling_plan_not_applicable"
    | "payment_not_supported";
  /** Index of the first line that cannot be had. */
  line: number | null;
  variantId: string | null;
  sku: string | null;
  /** How many of it could be had, where that is the question. */
  available: number | null;
  message: string;
};

/** What a shopper asks for, as the shop's own lines, or why it cannot be had. */
export function findLines(
  shop: Shop,
  wanted: readonly WantedLine[],
  sale: Sale,
): { ok: true; lines: CheckoutLine[] } | CheckoutRefusal {
  const closed = closedRefusal(shop);
  if (closed) return closed;
  if (wanted.length === 0) return refusal("empty", "The cart is empty.");
  const lines: CheckoutLine[] = [];
  for (const [index, want] of wanted.entries()) {
    const variant = findVariant(shop, want);
    if (!variant) {
      return {
        ...refusal("unknown_variant", "There is no such product."),
        line: index,
        sku: want.sku ?? null,
      };
    }
    const unfit = lineRefusal(shop, variant, sale) ?? planRefusal(shop, variant, want);
    if (unfit) return { ...unfit, line: index };
    const { quantity, sellingPlanId } = want;
    lines.push({ variantId: variant.id, quantity, ...(sellingPlanId ? { sellingPlanId } : {}) });
  }
  return stockRefusal(shop, lines) ?? { ok: true, lines };
}

export function closedRefusal(shop: Shop): CheckoutRefusal | undefined {
  if (shop.standing !== "open") return refusal("shop_unavailable", "This shop is unavailable.");
  if (shop.orders.settings.paused) return refusal("shop_paused", "This shop takes no orders now.");
  return undefined;
}

function findVariant(shop: Shop, want: WantedLine): Variant | undefined {
  if (want.sku !== undefined) return variantBySku(shop, want.sku);
  const id = want.variantId ?? "";
  return variantById(shop, id.startsWith("gid:") ? id : gid("ProductVariant", id));
}

function lineRefusal(shop: Shop, variant: Variant, sale: Sale): CheckoutRefusal | undefined {
  const item = itemOf(shop, variant);
  const about = { variantId: variant.id, sku: item.sku };
  if (!isOnSale(shop, productOf(shop, variant), sale)) {
    return {
      ...refusal("not_published", "This product is not sold in the online store."),
      ...about,
    };
  }
  const stocked = item.levels.filter(({ active }) => active);
  const without = shop.delivery.locationIdsWithoutRates;
  if (
    item.requiresShipping &&
    stocked.length > 0 &&
    stocked.every((each) => without.has(each.locationId))
  ) {
    return { ...refusal("no_shipping_rates", "This product cannot be shipped to you."), ...about };
  }
  return undefined;
}

/** A plan must be one that the variant is offered on, and some products are sold on plans only. */
export function planRefusal(
  shop: Shop,
  variant: Variant,
  { sellingPlanId }: { sellingPlanId?: string },
): CheckoutRefusal | undefined {
  const about = { variantId: variant.id, sku: itemOf(shop, variant).sku };
  if (sellingPlanId === undefined) {
    if (!productOf(shop, variant).requiresSellingPlan) return undefined;
    const message = "This product is only sold with a selling plan.";
    return { ...refusal("requires_selling_plan", message), ...about };
  }
  if (planForVariant(shop, variant, sellingPlanId)) return undefined;
  const message = "This product is not sold with this selling plan.";
  return { ...refusal("selling_plan_not_applicable", message), ...about };
}

/** Active, or unlisted, and published by now to where it is sold. */
export function isOnSale(shop: Shop, product: Product, { now, publicationId }: Sale): boolean {
  if (product.status !== "ACTIVE" && product.status !== "UNLISTED") return false;
  return product.publications.some((entry) => {
    if (entry.publishDate > now) return false;
    if (publicationId !== undefined) return entry.publicationId === publicationId;
    return shop.publications.get(entry.publicationId)?.app === null;
  });
}

/** Lines of one variant are counted together: two of three units each do not fit into five. */
export function stockRefusal(
  shop: Shop,
  lines: readonly CheckoutLine[],
): CheckoutRefusal | undefined {
  const needed = new Map<string, number>();
  for (const [index, { variantId, quantity }] of lines.entries()) {
    const variant = shop.variants.get(variantId);
    if (!variant)
      return { ...refusal("unknown_variant", "There is no such product."), line: index };
    if (!isBounded(shop, variant)) continue;
    const before = needed.get(variantId) ?? 0;
    const sellable = sellableQuantity(shop, variant);
    if (before + quantity > sellable) {
      return {
        ...refusal("out_of_stock", "Not enough of this product is left."),
        line: index,
        variantId,
        sku: itemOf(shop, variant).sku,
        available: Math.max(0, sellable - before),
      };
    }
    needed.set(variantId, before + quantity);
  }
  return undefined;
}

export function refusal(code: CheckoutRefusal["code"], message: string): CheckoutRefusal {
  return { ok: false, code, line: null, variantId: null, sku: null, available: null, message };
}
