import { emptyAccount } from "../risk/account.ts";
import { orderSizes } from "../risk/order-sizes.ts";
import type { AllocationProblem, ChannelDemand } from "../strategies/allocation.ts";

const HOUR_MS = 3_600_000;

export interface WantedProblem {
  /** Units there for all shops. */
  covered: number;
  epsilon: number;
  /** Units in the item's risk account. */
  balance?: number;
  ordersPerHour?: number;
  /** Orders so far by their units. */
  seen?: Readonly<Record<string, number>>;
  /** What is particular of each shop. */
  channels: Partial<ChannelDemand>[];
}

/** An item of bounded risk in alike shops: a window of 1 s; unless said, a hundred orders of one to three units. */
export function boundedProblem({
  covered,
  epsilon,
  balance = 0,
  ordersPerHour = 1,
  seen = { 1: 70, 2: 20, 3: 10 },
  channels,
}: WantedProblem): AllocationProblem & Required<Pick<AllocationProblem, "risk">> {
  return {
    pool: Math.max(covered, 0),
    buffer: 0,
    channels: channels.map((channel, index) => ({
      id: String(index),
      kind: "reseller",
      current: 0,
      salesPerHour: 0.1,
      weight: 1,
      floor: 0,
      cap: 1_000_000,
      ...channel,
    })),
    risk: {
      epsilon,
      account: { ...emptyAccount, balance },
      covered,
      windowMs: 1_000,
      ordersPerMs: ordersPerHour / HOUR_MS,
      sizes: orderSizes(seen),
    },
  };
}

/** So many shops of one kind. */
export const shops = (
  count: number,
  channel: Partial<ChannelDemand> = {},
): Partial<ChannelDemand>[] => Array.from({ length: count }, () => channel);
