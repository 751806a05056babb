import { readChannelTimes } from "#app/modules/channels/index.server.ts";
import type { LaneSettings } from "#app/modules/channels/index.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import { addCompared, nothingCompared } from "./compare-item.ts";
import { startComparer } from "./comparer.server.ts";
import { readSaleRecord } from "./sale-record.server.ts";
import type { ComparedTimes } from "./settings-compared.ts";
import { readWhatIf, writeAsked, writeProgress, writeResult } from "./what-if-store.server.ts";

export interface PlanningDeps {
  database: Database;
  clock: Clock;
  tasks: Tasks;
  settings: LaneSettings;
}

export const PLANNING_TASKS = { whatIf: "planning.what-if" } as const;

export const WHAT_IF_DAYS = [7, 30, 60, 90] as const;

const DAY_MS = 24 * 3_600_000;
/** Progress is kept so often. */
const ITEMS_PER_WRITE = 10;

export type WhatIfAnswer = { ok: true } | { ok: false; code: "invalid_days"; field: "days" };

/** Asks for a what-if over the last days; one that runs is begun again. */
export async function askWhatIf(
  deps: PlanningDeps,
  of: { factoryId: string; days: number },
): Promise<WhatIfAnswer> {
  const { factoryId, days } = of;
  if (!WHAT_IF_DAYS.some((one) => one === days))
    return { ok: false, code: "invalid_days", field: "days" };
  await deps.database.write(async (tx) => {
    await writeAsked(tx, { factoryId, days, askedAt: deps.clock.now() });
    await deps.tasks.ask(tx, {
      kind: PLANNING_TASKS.whatIf,
      key: factoryId,
      shopId: factoryId,
      app: "factory",
      priority: 9,
    });
  });
  return { ok: true };
}

/** Replays the factory's record under every setting, and keeps what each would have made of it. */
export async function runWhatIf(deps: PlanningDeps, factoryId: string): Promise<void> {
  const { database, clock } = deps;
  const asked = await readWhatIf(database.db, factoryId);
  if (!asked) return;
  const until = clock.now();
  const since = until - asked.days * DAY_MS;
  const record = await readSaleRecord(database.db, { factoryId, since, until });
  const times = await readTimes(deps, factoryId);
  const comparer = startComparer();
  let all = nothingCompared();
  try {
    for (const [index, item] of record.items.entries()) {
      const request = { item, times: { ...times, channels: record.channels } };
      all = addCompared(all, await comparer.compare(request));
      if ((index + 1) % ITEMS_PER_WRITE > 0) continue;
      const progress = { factoryId, itemsDone: index + 1, itemsTotal: record.items.length };
      await database.write((tx) => writeProgress(tx, progress));
    }
  } finally {
    await comparer.close();
  }
  const { channels, items, leftOut } = record;
  const result = { since, until, channels, items: items.length, leftOut, ...times, ...all };
  await database.write((tx) => writeResult(tx, { factoryId, finishedAt: clock.now(), result }));
}

/** The longest of the factory's channels that have a bound: so every setting is judged at its worst. */
async function readTimes(deps: PlanningDeps, factoryId: string): Promise<ComparedTimes> {
  const { settings } = deps;
  const channels = [...(await readChannelTimes(deps.database.db, deps, factoryId)).values()];
  const windows = channels.flatMap(({ windowMs }) => (windowMs === null ? [] : [windowMs]));
  return {
    windowMs: Math.max(...windows, 0) + settings.payWindowMs,
    coolingMs: Math.max(...channels.map(({ coolingMs }) => coolingMs), 0),
  };
}
