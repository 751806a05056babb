import { expect, it } from "vitest";
import type { AllocationProblem, AllocationStrategy } from "../strategies/allocation.ts";
import { mirrorEverywhere } from "../strategies/mirror.ts";
import { replayItem, type WhatIfOrder, type WhatIfSetting } from "./replay-item.ts";

/** A sale is heard after 400 ms, and a write decided then lands after 300 more. */
const WINDOW_MS = 1_000;

const setting = (of: Partial<WhatIfSetting>): WhatIfSetting => ({
  strategy: mirrorEverywhere,
  beyondStock: "as_permitted",
  epsilon: 0,
  windowMs: WINDOW_MS,
  coolingMs: 0,
  mirrorBuffer: 0,
  ...of,
});
const mirror = setting({ beyondStock: "mirror" });

const order = (at: number, shop: number, units = 1): WhatIfOrder => ({ at, shop, units });

/** Wants what a list says for each shop, by what was told to it; keeps what it was told. */
function strategyOf(targetsFor: (problem: AllocationProblem) => readonly number[]): {
  strategy: AllocationStrategy;
  told: AllocationProblem[];
} {
  const told: AllocationProblem[] = [];
  return {
    told,
    strategy: {
      name: "of the test",
      allocate(problem) {
        told.push(problem);
        const units = targetsFor(problem);
        return { targets: new Map(problem.channels.map(({ id }, at) => [id, units[at] ?? 0])) };
      },
    },
  };
}

/** Everything in the first shop until it sold something; then everything in the second. */
const movesOn = () =>
  strategyOf(({ pool, channels }) => (channels[0]?.salesPerHour === 0 ? [pool, 0] : [0, pool]));

it.each([
  { at: 699, served: 2 },
  { at: 700, served: 1 },
])("a shop sells the last unit of another until it is lowered: at $at ms", ({ at, served }) => {
  const orders = [order(0, 0), order(at, 1)];
  const outcome = replayItem({ shops: 2, stock: 1, orders }, mirror);
  expect(outcome).toMatchObject({
    orders: 2,
    askedUnits: 2,
    servedUnits: served,
    oversoldUnits: served - 1,
    oversoldEvents: served - 1,
  });
});

it.each([
  { at: 999, served: 2 },
  { at: 1_000, served: 1 },
])("a shop has one write out at a time, so its next lands later: at $at ms", ({ at, served }) => {
  // Heard at 400 and 500; the first write is out until 700, the second until 1,000.
  const orders = [order(0, 0), order(100, 0), order(at, 1, 2)];
  const outcome = replayItem({ shops: 2, stock: 3, orders }, mirror);
  expect(outcome.servedUnits).toBe(2 + served);
});

it("tries a lower again that a sale in the shop came before", () => {
  // Shop 1 sells at 500, while a lower from 5 is out until 700: it is refused, and lands at 1,000.
  const orders = [order(0, 0), order(500, 1), order(1_000, 1, 9)];
  const outcome = replayItem({ shops: 2, stock: 5, orders }, mirror);
  expect(outcome.servedUnits).toBe(2 + 3);
  expect(outcome.oversoldUnits).toBe(0);
});

it("shows what a mirror keeps back to nobody", () => {
  const orders = [order(0, 0, 9)];
  const outcome = replayItem({ shops: 2, stock: 5, orders }, { ...mirror, mirrorBuffer: 2 });
  expect(outcome).toMatchObject({ askedUnits: 9, servedUnits: 3, oversoldUnits: 0 });
});

it.each([
  { coolingMs: 0, from: 1_000 },
  { coolingMs: 5_000, from: 6_000 },
])("a unit cools $coolingMs ms between two shops", ({ coolingMs, from }) => {
  // Heard at 400, lowered at 700, cooled, raised 300 ms later.
  const servedAt = (at: number) =>
    replayItem(
      { shops: 2, stock: 3, orders: [order(0, 0), order(at, 1, 9)] },
      setting({ strategy: movesOn().strategy, coolingMs }),
    ).servedUnits;
  expect(servedAt(from - 1)).toBe(1);
  expect(servedAt(from)).toBe(3);
});

it("counts one write for a lower and one for a raise, and none for the first publication", () => {
  const item = { shops: 2, stock: 3, orders: [order(0, 0)] };
  expect(replayItem(item, setting({ strategy: movesOn().strategy })).writes).toBe(2);
});

it("tells the strategy what the books say: the pool, what is on sale, and what still cools", () => {
  const { strategy, told } = movesOn();
  replayItem(
    { shops: 2, stock: 3, orders: [order(0, 0)] },
    setting({ strategy, coolingMs: 5_000 }),
  );
  const seen = told.map(({ pool, risk, channels }) => ({
    pool,
    covered: risk?.covered,
    current: channels.map(({ current }) => current),
    leaving: channels.map(({ leaving }) => leaving),
  }));
  const all = { pool: 2, covered: 2 };
  expect(seen).toEqual([
    { pool: 3, covered: 3, current: [0, 0], leaving: [0, 0] },
    { pool: 3, covered: 3, current: [3, 0], leaving: [0, 0] },
    { ...all, current: [2, 0], leaving: [0, 0] },
    { ...all, current: [0, 0], leaving: [2, 0] },
    { ...all, current: [0, 0], leaving: [0, 0] },
    { ...all, current: [0, 2], leaving: [0, 0] },
  ]);
});

it("tells the strategy how fast each shop sold, and how fast and large orders came", () => {
  const { strategy, told } = strategyOf(({ pool }) => [pool, 0]);
  const hour = 3_600_000;
  const orders = [order(0, 0, 2), order(72 * hour, 0, 1)];
  replayItem({ shops: 2, stock: 9, orders }, setting({ strategy, epsilon: 0.5 }));
  const last = told.at(-1);
  expect(last?.channels.map(({ salesPerHour }) => salesPerHour)).toEqual([
    expect.closeTo((2 * Math.exp(-1) + 1) / 72, 9),
    0,
  ]);
  expect(last?.risk).toMatchObject({ epsilon: 0.5, windowMs: WINDOW_MS });
  expect(last?.risk?.sizes.map(({ units }) => units)).toEqual([1, 2, 3, Infinity]);
  expect(last?.risk?.account.balance).toBe(1);
  const rates = told.map(({ risk }) => risk?.ordersPerMs ?? 0);
  expect(rates[0]).toBeGreaterThan(0);
  expect(rates.at(-1)).toBeGreaterThan(rates[0] ?? Infinity);
});

it("shows no more beyond what is there than was permitted, over all shops together", () => {
  const { strategy } = strategyOf(() => [2, 2, 2]);
  const permitting = (units: number): AllocationStrategy => {
    let decisions = 0;
    return {
      name: "of the test",
      allocate: (problem) => ({
        ...strategy.allocate(problem),
        // By the first decision only.
        beyond: (decisions += 1) === 1 ? units : 0,
      }),
    };
  };
  const orders = [order(0, 0, 2), order(0, 1, 2), order(0, 2, 2)];
  const soldBy = (of: Partial<WhatIfSetting>) =>
    replayItem({ shops: 3, stock: 1, orders }, setting(of)).servedUnits;
  expect(soldBy({ strategy: permitting(2) })).toBe(1 + 2);
  expect(soldBy({ strategy: permitting(0) })).toBe(1);
  expect(soldBy({ strategy })).toBe(1);
  expect(soldBy({ strategy, beyondStock: "mirror" })).toBe(6);
});

it("pays each unit sold into the account at the charge of the state it was sold from", () => {
  const strategy: AllocationStrategy = {
    name: "of the test",
    allocate: ({ pool, channels }) => ({
      targets: new Map(channels.map(({ id }) => [id, pool])),
      charge: 0.5,
    }),
  };
  const orders = [order(0, 0), order(5_000, 0)];
  const one = replayItem({ shops: 1, stock: 9, orders }, setting({ strategy, epsilon: 0.1 }));
  expect(one.overdrawnMost).toBeCloseTo(2 * 0.4, 12);
  const earning = replayItem({ shops: 1, stock: 9, orders }, setting({ strategy, epsilon: 0.6 }));
  expect(earning.overdrawnMost).toBe(0);
});

it("makes nothing of no orders, and passes over those of shops that are not there", () => {
  const nothing = {
    askedUnits: 0,
    servedUnits: 0,
    oversoldUnits: 0,
    oversoldEvents: 0,
    overdrawnMost: 0,
    orders: 0,
    writes: 0,
  };
  expect(replayItem({ shops: 2, stock: 5, orders: [] }, mirror)).toEqual(nothing);
  expect(replayItem({ shops: 2, stock: 5, orders: [order(0, 2)] }, mirror)).toEqual(nothing);
});

it("puts what came in on sale one write later, and repays with it what was sold beyond the stock", () => {
  const orders = [order(0, 0), order(0, 1), order(9_000, 0, 9)];
  const receipts = [{ at: 8_000, units: 4 }];
  // Two were sold of one: of the four that come in one is owed.
  expect(replayItem({ shops: 2, stock: 1, orders, receipts }, mirror)).toMatchObject({
    servedUnits: 2 + 3,
    oversoldUnits: 1,
  });
  const servedAt = (at: number) =>
    replayItem({ shops: 1, stock: 0, orders: [order(0, 0), order(at, 0, 9)], receipts }, mirror)
      .servedUnits;
  expect(servedAt(8_299)).toBe(0);
  expect(servedAt(8_300)).toBe(4);
});
