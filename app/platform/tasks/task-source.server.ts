import type { Tx } from "#app/platform/db/database.server.ts";

/** A task as its row stands when it is begun. */
export interface TaskRow {
  id: string;
  kind: string;
  key: string;
  shopId: string;
  app: string;
  group: string;
  payload: string;
  priority: number;
  runAt: number;
  error: string | null;
  attempts: number;
  revision: number;
  jobId: string | null;
}

/** A task that this process runs. */
export interface RunningTaskRow {
  group: string;
  shopId: string;
}

/** How many tasks may be begun, beside those that run. */
export interface Claim {
  room: number;
  /** Of all places, how many may be one shop's. */
  perShop: number;
  running: readonly RunningTaskRow[];
}

/** Where a runner has its tasks from, of one process by itself or of several. */
export interface TaskSource {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Due tasks for this process, most urgent first, no two of a group. */
  claim(claim: Claim): Promise<TaskRow[]>;
  /** Called now and then while tasks run: they are still at work. */
  renew(tasks: readonly TaskRow[]): Promise<void>;
  readonly renewEveryMs: number;
  /**
   * In the transaction that ends a task's run. `next` is when and how urgently it is to run again; null
   * when it is not. Throws when the task is another worker's by now.
   */
  ended(tx: Tx, task: TaskRow, next: { runAt: number; priority: number } | null): Promise<void>;
}

/** So long a wait is worth one step of priority: nothing waits for ever behind a stream of urgent work. */
export const AGE_STEP_MS = 10_000;

/** When a task's turn is among others: the least first. */
export function ageOf({ priority, runAt }: { priority: number; runAt: number }): number {
  return runAt + priority * AGE_STEP_MS;
}

/** Shops that have all the places they may have. */
export function busyShops({ running, perShop }: Claim): string[] {
  const places = countByShop(running);
  return [...places].filter(([, count]) => count >= perShop).map(([shopId]) => shopId);
}

export function countByShop(tasks: readonly { shopId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { shopId } of tasks) counts.set(shopId, (counts.get(shopId) ?? 0) + 1);
  return counts;
}
