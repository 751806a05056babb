import { sql } from "kysely";
import type { PgBoss } from "pg-boss";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { afterCommit } from "#app/platform/db/after-commit.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { upsertRows } from "#app/platform/db/row-set.server.ts";
import { askByJobs } from "./ask-by-jobs.server.ts";

/** Work to be done after commit, mostly calls to a shop. */
export interface NewTask {
  /** Names the handler in `app/jobs`. */
  kind: string;
  /** One task per kind and key: asking again while it waits makes no second one. */
  key: string;
  shopId: string;
  app: string;
  /** Tasks of one group never run side by side; the key when not given. */
  group?: string;
  payload?: unknown;
  /** Lower first; 5 when not given. */
  priority?: number;
  /** Not before. */
  runAt?: number;
}

export interface Tasks {
  /** Stored with the caller's transaction: asked for exactly when its cause is committed. */
  ask(tx: Tx, task: NewTask): Promise<void>;
  askAll(tx: Tx, tasks: readonly NewTask[]): Promise<void>;
}

export const PRIORITY_DEFAULT = 5;

/** `onAsked` wakes the runners. Where several workers share the database, `boss` hands the tasks out. */
export function makeTasks(deps: {
  clock: Clock;
  onAsked?: (() => void) | undefined;
  boss?: PgBoss | undefined;
}): Tasks {
  const { boss, clock, onAsked } = deps;
  async function askAll(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
    const unique = new Map<string, NewTask>();
    for (const task of tasks) {
      const key = `${task.kind} ${task.key}`;
      const known = unique.get(key);
      unique.set(key, known ? merge(known, task) : task);
    }
    if (unique.size === 0) return;
    const wanted = [...unique.values()];
    if (boss) await askByJobs(tx, { boss, clock }, { tasks: wanted, store: insertTasks });
    else await insertTasks(tx, clock, wanted);
    if (onAsked) afterCommit(tx, onAsked);
  }
  return { ask: (tx, task) => askAll(tx, [task]), askAll };
}

/** Asked for twice: as urgent and as soon as either of them, for what the second one says. */
function merge(first: NewTask, second: NewTask): NewTask {
  const { runAt: _, ...task } = second;
  const priority = Math.min(
    first.priority ?? PRIORITY_DEFAULT,
    second.priority ?? PRIORITY_DEFAULT,
  );
  if (first.runAt === undefined || second.runAt === undefined) return { ...task, priority };
  return { ...task, priority, runAt: Math.min(first.runAt, second.runAt) };
}

async function insertTasks(tx: Tx, clock: Clock, tasks: readonly NewTask[]): Promise<void> {
  const now = clock.now();
  await upsertRows(tx, "Task", {
    rows: tasks.map((task) => ({
      id: clock.newId(),
      kind: task.kind,
      key: task.key,
      shopId: task.shopId,
      app: task.app,
      group: task.group ?? `${task.kind}:${task.key}`,
      payload: JSON.stringify(task.payload ?? null),
      priority: task.priority ?? PRIORITY_DEFAULT,
      state: "pending",
      attempts: 0,
      runAt: task.runAt ?? now,
      revision: 1,
      jobId: null,
      error: null,
      createdAt: now,
    })),
    onConflict: ASKED_AGAIN,
  });
}

/**
 * A running task sees that it was asked for again, and runs once more: as soon as the soonest of those who
 * asked meanwhile wants. That nobody did yet is a time of nought, which a task gets where it is begun.
 */
const ASKED_AGAIN = sql`on conflict ("kind", "key") do update set
  "revision" = "Task"."revision" + 1,
  "payload" = excluded."payload",
  "priority" = case when "Task"."priority" < excluded."priority"
    then "Task"."priority" else excluded."priority" end,
  "runAt" = case when "Task"."runAt" < excluded."runAt"
    and ("Task"."state" = 'pending' or ("Task"."state" = 'running' and "Task"."runAt" > 0))
    then "Task"."runAt" else excluded."runAt" end,
  "state" = case when "Task"."state" = 'running' then 'running' else 'pending' end,
  "attempts" = case when "Task"."state" = 'parked' then 0 else "Task"."attempts" end`;
