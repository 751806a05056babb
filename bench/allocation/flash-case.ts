/** Flash sales of one weather, many seeds: one policy on each, or weighted ones. */
import { replayItem, type WhatIfOutcome } from "#app/modules/escrow/index.ts";
import type { Oversold } from "./limits.ts";
import { flashSale, type Weather } from "./flash-sale.ts";
import { dialAt, mirrorBehind, policyNamed, settingOf } from "./policies.ts";
import { weightedSale, type WeightedSale } from "./rare-in-flash.ts";
import { servedByEqualSplit, servedByEvenSplitAtOnce, servedByOnePool } from "./yardsticks.ts";

export const FLASH_WINDOW_MS = 1_000;

interface Seeds {
  weather: Weather;
  /** The first seed, and how many from there. */
  from: number;
  count: number;
}

export interface FlashTask extends Seeds {
  kind: "flash";
  policy: string;
}

export interface FlashFigures {
  lines: number;
  soldUnits: number;
  oversold: Oversold;
  overdrawnMost: number;
  writes: number;
  /** Units delivered ÷ what one pool delivers, by seed. */
  served: number[];
}

export function runFlashCase({ weather, from, count, policy }: FlashTask): FlashFigures {
  const setting = settingOf(policyNamed(policy), FLASH_WINDOW_MS);
  const sales = seedsOf({ weather, from, count }).map((seed) => flashSale(weather, seed));
  const outcomes = sales.map((sale) => replayItem(sale, setting));
  const sum = (pick: (outcome: WhatIfOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  return {
    lines: sum((one) => one.orders),
    soldUnits: sum((one) => one.servedUnits),
    oversold: { units: sum((one) => one.oversoldUnits), events: sum((one) => one.oversoldEvents) },
    overdrawnMost: Math.max(...outcomes.map((one) => one.overdrawnMost)),
    writes: sum((one) => one.writes),
    served: outcomes.map((one, index) => {
      const sale = sales[index];
      return sale ? (one.servedUnits - one.oversoldUnits) / servedByOnePool(sale) : 0;
    }),
  };
}

export interface YardstickTask extends Seeds {
  kind: "flash yardsticks";
}

export interface YardstickFigures {
  equalSplit: number;
  evenAtOnce: number;
}

/** Mean shares of what one pool delivers. */
export function runYardsticks(task: YardstickTask): YardstickFigures {
  const sales = seedsOf(task).map((seed) => flashSale(task.weather, seed));
  const mean = (serve: typeof servedByOnePool): number =>
    sales.reduce((sum, sale) => sum + serve(sale) / servedByOnePool(sale), 0) / sales.length;
  return { equalSplit: mean(servedByEqualSplit), evenAtOnce: mean(servedByEvenSplitAtOnce) };
}

/** Weighted sales: of the dial, or of a mirror whose buffer makes overselling rare but not too rare. */
export interface WeightedTask extends Seeds {
  kind: "weighted";
  of: { epsilon: number } | { mirrorBuffer: number };
}

export function runWeighted({ of, ...seeds }: WeightedTask): WeightedSale[] {
  const setting =
    "epsilon" in of
      ? settingOf(dialAt(of.epsilon), FLASH_WINDOW_MS)
      : mirrorBehind(of.mirrorBuffer, FLASH_WINDOW_MS);
  return seedsOf(seeds).map((seed) => weightedSale(seeds.weather, seed, setting));
}

export interface PlainTask extends Seeds {
  kind: "plain";
  mirrorBuffer: number;
}

/** The same mirror, counted plainly: oversold and sold units by seed. */
export function runPlain({ mirrorBuffer, ...seeds }: PlainTask): WeightedSale[] {
  const setting = mirrorBehind(mirrorBuffer, FLASH_WINDOW_MS);
  return seedsOf(seeds).map((seed) => {
    const outcome = replayItem(flashSale(seeds.weather, seed), setting);
    return { weight: 1, soldUnits: outcome.servedUnits, oversoldUnits: outcome.oversoldUnits };
  });
}

function seedsOf({ from, count }: Seeds): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
