import { describeError, isFault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";

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
  /** Of those, how many may be one shop's: waiting for a slow shop must not take every place. */
  perShop: number;
  leaseMs: number;
  pollMs: number;
  /** After so many a person is told, and what may not pass by itself is parked. */
  attemptsMax: number;
  backOffMinMs: number;
  backOffMaxMs: number;
}

export const defaultRunnerSettings: RunnerSettings = {
  concurrency: 64,
  perShop: 8,
  leaseMs: 60_000,
  pollMs: 1_000,
  attemptsMax: 12,
  backOffMinMs: 500,
  backOffMaxMs: 300_000,
};

interface TaskRow {
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
}

type DueTasks = ReturnType<typeof selectTasks>;

const selectTasks = (db: Db | Tx) => db.selectFrom("Task").selectAll();

interface Running {
  work: Promise<void>;
  group: string;
  shopId: string;
}

interface RunnerDeps {
  database: Database;
  clock: Clock;
  log: Log;
  handlers: TaskHandlers;
  settings: RunnerSettings;
}

/**
 * Runs stored tasks, those of one group one after another. A fault that may pass is tried again with
 * growing pauses; anything else parks the task where a person sees it, and stops no other.
 */
export function makeTaskRunner(deps: RunnerDeps): TaskRunner {
  const running = new Map<string, Running>();
  const claim = deps.database.dialect === "sqlite" ? claimAlone : claimByLease;
  const workerId = deps.clock.newId();
  let stopped = true;
  let claiming = false;
  let wanted = false;
  let timer: { cancel(): void } | null = null;

  async function fill(): Promise<void> {
    claiming = true;
    try {
      while (wanted && !stopped) {
        wanted = false;
        const room = deps.settings.concurrency - running.size;
        if (room <= 0) return;
        const claimed = await claim(deps, { workerId, room, running: [...running.values()] });
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
    const work = runTask(deps, task).finally(() => {
      running.delete(task.id);
      wake();
    });
    running.set(task.id, { work, group: task.group, shopId: task.shopId });
  }

  function wake(): void {
    wanted = true;
    if (!claiming && !stopped) void fill();
  }

  function arm(): void {
    timer?.cancel();
    if (!stopped) timer = deps.clock.timer(deps.settings.pollMs, wake);
  }

  return {
    async start() {
      stopped = false;
      if (deps.database.dialect === "sqlite") await releaseLeases(deps.database);
      wake();
    },
    wake,
    async stop() {
      stopped = true;
      timer?.cancel();
      await Promise.all([...running.values()].map(({ work }) => work));
    },
    running: () => running.size,
  };
}

/** A database that came from elsewhere may hold leases; on SQLite nobody honours them. */
async function releaseLeases(database: Database): Promise<void> {
  await database.write(async (tx) => {
    await tx
      .updateTable("Task")
      .set({ state: "pending", leasedBy: null, leaseUntil: null })
      .where("state", "=", "running")
      .execute();
  });
}

interface Claim {
  workerId: string;
  /** How many tasks may be begun. */
  room: number;
  running: readonly Running[];
}

/** So long a wait is worth one step of priority: nothing waits for ever behind a stream of urgent work. */
const AGE_STEP_MS = 10_000;

/** Tasks of one group that wait behind each other must not hide the others. */
const CANDIDATES_PER_ROOM = 3;

/**
 * One worker owns a SQLite file, so it remembers itself what runs: to claim costs no write, and what a
 * dead predecessor was at is due like everything else.
 */
async function claimAlone(deps: RunnerDeps, claim: Claim): Promise<TaskRow[]> {
  const { room, running } = claim;
  const groups = running.map(({ group }) => group);
  const busy = busyShops(deps, claim);
  const due = selectTasks(deps.database.db)
    .where("state", "=", "pending")
    .where("runAt", "<=", deps.clock.now())
    .$if(groups.length > 0, (query) => query.where("group", "not in", groups))
    .$if(busy.length > 0, (query) => query.where("shopId", "not in", busy));
  return chooseFair(deps, await urgentAndOldest(due, room * CANDIDATES_PER_ROOM), claim);
}

/** The most urgent candidates; when there are more than were asked for, the oldest beside them. */
async function urgentAndOldest(due: DueTasks, limit: number): Promise<TaskRow[]> {
  const urgent = await due.orderBy("priority").orderBy("runAt").limit(limit).execute();
  if (urgent.length < limit) return urgent;
  const oldest = await due.orderBy("runAt").limit(limit).execute();
  return [...new Map([...urgent, ...oldest].map((task) => [task.id, task])).values()];
}

/** Shops that have all the places they may have. */
function busyShops({ settings }: RunnerDeps, { running }: Claim): string[] {
  const places = countByShop(running);
  return [...places].filter(([, count]) => count >= settings.perShop).map(([shopId]) => shopId);
}

function countByShop(tasks: readonly { shopId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { shopId } of tasks) counts.set(shopId, (counts.get(shopId) ?? 0) + 1);
  return counts;
}

/** The most urgent ones by their age, one of each group, as many of each shop as it has places left. */
function chooseFair(
  { settings }: RunnerDeps,
  candidates: readonly TaskRow[],
  { room, running }: Claim,
): TaskRow[] {
  const groups = new Set<string>();
  const places = countByShop(running);
  const chosen: TaskRow[] = [];
  for (const task of [...candidates].sort((a, b) => ageOf(a) - ageOf(b))) {
    const taken = places.get(task.shopId) ?? 0;
    if (chosen.length >= room) break;
    if (groups.has(task.group) || taken >= settings.perShop) continue;
    groups.add(task.group);
    places.set(task.shopId, taken + 1);
    chosen.push(task);
  }
  return chosen;
}

function ageOf({ priority, runAt }: TaskRow): number {
  return runAt + priority * AGE_STEP_MS;
}

/** Takes due tasks whose group is idle, most urgent first. */
async function claimByLease(deps: RunnerDeps, of: Claim): Promise<TaskRow[]> {
  const busy = busyShops(deps, of);
  const now = deps.clock.now();
  const due = await deps.database.db
    .selectFrom("Task")
    .select("id")
    .where("state", "=", "pending")
    .where("runAt", "<=", now)
    .limit(1)
    .execute();
  if (due.length === 0) return [];
  return deps.database.write(async (tx) => {
    await takeBackLapsed(tx, now);
    const waiting = selectTasks(tx)
      .where("state", "=", "pending")
      .where("runAt", "<=", now)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("Task as busy")
              .select("busy.id")
              .whereRef("busy.group", "=", "Task.group")
              .where("busy.state", "=", "running"),
          ),
        ),
      )
      .$if(busy.length > 0, (query) => query.where("shopId", "not in", busy));
    const candidates = await urgentAndOldest(waiting, of.room * CANDIDATES_PER_ROOM);
    const taken = chooseFair(deps, candidates, of);
    if (taken.length === 0) return [];
    await tx
      .updateTable("Task")
      .set({ state: "running", leasedBy: of.workerId, leaseUntil: now + deps.settings.leaseMs })
      .where(
        "id",
        "in",
        taken.map((task) => task.id),
      )
      .execute();
    return taken;
  });
}

async function takeBackLapsed(tx: Tx, now: number): Promise<void> {
  await tx
    .updateTable("Task")
    .set({ state: "pending", leasedBy: null, leaseUntil: null })
    .where("state", "=", "running")
    .where("leaseUntil", "<", now)
    .execute();
}

async function runTask(deps: RunnerDeps, task: TaskRow): Promise<void> {
  const lease = keepLease(deps, task);
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
    await finish(deps, task, outcome?.again);
  } catch (error) {
    await fail(deps, task, error);
  } finally {
    lease.cancel();
  }
}

/** A long task renews its lease, so that nobody takes it over while it is at work. */
function keepLease(deps: RunnerDeps, task: TaskRow): { cancel(): void } {
  let timer: { cancel(): void };
  const renew = (): void => {
    timer = deps.clock.timer(deps.settings.leaseMs / 2, renew);
    void deps.database
      .write(async (tx) => {
        await tx
          .updateTable("Task")
          .set({ leaseUntil: deps.clock.now() + deps.settings.leaseMs })
          .where("id", "=", task.id)
          .where("state", "=", "running")
          .execute();
      })
      .catch((error: unknown) =>
        deps.log.warn({ error: describeError(error) }, "lease not renewed"),
      );
  };
  timer = deps.clock.timer(deps.settings.leaseMs / 2, renew);
  return { cancel: () => timer.cancel() };
}

async function finish(deps: RunnerDeps, task: TaskRow, again: number | undefined): Promise<void> {
  await deps.database.write(async (tx) => {
    // What a person was told of is over.
    if (task.error !== null) await settleNotice(tx, deps.clock, noticeOf(task));
    if (again === undefined) {
      const gone = await tx
        .deleteFrom("Task")
        .where("id", "=", task.id)
        .where("revision", "=", task.revision)
        .executeTakeFirst();
      if (gone.numDeletedRows > 0n) return;
    }
    await tx
      .updateTable("Task")
      .set({
        state: "pending",
        leasedBy: null,
        leaseUntil: null,
        attempts: 0,
        error: null,
        ...(again === undefined ? {} : { runAt: deps.clock.now() + again }),
      })
      .where("id", "=", task.id)
      .execute();
  });
}

async function fail(deps: RunnerDeps, task: TaskRow, error: unknown): Promise<void> {
  const { settings, clock } = deps;
  const attempts = task.attempts + 1;
  const passes = isFault(error) && error.retryable;
  const retry = passes && (error.lasting || attempts < settings.attemptsMax);
  const pause = Math.min(
    settings.backOffMinMs * 2 ** Math.min(attempts - 1, 12),
    settings.backOffMaxMs,
  );
  // The other side says how long at least; a try that fails ever again is made ever less often.
  const waitMs = Math.max(isFault(error) ? (error.retryAfterMs ?? 0) : 0, pause);
  deps.log[retry ? "info" : "error"](
    { kind: task.kind, key: task.key, shopId: task.shopId, attempts, error: describeError(error) },
    retry ? "task will be tried again" : "task was parked",
  );
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("Task")
      .set({
        state: retry ? "pending" : "parked",
        attempts,
        runAt: clock.now() + waitMs,
        leasedBy: null,
        leaseUntil: null,
        error: describeError(error).slice(0, 1_000),
      })
      .where("id", "=", task.id)
      .execute();
    if (retry && attempts !== settings.attemptsMax) return;
    await raiseNotice(tx, clock, {
      ...noticeOf(task),
      factoryId: task.app === "factory" ? task.shopId : null,
      details: { kind: task.kind, error: describeError(error).slice(0, 300) },
    });
  });
}

function noticeOf({ shopId, kind, key }: TaskRow) {
  return { shopId, kind: "parked", subject: `${kind}:${key}` };
}
