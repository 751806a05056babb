import { expect, test } from "vitest";
import type { Policy } from "#tests/sim/setup.ts";
import type { Report } from "#tests/sim/world-worker.ts";
import { beyondAllWorlds, summarise } from "./summary.ts";

const counts = { overridden: 0, lost: 0, doubled: 0, dirtyLevels: 0, levelWrites: 0 };

/** Worlds of two items that sold 30 units each; every line that was oversold lacked one unit. */
function worlds(count: number, policy: Policy, oversold: number): Report[] {
  const tally = { ...counts, sold: 30, items: 2, oversold, oversoldLines: oversold };
  return Array.from({ length: count }, (_, seed) => ({
    verdict: { seed, policy, broken: [], trace: [], steps: [1], tally },
  }));
}

const judge = (reports: readonly Report[]): string[] =>
  beyondAllWorlds(summarise(reports, { policy: "drawn", seconds: 1 }));

test("the dial may oversell a reserved window of each item over all worlds, at the upper limit", () => {
  expect(judge(worlds(40, "dial", 0))).toEqual([]);
  expect(judge(worlds(40, "dial", 1))).toEqual([]);
  expect(judge(worlds(40, "dial", 2))).toHaveLength(1);
});

test("what worlds under other policies oversold says nothing of the dial", () => {
  expect(judge([...worlds(40, "dial", 0), ...worlds(40, "mirror", 9)])).toEqual([]);
});

test("few worlds judge nothing", () => {
  expect(judge(worlds(10, "dial", 9))).toEqual([]);
});
