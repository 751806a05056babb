export { coolingLots, coolingUnits, type CoolingLot, type CoolingLots } from "./cooling.ts";
export {
  confirmLower,
  countOnHand,
  fencedRead,
  type FencedRead,
  hold,
  raise,
  releaseUnits,
  ship,
  undoRaise,
  unhold,
  type EscrowChannel,
  type FencedSample,
  type HoldOutcome,
  type ReadOutcome,
} from "./rules.ts";
export type {
  AllocationProblem,
  AllocationStrategy,
  AllocationTargets,
  ChannelDemand,
  RiskProblem,
} from "./strategies/allocation.ts";
export { gatherUnread } from "./gather-unread.ts";
export { settleLocks } from "./settle-locks.ts";
export { brandOnly } from "./strategies/brand-only.ts";
export { dedicatedOnly } from "./strategies/dedicated-only.ts";
export { divideByExpectedSales } from "./strategies/default-divide.ts";
export { chooseSource, type SourcePlace } from "./strategies/sourcing.ts";
export { mirrorEverywhere } from "./strategies/mirror.ts";
// The books that escrow's rules work on, for the modules above it.
export {
  balanceOf,
  coolingOf,
  dedicatedTo,
  exposureOf,
  heldOf,
  holdOf,
  onHandOf,
  overlapOf,
  shortfallOf,
  sumOf,
  type ItemBooks,
} from "#app/modules/ledger/index.ts";
export type { StockSummary } from "./stock-summary.ts";
export { boundedRisk } from "./strategies/bounded.ts";
export {
  replayItem,
  type WhatIfItem,
  type WhatIfOrder,
  type WhatIfOutcome,
  type WhatIfSetting,
} from "./what-if/replay-item.ts";
export type { RiskAccount } from "./risk/account.ts";
export { emptyAccount } from "./risk/account.ts";
export { emptyDemand, likelyOrdersPerMs, type DemandRecord } from "./risk/demand-record.ts";
export { orderSizes } from "./risk/order-sizes.ts";
export {
  defaultStockPolicy,
  FACTORY_POLICY,
  policyInForce,
  RISK_PER_MILLION_MAX,
  type PolicyName,
  type StockPolicy,
} from "./stock-policy.ts";
