import { expect, test } from "vitest";

import { makeOrderRows, toStreamRows } from "#bench/replay/make-orders.ts";
import { planReplay } from "#bench/replay/plan.ts";
import { faultsOf } from "#bench/replay/print-report.ts";
import { runReplay } from "#bench/replay/run-replay.ts";
import { readStream } from "#bench/replay/stream.ts";

const KILLS = 10;
const SHOPS = 3;

test("a hub that dies ten times at any moment loses, doubles and oversells nothing", async () => {
  const rows = toStreamRows(makeOrderRows({ lines: 160, seed: 3 }));
  const { orders } = readStream(rows, { linesMax: 160 });
  const report = await runReplay({
    plan: planReplay(orders, SHOPS),
    shops: SHOPS,
    policy: "strict",
    pace: { speed: null, window: 24 },
    kills: KILLS,
    seed: 5,
    coolingSeconds: 1,
    requestLifeSeconds: 3,
    restSecondsMax: 60,
    hubNodeOptions: [],
    print: () => {},
  });
  expect(report.kills).toBe(KILLS);
  expect(report.sales.linesServed).toBeGreaterThan(0);
  expect(faultsOf(report, "strict")).toEqual([]);
  expect(report.verdict.endStates).toEqual({ closed: report.sales.linesServed });
});
