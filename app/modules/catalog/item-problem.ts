import type { ReadVariant } from "./ports.ts";

/** Why a variant of the factory cannot be offered to resellers. */
export type ItemProblem =
  "no_sku" | "duplicate_sku" | "untracked" | "bundle" | "gift_card" | "no_shipping";

/**
 * The first reason that keeps a variant from being an item; null when nothing does. Whether its SKU
 * is used twice is seen only beside the other rows.
 */
export function problemOf(variant: ReadVariant): Exclude<ItemProblem, "duplicate_sku"> | null {
  if (variant.isGiftCard) return "gift_card";
  if (variant.isBundle) return "bundle";
  if (variant.sku === "") return "no_sku";
  if (!variant.isTracked) return "untracked";
  if (!variant.needsShipping) return "no_shipping";
  return null;
}
