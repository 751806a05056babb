import type { ShownOrder } from "./order-table.tsx";

export interface ShownLine {
  id: string;
  title: string;
  sku: string;
  imageUrl: string | null;
  quantity: number;
  shipped: number;
  remaining: number;
  wholesaleMinor: number;
  priceMinor: number;
  location: string | null;
  oversold: number;
}

export interface ShownParcel {
  id: string;
  trackingNumber: string | null;
  trackingCompany: string | null;
  trackingUrl: string | null;
  state: string;
  createdAt: number;
  lines: { sku: string; title: string; quantity: number }[];
}

export interface ShownTransition {
  fromState: string;
  toState: string;
  reason: string | null;
  cause: string;
  at: number;
}

export interface ShownOrderDetails extends ShownOrder {
  heldState: string | null;
  financialStatus: string;
  currency: string;
  factoryCurrency: string;
  graceUntil: number | null;
  destinationCountry: string | null;
  isRouted: boolean;
  autoRequest: string | null;
  lines: ShownLine[];
  parcels: ShownParcel[];
  transitions: ShownTransition[];
}

/** From these states nothing is ever shipped. */
export const NEVER_SHIPS: ReadonlySet<string> = new Set(["rejected", "cancelled"]);

/** In these states an order has not yet had to enter the factory's own orders. */
export const BEFORE_ROUTED: ReadonlySet<string> = new Set([
  "seen",
  "held",
  "requested",
  "accepted",
  "on_hold",
]);
