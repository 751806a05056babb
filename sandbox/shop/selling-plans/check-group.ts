import type { UserError } from "../state.ts";
import { planError } from "./plan-input.ts";
import type { SellingPlan, SellingPlanGroup } from "./state.ts";

const plansMax = 31;
const nameMax = 255;

/** What is wrong with a group as a whole; nothing when it may stand. */
export function checkGroup(group: SellingPlanGroup): UserError[] {
  const at = (name: string): string[] => ["input", name];
  const errors: UserError[] = [];
  if (group.name.trim() === "") errors.push(planError("BLANK", at("name"), "Name can't be blank"));
  if (group.name.length > nameMax)
    errors.push(planError("TOO_LONG", at("name"), "Name is too long"));
  if (group.merchantCode.trim() === "")
    errors.push(planError("BLANK", at("merchantCode"), "Merchant code can't be blank"));
  if (group.options.length > 3)
    errors.push(planError("TOO_LONG", at("options"), "At most three options are allowed"));
  const plans = at("sellingPlansToCreate");
  if (group.plans.length === 0) {
    const message = "Must include at least one selling plan.";
    errors.push(planError("SELLING_PLAN_COUNT_LOWER_BOUND", plans, message));
  }
  if (group.plans.length > plansMax) {
    const message = `Exceeded the selling plan limit (${plansMax}).`;
    errors.push(planError("SELLING_PLAN_COUNT_UPPER_BOUND", plans, message));
  }
  return [...errors, ...twins(group, plans), ...group.plans.flatMap((plan) => labels(group, plan))];
}

function twins({ plans }: SellingPlanGroup, field: string[]): UserError[] {
  const errors: UserError[] = [];
  if (new Set(plans.map(({ name }) => name)).size < plans.length) {
    const message = "Cannot have multiple selling plans with the same name.";
    errors.push(planError("SELLING_PLAN_DUPLICATE_NAME", field, message));
  }
  const options = plans.flatMap((plan) =>
    plan.options.length > 0 ? [plan.options.join("\n")] : [],
  );
  if (new Set(options).size < options.length) {
    const message = "Cannot have multiple selling plans with the same options.";
    errors.push(planError("SELLING_PLAN_DUPLICATE_OPTIONS", field, message));
  }
  return errors;
}

/** A plan has a value for each option that its group names, and for no other. */
function labels(group: SellingPlanGroup, plan: SellingPlan): UserError[] {
  const field = ["input", "sellingPlansToCreate", "options"];
  return [2, 3].flatMap((number) => {
    const hasLabel = group.options.length >= number;
    const hasValue = plan.options.length >= number;
    if (hasLabel === hasValue) return [];
    return hasLabel
      ? planError(
          `SELLING_PLAN_OPTION${number}_REQUIRED_AS_DEFINED_ON_PARENT_GROUP`,
          field,
          `Selling plan's option${number} is required because option${number} exists.`,
        )
      : planError(
          `SELLING_PLAN_MISSING_OPTION${number}_LABEL_ON_PARENT_GROUP`,
          field,
          `Cannot define option${number} on this selling plan as there's no label on the parent selling plan group.`,
        );
  });
}
