/**
 * Flash sales in which the orders of a random stretch come faster, each weighted by its likelihood ratio
 * to a plain one. The proposal is a mixture over every stretch and factor with plain sales among them, so
 * no weight exceeds 1 ÷ the share of the plain ones, wherever the danger lies.
 */
import { replayItem, type WhatIfSetting } from "#app/modules/escrow/index.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import { flashSale, type Push, type Weather } from "./flash-sale.ts";

const PUSHED = 0.8;
/** Lengths of a stretch, in orders expected. */
const LENGTHS = [10, 20] as const;
const FACTORS = [1.5, 2.5] as const;
/** Orders of a sale, about: the stretches end there. */
const ORDERS = 450;

const PUSHES: readonly Push[] = LENGTHS.flatMap((length) =>
  Array.from({ length: ORDERS / (length / 2) }, (_, step) => (step * length) / 2).flatMap((from) =>
    FACTORS.map((factor) => ({ from, to: from + length, factor })),
  ),
);

export interface WeightedSale {
  weight: number;
  soldUnits: number;
  oversoldUnits: number;
}

export function weightedSale(weather: Weather, seed: number, setting: WhatIfSetting): WeightedSale {
  const random = seededRandom(seed ^ 0x5bd1e995);
  const push = random() < PUSHED ? (PUSHES[Math.floor(random() * PUSHES.length)] ?? null) : null;
  const sale = flashSale(weather, seed, push);
  const { servedUnits, oversoldUnits } = replayItem(sale, setting);
  return { weight: weightOf(sale.expected), soldUnits: servedUnits, oversoldUnits };
}

/** Plain ÷ proposal, for the sale's orders: n of them in a stretch where Λ were expected weigh fⁿ e^−(f−1)Λ. */
export function weightOf(expected: readonly number[]): number {
  const end = expected.at(-1) ?? 0;
  let likelier = 0;
  for (const { from, to, factor } of PUSHES) {
    if (from >= end) {
      likelier += 1;
      continue;
    }
    const orders = countUpTo(expected, to) - countUpTo(expected, from);
    const length = Math.min(to, end) - from;
    likelier += Math.exp(orders * Math.log(factor) - (factor - 1) * length);
  }
  return 1 / (1 - PUSHED + (PUSHED * likelier) / PUSHES.length);
}

/** How many of the sorted values are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface RareInFlash {
  /** Oversold units a unit sold, and the standard error of that. */
  perUnit: number;
  error: number;
  sales: number;
  hits: number;
  /** (Σ w)² ÷ Σ w² over all sales. */
  effectiveSales: number;
}

export function summaryOfWeighted(sales: readonly WeightedSale[]): RareInFlash {
  const sum = (pick: (sale: WeightedSale) => number): number =>
    sales.reduce((total, sale) => total + pick(sale), 0);
  const weights = sum(({ weight }) => weight);
  const sold = sum(({ weight, soldUnits }) => weight * soldUnits);
  const perUnit = sum(({ weight, oversoldUnits }) => weight * oversoldUnits) / sold;
  // Of a ratio: the spread of what each sale oversold beyond the ratio's share of what it sold.
  const squares = sum(
    ({ weight, soldUnits, oversoldUnits }) => (weight * (oversoldUnits - perUnit * soldUnits)) ** 2,
  );
  return {
    perUnit,
    error: Math.sqrt(squares) / sold,
    sales: sales.length,
    hits: sales.filter(({ oversoldUnits }) => oversoldUnits > 0).length,
    effectiveSales: weights ** 2 / sum(({ weight }) => weight ** 2),
  };
}
