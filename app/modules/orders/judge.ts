import type { HoldReason } from "./states.ts";

/** What decides whether a request is accepted. */
export interface Terms {
  partnershipState: string;
  /** Null: no limit. */
  creditLimitMinor: number | null;
  /** What the reseller owes for accepted and not yet settled orders. */
  owedMinor: number;
  /** Country codes; empty: everywhere. */
  shipsTo: readonly string[];
}

export interface JudgedOrder {
  financialStatus: string;
  totalMinor: number;
  countryCode: string | null;
  /** Units promised beyond what is on hand. */
  shortUnits: number;
  hasUnknownItem: boolean;
}

/** One of Shopify's reasons for refusing a fulfilment request. */
export type RejectReason =
  "INVENTORY_OUT_OF_STOCK" | "UNDELIVERABLE_DESTINATION" | "INELIGIBLE_PRODUCT" | "OTHER";

export type Verdict =
  | { kind: "accept" }
  /** Waits; refused in time with the reason given when nothing changes. */
  | { kind: "hold"; reason: HoldReason; rejectWith: RejectReason }
  | { kind: "reject"; reason: RejectReason };

/** Whether a supply order may be accepted now. The first objection counts. */
export function judge(order: JudgedOrder, terms: Terms): Verdict {
  if (order.hasUnknownItem) return { kind: "reject", reason: "INELIGIBLE_PRODUCT" };
  if (terms.partnershipState === "ended") return { kind: "reject", reason: "OTHER" };
  if (terms.partnershipState !== "active") return hold("partnership_paused", "OTHER");
  if (order.financialStatus === "PENDING") return hold("payment_pending", "OTHER");
  // A draft sold without an address, or an app that may not see it: nobody could ship it.
  if (order.countryCode === null) return hold("no_address", "UNDELIVERABLE_DESTINATION");
  if (!shipsThere(terms, order.countryCode))
    return hold("destination", "UNDELIVERABLE_DESTINATION");
  if (order.shortUnits > 0) return hold("short_of_stock", "INVENTORY_OUT_OF_STOCK");
  const limit = terms.creditLimitMinor;
  if (limit !== null && terms.owedMinor + order.totalMinor > limit)
    return hold("credit_limit", "OTHER");
  return { kind: "accept" };
}

function hold(reason: HoldReason, rejectWith: RejectReason): Verdict {
  return { kind: "hold", reason, rejectWith };
}

function shipsThere(terms: Terms, countryCode: string): boolean {
  return terms.shipsTo.length === 0 || terms.shipsTo.includes(countryCode);
}
