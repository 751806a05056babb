import type { ReadListedVariant } from "./ports.ts";

/** Why what a listing shows can no longer be trusted, or cannot be sold at all. */
export type ListingProblem =
  | "variant_missing"
  | "policy_continue"
  | "untracked"
  | "sku_changed"
  | "stocked_elsewhere"
  | "not_stocked_here";

/**
 * The first precondition that a listed variant breaks; null when all hold. Those that let a shop sell
 * what it does not have come first.
 */
export function judgeVariant(
  variant: ReadListedVariant | undefined,
  expected: { sku: string },
): ListingProblem | null {
  if (!variant) return "variant_missing";
  if (!variant.isPolicyDeny) return "policy_continue";
  if (!variant.isTracked) return "untracked";
  const here = variant.available === null ? 0 : 1;
  if (variant.locations > here) return "stocked_elsewhere";
  if (here === 0) return "not_stocked_here";
  if (variant.sku !== expected.sku) return "sku_changed";
  return null;
}
