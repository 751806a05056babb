import type { World } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { FixedDeliveryInput, PlanInput, PricingInput, Read } from "./plan-input.ts";
import { wrong } from "./plan-input.ts";
import { readBilling, readValue } from "./read-billing.ts";
import type { DeliveryPolicy, PricingPolicy, SellingPlan } from "./state.ts";

const nameMax = 255;

interface Reading {
  currency: string;
  now: number;
  field: string[];
}

/** A new plan, or one that exists with what the input names changed in it. */
export function readPlan(
  world: World,
  input: PlanInput,
  { currency, field, old }: { currency: string; field: string[]; old?: SellingPlan },
): Read<SellingPlan> {
  refuseRecurring(input);
  const reading: Reading = { currency, now: world.clock.now(), field };
  const name = input.name ?? old?.name ?? "";
  if (name.trim() === "") return wrong("BLANK", [...field, "name"], "Name can't be blank");
  if (name.length > nameMax) return wrong("TOO_LONG", [...field, "name"], "Name is too long");
  const billing = readBillingOf(input, { ...reading, old });
  if (!billing.ok) return billing;
  const delivery = readDeliveryOf(input, { ...reading, old });
  if (!delivery.ok) return delivery;
  const pricing = readPricing(input.pricingPolicies, { ...reading, old });
  if (!pricing.ok) return pricing;
  return {
    ok: true,
    value: {
      id: old?.id ?? newGid(world, "SellingPlan"),
      name,
      description: input.description === undefined ? (old?.description ?? null) : input.description,
      options: input.options ?? old?.options ?? [],
      position: input.position ?? old?.position ?? null,
      category: input.category ?? old?.category ?? null,
      billing: billing.value,
      delivery: delivery.value,
      reserve: input.inventoryPolicy?.reserve ?? old?.reserve ?? "ON_SALE",
      pricing: pricing.value,
      createdAt: old?.createdAt ?? reading.now,
    },
  };
}

/** Subscriptions bill and deliver again and again, which needs contracts that are not here. */
function refuseRecurring(input: PlanInput): void {
  const recurs =
    input.billingPolicy?.recurring ||
    input.deliveryPolicy?.recurring ||
    input.pricingPolicies?.some(({ recurring }) => recurring);
  if (recurs || input.metafields) {
    const what = recurs ? "recurring policies" : "metafields of selling plans";
    throw new TopLevelError(
      "SANDBOX_NOT_SIMULATED",
      `The local Shopify does not simulate ${what}.`,
    );
  }
}

function readBillingOf(
  input: PlanInput,
  { currency, field, old }: Reading & { old?: SellingPlan },
): Read<SellingPlan["billing"]> {
  const at = [...field, "billingPolicy"];
  if (!input.billingPolicy && old) return { ok: true, value: old.billing };
  const fixed = input.billingPolicy?.fixed;
  if (!fixed) return wrong("SELLING_PLAN_BILLING_POLICY_MISSING", at, "Missing billing policy.");
  return readBilling(fixed, { currency, field: [...at, "fixed"] });
}

function readDeliveryOf(
  input: PlanInput,
  { field, old }: Reading & { old?: SellingPlan },
): Read<DeliveryPolicy> {
  const at = [...field, "deliveryPolicy"];
  if (!input.deliveryPolicy && old) return { ok: true, value: old.delivery };
  const fixed = input.deliveryPolicy?.fixed;
  if (!fixed) return wrong("SELLING_PLAN_DELIVERY_POLICY_MISSING", at, "Missing delivery policy.");
  return readDelivery(fixed, [...at, "fixed"]);
}

function readDelivery(input: FixedDeliveryInput, field: string[]): Read<DeliveryPolicy> {
  const trigger = input.fulfillmentTrigger ?? "ASAP";
  const exactTime = input.fulfillmentExactTime ? Date.parse(input.fulfillmentExactTime) : null;
  const anchors = (input.anchors ?? []).map(({ type, day, month, cutoffDay }) => ({
    type: type ?? "MONTHDAY",
    day: day ?? 1,
    month: month ?? null,
    cutoffDay: cutoffDay ?? null,
  }));
  const time = [...field, "fulfillmentExactTime"];
  if (trigger === "EXACT_TIME" && exactTime === null)
    return wrong("FULFILLMENT_EXACT_TIME_REQUIRED", time, "A time is needed.");
  if (trigger !== "EXACT_TIME" && exactTime !== null)
    return wrong("FULFILLMENT_EXACT_TIME_NOT_ALLOWED", time, "No time is allowed.");
  if (trigger === "ANCHOR" && anchors.length === 0)
    return wrong("SELLING_PLAN_ANCHORS_REQUIRED", [...field, "anchors"], "Anchors are needed.");
  if (trigger !== "ANCHOR" && anchors.length > 0)
    return wrong("SELLING_PLAN_ANCHORS_NOT_ALLOWED", [...field, "anchors"], "No anchors allowed.");
  const preAnchorBehavior = input.preAnchorBehavior ?? "ASAP";
  return {
    ok: true,
    value: { trigger, exactTime, anchors, cutoff: input.cutoff ?? null, preAnchorBehavior },
  };
}

function readPricing(
  given: readonly PricingInput[] | null | undefined,
  { currency, now, field, old }: Reading & { old?: SellingPlan },
): Read<PricingPolicy[]> {
  if (!given) return { ok: true, value: old?.pricing ?? [] };
  const at = [...field, "pricingPolicies"];
  if (given.length > 1) {
    const message = "A fixed selling plan can have at most one pricing policy.";
    return wrong("SELLING_PLAN_FIXED_PRICING_POLICIES_LIMIT", at, message);
  }
  const fixed = given[0]?.fixed;
  if (!fixed) return { ok: true, value: [] };
  const type = fixed.adjustmentType ?? "PERCENTAGE";
  const kind = { of: "pricing", isPercentage: type === "PERCENTAGE" } as const;
  const read = readValue(fixed.adjustmentValue, kind, { currency, field: [...at, "0", "fixed"] });
  return read.ok ? { ok: true, value: [{ type, value: read.value, createdAt: now }] } : read;
}
