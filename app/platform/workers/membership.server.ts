import { sql } from "kysely";
import { describeError, Fault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";

/**
 * How long a worker that shows no sign of life keeps what it has. Longer than the server leaves a
 * transaction standing still: what was under way in a process that froze is ended before others take over.
 */
export const WORKER_LIFE_MS = 10_000;
const BEAT_MS = 1_500;

/**
 * One worker process among several. Whoever shows no sign of life is taken for dead by the others: its
 * row goes, its leases fall free, and should it wake, every write of its is refused.
 */
export interface Membership {
  readonly workerId: string;
  join(): Promise<void>;
  /** Gives up all leases; the others take over at once. */
  leave(): Promise<void>;
  /** Throws when this worker was taken for dead; the first thing in each of its transactions. */
  assertAlive(tx: Tx): Promise<void>;
  /** Writes that were refused because it had been. */
  refusals(): number;
}

export interface MembershipDeps {
  /** Not the fenced one. */
  database: Database;
  clock: Clock;
  log: Log;
  /** Called once, when this worker finds that it was taken for dead: nothing it knows is true any more. */
  onLapsed: () => void;
}

export function makeMembership(deps: MembershipDeps): Membership {
  const workerId = deps.clock.newId();
  const { db } = deps.database;
  let standing: "outside" | "member" | "lapsed" = "outside";
  let refused = 0;
  let timer: { cancel(): void } | null = null;
  let beating: Promise<void> = Promise.resolve();

  function lapse(): void {
    if (standing !== "member") return;
    standing = "lapsed";
    timer?.cancel();
    deps.log.fatal({ workerId }, "this worker was taken for dead: it writes nothing more");
    deps.onLapsed();
  }

  async function beat(): Promise<void> {
    try {
      if (!(await showLife(db, workerId))) return lapse();
      await buryDead(db);
    } catch (error) {
      deps.log.warn({ workerId, error: describeError(error) }, "no sign of life could be given");
    }
    if (standing === "member") timer = deps.clock.timer(BEAT_MS, () => void (beating = beat()));
  }

  return {
    workerId,
    async join() {
      const startedAt = deps.clock.now();
      await db
        .insertInto("Worker")
        .values({ id: workerId, startedAt, seenUntil: LIFE_ENDS })
        .execute();
      standing = "member";
      beating = beat();
      await beating;
    },
    async leave() {
      if (standing !== "member") return;
      standing = "outside";
      timer?.cancel();
      await beating;
      await bury(db, sql`id = ${workerId}`);
    },
    async assertAlive(tx) {
      // A process that never joined, or has left, has nothing that others could take over.
      if (standing === "outside") return;
      const row = await tx
        .selectFrom("Worker")
        .select("id")
        .where("id", "=", workerId)
        .executeTakeFirst();
      if (row) return;
      refused += 1;
      deps.log.error({ workerId, refused }, "a write was fenced off");
      lapse();
      throw new Fault("fenced_off", {
        message: "this worker was taken for dead, so that others do its work; start it again",
      });
    },
    refusals: () => refused,
  };
}

/** The server's clock, which all workers share: theirs may differ by more than a life. */
const SERVER_NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
const LIFE_ENDS = sql<number>`${SERVER_NOW} + ${WORKER_LIFE_MS}::bigint`;

async function showLife(db: Db, workerId: string): Promise<boolean> {
  const shown = await db
    .updateTable("Worker")
    .set({ seenUntil: LIFE_ENDS })
    .where("id", "=", workerId)
    .executeTakeFirst();
  return shown.numUpdatedRows > 0n;
}

function buryDead(db: Db): Promise<void> {
  return bury(db, sql`"seenUntil" < ${SERVER_NOW}`);
}

/** In one statement, so that no lease falls free of a worker that can still write. */
async function bury(db: Db, which: ReturnType<typeof sql>): Promise<void> {
  await sql`with dead as (delete from "Worker" where ${which} returning id)
    update "Lease" set "workerId" = null where "workerId" in (select id from dead)`.execute(db);
}
