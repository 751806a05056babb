import { fromKysely, type PgBoss } from "pg-boss";
import { groupBy } from "#app/kernel/group.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { giveJobs } from "./boss-tasks.server.ts";
import { TASK_QUEUE, turnOf } from "./boss.server.ts";
import type { NewTask } from "./tasks.server.ts";

interface Asked {
  tasks: readonly NewTask[];
  /** Stores the rows, or changes those that are there. */
  store: (tx: Tx, clock: Clock, tasks: readonly NewTask[]) => Promise<void>;
}

/**
 * Asks for tasks where pg-boss hands them out. A row that waits has one job, whose turn follows the row's;
 * one that runs gets its next job when its run ends, as it was asked for again meanwhile.
 */
export async function askByJobs(
  tx: Tx,
  { boss, clock }: { boss: PgBoss; clock: Clock },
  { tasks, store }: Asked,
): Promise<void> {
  const before = new Map((await readWaiting(tx, tasks)).map((row) => [row.id, row]));
  await store(tx, clock, tasks);
  const waiting = await readWaiting(tx, tasks);
  await giveJobs(tx, { boss, clock, tasks: waiting.filter(({ jobId }) => jobId === null) });
  for (const row of waiting) {
    const was = before.get(row.id);
    if (row.jobId === null || !was) continue;
    if (was.runAt === row.runAt && was.priority === row.priority) continue;
    await boss.update(TASK_QUEUE, undefined, { id: row.jobId, ...turnOf(row), db: fromKysely(tx) });
  }
}

async function readWaiting(tx: Tx, tasks: readonly NewTask[]) {
  const found = [];
  for (const [kind, ofKind] of groupBy(tasks, (task) => task.kind)) {
    const rows = await tx
      .selectFrom("Task")
      .select(["id", "group", "shopId", "runAt", "priority", "jobId"])
      .where("kind", "=", kind)
      .where(
        "key",
        "in",
        ofKind.map(({ key }) => key),
      )
      .where("state", "=", "pending")
      .execute();
    found.push(...rows);
  }
  return found;
}
