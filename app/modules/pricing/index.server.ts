import type { PricingDeps } from "./deps.server.ts";
import { makeRetryLadder, makeSetLadder } from "./set-ladder.server.ts";
import { makeWriteLadder } from "./write-ladder.server.ts";

export type { PricingDeps } from "./deps.server.ts";
export { retryLaddersWithoutScope } from "./ladder-tasks.server.ts";
export { makePricingQueries, type PricingQueries } from "./queries.server.ts";

/** Quantity ladders of factories' products: what people may ask for. */
export function makePricing(deps: PricingDeps) {
  return { setLadder: makeSetLadder(deps), retryLadder: makeRetryLadder(deps) };
}

/** The handlers of this module's tasks, by kind. */
export function makePricingTasks(deps: PricingDeps) {
  return { "pricing.ladder": makeWriteLadder(deps) };
}
