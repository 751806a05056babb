/** When an offer's buyers pay. */
export type PaymentWay = "full" | "deferred" | "pledge";

/** Why money is not taken later: the shop's gateway keeps no cards, or a permission is missing. */
export type PaymentReason = "none" | "no_gateway" | "no_permission";

export type OfferKind = "preorder" | "group_buy";

/**
 * preparing: its variant is being made · open: on sale · unlocked: a group buy that is sure ·
 * failed: one that is not · ending: what is left goes back · ended
 */
export type OfferState =
  "preparing" | "open" | "unlocked" | "failed" | "ending" | "ended" | "problem";

export const LIVE_STATES = ["open", "unlocked"] as const;

/** What the factory's shop lets the hub do. */
export interface ShopAbilities {
  /** Its payment gateway keeps cards for later. */
  keepsCards: boolean;
  scopes: ReadonlySet<string>;
}

/** What a shop must grant before anything can be offered there. */
export const OFFER_SCOPES = ["write_products", "write_publications"] as const;
/** What charging later needs besides. */
export const DEFERRED_SCOPES = ["write_purchase_options", "write_payment_mandate"] as const;
/** What pledges need besides: their invoices are draft orders. */
export const PLEDGE_SCOPES = ["write_draft_orders"] as const;

/**
 * The way an offer is paid. Later wherever that is possible, since nobody likes to pay for what is not
 * there; else a pre-order in full, and a group buy by pledge, which needs no payment data at all.
 */
export function choosePayment(
  kind: OfferKind,
  abilities: ShopAbilities,
): { way: PaymentWay; because: PaymentReason } {
  const mayDefer = DEFERRED_SCOPES.every((scope) => abilities.scopes.has(scope));
  if (abilities.keepsCards && mayDefer) return { way: "deferred", because: "none" };
  const because = abilities.keepsCards ? "no_permission" : "no_gateway";
  return { way: kind === "preorder" ? "full" : "pledge", because };
}

/** The permissions that are missing for a way of paying; empty when it can be offered. */
export function missingScopes(way: PaymentWay, scopes: ReadonlySet<string>): string[] {
  const needed: readonly string[] = [
    ...OFFER_SCOPES,
    ...(way === "deferred" ? DEFERRED_SCOPES : []),
    ...(way === "pledge" ? PLEDGE_SCOPES : []),
  ];
  return needed.filter((scope) => !scopes.has(scope));
}

/** How many units of a stock order's line an offer may still sell before they are there. */
export function grantableUnits(line: {
  quantity: number;
  received: number;
  granted: number;
}): number {
  return Math.max(line.quantity - Math.max(line.received, line.granted), 0);
}

export interface WaitingOrder {
  orderGid: string;
  units: number;
}

/**
 * Which waiting orders the goods that have come in are enough for: first come, first served, and no
 * order in parts. One that is too large for what is left keeps those behind it waiting, so that small
 * orders never overtake it for ever.
 */
export function servedBy(
  arrived: number,
  taken: number,
  waiting: readonly WaitingOrder[],
): WaitingOrder[] {
  const served: WaitingOrder[] = [];
  let left = arrived - taken;
  for (const order of waiting) {
    if (order.units > left) break;
    served.push(order);
    left -= order.units;
  }
  return served;
}

/** Of units that came in on a line, how many belong to each of its offers: the oldest offer first. */
export function shareArrival(
  units: number,
  offers: readonly { id: string; units: number; arrived: number }[],
): Map<string, number> {
  const shares = new Map<string, number>();
  let left = units;
  for (const offer of offers) {
    const share = Math.min(left, Math.max(offer.units - offer.arrived, 0));
    if (share > 0) shares.set(offer.id, share);
    left -= share;
  }
  return shares;
}

/** What a group buy comes to at a moment. */
export function judgeGroupBuy(
  offer: { state: string; threshold: number | null; endsAt: number | null },
  of: { joined: number; now: number },
): "unlock" | "fail" | "wait" {
  if (offer.state !== "open" || offer.threshold === null) return "wait";
  if (of.joined >= offer.threshold) return "unlock";
  return offer.endsAt !== null && of.now >= offer.endsAt ? "fail" : "wait";
}
