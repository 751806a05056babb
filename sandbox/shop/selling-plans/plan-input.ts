import type { UserError } from "../state.ts";
import type { DeliveryPolicy, PlanAnchor, PlanCategory, PricingPolicy } from "./state.ts";
import type { BillingPolicy } from "./state.ts";

export interface ValueInput {
  fixedValue?: string | null;
  percentage?: number | null;
}

export interface FixedBillingInput {
  checkoutCharge?: { type?: "PERCENTAGE" | "PRICE" | null; value?: ValueInput | null } | null;
  remainingBalanceChargeExactTime?: string | null;
  remainingBalanceChargeTimeAfterCheckout?: string | null;
  remainingBalanceChargeTrigger?: BillingPolicy["trigger"] | null;
}

export interface FixedDeliveryInput {
  anchors?:
    { type?: PlanAnchor["type"]; day?: number; month?: number; cutoffDay?: number }[] | null;
  cutoff?: number | null;
  fulfillmentExactTime?: string | null;
  fulfillmentTrigger?: DeliveryPolicy["trigger"] | null;
  preAnchorBehavior?: DeliveryPolicy["preAnchorBehavior"] | null;
}

export interface PricingInput {
  fixed?: {
    adjustmentType?: PricingPolicy["type"] | null;
    adjustmentValue?: ValueInput | null;
  } | null;
  recurring?: unknown;
}

export interface PlanInput {
  id?: string | null;
  name?: string | null;
  description?: string | null;
  options?: string[] | null;
  position?: number | null;
  category?: PlanCategory | null;
  billingPolicy?: { fixed?: FixedBillingInput | null; recurring?: unknown } | null;
  deliveryPolicy?: { fixed?: FixedDeliveryInput | null; recurring?: unknown } | null;
  inventoryPolicy?: { reserve?: "ON_FULFILLMENT" | "ON_SALE" | null } | null;
  pricingPolicies?: PricingInput[] | null;
  metafields?: unknown;
}

export interface GroupInput {
  appId?: string | null;
  name?: string | null;
  merchantCode?: string | null;
  description?: string | null;
  options?: string[] | null;
  position?: number | null;
  sellingPlansToCreate?: PlanInput[] | null;
  sellingPlansToUpdate?: PlanInput[] | null;
  sellingPlansToDelete?: string[] | null;
}

/** A part of the input, or what is wrong with it. */
export type Read<T> = { ok: true; value: T } | { ok: false; errors: UserError[] };

export function planError(code: string, field: string[], message: string): UserError {
  return { code, field, message };
}

export function wrong(code: string, field: string[], message: string): Read<never> {
  return { ok: false, errors: [planError(code, field, message)] };
}
