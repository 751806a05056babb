import { afterAll, beforeAll, expect, test } from "vitest";

import { makeOrderRows, toStreamRows } from "#bench/replay/make-orders.ts";
import { planReplay } from "#bench/replay/plan.ts";
import { faultsOf } from "#bench/replay/print-report.ts";
import { runReplay } from "#bench/replay/run-replay.ts";
import { readStream } from "#bench/replay/stream.ts";
import { startManySystem, type ManySystem } from "../../scripts/local/many.ts";
import { findPostgresBinaries } from "../../scripts/postgres/find-binaries.ts";
import {
  startPrivateCluster,
  type PrivateCluster,
} from "../../scripts/postgres/private-cluster.ts";

const SHOPS = 3;
/** Longer than the others wait for a sign of life (WORKER_LIFE_MS), and than the server for a transaction. */
const FROZEN_MS = 16_000;

let cluster: PrivateCluster;
beforeAll(async () => {
  const binaries = findPostgresBinaries();
  if (binaries === undefined) throw new Error("PostgreSQL is not installed here");
  cluster = await startPrivateCluster(binaries);
});
afterAll(() => cluster.stop());

/** What befalls the system at each turn of the replay's killer. */
type Blow = (system: ManySystem) => Promise<void>;

const BLOWS: readonly Blow[] = [
  (system) => system.crashWorker(0),
  (system) => system.crashWeb(0),
  (system) => system.crashWorker(1),
  // Meanwhile the other two do its work; when it wakes it must write nothing.
  (system) => system.freezeWorker(2, FROZEN_MS),
  (system) => system.crashWorker(1),
  async () => cluster.restart(),
  (system) => system.crashWeb(1),
  (system) => system.crashWorker(2),
];

test("two webs and three workers that die, freeze and lose their database lose, double and oversell nothing", async () => {
  const rows = toStreamRows(makeOrderRows({ lines: 160, seed: 3 }));
  const { orders } = readStream(rows, { linesMax: 160 });
  const printed: string[] = [];
  let blow = 0;
  const report = await runReplay({
    plan: planReplay(orders, SHOPS),
    shops: SHOPS,
    policy: "strict",
    pace: { speed: null, window: 24 },
    kills: BLOWS.length,
    seed: 5,
    coolingSeconds: 1,
    requestLifeSeconds: 3,
    restSecondsMax: 150,
    hubNodeOptions: [],
    print: (line) => printed.push(line),
    start: async (options) => {
      const system = await startManySystem({
        ...options,
        databaseUrl: cluster.url,
        webs: 2,
        workers: 3,
        print: (who, line) => {
          printed.push(`${who}: ${line}`);
          options.print(who, line);
        },
      });
      return {
        ...system,
        async crashHub() {
          await BLOWS[blow]?.(system);
          blow += 1;
        },
      };
    },
  });
  const said = (part: string): string[] => printed.filter((line) => line.includes(part));
  expect(report.kills, printed.slice(-40).join("\n")).toBe(BLOWS.length);
  expect(report.sales.linesServed).toBeGreaterThan(0);
  expect(faultsOf(report, "strict")).toEqual([]);
  expect(report.verdict.endStates).toEqual({ closed: report.sales.linesServed });
  // The frozen worker was taken for dead, found that out, and ended without a write.
  expect(said("this worker was taken for dead").length).toBeGreaterThan(0);
});
