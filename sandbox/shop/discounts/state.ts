import type { AppHandle } from "#sandbox/contract.ts";

export type DiscountClass = "ORDER" | "PRODUCT" | "SHIPPING";

/** A discount that applies by itself, as a Function of an app decides. */
export interface AutomaticDiscount {
  /** gid://shopify/DiscountAutomaticNode/… */
  id: string;
  title: string;
  app: AppHandle;
  functionId: string;
  classes: DiscountClass[];
  combinesWith: {
    orderDiscounts: boolean;
    productDiscounts: boolean;
    shippingDiscounts: boolean;
  };
  startsAt: number;
  endsAt: number | null;
  tags: string[];
  createdAt: number;
  updatedAt: number;
}

/** What an automatic discount took off one line, in the currency's smallest unit. */
export interface AutomaticReduction {
  discountId: string;
  /** The function's own message, else the discount's title. */
  title: string;
  amount: number;
  value: { kind: "percentage"; percentage: number } | { kind: "amount"; amount: number };
  /** EACH: of every piece; ACROSS: once, shared out. */
  method: "EACH" | "ACROSS";
}

export type DiscountStatus = "ACTIVE" | "EXPIRED" | "SCHEDULED";

export function statusOf(discount: AutomaticDiscount, now: number): DiscountStatus {
  if (discount.endsAt !== null && now >= discount.endsAt) return "EXPIRED";
  return now < discount.startsAt ? "SCHEDULED" : "ACTIVE";
}
