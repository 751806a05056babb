import { expect, it } from "vitest";
import { boundedProblem, shops, type WantedProblem } from "../testing/bounded-problem.ts";
import { boundedRisk } from "./bounded.ts";
import { divideByExpectedSales } from "./default-divide.ts";

type Wanted = Omit<WantedProblem, "epsilon">;

/** A hundred orders of three units at most, so that no shop needs to show more than seven. */
function allocate(wanted: Wanted) {
  const { targets, ...rest } = boundedRisk.allocate(problemOf(wanted));
  return { targets: [...targets.values()], ...rest };
}

const problemOf = (wanted: Wanted) =>
  boundedProblem({ ordersPerHour: 0.001, epsilon: 1e-3, ...wanted });

it("shows some more than twice the largest order in every shop when hardly anybody buys, and no more", () => {
  expect(allocate({ covered: 40, channels: shops(20) }).targets).toEqual(shops(20).map(() => 7));
});

it.each([
  { orders: 10_000, times: 2 },
  { orders: 27, times: 3 },
  { orders: 7, times: 5 },
  { orders: 2, times: 8 },
])(
  "shows $times times the largest of $orders orders, as it says the less the fewer they are",
  (of) => {
    const seen = { 3: of.orders };
    const { targets } = allocate({ covered: 40, channels: shops(20), seen });
    expect(targets).toEqual(shops(20).map(() => 3 * of.times));
  },
);

it("shows no more in a shop than there is", () => {
  expect(allocate({ covered: 5, channels: shops(20) }).targets).toEqual(shops(20).map(() => 5));
  expect(allocate({ covered: 0, channels: shops(2) }).targets).toEqual([0, 0]);
  expect(allocate({ covered: -3, channels: shops(2) }).targets).toEqual([0, 0]);
});

it("tops up a shop that has less than a third of what it may show, and leaves the others as they are", () => {
  const others = shops(19, { current: 7 });
  const atMark = allocate({ covered: 7, channels: [{ current: 2 }, ...others] });
  expect(atMark).toMatchObject({ targets: shops(20).map(() => 7), beyond: 5 });
  const above = allocate({ covered: 7, channels: [{ current: 3 }, ...others] });
  expect(above).toMatchObject({ targets: [3, ...others.map(() => 7)], beyond: 0 });
  const between = allocate({ covered: 7, channels: [{ current: 2 }, { current: 3 }, ...others] });
  expect(between).toMatchObject({ targets: [7, 3, ...others.map(() => 7)], beyond: 5 });
});

it("tops up a shop to its cap, and leaves one alone that is above a third of it", () => {
  const others = shops(9, { current: 7 });
  expect(allocate({ covered: 7, channels: [{ cap: 4, current: 1 }, ...others] })).toMatchObject({
    targets: [4, ...others.map(() => 7)],
    beyond: 3,
  });
  expect(allocate({ covered: 7, channels: [{ cap: 4, current: 2 }, ...others] })).toMatchObject({
    targets: [2, ...others.map(() => 7)],
    beyond: 0,
  });
});

it("lowers a shop that cannot be reached to its cap", () => {
  const channels = [...shops(3), { current: 4, cap: 3, unbounded: true }];
  expect(allocate({ covered: 9, channels }).targets.at(-1)).toBe(3);
});

it("lowers all shops alike, and at once to where they may stay", () => {
  for (const ordersPerHour of [20_000, 24_000, 30_000, 40_000]) {
    const of = { covered: 20, ordersPerHour };
    const next = (targets: readonly number[]) =>
      allocate({ ...of, channels: targets.map((current) => ({ current })) });
    const lowered = next(shops(20).map(() => 6));
    expect(new Set(lowered.targets).size).toBe(1);
    expect(lowered.targets[0]).toBeLessThan(6);
    const atRest = next(lowered.targets);
    expect(atRest).toMatchObject({ targets: lowered.targets, beyond: 0 });
    expect(atRest.charge).toBeLessThanOrEqual(1e-3);
  }
});

it("divides as strict escrow does where nothing is known of the risk", () => {
  const { risk, ...problem } = problemOf({ covered: 9, channels: shops(4, { current: 1 }) });
  expect(risk.covered).toBe(9);
  expect(boundedRisk.allocate(problem)).toEqual(divideByExpectedSales.allocate(problem));
});
