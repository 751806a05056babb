/** An order as one read of the shop shows it, without any personal data. Times in ms. */
export interface OrderSnapshot {
  gid: string;
  name: string;
  updatedAt: number;
  createdAt: number;
  cancelledAt: number | null;
  /** Shopify's display status: PENDING, PAID, … */
  financialStatus: string;
  currency: string;
  /** In the factory's shop: the supply order that this order was routed from. */
  routedFrom: string | null;
  fulfilmentOrders: FulfilmentOrderSnapshot[];
}

export interface FulfilmentOrderSnapshot {
  gid: string;
  /** OPEN, IN_PROGRESS, SCHEDULED, ON_HOLD, INCOMPLETE, CLOSED, CANCELLED */
  status: string;
  /** UNSUBMITTED, SUBMITTED, ACCEPTED, REJECTED, CANCELLATION_REQUESTED, CANCELLATION_ACCEPTED, … */
  requestStatus: string;
  locationGid: string | null;
  /** Where it goes; the address itself is read only when the order is routed. */
  countryCode: string | null;
  lines: FulfilmentLineSnapshot[];
}

export interface FulfilmentLineSnapshot {
  gid: string;
  /** The order's line item. */
  lineGid: string;
  inventoryItemGid: string | null;
  sku: string;
  title: string;
  total: number;
  remaining: number;
}

/** Statuses in which nothing of a fulfilment order is left to ship. */
const OVER = new Set(["CLOSED", "CANCELLED", "INCOMPLETE"]);

export function isOver(order: { status: string }): boolean {
  return OVER.has(order.status);
}

/**
 * Units of a line that the shop still expects from us, on top of what we shipped: what remains, less
 * what we shipped and have not told the shop yet. Independent of what the shop's webhooks said, and
 * the same whether a parcel's message was applied, lost or is under way.
 */
export function openUnits(line: { total: number; remaining: number }, shipped: number): number {
  const told = Math.min(line.total - line.remaining, shipped);
  return Math.max(line.remaining - (shipped - told), 0);
}
