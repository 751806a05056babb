import type { RiskAccount } from "../risk/account.ts";
import type { OrderSizes } from "../risk/order-sizes.ts";

/** How many units each channel should have on sale, of one item. A named change point. */
export interface AllocationStrategy {
  readonly name: string;
  allocate(problem: AllocationProblem): Allocation;
}

export interface AllocationProblem {
  /** Units that may be on sale at once over all channels: free and what open channels hold already. */
  pool: number;
  /** Units that mirror keeps back. */
  buffer: number;
  channels: readonly ChannelDemand[];
  /** What bounded risk needs to know; the other policies take none. */
  risk?: RiskProblem;
}

export interface ChannelDemand {
  id: string;
  /** The brand store is served from the goods themselves; what nobody needs stays there. */
  kind: "brand" | "reseller";
  /** What it has on sale now (exposure). */
  current: number;
  /** Units an hour it sold lately. */
  salesPerHour: number;
  /** Larger gains more from the same sale (partnership priority and margin). */
  weight: number;
  /** Units it must have as long as there are any, and may never exceed. */
  floor: number;
  cap: number;
  /** Units withdrawn so lately that a checkout under way may still claim them. */
  leaving?: number;
  /** Its sales may be heard, or its lowers land, too late to count on: all it shows counts in full. */
  unbounded?: boolean;
}

export interface RiskProblem {
  /** Oversold units permitted for each unit sold. */
  epsilon: number;
  account: RiskAccount;
  /** Units there for all channels of the problem: on hand less every promise. May be below nought. */
  covered: number;
  /** From a sale until every other channel was lowered: the longest of the bounded channels, in ms. */
  windowMs: number;
  /** Orders a ms over all channels, an upper estimate. */
  ordersPerMs: number;
  sizes: OrderSizes;
}

export interface Allocation {
  /** Wanted exposure by channel id. */
  targets: ReadonlyMap<string, number>;
  /** Bounded risk: what the states up to the next decision are expected to oversell for each unit sold. */
  charge?: number;
  /** Bounded risk: raises may exceed what is free by so many units in all. None when not given. */
  beyond?: number;
}

export type AllocationTargets = Allocation["targets"];
