/** Made flash sales: 100 shops, 500 units, 10 orders a second on the mean, until 625 units were asked. */
import type { WhatIfItem, WhatIfOrder } from "#app/modules/escrow/index.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import type { Random } from "#sandbox/contract.ts";
import { exponential } from "./limits.ts";
import { retailUnits } from "./stream-items.ts";

export type Weather = "steady" | "bursty";

export const FLASH = { shops: 100, stock: 500, ordersPerSecond: 10, demand: 1.25 } as const;
/** All shops together sell 8.2 times the mean for a tenth of the time, and a fifth of it else. */
const BURST = { factor: 8.2, meanMs: 5_000 } as const;
const LULL = { factor: 0.2, meanMs: 45_000 } as const;
const SHARES = Array.from({ length: FLASH.shops }, (_, shop) => (shop + 1) ** -0.8);
const SHARES_SUM = SHARES.reduce((sum, share) => sum + share, 0);

/**
 * Orders come faster for a while: counted in orders expected, from which to which, and how many times as
 * fast. Null for a plain sale.
 */
export interface Push {
  from: number;
  to: number;
  factor: number;
}

export interface FlashSale extends WhatIfItem {
  /** When each order came, in orders expected until then: unit steps on the mean in a plain sale. */
  expected: readonly number[];
}

export function flashSale(weather: Weather, seed: number, push: Push | null = null): FlashSale {
  const random = seededRandom(seed);
  const clock = clockOf(weather, random);
  const orders: WhatIfOrder[] = [];
  const expected: number[] = [];
  let asked = 0;
  for (let at = 0; asked < FLASH.stock * FLASH.demand;) {
    at = later(at, exponential(random), push);
    const units = retailUnits(random);
    asked += units;
    orders.push({ at: clock(at), shop: shopBy(random), units });
    expected.push(at);
  }
  const { shops, stock } = FLASH;
  return { shops, stock, orders, expected };
}

/** Goes on by so much, in a time that runs faster while orders are pushed. */
function later(at: number, by: number, push: Push | null): number {
  if (!push || at >= push.to) return at + by;
  if (at < push.from) {
    const left = by - (push.from - at);
    return left <= 0 ? at + by : later(push.from, left, push);
  }
  const next = at + by / push.factor;
  return next <= push.to ? next : later(push.to, by - (push.to - at) * push.factor, null);
}

/** From orders expected, which must not fall, to ms. */
function clockOf(weather: Weather, random: Random): (expected: number) => number {
  const perMs = FLASH.ordersPerSecond / 1_000;
  if (weather === "steady") return (expected) => expected / perMs;
  const burstShare = BURST.meanMs / (BURST.meanMs + LULL.meanMs);
  let phase: typeof BURST | typeof LULL = random() < burstShare ? BURST : LULL;
  let from = { expected: 0, ms: 0 };
  let lengthMs = exponential(random) * phase.meanMs;
  return (expected) => {
    while (expected - from.expected > lengthMs * perMs * phase.factor) {
      from = {
        expected: from.expected + lengthMs * perMs * phase.factor,
        ms: from.ms + lengthMs,
      };
      phase = phase === BURST ? LULL : BURST;
      lengthMs = exponential(random) * phase.meanMs;
    }
    return from.ms + (expected - from.expected) / (perMs * phase.factor);
  };
}

function shopBy(random: Random): number {
  let left = random() * SHARES_SUM;
  return Math.max(
    SHARES.findIndex((share) => (left -= share) <= 0),
    0,
  );
}
