/**
 * How often a recorded stream would be oversold, more sharply than by counting. What is random is where
 * in its minute each order falls, and nothing can be oversold unless two orders of an item, in different
 * shops, fall within one window. So most runs put one such pair close together, and each run counts by
 * its likelihood ratio: importance sampling with a mixture, every item a stratum of its own.
 */
import { replayItem, type WhatIfSetting } from "#app/modules/escrow/index.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import type { Random } from "#sandbox/contract.ts";
import { poissonLimit } from "./limits.ts";
import { itemAt, MINUTE_MS, timesIn, type StreamItem } from "./stream-items.ts";

/** Share of the runs in which a pair is put together; the others are plain. */
const PUSHED = 0.9;
const RUNS_A_PAIR = 4;
const RUNS_LEAST = 4;
/** Orders replayed for one item, all its runs together. */
const ORDERS_MOST = 2_000;
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
  /** What one oversold unit of this run adds to the estimate. */
  share: number;
  oversold: number;
}

export function rareInStream(
  items: readonly StreamItem[],
  { setting, unitsAnOrder, seed }: { setting: WhatIfSetting; unitsAnOrder: number; seed: number },
): RareInStream {
  const random = seededRandom(seed + 3);
  const runs: Run[] = [];
  let units = 0;
  let variance = 0;
  for (const item of items) {
    const ofItem = runsOf(item, setting, random);
    const parts = ofItem.all.map(({ share, oversold }) => share * oversold);
    const sum = parts.reduce((total, part) => total + part, 0);
    units += sum;
    for (const part of parts) variance += (part - sum / parts.length) ** 2;
    runs.push(...ofItem.possible);
  }
  return summaryOf(runs, { units, variance, unitsAnOrder });
}

function summaryOf(
  runs: readonly Run[],
  { units, variance, unitsAnOrder }: { units: number; variance: number; unitsAnOrder: number },
): RareInStream {
  const sum = runs.reduce((total, { share }) => total + share, 0);
  const squares = runs.reduce((total, { share }) => total + share ** 2, 0);
  const typical = sum > 0 ? squares / sum : 0;
  return {
    units,
    // As many events more as a count of nought leaves open, each of the weight that runs typically have.
    limit: units + SD_95 * Math.sqrt(variance) + poissonLimit(0) * typical * unitsAnOrder,
    runs: runs.length,
    hits: runs.filter(({ oversold }) => oversold > 0).length,
    effectiveRuns: squares > 0 ? sum ** 2 / squares : 0,
  };
}

function runsOf(
  item: StreamItem,
  setting: WhatIfSetting,
  random: Random,
): { all: Run[]; possible: Run[] } {
  const pairs = pairsOf(item);
  if (pairs.length === 0) return { all: [], possible: [] };
  const affordable = Math.floor(ORDERS_MOST / item.recorded.length);
  const count = Math.max(RUNS_LEAST, Math.min(RUNS_A_PAIR * pairs.length, affordable));
  const all: Run[] = [];
  const possible: Run[] = [];
  for (let run = 0; run < count; run += 1) {
    const times = timesIn(item.recorded, random);
    if (random() < PUSHED) {
      const pair = pairs[Math.floor(random() * pairs.length)];
      if (pair) pushTogether(pair, times, { windowMs: setting.windowMs, random });
    }
    const likelier = pairs.reduce((sum, pair) => sum + ratioOf(pair, times, setting.windowMs), 0);
    const share = 1 / (1 - PUSHED + (PUSHED * likelier) / pairs.length) / count;
    const isPossible = likelier > 0;
    const oversold = isPossible ? replayItem(itemAt(item, times), setting).oversoldUnits : 0;
    all.push({ share, oversold });
    if (isPossible) possible.push({ share, oversold });
  }
  return { all, possible };
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
