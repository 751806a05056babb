import fc from "fast-check";
import { expect, it } from "vitest";
import { boundedRisk } from "../strategies/bounded.ts";
import { divideByExpectedSales } from "../strategies/default-divide.ts";
import { mirrorEverywhere } from "../strategies/mirror.ts";
import { replayItem, type WhatIfSetting } from "./replay-item.ts";

const base = { epsilon: 0, windowMs: 1_000, coolingMs: 0, mirrorBuffer: 0 };
const strict: WhatIfSetting = {
  ...base,
  strategy: divideByExpectedSales,
  beyondStock: "as_permitted",
};
const mirror: WhatIfSetting = { ...base, strategy: mirrorEverywhere, beyondStock: "mirror" };
const dial: WhatIfSetting = { ...strict, strategy: boundedRisk, epsilon: 1e-2 };
const SETTINGS = [strict, mirror, dial, { ...strict, coolingMs: 5_000 }, { ...dial, epsilon: 0.3 }];

const SHOPS = 4;
const anyOrders = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 3_000 }),
      shop: fc.nat(SHOPS - 1),
      units: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map(({ gap, shop, units }) => ({ at: (at += gap), shop, units }));
  });
const anyStock = fc.integer({ min: 0, max: 30 });

it("oversells exactly what it sold beyond the stock, whatever the policy", () => {
  fc.assert(
    fc.property(anyOrders, anyStock, (orders, stock) => {
      for (const setting of SETTINGS) {
        const one = replayItem({ shops: SHOPS, stock, orders }, setting);
        expect(one.oversoldUnits).toBe(Math.max(one.servedUnits - stock, 0));
        expect(one.servedUnits).toBeLessThanOrEqual(one.askedUnits);
        expect(one.orders).toBe(orders.length);
        expect(one.oversoldEvents > 0).toBe(one.oversoldUnits > 0);
      }
    }),
    { seed: 1 },
  );
});

it("oversells nothing under strict escrow, restocked or not", () => {
  fc.assert(
    fc.property(anyOrders, anyStock, fc.nat(20), (orders, stock, units) => {
      const receipts = [{ at: (orders.at(-1)?.at ?? 0) / 2, units }];
      for (const setting of [strict, { ...strict, coolingMs: 5_000 }, { ...dial, epsilon: 0 }])
        expect(replayItem({ shops: SHOPS, stock, orders, receipts }, setting).oversoldUnits).toBe(
          0,
        );
    }),
    { seed: 2 },
  );
});

it("oversells nothing while units are sold one by one and no two within one window", () => {
  fc.assert(
    fc.property(anyOrders, anyStock, (orders, stock) => {
      const apart = orders.map(({ shop }, index) => ({ shop, units: 1, at: index * 1_001 }));
      for (const setting of SETTINGS)
        expect(replayItem({ shops: SHOPS, stock, orders: apart }, setting).oversoldUnits).toBe(0);
    }),
    { seed: 3 },
  );
});

it("oversells under mirror when two shops sell the last unit within one window", () => {
  const orders = [
    { at: 0, shop: 0, units: 1 },
    { at: 100, shop: 1, units: 1 },
  ];
  expect(replayItem({ shops: 2, stock: 1, orders }, mirror)).toMatchObject({
    servedUnits: 2,
    oversoldUnits: 1,
    oversoldEvents: 1,
  });
});

it("counts the writes after the first publication: under mirror one for each other shop and sale", () => {
  const orders = [0, 1, 0].map((shop, index) => ({ at: index * 10_000, shop, units: 1 }));
  expect(replayItem({ shops: 3, stock: 5, orders }, mirror).writes).toBe(6);
});

it("sells what came in later", () => {
  const orders = [0, 10_000, 20_000].map((at) => ({ at, shop: 0, units: 1 }));
  const item = { shops: 1, stock: 1, orders };
  expect(replayItem(item, strict).servedUnits).toBe(1);
  const receipts = [{ at: 15_000, units: 1 }];
  expect(replayItem({ ...item, receipts }, strict).servedUnits).toBe(2);
});

it("tells by how much the account was overdrawn once a unit was oversold that nobody expected", () => {
  const burst = Array.from({ length: 4 }, (_, shop) => ({ at: shop, shop, units: 1 }));
  const one = replayItem({ shops: 4, stock: 1, orders: burst }, dial);
  expect(one.oversoldUnits).toBeGreaterThan(0);
  expect(one.overdrawnMost).toBeGreaterThan(one.oversoldUnits - 0.1);
});
