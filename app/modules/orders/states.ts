/** The states of a supply order (design: an order's way). */
export const SUPPLY_STATES = [
  "seen",
  "held",
  "requested",
  "accepted",
  "routed",
  "packed",
  "shipped",
  "closed",
  "returned",
  "on_hold",
  "rejected",
  "cancelled",
] as const;

export type SupplyState = (typeof SUPPLY_STATES)[number];

/** Why a supply order waits for a person or an event, and who can release it. */
export type HoldReason =
  | "payment_pending"
  | "short_of_stock"
  | "credit_limit"
  | "destination"
  | "no_address"
  | "partnership_paused"
  | "partnership_ended"
  | "merchant_hold"
  | "unknown_item"
  | "third_party_location"
  | "token_dead"
  | "by_factory";

export type HoldReleaser = "shopper" | "factory" | "reseller" | "either";

/** Who can release a hold, for the screens. */
export const HOLD_RELEASERS: Record<HoldReason, HoldReleaser> = {
  payment_pending: "shopper",
  short_of_stock: "factory",
  credit_limit: "factory",
  destination: "factory",
  no_address: "reseller",
  partnership_paused: "either",
  partnership_ended: "factory",
  merchant_hold: "reseller",
  unknown_item: "reseller",
  third_party_location: "factory",
  token_dead: "reseller",
  by_factory: "factory",
};

export function isHoldReason(value: string | null): value is HoldReason {
  return value !== null && Object.hasOwn(HOLD_RELEASERS, value);
}

const NEXT: Record<SupplyState, readonly SupplyState[]> = {
  seen: ["held", "on_hold", "requested", "accepted", "shipped", "closed", "cancelled", "rejected"],
  held: ["requested", "accepted", "on_hold", "shipped", "closed", "cancelled", "rejected"],
  requested: ["accepted", "on_hold", "rejected", "cancelled", "held"],
  accepted: ["routed", "on_hold", "cancelled", "shipped", "closed"],
  routed: ["packed", "shipped", "cancelled", "on_hold", "closed"],
  packed: ["shipped", "cancelled", "closed"],
  shipped: ["closed", "returned", "cancelled"],
  closed: ["returned"],
  returned: [],
  on_hold: [
    "held",
    "requested",
    "accepted",
    "routed",
    "rejected",
    "cancelled",
    "closed",
    "shipped",
  ],
  rejected: ["requested", "held", "cancelled"],
  cancelled: ["held"],
};

export function isSupplyState(value: string): value is SupplyState {
  return SUPPLY_STATES.some((state) => state === value);
}

/** Whether a supply order may go from one state to the other. Staying is always allowed. */
export function mayFollow(from: SupplyState, to: SupplyState): boolean {
  return from === to || NEXT[from].includes(to);
}

/** In these nothing more happens to a supply order by itself. */
export const FINAL_STATES = ["closed", "cancelled", "rejected", "returned"] as const;

export function isFinal(state: SupplyState): boolean {
  return FINAL_STATES.some((final) => final === state);
}

/** What a supply order's request is to the hub when its shop shows the fulfilment order no more. */
export const GONE = "GONE";

/** The factory has, or may have, an order for a supply order at this step of routing. */
export function isRouted(routeState: string): boolean {
  return routeState !== "none" && routeState !== "unrouted";
}
