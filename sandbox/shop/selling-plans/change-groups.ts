import type { AppHandle, World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop, UserError } from "../state.ts";
import { checkGroup } from "./check-group.ts";
import type { GroupInput, PlanInput, Read } from "./plan-input.ts";
import { planError } from "./plan-input.ts";
import { readPlan } from "./read-plan.ts";
import type { SellingPlan, SellingPlanGroup } from "./state.ts";
import { planGroupsOf } from "./state.ts";

export type GroupChange =
  { ok: true; group: SellingPlanGroup } | { ok: false; errors: UserError[] };

export const noGroup: UserError = planError(
  "GROUP_DOES_NOT_EXIST",
  ["id"],
  "Selling plan group does not exist.",
);

/** A group that this app made: those of others do not exist for who wants to change them. */
export function ownGroup(shop: Shop, app: AppHandle, id: string): SellingPlanGroup | undefined {
  const group = planGroupsOf(shop).get(id);
  return group?.app === app ? group : undefined;
}

export function createGroup(
  world: World,
  shop: Shop,
  { input, app }: { input: GroupInput; app: AppHandle },
): GroupChange {
  const plans = readPlans(world, input.sellingPlansToCreate ?? [], {
    currency: shop.currencyCode,
    field: ["input", "sellingPlansToCreate"],
  });
  if (!plans.ok) return plans;
  const group: SellingPlanGroup = {
    id: newGid(world, "SellingPlanGroup"),
    app,
    appId: input.appId ?? null,
    name: input.name ?? "",
    merchantCode: input.merchantCode ?? "",
    description: input.description ?? null,
    options: input.options ?? [],
    position: input.position ?? null,
    plans: plans.value,
    productIds: new Set(),
    variantIds: new Set(),
    createdAt: world.clock.now(),
  };
  const errors = checkGroup(group);
  if (errors.length > 0) return { ok: false, errors };
  planGroupsOf(shop).set(group.id, group);
  world.changed(shop);
  return { ok: true, group };
}

/** Nothing is changed unless all of it may be. */
export function updateGroup(
  world: World,
  shop: Shop,
  { group, input }: { group: SellingPlanGroup; input: GroupInput },
): (GroupChange & { ok: false }) | { ok: true; group: SellingPlanGroup; deleted: string[] } {
  const deleted = input.sellingPlansToDelete ?? [];
  const known = (id: string | null | undefined): SellingPlan | undefined =>
    group.plans.find((plan) => plan.id === id);
  const lost = deleted.filter((id) => !known(id));
  if (lost.length > 0) return { ok: false, errors: [noPlan(["input", "sellingPlansToDelete"])] };
  const currency = shop.currencyCode;
  const made = readPlans(world, input.sellingPlansToCreate ?? [], {
    currency,
    field: ["input", "sellingPlansToCreate"],
  });
  if (!made.ok) return made;
  const changed = readPlans(world, input.sellingPlansToUpdate ?? [], {
    currency,
    field: ["input", "sellingPlansToUpdate"],
    known,
  });
  if (!changed.ok) return changed;
  const kept = group.plans
    .filter(({ id }) => !deleted.includes(id))
    .map((plan) => changed.value.find(({ id }) => id === plan.id) ?? plan);
  const next: SellingPlanGroup = {
    ...group,
    appId: input.appId === undefined ? group.appId : input.appId,
    name: input.name ?? group.name,
    merchantCode: input.merchantCode ?? group.merchantCode,
    description: input.description === undefined ? group.description : input.description,
    options: input.options ?? group.options,
    position: input.position ?? group.position,
    plans: [...kept, ...made.value],
  };
  const errors = checkGroup(next);
  if (errors.length > 0) return { ok: false, errors };
  Object.assign(group, next);
  world.changed(shop);
  return { ok: true, group, deleted };
}

function readPlans(
  world: World,
  inputs: readonly PlanInput[],
  {
    currency,
    field,
    known,
  }: {
    currency: string;
    field: string[];
    /** Finds the plan that an input changes; absent where plans are made. */
    known?: (id: string | null | undefined) => SellingPlan | undefined;
  },
): Read<SellingPlan[]> {
  const plans: SellingPlan[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = [...field, String(index)];
    const old = known?.(input.id);
    if (known && !input.id) {
      const message = "Selling plan ID must be specified to update.";
      return { ok: false, errors: [planError("PLAN_ID_MUST_BE_SPECIFIED_TO_UPDATE", at, message)] };
    }
    if (known && !old) return { ok: false, errors: [noPlan(at)] };
    const read = readPlan(world, input, { currency, field: at, old });
    if (!read.ok) return read;
    plans.push(read.value);
  }
  return { ok: true, value: plans };
}

function noPlan(field: string[]): UserError {
  return planError("PLAN_DOES_NOT_EXIST", field, "Selling plan does not exist.");
}

/** Its plans go with it; orders keep the names of those they were sold on. */
export function deleteGroup(world: World, shop: Shop, group: SellingPlanGroup): void {
  planGroupsOf(shop).delete(group.id);
  world.changed(shop);
}
