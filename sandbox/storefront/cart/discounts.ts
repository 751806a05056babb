import type { Discount } from "../state.ts";
import type { CartWarning } from "./answer.ts";

/** A line as discounts look at it. */
export interface DiscountableLine {
  productId: string;
  quantity: number;
  /** Before discounts, in the shop's currency. */
  subtotal: number;
}

export interface CodeVerdict {
  code: string;
  discount: Discount | undefined;
  applicable: boolean;
  warning?: Pick<CartWarning, "code" | "message">;
}

function refused(discount: Discount, code: string, message: string): CodeVerdict {
  return { code: discount.code, discount, applicable: false, warning: { code, message } };
}

/** Whether a code counts for these lines, and why not. Codes are the same in any case of letters. */
export function judgeCode(
  discounts: readonly Discount[],
  cart: { code: string; lines: readonly DiscountableLine[]; now: number },
): CodeVerdict {
  const { code, lines, now } = cart;
  const discount = discounts.find((each) => each.code.toLowerCase() === code.toLowerCase());
  if (!discount) {
    const warning = {
      code: "DISCOUNT_NOT_FOUND",
      message: `Discount code ${code} was not found.`,
    };
    return { code, discount, applicable: false, warning };
  }
  const { startsAt, endsAt, usageLimit, used, minimumSubtotal, minimumQuantity } = discount;
  if ((startsAt !== null && now < startsAt) || (endsAt !== null && now >= endsAt))
    return refused(discount, "DISCOUNT_CURRENTLY_INACTIVE", "This discount is not active now.");
  if (usageLimit !== null && used >= usageLimit)
    return refused(discount, "DISCOUNT_USAGE_LIMIT_REACHED", "This discount was used up.");
  const entitled = entitledLines(discount, lines);
  if (entitled.length === 0)
    return refused(
      discount,
      "DISCOUNT_NO_ENTITLED_LINE_ITEMS",
      "This discount is for other products.",
    );
  const sum = (of: (line: DiscountableLine) => number): number =>
    entitled.reduce((total, line) => total + of(line), 0);
  if (minimumSubtotal !== null && sum(({ subtotal }) => subtotal) < minimumSubtotal)
    return refused(
      discount,
      "DISCOUNT_PURCHASE_NOT_IN_RANGE",
      "The cart does not come to this discount's minimum.",
    );
  if (minimumQuantity !== null && sum(({ quantity }) => quantity) < minimumQuantity)
    return refused(
      discount,
      "DISCOUNT_QUANTITY_NOT_IN_RANGE",
      "The cart has too few products for this discount.",
    );
  return { code: discount.code, discount, applicable: true };
}

export function entitledLines<T extends { productId: string }>(
  { productIds }: Discount,
  lines: readonly T[],
): T[] {
  return lines.filter(({ productId }) => productIds.length === 0 || productIds.includes(productId));
}

/** Divides an amount by weights, to the last unit: what rounding leaves goes to the heaviest first. */
export function divide(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((amount * weight) / total));
  let left = amount - shares.reduce((sum, share) => sum + share, 0);
  const heaviest = weights
    .map((weight, index) => ({ weight, index }))
    .sort((a, b) => b.weight - a.weight);
  for (const { index } of heaviest) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
