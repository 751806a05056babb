import { expect, it } from "vitest";
import { meanBeyond, salesLaw } from "../testing/sales-law.ts";
import type { OrderSizes } from "./order-sizes.ts";
import { windowRisk, type ChannelAtRisk } from "./overshoot.ts";

/** Just below a power of 1.3, so that rounding the rates up changes next to nothing. */
const rate = (step: number): number => 1.3 ** (step - 1e-9);

/** The least of E exp(θ(X − U) − 1) / θ over all θ: what an exponential bound can say at best. */
function bestExponentialBound(law: readonly number[], covered: number): number {
  let least = Infinity;
  for (let theta = 1e-3; theta < 8; theta *= 1.01) {
    let moment = 0;
    law.forEach((mass, units) => {
      if (mass > 0) moment += mass * Math.exp(theta * (units - covered) - 1);
    });
    least = Math.min(least, moment / theta);
  }
  return least;
}

const alike = (count: number, channel: ChannelAtRisk): ChannelAtRisk[] =>
  Array.from({ length: count }, () => channel);

const single: OrderSizes = [{ units: 1, probability: 1 }];
const mixed: OrderSizes = [
  { units: 1, probability: 0.7 },
  { units: 3, probability: 0.3 },
];
const unheardOf: OrderSizes = [
  { units: 1, probability: 0.9 },
  { units: Infinity, probability: 0.1 },
];
const pairs: OrderSizes = [
  { units: 2, probability: 0.75 },
  { units: 4, probability: 0.25 },
];

it.each([
  { covered: 128, channels: alike(3, { orders: rate(10), units: 60 }) },
  { covered: 128, channels: alike(5, { orders: rate(8), units: 30 }) },
  { covered: 256, channels: alike(4, { orders: rate(11), units: 80 }), blocks: 4 },
])(
  "is exact beyond 64 units where all is whole blocks: $covered",
  ({ covered, channels, blocks = 2 }) => {
    const sizes = pairs.map(({ units, probability }) => ({
      units: (units * blocks) / 2,
      probability,
    }));
    const exact = meanBeyond(salesLaw(channels, sizes), covered);
    expect(exact).toBeGreaterThan(1e-3);
    const { overshoot } = windowRisk(channels, { covered, sizes });
    expect(overshoot / exact).toBeCloseTo(1, 5);
  },
);

it.each([
  {
    what: "single units",
    covered: 100,
    sizes: single,
    channels: alike(6, { orders: rate(9), units: 40 }),
  },
  {
    what: "single units, tight caps",
    covered: 127,
    sizes: single,
    channels: alike(50, { orders: rate(3), units: 3 }),
  },
  {
    what: "mixed sizes",
    covered: 150,
    sizes: mixed,
    channels: alike(8, { orders: rate(7), units: 45 }),
  },
  {
    what: "orders of any size",
    covered: 127,
    sizes: unheardOf,
    channels: alike(60, { orders: rate(2), units: 3 }),
  },
  {
    what: "caps beyond 256",
    covered: 90,
    sizes: mixed,
    channels: alike(2, { orders: rate(11), units: 300 }),
  },
  {
    what: "one cap beyond 256",
    covered: 200,
    sizes: mixed,
    channels: [{ orders: rate(15), units: 300 }, ...alike(9, { orders: rate(5), units: 9 })],
  },
])(
  "bounds $what nearly as sharply as an exponential can, never below the truth",
  ({ covered, sizes, channels }) => {
    const law = salesLaw(channels, sizes);
    const exact = meanBeyond(law, covered);
    const { overshoot, sold } = windowRisk(channels, { covered, sizes });
    expect(overshoot).toBeGreaterThan(1e-9 * sold);
    expect(overshoot).toBeGreaterThanOrEqual(exact);
    expect(overshoot / bestExponentialBound(law, covered)).toBeLessThan(4);
  },
);

it.each([
  { covered: 20, sizes: single, channels: alike(4, { orders: rate(-20), units: 10 }) },
  { covered: 40, sizes: mixed, channels: alike(4, { orders: rate(-8), units: 25 }) },
  { covered: 100, sizes: mixed, channels: alike(4, { orders: rate(-2), units: 60 }) },
])(
  "tells risks apart that are far below any setting: $covered units there",
  ({ covered, sizes, channels }) => {
    const law = salesLaw(channels, sizes);
    const { overshoot, sold } = windowRisk(channels, { covered, sizes });
    expect(overshoot).toBeLessThan(1e-9 * sold);
    expect(overshoot).toBeGreaterThanOrEqual(meanBeyond(law, covered));
    // Its exponent is right to a seventh: that tells one such risk from another.
    expect(Math.log(overshoot)).toBeLessThan(0.85 * Math.log(bestExponentialBound(law, covered)));
  },
);

it("expects to sell what the capped law says, at the rate rounded up", () => {
  for (const units of [1, 4, 30, 255, 256]) {
    const channels = [{ orders: 1, units }];
    const { sold } = windowRisk(channels, { covered: 0, sizes: unheardOf });
    expect(sold).toBeCloseTo(meanBeyond(salesLaw(channels, unheardOf), 0), 9);
  }
});

it("leaves a cap beyond 256 units out, but never sells more than it", () => {
  const soldOf = (orders: number, sizes: OrderSizes) =>
    windowRisk([{ orders, units: 300 }], { covered: 0, sizes }).sold;
  // One order of 0.7 × 1 + 0.3 × 3 units on average.
  expect(soldOf(1, mixed)).toBeCloseTo(1.6, 12);
  expect(soldOf(1_000, mixed)).toBe(300);
  // An order of any size takes all 300 at most: 0.9 × 1 + 0.1 × 300.
  expect(soldOf(1, unheardOf)).toBeLessThanOrEqual(30.9 + 1e-9);
  expect(soldOf(1, unheardOf)).toBeGreaterThan(300 * (1 - Math.exp(-0.1)));
});

it("takes a shop that gets no orders, or shows nothing, for no risk", () => {
  const busy = alike(2, { orders: 1, units: 4 });
  const idle = [
    { orders: 0, units: 5 },
    { orders: 2, units: 0 },
  ];
  const of = { covered: 5, sizes: mixed };
  expect(windowRisk([...busy, ...idle], of)).toEqual(windowRisk(busy, of));
});
