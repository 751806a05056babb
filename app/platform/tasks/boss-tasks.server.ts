import { fromKysely, type PgBoss } from "pg-boss";
import { z } from "zod";
import { Fault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import { addJobs, HEARTBEAT_SECONDS, TASK_QUEUE, type WaitingTask } from "./boss.server.ts";
import type { TaskRow, TaskSource } from "./task-source.server.ts";

/** What pg-boss answers; its types leave it out. */
const completed = z.object({ affected: z.number().default(0) });

/** A job in this worker's hands: pg-boss knows by both whether it still is. */
interface Attempt {
  id: string;
  retryCount: number;
}

/**
 * Tasks of one worker among several: pg-boss hands each to one of them, the row says what it is. A task
 * that waits has one waiting job, one that runs has one active job, a parked one has none.
 */
export function makeBossTasks(deps: {
  boss: PgBoss;
  database: Database;
  clock: Clock;
}): TaskSource {
  const { boss, database, clock } = deps;
  const attempts = new WeakMap<TaskRow, Attempt>();

  return {
    renewEveryMs: (HEARTBEAT_SECONDS / 4) * 1_000,
    start: () => adopt(deps),
    stop: () => Promise.resolve(),
    async claim(claim) {
      const jobs = await boss.fetch<{ taskId: string }>(TASK_QUEUE, {
        batchSize: claim.room,
        // Over all workers: a shop answers them together no faster than one.
        groupConcurrency: claim.perShop,
        includeMetadata: true,
      });
      if (jobs.length === 0) return [];
      const begun = await database.write((tx) => begin(tx, jobs));
      const byJob = new Map(jobs.map((job) => [job.id, job]));
      for (const task of begun) {
        const job = byJob.get(task.jobId ?? "");
        if (job) attempts.set(task, { id: job.id, retryCount: job.retryCount });
        byJob.delete(task.jobId ?? "");
      }
      // Of tasks that ended in the moment when their worker was thought dead.
      const left = [...byJob.values()];
      if (left.length > 0) await boss.complete(TASK_QUEUE, left);
      return begun;
    },
    async renew(tasks) {
      const known = tasks.flatMap((task) => attempts.get(task) ?? []);
      if (known.length > 0) await boss.touch(TASK_QUEUE, known);
    },
    async ended(tx, task, next) {
      const attempt = attempts.get(task);
      const db = fromKysely(tx);
      const done = attempt && (await boss.complete(TASK_QUEUE, [attempt], null, { db }));
      if (completed.parse(done ?? {}).affected === 0) {
        throw new Fault("fenced_off", {
          message: "the task is another worker's by now, and ends when that one says so",
          details: { kind: task.kind, key: task.key },
        });
      }
      if (next === null) return;
      await giveJobs(tx, { boss, clock, tasks: [{ ...task, ...next }] });
    },
  };
}

/**
 * What was fetched is running, unless its row says that this job is not the task's any more. Its time is
 * over: the next is that of whoever asks for it while it runs.
 */
async function begin(tx: Tx, jobs: readonly { id: string }[]): Promise<TaskRow[]> {
  return tx
    .updateTable("Task")
    .set({ state: "running", runAt: 0 })
    .where(
      "jobId",
      "in",
      jobs.map(({ id }) => id),
    )
    .where("state", "in", ["pending", "running"])
    .returningAll()
    .execute();
}

/** Gives tasks that wait without a job one; in the transaction that made them wait. */
export async function giveJobs(
  tx: Tx,
  { boss, clock, tasks }: { boss: PgBoss; clock: Clock; tasks: readonly WaitingTask[] },
): Promise<void> {
  if (tasks.length === 0) return;
  const ids = await addJobs(boss, tx, { tasks, clock });
  for (const [id, jobId] of ids) {
    await tx.updateTable("Task").set({ jobId }).where("id", "=", id).execute();
  }
}

const ADOPTED_MAX = 500;

/** Rows that came from a database without pg-boss wait for a job. */
async function adopt({
  boss,
  database,
  clock,
}: Parameters<typeof makeBossTasks>[0]): Promise<void> {
  for (let found = ADOPTED_MAX; found === ADOPTED_MAX;) {
    found = await database.write(async (tx) => {
      const tasks = await tx
        .selectFrom("Task")
        .selectAll()
        .where("jobId", "is", null)
        .where("state", "=", "pending")
        .limit(ADOPTED_MAX)
        .execute();
      await giveJobs(tx, { boss, clock, tasks });
      return tasks.length;
    });
  }
}
