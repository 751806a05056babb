import { isOver, type FulfilmentOrderSnapshot } from "./snapshot.ts";
import { isFinal, isHoldReason, type HoldReason, type SupplyState } from "./states.ts";

export interface SupplyFacts {
  kind: "brand" | "reseller";
  state: SupplyState;
  reason: string | null;
  /** The state an on-hold order goes back to. */
  heldState: SupplyState | null;
  /** Null when the shop no longer shows it at our location. */
  fulfilmentOrder: FulfilmentOrderSnapshot | null;
  financialStatus: string;
  /** The factory has, or may have, an order for it. */
  isRouted: boolean;
  unitsOpen: number;
  unitsShipped: number;
  /** Units promised beyond what is on hand. */
  unitsShort: number;
  hasUnknownItem: boolean;
}

export interface NextState {
  state: SupplyState;
  reason: HoldReason | null;
}

/** The state of a supply order after a read of its shop. */
export function nextState(facts: SupplyFacts): NextState {
  const stay: NextState = { state: facts.state, reason: holdReason(facts) };
  const order = facts.fulfilmentOrder;
  if (order === null || isOver(order)) return ended(facts, stay);
  if (facts.kind === "brand") return brandState(facts, stay);
  if (order.requestStatus === "REJECTED") return { state: "rejected", reason: null };
  if (isLocked(order)) return lockedState(facts, stay);
  if (facts.state === "cancelled") return { state: "held", reason: null };
  if (order.status === "ON_HOLD") return { state: "on_hold", reason: "merchant_hold" };
  if (order.requestStatus === "SUBMITTED") return requestedState(facts, stay);
  return waitingState(facts, stay);
}

function holdReason({ state, reason }: SupplyFacts): HoldReason | null {
  // The row's reason is one of ours while it is on hold; refusals carry Shopify's words.
  return state === "on_hold" && isHoldReason(reason) ? reason : null;
}

/**
 * Nothing is left to ship: it was shipped, or it was taken back before. What the factory has is cancelled
 * there first, as it may have left already.
 */
function ended(facts: SupplyFacts, stay: NextState): NextState {
  if (isFinal(facts.state) || (facts.isRouted && facts.unitsShipped === 0)) return stay;
  return { state: facts.unitsShipped > 0 ? "closed" : "cancelled", reason: null };
}

function brandState(facts: SupplyFacts, stay: NextState): NextState {
  if (facts.unitsShipped > 0 && facts.unitsOpen === 0) return { state: "shipped", reason: null };
  if (facts.unitsShort > 0 && facts.state !== "shipped")
    return { state: "on_hold", reason: "short_of_stock" };
  if (facts.state === "seen" || facts.state === "on_hold") return { state: "held", reason: null };
  return stay;
}

const LOCKED = new Set([
  "ACCEPTED",
  "CANCELLATION_REQUESTED",
  "CANCELLATION_REJECTED",
  "CANCELLATION_ACCEPTED",
]);

/** We accepted it, so the merchant can no longer change it without asking. */
function isLocked(order: FulfilmentOrderSnapshot): boolean {
  return LOCKED.has(order.requestStatus);
}

const BEFORE_ACCEPTED: ReadonlySet<SupplyState> = new Set(["seen", "held", "requested"]);

function lockedState(facts: SupplyFacts, stay: NextState): NextState {
  const before = facts.state === "on_hold" ? facts.heldState : facts.state;
  if (before !== null && BEFORE_ACCEPTED.has(before)) return { state: "accepted", reason: null };
  return stay;
}

function requestedState(facts: SupplyFacts, stay: NextState): NextState {
  if (facts.state === "on_hold" && facts.heldState === "requested") return stay;
  return { state: "requested", reason: null };
}

/** Not requested yet: held, or waiting for a payment or stock. */
function waitingState(facts: SupplyFacts, stay: NextState): NextState {
  if (facts.state === "rejected") return stay;
  if (facts.hasUnknownItem) return { state: "on_hold", reason: "unknown_item" };
  if (facts.financialStatus === "PENDING") return { state: "on_hold", reason: "payment_pending" };
  if (facts.unitsShort > 0) return { state: "on_hold", reason: "short_of_stock" };
  if (stay.state === "on_hold" && stay.reason === "by_factory") return stay;
  return { state: "held", reason: null };
}
