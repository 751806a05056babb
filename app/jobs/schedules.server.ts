import { describeError } from "#app/kernel/fault.ts";
import { sweepLevels } from "#app/modules/channels/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";

/** A thing done once every so often, however many workers there are. */
export interface Schedule {
  name: string;
  everyMs: number;
  run: (tx: Tx, now: number) => Promise<void>;
  /** Of several workers each does it, as it is about what each knows. */
  byEveryWorker?: boolean;
}

const LOOK_MS = 5_000;
const DAY_MS = 86_400_000;
/** Runs older than this are forgotten: no worker's clock is so far behind that it would run their slots. */
const REMEMBER_MS = DAY_MS;

/** Every run goes through all rows of this table, so it is not part of the others'. */
const forgetRuns: Schedule = {
  name: "schedules.forget",
  everyMs: DAY_MS,
  run: async (tx, now) => {
    await tx
      .deleteFrom("ScheduleRun")
      .where("ranAt", "<", now - REMEMBER_MS)
      .execute();
  },
};

export interface Scheduler {
  start(): void;
  stop(): Promise<void>;
}

interface SchedulerDeps {
  database: Database;
  clock: Clock;
  log: Log;
  schedules: readonly Schedule[];
  /** This worker among several. */
  workerId?: string | undefined;
}

/**
 * Runs each schedule once per slot of time: the slot is a row's key, so of two workers that try at
 * the same moment one finds it taken.
 */
export function makeScheduler(deps: SchedulerDeps): Scheduler {
  let stopped = true;
  let timer: { cancel(): void } | null = null;
  let looking: Promise<void> = Promise.resolve();
  /** The newest slot of each schedule that is known to be taken: nothing is asked about it again. */
  const taken = new Map<string, number>();

  async function look(): Promise<void> {
    try {
      for (const due of await findDue(deps, taken)) await tryRun(due);
    } catch (error) {
      deps.log.error({ error: describeError(error) }, "schedules could not be looked at");
    }
    if (!stopped) timer = deps.clock.timer(LOOK_MS, () => void (looking = look()));
  }

  async function tryRun(due: DueRun): Promise<void> {
    const { name } = due.schedule;
    try {
      await runSlot(deps, due);
      taken.set(name, due.slot);
    } catch (error) {
      deps.log.error({ schedule: name, error: describeError(error) }, "schedule failed");
    }
  }

  return {
    start() {
      stopped = false;
      looking = look();
    },
    async stop() {
      stopped = true;
      timer?.cancel();
      await looking;
    },
  };
}

/** A slot of a schedule that nobody is known to have run. */
interface DueRun {
  schedule: Schedule;
  /** Under which the slot is taken. */
  name: string;
  slot: number;
}

/** Those that others ran meanwhile are remembered as taken. */
async function findDue(
  deps: SchedulerDeps,
  taken: Map<string, number>,
): Promise<readonly DueRun[]> {
  const now = deps.clock.now();
  const due = [...deps.schedules, forgetRuns]
    .map((schedule) => ({
      schedule,
      name:
        schedule.byEveryWorker && deps.workerId
          ? `${schedule.name} ${deps.workerId}`
          : schedule.name,
      slot: Math.floor(now / schedule.everyMs) * schedule.everyMs,
    }))
    .filter(({ schedule, slot }) => taken.get(schedule.name) !== slot);
  if (due.length === 0) return [];
  const runs = await deps.database.db
    .selectFrom("ScheduleRun")
    .select(["name", "slot"])
    .where(
      "name",
      "in",
      due.map(({ name }) => name),
    )
    .where(
      "slot",
      "in",
      due.map(({ slot }) => slot),
    )
    .execute();
  const isRun = new Set(runs.map(({ name, slot }) => `${name} ${slot}`));
  return due.filter(({ schedule, name, slot }) => {
    if (!isRun.has(`${name} ${slot}`)) return true;
    taken.set(schedule.name, slot);
    return false;
  });
}

async function runSlot(
  { database, clock }: SchedulerDeps,
  { schedule, name, slot }: DueRun,
): Promise<void> {
  const now = clock.now();
  await database.write(async (tx) => {
    const taken = await tx
      .insertInto("ScheduleRun")
      .values({ name, slot, ranAt: now })
      .onConflict((conflict) => conflict.columns(["name", "slot"]).doNothing())
      .executeTakeFirst();
    if (taken.numInsertedOrUpdatedRows === 0n) return;
    await schedule.run(tx, now);
  });
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What webhooks may have missed is looked for on a schedule. */
export function hubSchedules(deps: { tasks: Tasks }): Schedule[] {
  return [
    {
      name: "orders.sweep",
      everyMs: 10 * MINUTE,
      run: async (tx) => {
        for (const { shopId, app } of await installations(tx)) {
          await deps.tasks.ask(tx, {
            kind: "orders.sweep",
            key: `${app}:${shopId}`,
            shopId,
            app,
            payload: {},
            priority: 8,
          });
        }
      },
    },
    {
      name: "levels.sweep",
      everyMs: 6 * HOUR,
      run: async (tx, now) => {
        for (const { shopId } of await installations(tx)) await sweepLevels(tx, { shopId, now });
      },
    },
    {
      name: "inbox.forget",
      everyMs: HOUR,
      run: async (tx, now) => {
        await tx
          .deleteFrom("InboxMessage")
          .where("state", "=", "done")
          .where("doneAt", "<", now - 3 * 24 * HOUR)
          .execute();
      },
    },
  ];
}

async function installations(tx: Tx): Promise<{ shopId: string; app: string }[]> {
  return tx
    .selectFrom("Installation")
    .select(["shopId", "app"])
    .where("state", "=", "installed")
    .execute();
}
