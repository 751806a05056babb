import type { WhatIfItem, WhatIfOrder } from "#app/modules/escrow/index.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import type { Random } from "#sandbox/contract.ts";
import { planReplay } from "#bench/replay/plan.ts";
import type { StreamOrder } from "#bench/replay/stream.ts";

export const MINUTE_MS = 60_000;
export type Sizes = "retail" | "recorded";

export interface StreamCase {
  shops: number;
  sizes: Sizes;
  /** Every so manieth product. */
  sample: number;
  seed: number;
}

/** One product of a stream; the orders as recorded, to the minute. */
export interface StreamItem {
  shops: number;
  stock: number;
  /** `at` is the beginning of the minute. */
  recorded: readonly WhatIfOrder[];
}

/** Units that a shopper of a retail shop buys: 1, 2 or 3 with chances .7, .2, .1. */
export function retailUnits(random: Random): number {
  const chance = random();
  if (chance < 0.7) return 1;
  return chance < 0.9 ? 2 : 3;
}

/** The products of a stream, each with stock for 80 % of what is asked of it, at least one unit. */
export function streamItems(
  orders: readonly StreamOrder[],
  { shops, sizes, sample, seed }: StreamCase,
): StreamItem[] {
  const random = seededRandom(seed);
  const bySku = new Map<string, WhatIfOrder[]>();
  for (const { at, shop, lines } of planReplay(orders, shops).orders) {
    for (const [sku, recorded] of unitsBySku(lines)) {
      const units = sizes === "retail" ? retailUnits(random) : recorded;
      const known = bySku.get(sku) ?? [];
      known.push({ at, shop, units });
      bySku.set(sku, known);
    }
  }
  return [...bySku.values()]
    .filter((_, index) => index % sample === 0)
    .map((recorded) => ({ shops, stock: stockFor(recorded), recorded }));
}

/** Lines of one invoice with the same product are one order. */
function unitsBySku(lines: StreamOrder["lines"]): Map<string, number> {
  const units = new Map<string, number>();
  for (const line of lines) units.set(line.sku, (units.get(line.sku) ?? 0) + line.units);
  return units;
}

function stockFor(orders: readonly WhatIfOrder[]): number {
  const asked = orders.reduce((sum, { units }) => sum + units, 0);
  return Math.max(1, Math.round(asked * 0.8));
}

/** Orders of a stream are known to the minute: each falls anywhere in it. */
export function timesIn(recorded: readonly WhatIfOrder[], random: Random): number[] {
  return recorded.map(({ at }) => at + random() * MINUTE_MS);
}

export function itemAt(item: StreamItem, times: readonly number[]): WhatIfItem {
  const orders = item.recorded.map((order, index) => ({ ...order, at: times[index] ?? order.at }));
  orders.sort((a, b) => a.at - b.at);
  return { shops: item.shops, stock: item.stock, orders };
}
