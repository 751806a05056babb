import { readChannelTimes } from "#app/modules/channels/index.server.ts";
import type { LaneSettings } from "#app/modules/channels/index.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import { addCompared, nothingCompared } from "./compare-item.ts";
import { startComparer } from "./comparer.server.ts";
import { readPastOrders, readPastProblem } from "./past-sales.server.ts";
import type { PastOrdersShop } from "./ports.ts";
import { readSaleRecord } from "./sale-record.server.ts";
import type { ComparedTimes } from "./settings-compared.ts";
import { readWhatIf, writeAsked, writeProgress, writeResult } from "./what-if-store.server.ts";

export interface PlanningDeps {
  database: Database;
  clock: Clock;
  tasks: Tasks;
  settings: LaneSettings;
  pastOrders: PastOrdersShop;
}

export const PLANNING_TASKS = { whatIf: "planning.what-if" } as const;

export const WHAT_IF_DAYS = [7, 30, 60, 90] as const;

const BULK_POLL_MS = 3_000;
const DAY_MS = 24 * 3_600_000;
/** Progress is kept so often. */
const ITEMS_PER_WRITE = 10;

/** Numbers of shops that the orders may be dealt out to, instead of where they were made. */
export const WHAT_IF_SHOPS = [5, 20, 100] as const;

export type WhatIfAnswer =
  | { ok: true }
  | { ok: false; code: "invalid_days"; field: "days" }
  | { ok: false; code: "invalid_shops"; field: "shops" };

/** Asks for a what-if over the last days; one that runs is begun again. */
export async function askWhatIf(
  deps: PlanningDeps,
  of: { factoryId: string; days: number; shops: number | null },
): Promise<WhatIfAnswer> {
  const { factoryId, days, shops } = of;
  if (!WHAT_IF_DAYS.some((one) => one === days))
    return { ok: false, code: "invalid_days", field: "days" };
  if (shops !== null && !WHAT_IF_SHOPS.some((one) => one === shops))
    return { ok: false, code: "invalid_shops", field: "shops" };
  await deps.database.write(async (tx) => {
    await writeAsked(tx, { factoryId, days, shops, askedAt: deps.clock.now() });
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

/**
 * Replays the factory's record under every setting, and keeps what each would have made of it. Before
 * that the shop's own older orders are read; while Shopify gathers them it is to be run `again`, in ms.
 */
export async function runWhatIf(
  deps: PlanningDeps,
  factoryId: string,
): Promise<void | { again: number }> {
  const { database, clock } = deps;
  const asked = await readWhatIf(database.db, factoryId);
  if (!asked) return;
  const past = await readPastOrders(deps, { factoryId, askedAt: asked.askedAt });
  if (past === "reading") return { again: BULK_POLL_MS };
  const until = clock.now();
  const since = until - asked.days * DAY_MS;
  const { shops } = asked;
  const record = await readSaleRecord(database.db, { factoryId, since, until, shops });
  const pastProblem = await readPastProblem(database.db, factoryId);
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
  const { channels, pastLines, items, leftOut } = record;
  const found = { since, until, channels, shops, pastLines, pastProblem, leftOut };
  const result = { ...found, items: items.length, ...times, ...all };
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
