import { parseMoney } from "../money.ts";
import { durationMs } from "./charges.ts";
import type { FixedBillingInput, Read, ValueInput } from "./plan-input.ts";
import { wrong } from "./plan-input.ts";
import type { BillingPolicy, PlanValue } from "./state.ts";

interface Place {
  currency: string;
  field: string[];
}

const codesOfValues = {
  charge: {
    one: "ONLY_NEED_ONE_CHECKOUT_CHARGE_VALUE",
    match: "CHECKOUT_CHARGE_VALUE_AND_TYPE_MUST_MATCH",
  },
  pricing: {
    one: "ONLY_NEED_ONE_PRICING_POLICY_VALUE",
    match: "PRICING_POLICY_ADJUSTMENT_VALUE_AND_TYPE_MUST_MATCH",
  },
} as const;

/** A percentage from 0 to 100 or an amount that is not negative, as the type beside it asks. */
export function readValue(
  given: ValueInput | null | undefined,
  kind: { of: keyof typeof codesOfValues; isPercentage: boolean },
  { currency, field }: Place,
): Read<PlanValue> {
  const codes = codesOfValues[kind.of];
  const percentage = given?.percentage ?? undefined;
  const fixed = given?.fixedValue ?? undefined;
  if (percentage !== undefined && fixed !== undefined)
    return wrong(codes.one, field, "Only one value may be given.");
  if (kind.isPercentage) {
    if (percentage === undefined) return wrong(codes.match, field, "A percentage is needed.");
    if (percentage < 0)
      return wrong("GREATER_THAN_OR_EQUAL_TO", field, "Percentage must be at least 0.");
    if (percentage > 100)
      return wrong("LESS_THAN_OR_EQUAL_TO", field, "Percentage must be at most 100.");
    return { ok: true, value: { percentage } };
  }
  if (fixed === undefined) return wrong(codes.match, field, "A fixed value is needed.");
  const amount = parseMoney(fixed, currency);
  if (Number.isNaN(amount)) return wrong("NOT_A_NUMBER", field, "Value is not a number.");
  if (amount < 0) return wrong("GREATER_THAN_OR_EQUAL_TO", field, "Value must be at least 0.");
  return { ok: true, value: { amount } };
}

export function readBilling(input: FixedBillingInput, place: Place): Read<BillingPolicy> {
  const { field } = place;
  const charge = input.checkoutCharge;
  const read: Read<PlanValue> = charge
    ? readValue(
        charge.value,
        { of: "charge", isPercentage: (charge.type ?? "PERCENTAGE") === "PERCENTAGE" },
        { ...place, field: [...field, "checkoutCharge"] },
      )
    : { ok: true, value: { percentage: 100 } };
  if (!read.ok) return read;
  const policy: BillingPolicy = {
    checkoutCharge: read.value,
    trigger: input.remainingBalanceChargeTrigger ?? "NO_REMAINING_BALANCE",
    exactTime: input.remainingBalanceChargeExactTime
      ? Date.parse(input.remainingBalanceChargeExactTime)
      : null,
    timeAfterCheckout: input.remainingBalanceChargeTimeAfterCheckout ?? null,
  };
  return triggerProblem(policy, field) ?? timeProblem(policy, field) ?? { ok: true, value: policy };
}

/** Whether something remains must agree with when it is charged. */
function triggerProblem(
  { checkoutCharge, trigger }: BillingPolicy,
  field: string[],
): Read<never> | undefined {
  const at = [...field, "remainingBalanceChargeTrigger"];
  const code = "REMAINING_BALANCE_CHARGE_TRIGGER";
  const isFull = "percentage" in checkoutCharge && checkoutCharge.percentage === 100;
  if (trigger !== "NO_REMAINING_BALANCE") {
    return isFull
      ? wrong(`${code}_ON_FULL_CHECKOUT`, at, "Nothing remains after a full checkout charge.")
      : undefined;
  }
  if (!("percentage" in checkoutCharge))
    return wrong(`${code}_NO_REMAINING_BALANCE_ON_PRICE_CHECKOUT_CHARGE`, at, "A balance remains.");
  return isFull
    ? undefined
    : wrong(
        `${code}_NO_REMAINING_BALANCE_ON_PARTIAL_PERCENTAGE_CHECKOUT_CHARGE`,
        at,
        "A balance remains after a partial checkout charge.",
      );
}

function timeProblem(policy: BillingPolicy, field: string[]): Read<never> | undefined {
  const { trigger, exactTime, timeAfterCheckout } = policy;
  const exact = [...field, "remainingBalanceChargeExactTime"];
  if (trigger === "EXACT_TIME" && exactTime === null)
    return wrong("REMAINING_BALANCE_CHARGE_EXACT_TIME_REQUIRED", exact, "A time is needed.");
  if (trigger !== "EXACT_TIME" && exactTime !== null)
    return wrong("REMAINING_BALANCE_CHARGE_EXACT_TIME_NOT_ALLOWED", exact, "No time is allowed.");
  if (trigger !== "TIME_AFTER_CHECKOUT" || durationMs(timeAfterCheckout ?? "") > 0)
    return undefined;
  return wrong(
    "REMAINING_BALANCE_CHARGE_TIME_AFTER_CHECKOUT_MUST_BE_GREATER_THAN_ZERO",
    [...field, "remainingBalanceChargeTimeAfterCheckout"],
    "A period longer than zero is needed.",
  );
}
