/** Streams that try hard to break the bound: some within its assumptions, some outside on purpose. */
import { replayItem, type WhatIfItem, type WhatIfOrder } from "#app/modules/escrow/index.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import type { Random } from "#sandbox/contract.ts";
import { exponential } from "./limits.ts";
import { dialAt, settingOf } from "./policies.ts";
import { retailUnits } from "./stream-items.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const SHOPS = 20;
const WINDOW_MS = SECOND_MS;

interface Stress {
  name: string;
  /** Null when the stream keeps the assumptions; else the one that it breaks (docs/allocation.md). */
  breaks: string | null;
  items: number;
  make(random: Random): WhatIfItem;
}

const STRESSES: readonly Stress[] = [
  {
    name: "1 to 3 units left for long, restocked",
    breaks: null,
    items: 8,
    make: (random) => restocked(steady(random, { count: 1_500, everyMs: 10 * SECOND_MS }), 2),
  },
  {
    name: "the same, ten times as fast",
    breaks: null,
    items: 8,
    make: (random) => restocked(steady(random, { count: 1_500, everyMs: SECOND_MS }), 2),
  },
  {
    name: "all sales in one shop, then all in another",
    breaks: null,
    items: 8,
    make: (random) => {
      const orders = steady(random, { count: 600, everyMs: 20 * SECOND_MS });
      return restocked(
        orders.map((order, index) => ({ ...order, shop: Math.floor(index / 60) % SHOPS })),
        3,
      );
    },
  },
  {
    name: "orders grow: twice the size after every 40",
    breaks: null,
    items: 8,
    make: (random) => {
      const orders = steady(random, { count: 320, everyMs: 20 * SECOND_MS });
      return restocked(
        orders.map((order, index) => ({ ...order, units: 2 ** Math.floor(index / 40) })),
        60,
      );
    },
  },
  {
    name: "an hour at one a minute, then 50 times as fast",
    breaks: "jump",
    items: 100,
    make: (random) => jump(random, { before: 60, everyMs: MINUTE_MS, factor: 50 }),
  },
  {
    name: "silence, then 10 orders a second on 3 units",
    breaks: "jump",
    items: 100,
    make: (random) => ({
      shops: SHOPS,
      stock: 3,
      orders: steady(random, { count: 60, everyMs: SECOND_MS / 10 }),
    }),
  },
  {
    name: "every 4 hours all shops sell within 100 ms",
    breaks: "lock-step",
    items: 8,
    make: (random) => lockStep(random, { times: 60, units: 5 }),
  },
];

export interface StressTask {
  kind: "stress";
  stress: number;
  epsilon: number;
}

export interface StressFigures {
  stream: string;
  breaks: string | null;
  epsilon: number;
  items: number;
  soldUnits: number;
  oversoldUnits: number;
  oversoldMostByItem: number;
  overdrawnMost: number;
}

export function stressTasks(epsilons: readonly number[]): StressTask[] {
  return STRESSES.flatMap((_, stress) =>
    epsilons.map((epsilon): StressTask => ({ kind: "stress", stress, epsilon })),
  );
}

export function runStress({ stress, epsilon }: StressTask): StressFigures {
  const chosen = STRESSES[stress];
  if (!chosen) throw new Error(`There is no stress number ${stress}.`);
  const random = seededRandom(stress + 1);
  const setting = settingOf(dialAt(epsilon), WINDOW_MS);
  const outcomes = Array.from({ length: chosen.items }, () =>
    replayItem(chosen.make(random), setting),
  );
  return {
    stream: chosen.name,
    breaks: chosen.breaks,
    epsilon,
    items: chosen.items,
    soldUnits: outcomes.reduce((sum, one) => sum + one.servedUnits, 0),
    oversoldUnits: outcomes.reduce((sum, one) => sum + one.oversoldUnits, 0),
    oversoldMostByItem: Math.max(...outcomes.map((one) => one.oversoldUnits)),
    overdrawnMost: Math.max(...outcomes.map((one) => one.overdrawnMost)),
  };
}

function steady(
  random: Random,
  { count, everyMs, from = 0 }: { count: number; everyMs: number; from?: number },
): WhatIfOrder[] {
  let at = from;
  return Array.from({ length: count }, () => {
    at += exponential(random) * everyMs;
    return { at, shop: Math.floor(random() * SHOPS), units: retailUnits(random) };
  });
}

/** Begins with so many units and gets as many again whenever about that many were asked. */
function restocked(orders: readonly WhatIfOrder[], units: number): WhatIfItem {
  const receipts: { at: number; units: number }[] = [];
  let asked = 0;
  for (const order of orders) {
    asked += order.units;
    for (; asked >= units; asked -= units) receipts.push({ at: order.at, units });
  }
  return { shops: SHOPS, stock: units, orders, receipts };
}

function jump(
  random: Random,
  { before, everyMs, factor }: { before: number; everyMs: number; factor: number },
): WhatIfItem {
  const calm = steady(random, { count: before, everyMs });
  const from = calm.at(-1)?.at ?? 0;
  const rush = steady(random, { count: before, everyMs: everyMs / factor, from });
  const asked = calm.reduce((sum, { units }) => sum + units, 0);
  return { shops: SHOPS, stock: asked + 20, orders: [...calm, ...rush] };
}

/** So many units come in two hours before every time that all shops sell one unit at once. */
function lockStep(random: Random, { times, units }: { times: number; units: number }): WhatIfItem {
  const orders = Array.from({ length: times }, (_, time) =>
    Array.from({ length: SHOPS }, (_unused, shop) => ({
      at: (time + 1) * 4 * HOUR_MS + random() * (SECOND_MS / 10),
      shop,
      units: 1,
    })).sort((a, b) => a.at - b.at),
  ).flat();
  const receipts = Array.from({ length: times - 1 }, (_, time) => ({
    at: (time + 1) * 4 * HOUR_MS + 2 * HOUR_MS,
    units,
  }));
  return { shops: SHOPS, stock: units, orders, receipts };
}
