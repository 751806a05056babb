/**
 * How often a recorded stream would be oversold, more sharply than by counting. What is random is where
 * in its minute each order falls, and that matters where two orders of an item, in different shops, may
 * fall within one window. So most runs put one such pair close together, and each run counts by its
 * likelihood ratio: importance sampling with a mixture, every item a stratum of its own. An item without
 * such a pair has one outcome, which the plain replay showed.
 */
import { replayItem, type WhatIfSetting } from "#app/modules/escrow/index.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import type { Random } from "#sandbox/contract.ts";
import { poissonLimit } from "./limits.ts";
import { itemAt, MINUTE_MS, timesIn, type StreamItem } from "./stream-items.ts";

/** Share of the runs in which a pair is put together; the others are plain. */
const PUSHED = 0.9;
/** A run for so many pairs: what one run weighs falls with their number. */
const PAIRS_A_RUN = 4;
const RUNS_LEAST = 6;
/** In a long window a pair is likely to be close anyway; there only the number of runs tells more. */
const LONG_WINDOW_MS = 5_000;
const RUNS_LEAST_LONG = 20;
const SD_95 = 1.645;

export interface RareInStream {
  /** Expected oversold units over the whole stream, and the upper 95 % limit of that. */
  units: number;
  limit: number;
  /** Runs in which a pair was within a window, and those that oversold. */
  runs: number;
  hits: number;
  /** (Σ w)² ÷ Σ w² over those runs, w their share of the estimate for a unit. */
  effectiveRuns: number;
}

interface Run {
  /** Was a pair within one window? */
  isClose: boolean;
  /** What one oversold unit of this run adds to the estimate. */
  share: number;
  oversold: number;
}

/** The items of a stream, each with the units that it oversold in the plain replay. */
export type Counted = StreamItem & { oversoldUnits: number };

export interface Sampling {
  setting: WhatIfSetting;
  unitsAnOrder: number;
  seed: number;
  /** So many times the usual runs. */
  times?: number;
}

export function rareInStream(
  items: readonly Counted[],
  { setting, unitsAnOrder, seed, times = 1 }: Sampling,
): RareInStream {
  const random = seededRandom(seed + 3);
  const runs: Run[] = [];
  let units = 0;
  let variance = 0;
  for (const item of items) {
    const ofItem = runsOf(item, { setting, times }, random);
    if (ofItem.length === 0) units += item.oversoldUnits;
    const parts = ofItem.map(({ share, oversold }) => share * oversold);
    const sum = parts.reduce((total, part) => total + part, 0);
    units += sum;
    for (const part of parts) variance += (part - sum / parts.length) ** 2;
    runs.push(...ofItem);
  }
  return summaryOf(runs, { units, variance, unitsAnOrder });
}

function summaryOf(
  all: readonly Run[],
  { units, variance, unitsAnOrder }: { units: number; variance: number; unitsAnOrder: number },
): RareInStream {
  const runs = all.filter(({ isClose }) => isClose);
  const sum = runs.reduce((total, { share }) => total + share, 0);
  const squares = runs.reduce((total, { share }) => total + share ** 2, 0);
  const typical = sum > 0 ? squares / sum : 0;
  return {
    units,
    // As many events more as a count of nought leaves open, each of the weight that runs typically have.
    limit: units + SD_95 * Math.sqrt(variance) + poissonLimit(0) * typical * unitsAnOrder,
    runs: runs.length,
    hits: all.filter(({ oversold }) => oversold > 0).length,
    effectiveRuns: squares > 0 ? sum ** 2 / squares : 0,
  };
}

/** None for an item without a pair. */
function runsOf(
  item: StreamItem,
  { setting, times: more }: { setting: WhatIfSetting; times: number },
  random: Random,
): Run[] {
  const pairs = pairsOf(item);
  if (pairs.length === 0) return [];
  const least = setting.windowMs > LONG_WINDOW_MS ? RUNS_LEAST_LONG : RUNS_LEAST;
  const count = more * Math.max(least, Math.ceil(pairs.length / PAIRS_A_RUN));
  return Array.from({ length: count }, () => {
    const times = timesIn(item.recorded, random);
    const pair = random() < PUSHED ? pairs[Math.floor(random() * pairs.length)] : undefined;
    if (pair) pushTogether(pair, times, { windowMs: setting.windowMs, random });
    const likelier = pairs.reduce((sum, one) => sum + ratioOf(one, times, setting.windowMs), 0);
    return {
      share: 1 / (1 - PUSHED + (PUSHED * likelier) / pairs.length) / count,
      isClose: likelier > 0,
      oversold: replayItem(itemAt(item, times), setting).oversoldUnits,
    };
  });
}

/** Two orders that may fall within one window, by their index; where their minutes begin. */
interface Pair {
  first: number;
  second: number;
  firstFrom: number;
  secondFrom: number;
}

function pairsOf({ recorded }: StreamItem): Pair[] {
  const pairs: Pair[] = [];
  recorded.forEach((order, first) => {
    for (let second = first + 1; second < recorded.length; second += 1) {
      const other = recorded[second];
      if (!other || other.at - order.at > MINUTE_MS) break;
      if (other.shop !== order.shop)
        pairs.push({ first, second, firstFrom: order.at, secondFrom: other.at });
    }
  });
  return pairs;
}

/** Where the first may fall so that the second can be within a window of it. */
function placesOfFirst(pair: Pair, windowMs: number): { from: number; length: number } {
  const from = Math.max(pair.firstFrom, pair.secondFrom - windowMs);
  return { from, length: pair.firstFrom + MINUTE_MS - from };
}

function placesOfSecond(
  pair: Pair,
  firstAt: number,
  windowMs: number,
): { from: number; length: number } {
  const from = Math.max(pair.secondFrom, firstAt - windowMs);
  return { from, length: Math.min(pair.secondFrom + MINUTE_MS, firstAt + windowMs) - from };
}

function pushTogether(
  pair: Pair,
  times: number[],
  { windowMs, random }: { windowMs: number; random: Random },
): void {
  const first = placesOfFirst(pair, windowMs);
  const firstAt = first.from + random() * first.length;
  const second = placesOfSecond(pair, firstAt, windowMs);
  times[pair.first] = firstAt;
  times[pair.second] = second.from + random() * second.length;
}

/** How much likelier the two times are when this pair was pushed together than when it was not. */
function ratioOf(pair: Pair, times: readonly number[], windowMs: number): number {
  const firstAt = times[pair.first] ?? 0;
  const secondAt = times[pair.second] ?? 0;
  if (Math.abs(secondAt - firstAt) > windowMs) return 0;
  const first = placesOfFirst(pair, windowMs);
  if (firstAt < first.from) return 0;
  return MINUTE_MS ** 2 / (first.length * placesOfSecond(pair, firstAt, windowMs).length);
}
