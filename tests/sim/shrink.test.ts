import { expect, test } from "vitest";
import type { Verdict, WorldRun } from "./run-world.ts";
import { shrink } from "./shrink.ts";

const STEPS = Array.from({ length: 200 }, (_, at) => at + 1);
const nothing = {
  sold: 0,
  oversold: 0,
  overridden: 0,
  lost: 0,
  doubled: 0,
  oversoldLines: 0,
  items: 1,
};

/** A world of steps of which some must come together for it to break. */
const worldThatNeeds =
  (needed: number[]) =>
  ({ seed, policy, without }: WorldRun): Promise<Verdict> => {
    const steps = STEPS.filter((step) => !without?.has(step));
    const breaks = needed.every((step) => steps.includes(step));
    const broken = breaks ? [{ statement: "it holds", detail: `${steps.length} steps` }] : [];
    const tally = { ...nothing, dirtyLevels: 0, levelWrites: 0 };
    return Promise.resolve({ seed, policy, broken, trace: [], steps, tally });
  };

test("only the steps that it takes to break the statement are left", async () => {
  const smallest = await shrink({ seed: 1, policy: "strict" }, worldThatNeeds([17, 18, 163]));
  expect(smallest.steps).toEqual([17, 18, 163]);
});

test("a world in which nothing is broken is given back as it is", async () => {
  const same = await shrink({ seed: 1, policy: "strict" }, worldThatNeeds([201]));
  expect(same.steps).toEqual(STEPS);
});
