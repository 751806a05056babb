import { sql, type RawBuilder } from "kysely";
import { describeError, isFault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";
import { LEFT } from "./waiting-tasks.server.ts";
import { makeOwnTasks } from "./own-tasks.server.ts";
import type { RunningTaskRow, TaskRow, TaskSource } from "./task-source.server.ts";

export interface RunningTask {
  shopId: string;
  app: string;
  key: string;
  payload: unknown;
  attempts: number;
}

/** Does the work; may run twice, so it must be idempotent. `again` runs it once more after a while. */
export type TaskHandler = (task: RunningTask) => Promise<void | { again: number }>;
export type TaskHandlers = Record<string, TaskHandler>;

export interface TaskRunner {
  start(): Promise<void>;
  wake(): void;
  /** Resolves when what runs has ended; nothing new is begun. */
  stop(): Promise<void>;
  running(): number;
}

interface RunnerSettings {
  /** Tasks of this process that run side by side. */
  concurrency: number;
  /** The same while others need the process more. */
  concurrencyWhenBusy: number;
  /** Of those, how many may be one shop's: waiting for a slow shop must not take every place. */
  perShop: number;
  pollMs: number;
  /** After so many a person is told, and what may not pass by itself is parked. */
  attemptsMax: number;
  backOffMinMs: number;
  backOffMaxMs: number;
  /** How soon to look again whether an app that left its shop is back; its return wakes them sooner. */
  leftAgainMs: number;
}

export const defaultRunnerSettings: RunnerSettings = {
  concurrency: 64,
  concurrencyWhenBusy: 4,
  perShop: 8,
  pollMs: 1_000,
  attemptsMax: 12,
  backOffMinMs: 500,
  backOffMaxMs: 300_000,
  leftAgainMs: 3_600_000,
};

/** Looking a moment before something is due would be looking in vain. */
const LATE_MS = 2;

interface Running extends RunningTaskRow {
  work: Promise<void>;
  task: TaskRow;
}

interface RunnerDeps {
  database: Database;
  clock: Clock;
  log: Log;
  handlers: TaskHandlers;
  settings: RunnerSettings;
  /** Its own tasks, when not given. */
  source?: TaskSource;
  /** Others need the process more: few tasks are begun. */
  isBusy?: () => boolean;
}

/**
 * Runs stored tasks, those of one group one after another. A fault that may pass is tried again with
 * growing pauses; what an app that left its shop had to do there waits for its return; anything else
 * parks the task where a person sees it, and stops no other.
 */
export function makeTaskRunner(deps: RunnerDeps): TaskRunner {
  const running = new Map<string, Running>();
  const source = deps.source ?? makeOwnTasks(deps);
  let stopped = true;
  let claiming = false;
  let wanted = false;
  /** When the soonest of those is due that were at work here and are to run again. */
  let againAt: number | null = null;
  let timer: { cancel(): void } | null = null;
  let renewing: { cancel(): void } | null = null;

  async function fill(): Promise<void> {
    claiming = true;
    try {
      while (wanted && !stopped) {
        wanted = false;
        // What is due by now is found, or comes when a task ends that is in its way.
        if (againAt !== null && againAt <= deps.clock.now()) againAt = null;
        const { concurrency, concurrencyWhenBusy } = deps.settings;
        const places = deps.isBusy?.() ? concurrencyWhenBusy : concurrency;
        const room = places - running.size;
        if (room <= 0) return;
        const { perShop } = deps.settings;
        const claimed = await source.claim({ room, perShop, running: [...running.values()] });
        for (const task of claimed) begin(task);
        if (claimed.length > 0) wanted = true;
      }
    } catch (error) {
      deps.log.error({ error: describeError(error) }, "tasks could not be claimed");
    } finally {
      claiming = false;
      arm();
    }
  }

  function begin(task: TaskRow): void {
    const work = runTask({ ...deps, source }, task).then((nextAt) => {
      running.delete(task.id);
      if (nextAt !== null) againAt = Math.min(againAt ?? nextAt, nextAt);
      wake();
    });
    running.set(task.id, { work, task, group: task.group, shopId: task.shopId });
  }

  function wake(): void {
    wanted = true;
    if (!claiming && !stopped) void fill();
  }

  function arm(): void {
    timer?.cancel();
    if (stopped) return;
    const { pollMs } = deps.settings;
    const untilAgain = againAt === null ? pollMs : againAt - deps.clock.now() + LATE_MS;
    timer = deps.clock.timer(Math.min(pollMs, Math.max(untilAgain, 0)), wake);
  }

  /** Tasks under way are still at work, so that no other worker takes them over. */
  function renew(): void {
    renewing = deps.clock.timer(source.renewEveryMs, renew);
    const tasks = [...running.values()].map(({ task }) => task);
    void source.renew(tasks).catch((error: unknown) => {
      deps.log.warn({ error: describeError(error) }, "tasks under way could not be renewed");
    });
  }

  return {
    async start() {
      stopped = false;
      await source.start();
      renew();
      wake();
    },
    wake,
    async stop() {
      stopped = true;
      timer?.cancel();
      await Promise.all([...running.values()].map(({ work }) => work));
      renewing?.cancel();
      await source.stop();
    },
    running: () => running.size,
  };
}

type TaskDeps = RunnerDeps & { source: TaskSource };

/** Gives when it is to run again; null when it is not, or nobody knows. */
async function runTask(deps: TaskDeps, task: TaskRow): Promise<number | null> {
  try {
    return await attempt(deps, task);
  } catch (error) {
    // How it ended could not be stored: whoever has it next, perhaps this process, does it again.
    deps.log.error(
      { kind: task.kind, key: task.key, error: describeError(error) },
      "a task's end could not be stored",
    );
    return null;
  }
}

async function attempt(deps: TaskDeps, task: TaskRow): Promise<number | null> {
  try {
    const handler = deps.handlers[task.kind];
    if (!handler) throw new Error(`no handler for tasks of kind "${task.kind}"`);
    const { shopId, app, key, attempts } = task;
    const outcome = await handler({
      shopId,
      app,
      key,
      attempts,
      payload: JSON.parse(task.payload),
    });
    return await finish(deps, task, outcome?.again);
  } catch (error) {
    if (isFault(error, "fenced_off")) throw error;
    return fail(deps, task, error);
  }
}

async function finish(
  deps: TaskDeps,
  task: TaskRow,
  again: number | undefined,
): Promise<number | null> {
  return deps.database.write(async (tx) => {
    // What a person was told of is over.
    if (task.error !== null) await settleNotice(tx, deps.clock, noticeOf(task));
    if (again === undefined) {
      const gone = await tx
        .deleteFrom("Task")
        .where("id", "=", task.id)
        .where("revision", "=", task.revision)
        .executeTakeFirst();
      if (gone.numDeletedRows > 0n) {
        await deps.source.ended(tx, task, null);
        return null;
      }
    }
    const next = await tx
      .updateTable("Task")
      .set({
        state: "pending",
        attempts: 0,
        error: null,
        ...(again === undefined ? {} : { runAt: nextTurn(task, deps.clock.now() + again) }),
      })
      .where("id", "=", task.id)
      .returning(["runAt", "priority"])
      .executeTakeFirst();
    await deps.source.ended(tx, task, next ?? null);
    return next?.runAt ?? null;
  });
}

/** What was asked for while the task ran is not put off by the task's own wish to look again later. */
function nextTurn({ revision }: TaskRow, againAt: number): RawBuilder<number> {
  return sql<number>`case when "revision" <> ${revision} and "runAt" < ${againAt}
    then "runAt" else ${againAt} end`;
}

async function fail(deps: TaskDeps, task: TaskRow, error: unknown): Promise<number | null> {
  const { settings, clock } = deps;
  const attempts = task.attempts + 1;
  const left = isFault(error, LEFT);
  const passes = isFault(error) && error.retryable;
  const retry = left || (passes && (error.lasting || attempts < settings.attemptsMax));
  const pause = Math.min(
    settings.backOffMinMs * 2 ** Math.min(attempts - 1, 12),
    settings.backOffMaxMs,
  );
  // The other side says how long at least; a try that fails ever again is made ever less often.
  const asked = left ? settings.leftAgainMs : isFault(error) ? (error.retryAfterMs ?? 0) : 0;
  const waitMs = Math.max(asked, pause);
  deps.log[retry ? "info" : "error"](
    { kind: task.kind, key: task.key, shopId: task.shopId, attempts, error: describeError(error) },
    retry ? "task will be tried again" : "task was parked",
  );
  return deps.database.write(async (tx) => {
    const next = await tx
      .updateTable("Task")
      .set({
        state: retry ? "pending" : "parked",
        attempts,
        runAt: clock.now() + waitMs,
        jobId: null,
        error: describeError(error).slice(0, 1_000),
      })
      .where("id", "=", task.id)
      .returning(["runAt", "priority"])
      .executeTakeFirst();
    const again = retry && next ? next : null;
    await deps.source.ended(tx, task, again);
    // Of an app that left people were told once, and no task needs any of them.
    if (left || (retry && attempts !== settings.attemptsMax)) return again?.runAt ?? null;
    await raiseNotice(tx, clock, {
      ...noticeOf(task),
      factoryId: task.app === "factory" ? task.shopId : null,
      details: { kind: task.kind, error: describeError(error).slice(0, 300) },
    });
    return again?.runAt ?? null;
  });
}

function noticeOf({ shopId, kind, key }: TaskRow) {
  return { shopId, kind: "parked", subject: `${kind}:${key}` };
}
