import fc from "fast-check";
import { expect, it } from "vitest";
import { boundedProblem, shops } from "../testing/bounded-problem.ts";
import type { Allocation, AllocationProblem } from "./allocation.ts";
import { boundedRisk } from "./bounded.ts";
import { divideByExpectedSales } from "./default-divide.ts";

/** What is in force until every write has landed, as far as the raises stay within `beyond`. */
function inForceAfter(problem: AllocationProblem, { targets }: Allocation): number {
  return problem.channels.reduce(
    (sum, { id, current, leaving = 0 }) => sum + Math.max(targets.get(id) ?? 0, current) + leaving,
    0,
  );
}

const anyChannel = fc.record({
  current: fc.integer({ min: 0, max: 6 }),
  leaving: fc.integer({ min: 0, max: 2 }),
  salesPerHour: fc.double({ min: 0, max: 5, noNaN: true }),
});
const anyChannels = fc.array(anyChannel, { minLength: 1, maxLength: 8 });

it("divides as strict escrow does when nothing may be oversold and all shops are empty", () => {
  for (const covered of [0, 1, 7, 40]) {
    const problem = boundedProblem({ covered, epsilon: 0, channels: shops(20) });
    const allocation = boundedRisk.allocate(problem);
    expect([...allocation.targets]).toEqual([...divideByExpectedSales.allocate(problem).targets]);
    expect(inForceAfter(problem, allocation)).toBeLessThanOrEqual(covered);
  }
});

it("permits no raise beyond what is there when nothing may be oversold", () => {
  fc.assert(
    fc.property(anyChannels, fc.integer({ min: 0, max: 60 }), (channels, covered) => {
      const problem = boundedProblem({ covered, epsilon: 0, balance: 1, channels });
      const allocation = boundedRisk.allocate(problem);
      if ((allocation.beyond ?? 0) > 0)
        expect(inForceAfter(problem, allocation)).toBeLessThanOrEqual(covered);
    }),
    { seed: 1 },
  );
});

it("shows one unit in every shop when two sales in one second are next to impossible", () => {
  const problem = boundedProblem({ covered: 1, epsilon: 1e-3, channels: shops(20) });
  const { targets, beyond, charge } = boundedRisk.allocate(problem);
  expect([...targets.values()]).toEqual(shops(20).map(() => 1));
  expect(beyond).toBe(20);
  expect(charge).toBeGreaterThan(0);
  expect(charge).toBeLessThanOrEqual(1e-3);
});

it("divides one unit as strict escrow does when orders come by the second", () => {
  const problem = boundedProblem({
    covered: 1,
    epsilon: 1e-3,
    ordersPerHour: 10_000,
    channels: shops(20),
  });
  const { targets, beyond } = boundedRisk.allocate(problem);
  expect([...targets.values()].reduce((sum, units) => sum + units, 0)).toBe(1);
  expect(beyond).toBe(0);
});

it("leaves a state alone that is permitted and near enough", () => {
  const problem = boundedProblem({
    covered: 4,
    epsilon: 1e-3,
    channels: shops(20, { current: 4 }),
  });
  const { targets, beyond } = boundedRisk.allocate(problem);
  expect([...targets.values()]).toEqual(shops(20).map(() => 4));
  expect(beyond).toBe(0);
});

it("lowers every shop when the state in force is permitted no more", () => {
  const problem = boundedProblem({
    covered: 2,
    epsilon: 1e-5,
    ordersPerHour: 100_000,
    channels: shops(20, { current: 2 }),
  });
  const { targets, beyond } = boundedRisk.allocate(problem);
  expect([...targets.values()].reduce((sum, units) => sum + units, 0)).toBeLessThanOrEqual(2);
  expect(beyond).toBe(0);
});

it("charges a state that is being lowered no more than what it was permitted at", () => {
  const problem = boundedProblem({
    covered: 2,
    epsilon: 1e-5,
    ordersPerHour: 100_000,
    channels: shops(20, { current: 2 }),
  });
  expect(boundedRisk.allocate(problem).charge).toBe(1e-5);
});

it("permits nothing beyond what is there while the account is overdrawn", () => {
  const rich = boundedProblem({ covered: 1, epsilon: 1e-3, channels: shops(20) });
  const overdrawn = boundedProblem({
    covered: 1,
    epsilon: 1e-3,
    balance: -0.5,
    channels: shops(20),
  });
  expect(boundedRisk.allocate(rich).beyond).toBe(20);
  expect(boundedRisk.allocate(overdrawn).beyond).toBe(0);
});

it("counts a shop that cannot be reached in full, and leaves it as it is", () => {
  const reachable = shops(6, { current: 1 });
  const problem = boundedProblem({
    covered: 10,
    epsilon: 1e-3,
    channels: [...reachable, { current: 4, leaving: 2, unbounded: true, salesPerHour: 3 }],
  });
  const without = boundedProblem({ covered: 4, epsilon: 1e-3, channels: reachable });
  const { targets, ...rest } = boundedRisk.allocate(problem);
  expect(targets.get("6")).toBe(4);
  const { targets: expected, ...expectedRest } = boundedRisk.allocate(without);
  for (const [id, units] of expected) expect(targets.get(id)).toBe(units);
  expect(rest).toEqual(expectedRest);
});

it("counts what is still leaving a shop as on sale there", () => {
  const settled = boundedProblem({ covered: 3, epsilon: 1e-5, channels: shops(3, { current: 0 }) });
  const leaving = boundedProblem({
    covered: 3,
    epsilon: 1e-5,
    ordersPerHour: 2_000,
    channels: shops(3, { current: 0, leaving: 3 }),
  });
  expect(inForceAfter(settled, boundedRisk.allocate(settled))).toBeGreaterThan(0);
  expect(boundedRisk.allocate(leaving).beyond).toBe(0);
});

it("lets raises go beyond what is there by no more than the state that was judged", () => {
  fc.assert(
    fc.property(
      anyChannels,
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom(1e-5, 1e-3, 1e-1),
      fc.double({ min: 0.01, max: 5_000, noNaN: true }),
      (channels, covered, epsilon, ordersPerHour) => {
        const problem = boundedProblem({ covered, epsilon, ordersPerHour, channels });
        const { targets, beyond = 0, charge = 0 } = boundedRisk.allocate(problem);
        const raised = problem.channels.reduce(
          (sum, { id, current }) => sum + Math.max((targets.get(id) ?? 0) - current, 0),
          0,
        );
        expect(beyond === 0 || beyond >= raised).toBe(true);
        // An empty account pays for nothing: what is permitted costs ε at most, and so does the rest.
        expect(charge).toBeLessThanOrEqual(epsilon);
      },
    ),
    { seed: 2 },
  );
});
