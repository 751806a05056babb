/** The bound of docs/allocation.md by simulation: the same made streams under mirror and the dial. */
import { expect, it } from "vitest";
import { seededRandom } from "#sandbox/platform/random.ts";
import {
  boundedRisk,
  divideByExpectedSales,
  mirrorEverywhere,
  replayItem,
  type WhatIfItem,
  type WhatIfSetting,
} from "#app/modules/escrow/index.ts";

const SHOPS = 20;
const SEEDS = 8;
const ORDERS = 150;
/** Orders with ample stock before it grows scarce: the rate of an item that never sold is not known. */
const KNOWN_AFTER = 30;
const base = { epsilon: 0, windowMs: 1_000, coolingMs: 0, mirrorBuffer: 0 };
const strict: WhatIfSetting = {
  ...base,
  strategy: divideByExpectedSales,
  beyondStock: "as_permitted",
};
const mirror: WhatIfSetting = { ...base, strategy: mirrorEverywhere, beyondStock: "mirror" };
const dialAt = (epsilon: number): WhatIfSetting => ({ ...strict, strategy: boundedRisk, epsilon });

/**
 * One to three units left for long: restocked by two whenever two were asked. `rush`: how many times as
 * fast all shops sell for a fifth of the time.
 */
function hovering(
  seed: number,
  { meanGapMs, rush }: { meanGapMs: number; rush: number },
): WhatIfItem {
  const random = seededRandom(seed);
  const orders: WhatIfItem["orders"][number][] = [];
  const receipts: { at: number; units: number }[] = [];
  let at = 0;
  let stock = 2;
  for (let order = 0, asked = 0; order < ORDERS; order += 1) {
    const isRush = Math.floor(order / 15) % 5 === 4;
    at += (-Math.log(1 - random()) * meanGapMs) / (isRush ? rush : 1);
    const units = 1 + Math.floor(random() ** 3 * 3);
    orders.push({ at, shop: Math.floor(random() * SHOPS), units });
    if (order < KNOWN_AFTER) stock += units;
    else asked += units;
    for (; asked >= 2; asked -= 2) receipts.push({ at: at + 5 * meanGapMs, units: 2 });
  }
  return { shops: SHOPS, stock, orders, receipts: receipts.sort((a, b) => a.at - b.at) };
}

function sumsOf(setting: WhatIfSetting, weather: { meanGapMs: number; rush: number }) {
  const outcomes = Array.from({ length: SEEDS }, (_, seed) =>
    replayItem(hovering(seed + 1, weather), setting),
  );
  return {
    sold: outcomes.reduce((sum, one) => sum + one.servedUnits, 0),
    oversold: outcomes.reduce((sum, one) => sum + one.oversoldUnits, 0),
    overdrawn: Math.max(...outcomes.map((one) => one.overdrawnMost)),
  };
}

const WEATHERS = [
  { name: "steady, one order in 20 s", meanGapMs: 20_000, rush: 1 },
  { name: "steady, one order in 2 s", meanGapMs: 2_000, rush: 1 },
  { name: "bursts ten times as fast", meanGapMs: 20_000, rush: 10 },
];

it.each(WEATHERS)("keeps to ε where mirror does not: $name", (weather) => {
  const mirrored = sumsOf(mirror, weather);
  expect(mirrored.oversold).toBeGreaterThan(1e-3 * mirrored.sold);
  for (const epsilon of [1e-3, 1e-5]) {
    const bounded = sumsOf(dialAt(epsilon), weather);
    expect(bounded.oversold).toBeLessThanOrEqual(epsilon * bounded.sold);
    expect(bounded.overdrawn).toBe(0);
  }
});

it("serves more than strict escrow does where sales are rare", () => {
  const weather = { meanGapMs: 600_000, rush: 1 };
  const { sold } = sumsOf(strict, weather);
  expect(sumsOf(dialAt(1e-3), weather).sold).toBeGreaterThan(1.1 * sold);
});

it("oversells one window of an item whose shops sell in lock-step, and is strict from then on", () => {
  const times = 12;
  const orders = Array.from({ length: times * SHOPS }, (_, index) => ({
    at: Math.floor(index / SHOPS) * 14_400_000 + (index % SHOPS),
    shop: index % SHOPS,
    units: 1,
  }));
  const receipts = Array.from({ length: times - 1 }, (_, time) => ({
    at: (time + 0.5) * 14_400_000,
    units: 2,
  }));
  const item = { shops: SHOPS, stock: 2, orders, receipts };
  const once = replayItem({ ...item, orders: orders.slice(0, SHOPS), receipts: [] }, dialAt(1e-3));
  const often = replayItem(item, dialAt(1e-3));
  expect(once.oversoldUnits).toBeGreaterThan(0);
  expect(often.oversoldUnits).toBe(once.oversoldUnits);
  expect(replayItem(item, mirror).oversoldUnits).toBeGreaterThan(1.5 * once.oversoldUnits);
});
