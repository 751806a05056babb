import type { ValueNode } from "graphql";
import { TopLevelError } from "#sandbox/contract.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** How much one field of an operation costs; leaves cost nothing and have no plan. */
export interface CostPlan {
  responseKey: string;
  /** Its own points: 1 for an object, 10 for a mutation, 2 for a connection, 0 for edges. */
  weight: number;
  /** Arguments that size a connection. */
  page?: { fieldName: string; first?: ValueNode; last?: ValueNode };
  children: CostPlan[];
  /** Selections on several possible types; the dearest of them counts. */
  alternatives: CostPlan[][];
  /** Points that the mutation's input costs besides. */
  inputComplexity?: (variables: Variables) => number;
}

const PAGE_SIZE_MAX = 250;

/** Points a call is charged before it runs. Refuses a connection without a page size, as Shopify does. */
export function requestedCost(plans: readonly CostPlan[], variables: Variables): number {
  let total = 0;
  for (const plan of plans) total += requestedCostOf(plan, variables);
  return total;
}

function requestedCostOf(plan: CostPlan, variables: Variables): number {
  let inside = requestedCost(plan.children, variables);
  let dearest = 0;
  for (const alternative of plan.alternatives) {
    dearest = Math.max(dearest, requestedCost(alternative, variables));
  }
  inside += dearest;
  const own = plan.weight + (plan.inputComplexity?.(variables) ?? 0);
  return own + (plan.page ? pageSize(plan.page, variables) : 1) * inside;
}

function pageSize(page: NonNullable<CostPlan["page"]>, variables: Variables): number {
  const size = numberOf(page.first, variables) ?? numberOf(page.last, variables);
  if (size === undefined) {
    throw new TopLevelError("BAD_REQUEST", "you must provide one of first or last");
  }
  if (size > PAGE_SIZE_MAX) {
    throw new TopLevelError(
      "BAD_REQUEST",
      `${page.fieldName}: a page holds at most ${PAGE_SIZE_MAX}`,
    );
  }
  return Math.max(0, size);
}

function numberOf(node: ValueNode | undefined, variables: Variables): number | undefined {
  if (node?.kind === "IntValue") return Number(node.value);
  if (node?.kind !== "Variable") return undefined;
  const value = variables[node.name.value];
  return typeof value === "number" ? value : undefined;
}

/** Points that the answer really cost: the same rules over what was returned. */
export function actualCost(
  plans: readonly CostPlan[],
  data: unknown,
  variables: Variables,
): number {
  if (typeof data !== "object" || data === null) return 0;
  let total = 0;
  for (const plan of plans) {
    total += actualCostOf(plan, Reflect.get(data, plan.responseKey), variables);
  }
  return total;
}

function actualCostOf(plan: CostPlan, value: unknown, variables: Variables): number {
  const input = plan.inputComplexity?.(variables) ?? 0;
  if (value === null || value === undefined) return plan.weight >= 10 ? plan.weight + input : 0;
  if (Array.isArray(value)) {
    let total = 0;
    for (const element of value) total += actualCostOf(plan, element, variables);
    return total;
  }
  let inside = actualCost(plan.children, value, variables);
  for (const alternative of plan.alternatives) inside += actualCost(alternative, value, variables);
  return plan.weight + input + inside;
}
