import type { AppHandle } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";

/** Percent of the price, or an amount in the shop's smallest unit. */
export type PlanValue = { percentage: number } | { amount: number };

export type PlanCategory = "OTHER" | "PRE_ORDER" | "SUBSCRIPTION" | "TRY_BEFORE_YOU_BUY";

export interface BillingPolicy {
  checkoutCharge: PlanValue;
  trigger: "EXACT_TIME" | "NO_REMAINING_BALANCE" | "ON_FULFILLMENT" | "TIME_AFTER_CHECKOUT";
  exactTime: number | null;
  /** ISO 8601, as it was given: "P14D". */
  timeAfterCheckout: string | null;
}

export interface PlanAnchor {
  type: "MONTHDAY" | "WEEKDAY" | "YEARDAY";
  day: number;
  month: number | null;
  cutoffDay: number | null;
}

export interface DeliveryPolicy {
  trigger: "ANCHOR" | "ASAP" | "EXACT_TIME" | "UNKNOWN";
  exactTime: number | null;
  anchors: PlanAnchor[];
  cutoff: number | null;
  preAnchorBehavior: "ASAP" | "NEXT";
}

export interface PricingPolicy {
  type: "FIXED_AMOUNT" | "PERCENTAGE" | "PRICE";
  value: PlanValue;
  createdAt: number;
}

export interface SellingPlan {
  id: string;
  name: string;
  description: string | null;
  options: string[];
  position: number | null;
  category: PlanCategory | null;
  billing: BillingPolicy;
  delivery: DeliveryPolicy;
  reserve: "ON_FULFILLMENT" | "ON_SALE";
  /** At most one: only subscriptions have a second. */
  pricing: PricingPolicy[];
  createdAt: number;
}

export interface SellingPlanGroup {
  id: string;
  /** The app that made it, which alone may change it. */
  app: AppHandle;
  /** What the app calls itself to storefronts; its own choice. */
  appId: string | null;
  name: string;
  merchantCode: string;
  description: string | null;
  options: string[];
  position: number | null;
  plans: SellingPlan[];
  productIds: Set<string>;
  variantIds: Set<string>;
  createdAt: number;
}

/** Made when the first group is: shops stored before there were any have none. */
export function planGroupsOf(shop: Shop): Map<string, SellingPlanGroup> {
  shop.sellingPlanGroups ??= new Map();
  return shop.sellingPlanGroups;
}
