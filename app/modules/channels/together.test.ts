import { expect, test } from "vitest";
import { LEFT, together } from "./together.ts";

/** Answers each call with its own double, and remembers who came together. */
function doubler(most = Number.POSITIVE_INFINITY) {
  const groups: number[][] = [];
  const double = together(async (calls: readonly number[]) => {
    groups.push([...calls]);
    await Promise.resolve();
    if (calls.includes(13)) throw new Error("unlucky");
    return calls.map((call, index) => (index < most ? call * 2 : LEFT));
  });
  return { groups, double };
}

test("what comes in one moment is one group, and each gets its own answer", async () => {
  const { groups, double } = doubler();
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(groups).toEqual([[1, 2, 3]]);
});

test("what comes while a group is worked at is the next one", async () => {
  const { groups, double } = doubler();
  const first = double(1);
  // By now the first group is begun.
  await Promise.resolve();
  await Promise.resolve();
  expect(await Promise.all([first, double(2), double(3)])).toEqual([2, 4, 6]);
  expect(groups).toEqual([[1], [2, 3]]);
});

test("what a group leaves goes before what came meanwhile", async () => {
  const { groups, double } = doubler(2);
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(groups).toEqual([[1, 2, 3], [3]]);
});

test("a group that fails is told to those in it, and to no other", async () => {
  const { double } = doubler();
  const outcomes = await Promise.allSettled([13, 1].map(double));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await double(4)).toBe(8);
});
