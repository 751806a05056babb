import fc from "fast-check";
import { expect, it } from "vitest";
import { windowRisk } from "../risk/overshoot.ts";
import { boundedProblem, type WantedProblem } from "../testing/bounded-problem.ts";
import { boundedRisk } from "./bounded.ts";

const HOUR_S = 3_600;

type Wanted = Omit<WantedProblem, "epsilon"> & { epsilon?: number };

function allocate(wanted: Wanted) {
  const problem = boundedProblem({ epsilon: 0.5, ordersPerHour: 10, ...wanted });
  const { targets, ...rest } = boundedRisk.allocate(problem);
  return { targets: [...targets.values()], ...rest };
}

/** What a unit costs that is sold in a window, by each shop's share of the orders and what it shows. */
function costOf(
  { covered, ordersPerHour = 10 }: Wanted,
  shops: readonly { share: number; units: number }[],
): number {
  const { sizes } = boundedProblem({ covered, epsilon: 0, channels: [] }).risk;
  const orders = ordersPerHour / HOUR_S;
  const channels = shops.map(({ share, units }) => ({ orders: orders * share, units }));
  const { overshoot, sold } = windowRisk(channels, { covered, sizes });
  return overshoot / sold;
}

it("counts half of the orders by what each shop sold and half evenly", () => {
  const channels = [
    { current: 3, salesPerHour: 3 },
    { current: 3, salesPerHour: 1 },
  ];
  const of = { covered: 4, channels };
  const { charge, targets } = allocate(of);
  expect(targets).toEqual([3, 3]);
  const expected = [
    { share: 0.625, units: 3 },
    { share: 0.375, units: 3 },
  ];
  expect(charge).toBeCloseTo(costOf(of, expected), 12);
});

it("counts the orders evenly where nothing was sold yet", () => {
  const of = { covered: 4, channels: [3, 3, 3].map((current) => ({ current, salesPerHour: 0 })) };
  const expected = [3, 3, 3].map((units) => ({ share: 1 / 3, units }));
  expect(allocate(of).charge).toBeCloseTo(costOf(of, expected), 12);
});

it("counts units that are leaving a shop as what it may still sell", () => {
  const channels = [{ current: 3, leaving: 2 }, { current: 3 }];
  const of = { covered: 4, channels };
  const expected = [
    { share: 0.5, units: 5 },
    { share: 0.5, units: 3 },
  ];
  expect(allocate(of).charge).toBeCloseTo(costOf(of, expected), 12);
});

it("charges the dearer of the state before and after its raises", () => {
  const channels = [{ current: 1 }, { current: 4, leaving: 1 }];
  const of = { covered: 4, channels };
  const { charge, targets, beyond } = allocate(of);
  expect(targets).toEqual([4, 4]);
  expect(beyond).toBe(3);
  const [before, after] = [1, 4].map((units) =>
    costOf(of, [
      { share: 0.5, units },
      { share: 0.5, units: 5 },
    ]),
  );
  expect(before).toBeGreaterThan(after ?? 0);
  expect(charge).toBeCloseTo(before ?? 0, 12);
  const dearer = allocate({ covered: 4, channels: [{ current: 1 }, { current: 4 }] });
  const raised = [4, 4].map((units) => ({ share: 0.5, units }));
  expect(dearer.charge).toBeCloseTo(costOf(of, raised), 12);
});

it("costs nothing where all that is shown is there", () => {
  const of = { covered: 9, channels: [{ current: 4 }, { current: 5 }] };
  expect(allocate({ ...of, epsilon: 0 })).toMatchObject({ charge: 0, beyond: 0, targets: [4, 5] });
});

it("costs nothing where nobody buys, although more is shown than there is", () => {
  const of = { covered: 1, channels: [{ current: 1 }, { current: 1 }], ordersPerHour: 0 };
  expect(allocate({ ...of, epsilon: 0 }).charge).toBe(0);
});

it("lets a state cost more than it earns only where the account pays for a channel that is emptied", () => {
  const item = fc.record({
    covered: fc.integer({ min: 1, max: 30 }),
    ordersPerHour: fc.double({ min: 1, max: 3_600, noNaN: true }),
    balance: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
    count: fc.integer({ min: 2, max: 8 }),
    seen: fc.constantFrom<Record<string, number>>({ 1: 3 }, { 3: 2 }, { 5: 20 }),
  });
  fc.assert(
    fc.property(item, ({ count, ...of }) => {
      const channels = Array.from({ length: count }, () => ({}));
      const { charge = 0, targets } = allocate({ ...of, channels, epsilon: 1e-3 });
      if (charge > 1e-3) expect(charge * Math.max(...targets)).toBeLessThanOrEqual(of.balance);
    }),
    { numRuns: 500 },
  );
});
