/** One row of the recorded stream: one policy on every product, and how it compares. */
import { replayItem, type WhatIfItem } from "#app/modules/escrow/index.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import type { StreamOrder } from "#bench/replay/stream.ts";
import { boundHolds } from "./bound.ts";
import { bootstrapLimit, unitsLimit, type Oversold } from "./limits.ts";
import { policyNamed, settingOf, type Policy } from "./policies.ts";
import { rareInStream, type Counted, type RareInStream, type Sampling } from "./rare-in-stream.ts";
import { itemAt, streamItems, timesIn, type StreamCase, type StreamItem } from "./stream-items.ts";
import { servedByEqualSplit, servedByEvenSplitAtOnce, servedByOnePool } from "./yardsticks.ts";

/** Items with at least so many orders are also reported by themselves: most sales are theirs. */
const OFTEN = 50;

export interface StreamTask extends StreamCase {
  kind: "stream";
  windowMs: number;
  policy: string;
}

export interface StreamFigures {
  items: number;
  lines: number;
  /** Units delivered ÷ units that one pool without delay delivers. */
  served: number;
  servedOften: number;
  soldUnits: number;
  oversold: Oversold;
  /** Upper 95 % limit of oversold units by plain counting. */
  oversoldLimit: number;
  /** By importance sampling; null where it was not needed. */
  rare: RareInStream | null;
  overdrawnMost: number;
  writesPerLine: number | null;
}

interface Tally {
  oracle: number;
  delivered: number;
  lines: number;
}

const YARDSTICKS: Record<string, (item: WhatIfItem) => number> = {
  "equal split, once": servedByEqualSplit,
  "even split, rebalanced at once": servedByEvenSplitAtOnce,
};
export const YARDSTICK_NAMES = Object.keys(YARDSTICKS);

export function runStreamCase(orders: readonly StreamOrder[], task: StreamTask): StreamFigures {
  const random = seededRandom(task.seed + 1);
  const items = streamItems(orders, task);
  const played = items.map((item) => itemAt(item, timesIn(item.recorded, random)));
  const yardstick = YARDSTICKS[task.policy];
  if (yardstick) return figuresOfYardstick(played, yardstick);
  return figuresOfPolicy({ items, played, policy: policyNamed(task.policy), task });
}

function figuresOfYardstick(
  played: readonly WhatIfItem[],
  serve: (item: WhatIfItem) => number,
): StreamFigures {
  const tallies = played.map((item) => tallyOf(item, serve(item)));
  return {
    ...sharesOf(tallies),
    soldUnits: tallies.reduce((sum, { delivered }) => sum + delivered, 0),
    oversold: { units: 0, events: 0 },
    oversoldLimit: 0,
    rare: null,
    overdrawnMost: 0,
    writesPerLine: null,
  };
}

/** Where the usual runs leave the bound undecided, as many times more decide it, drawn anew. */
const MORE_RUNS = 10;

function sampled(
  counted: readonly Counted[],
  { bound, ...of }: Omit<Sampling, "times"> & { bound: Parameters<typeof boundHolds>[0] },
): RareInStream {
  const usual = rareInStream(counted, of);
  if (boundHolds({ ...bound, limitUnits: usual.limit })) return usual;
  return rareInStream(counted, { ...of, seed: of.seed + 1_000, times: MORE_RUNS });
}

function tallyOf(item: WhatIfItem, delivered: number): Tally {
  return { oracle: servedByOnePool(item), delivered, lines: item.orders.length };
}

function sharesOf(tallies: readonly Tally[]) {
  const often = tallies.filter(({ lines }) => lines >= OFTEN);
  return {
    items: tallies.length,
    lines: tallies.reduce((sum, { lines }) => sum + lines, 0),
    served: shareOf(tallies),
    servedOften: shareOf(often),
  };
}

function shareOf(tallies: readonly Tally[]): number {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  return sum(({ delivered }) => delivered) / sum(({ oracle }) => oracle);
}

interface PolicyRun {
  items: readonly StreamItem[];
  played: readonly WhatIfItem[];
  policy: Policy;
  task: StreamTask;
}

function figuresOfPolicy({ items, played, policy, task }: PolicyRun): StreamFigures {
  const setting = settingOf(policy, task.windowMs);
  const outcomes = played.map((item) => replayItem(item, setting));
  const sum = (pick: (outcome: (typeof outcomes)[number]) => number): number =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const tallies = outcomes.flatMap((outcome, index) => {
    const item = played[index];
    return item ? [tallyOf(item, outcome.servedUnits - outcome.oversoldUnits)] : [];
  });
  const oversold = {
    units: sum((one) => one.oversoldUnits),
    events: sum((one) => one.oversoldEvents),
  };
  const soldUnits = sum((one) => one.servedUnits);
  const unitsAnOrder = sum((one) => one.askedUnits) / sum((one) => one.orders);
  const parts = outcomes.map((one) => one.oversoldUnits);
  const counted = items.map((item, index) => ({ ...item, oversoldUnits: parts[index] ?? 0 }));
  const { seed } = task;
  const oversoldLimit = Math.max(
    unitsLimit(oversold, unitsAnOrder),
    bootstrapLimit(parts, seededRandom(seed + 2)),
  );
  const overdrawnMost = Math.max(0, ...outcomes.map((one) => one.overdrawnMost));
  const { epsilon } = policy;
  const bound = { epsilon, soldUnits, limitUnits: oversoldLimit, reservedUnits: overdrawnMost };
  // What counting has shown already, and what nobody bounds, need not be sampled.
  const isCounted = epsilon === 0 || boundHolds(bound);
  return {
    ...sharesOf(tallies),
    soldUnits,
    oversold,
    oversoldLimit,
    rare: isCounted ? null : sampled(counted, { setting, unitsAnOrder, seed, bound }),
    overdrawnMost,
    writesPerLine: sum((one) => one.writes) / sum((one) => one.orders),
  };
}
