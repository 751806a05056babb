import fc from "fast-check";
import { expect, it } from "vitest";
import { meanBeyond, salesLaw } from "../testing/sales-law.ts";
import { orderSizes, type OrderSizes } from "./order-sizes.ts";
import { windowRisk, type ChannelAtRisk } from "./overshoot.ts";

/** Rates are rounded up to powers of 1.3: no further. */
const RATE_STEP = 1.3;

/** The same by brute force. */
const bruteOvershoot = (
  channels: readonly ChannelAtRisk[],
  { covered, sizes }: { covered: number; sizes: OrderSizes },
): number => meanBeyond(salesLaw(channels, sizes), covered);

const sizesSeen = fc
  .dictionary(fc.constantFrom("1", "2", "3", "4", "6", "12"), fc.integer({ min: 1, max: 30 }))
  .map((seen) => orderSizes(seen));

function channelsOf(most: { channels: number; units: number }) {
  return fc.array(
    fc.record({
      orders: fc.double({ min: 1e-6, max: 3, noNaN: true }),
      units: fc.integer({ min: 0, max: most.units }),
    }),
    { minLength: 1, maxLength: most.channels },
  );
}

const faster = (channels: readonly ChannelAtRisk[], by: number): ChannelAtRisk[] =>
  channels.map(({ orders, units }) => ({ orders: orders * by, units }));

it("is never below brute force, and never above it at rates 1.3 times as high", () => {
  fc.assert(
    fc.property(
      channelsOf({ channels: 5, units: 8 }),
      fc.integer({ min: 1, max: 20 }),
      sizesSeen,
      (channels, covered, sizes) => {
        const { overshoot } = windowRisk(channels, { covered, sizes });
        const exact = bruteOvershoot(channels, { covered, sizes });
        const dearer = bruteOvershoot(faster(channels, RATE_STEP), { covered, sizes });
        expect(overshoot).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
        // Below a billionth of a unit a coarser bound is good enough.
        expect(overshoot).toBeLessThanOrEqual(dearer * (1 + 1e-9) + 1e-8);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

it("stays above brute force where the law is computed in blocks or bounded by moments", () => {
  fc.assert(
    fc.property(
      channelsOf({ channels: 6, units: 60 }),
      fc.integer({ min: 65, max: 200 }),
      sizesSeen,
      (channels, covered, sizes) => {
        const { overshoot } = windowRisk(channels, { covered, sizes });
        expect(overshoot).toBeGreaterThanOrEqual(
          bruteOvershoot(channels, { covered, sizes }) * (1 - 1e-9),
        );
      },
    ),
    { seed: 2, numRuns: 60 },
  );
});

it("is above brute force at rates so small that digits are lost", () => {
  const sizes = orderSizes({});
  for (const orders of [1e-5, 1e-7, 1e-9]) {
    const channels = Array.from({ length: 4 }, () => ({ orders, units: 3 }));
    for (const covered of [1, 2, 3, 6])
      expect(windowRisk(channels, { covered, sizes }).overshoot).toBeGreaterThanOrEqual(
        bruteOvershoot(channels, { covered, sizes }),
      );
  }
});

it("is nought when all that is on sale is there", () => {
  fc.assert(
    fc.property(channelsOf({ channels: 6, units: 50 }), sizesSeen, (channels, sizes) => {
      const covered = channels.reduce((sum, { units }) => sum + units, 0);
      expect(windowRisk(channels, { covered, sizes }).overshoot).toBe(0);
    }),
    { seed: 3 },
  );
});

it("takes all that may be sold for oversold when nothing is there", () => {
  const channels = [
    { orders: 0.3, units: 2 },
    { orders: 0.1, units: 1 },
  ];
  for (const covered of [0, -4]) {
    const { overshoot, sold } = windowRisk(channels, { covered, sizes: orderSizes({}) });
    expect(overshoot).toBe(sold);
    expect(sold).toBeGreaterThan(0.3);
  }
});

it("rises with all rates together, and so does its share of what is sold", () => {
  // Between two steps of the rounding, so that all rates are rounded alike before and after.
  const orders = fc.integer({ min: -50, max: 3 }).map((step) => RATE_STEP ** (step + 0.5));
  const units = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ orders, units }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 9 }).map((steps) => RATE_STEP ** steps),
      (channels, covered, by) => {
        const of = { covered, sizes: orderSizes({ 1: 20, 2: 5 }) };
        const slow = windowRisk(channels, of);
        const fast = windowRisk(faster(channels, by), of);
        expect(fast.overshoot).toBeGreaterThanOrEqual(slow.overshoot * (1 - 1e-9) - 1e-8);
        expect(fast.overshoot / fast.sold).toBeGreaterThanOrEqual(
          (slow.overshoot / slow.sold) * (1 - 1e-9) - 1e-6,
        );
      },
    ),
    { seed: 4 },
  );
});

it("rises with what is on sale and falls with what is there", () => {
  fc.assert(
    fc.property(
      channelsOf({ channels: 5, units: 10 }),
      fc.integer({ min: 1, max: 30 }),
      fc.nat(4),
      (channels, covered, which) => {
        const sizes = orderSizes({ 1: 20, 2: 5 });
        const more = channels.map((one, index) => ({
          ...one,
          units: one.units + (index === which ? 1 : 0),
        }));
        const risk = windowRisk(channels, { covered, sizes }).overshoot;
        expect(windowRisk(more, { covered, sizes }).overshoot).toBeGreaterThanOrEqual(risk - 1e-8);
        expect(windowRisk(channels, { covered: covered + 1, sizes }).overshoot).toBeLessThanOrEqual(
          risk + 1e-8,
        );
      },
    ),
    { seed: 5 },
  );
});
