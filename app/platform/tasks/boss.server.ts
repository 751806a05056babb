import { fromKysely, PgBoss } from "pg-boss";
import { ulidToUUID } from "ulid";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { ageOf } from "./task-source.server.ts";

/** The one queue of all tasks; which handler runs one is in its row. */
export const TASK_QUEUE = "tasks";
/** pg-boss's own connections: it polls, and tells the server that tasks are still at work. */
const POOL_SIZE = 2;
/** The least that pg-boss knows. Twice as long as between two signs of life, with room for a slow server. */
export const HEARTBEAT_SECONDS = 20;
const LOOK_AFTER_SECONDS = 5;
/** A worker that died is no reason to give a task up, however often; what fails is parked by the runner. */
const RETRIES_MAX = 1_000_000;
/** Tasks may wait long, for a shop that is frozen or a batch that is due in spring. */
const WAIT_SECONDS_MAX = 10 * 365 * 86_400;
/** No task runs so long; one whose worker vanished is noticed by its heartbeat long before. */
const RUN_SECONDS_MAX = 12 * 3_600;
/** What ran stays for a while, for whoever looks into pg-boss's tables. */
const KEEP_SECONDS = 600;
/** A job's priority counts seconds from here, so that a whole number of 32 bits lasts until 2094. */
const AGE_EPOCH = Date.UTC(2026, 0, 1);

const QUEUE = {
  // At most one active job per singleton key, which is the task's group: held by a unique index.
  policy: "singleton",
  retryLimit: RETRIES_MAX,
  retryDelay: 0,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: RUN_SECONDS_MAX,
  retentionSeconds: WAIT_SECONDS_MAX,
  deleteAfterSeconds: KEEP_SECONDS,
} as const;

export interface OpenBossOptions {
  url: string;
  log: Log;
  /** Workers look after the queue; web processes only add to it. */
  looksAfter: boolean;
}

/** pg-boss on the hub's database, in its own schema, which `npm run migrate` made. */
export function makeBoss({ url, log, looksAfter }: OpenBossOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    max: POOL_SIZE,
    migrate: false,
    schedule: false,
    supervise: looksAfter,
    superviseIntervalSeconds: LOOK_AFTER_SECONDS,
    monitorIntervalSeconds: LOOK_AFTER_SECONDS,
    maintenanceIntervalSeconds: KEEP_SECONDS,
    registerInstance: looksAfter,
    reindex: looksAfter,
  });
  boss.on("error", (error) => log.warn({ error: error.message }, "pg-boss met an error"));
  boss.on("warning", ({ message }) => log.info({ message }, "pg-boss warns"));
  return boss;
}

/** Makes or migrates pg-boss's schema and the queue; part of `npm run migrate`. */
export async function prepareBoss(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    max: POOL_SIZE,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => {});
  await boss.start();
  const { policy, ...options } = QUEUE;
  if (await boss.getQueue(TASK_QUEUE)) await boss.updateQueue(TASK_QUEUE, options);
  else await boss.createQueue(TASK_QUEUE, { policy, ...options });
  await boss.stop({ graceful: false });
}

/** A task that is to wait for its turn. */
export interface WaitingTask {
  id: string;
  group: string;
  shopId: string;
  runAt: number;
  priority: number;
}

/** Adds a job for each task, in the transaction that asks for it, and answers its id by the task's. */
export async function addJobs(
  boss: PgBoss,
  tx: Tx,
  { tasks, clock }: { tasks: readonly WaitingTask[]; clock: Clock },
): Promise<Map<string, string>> {
  const ids = new Map(tasks.map((task) => [task.id, ulidToUUID(clock.newId()).toLowerCase()]));
  await boss.insert(
    TASK_QUEUE,
    tasks.map((task) => ({
      id: ids.get(task.id),
      data: { taskId: task.id },
      singletonKey: task.group,
      group: { id: task.shopId },
      ...turnOf(task),
    })),
    { db: fromKysely(tx) },
  );
  return ids;
}

/** When a job may run, and its place among the others: pg-boss takes the largest number first. */
export function turnOf(task: { runAt: number; priority: number }): {
  startAfter: Date;
  priority: number;
} {
  const age = Math.floor((ageOf(task) - AGE_EPOCH) / 1_000);
  return { startAfter: new Date(task.runAt), priority: -age };
}
