import { Kysely } from "kysely";
import pg from "pg";
import type { Database, OpenDatabaseOptions, Tx } from "./database.server.ts";
import { withAfterCommit } from "./after-commit.server.ts";
import type { DB } from "./generated/types.ts";
import { ALONE, HubPostgresDialect } from "./postgres-driver.server.ts";

const POOL_SIZE = 10;
/** From this attempt on a transaction runs alone, and so succeeds: others wait for it, as on SQLite. */
const ALONE_FROM = 3;
/** More would be an error of another kind. */
const ATTEMPTS_MAX = 10;
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK_DETECTED = "40P01";

/**
 * A transaction is short, so one that stands still is of a process that stopped: the server takes its
 * locks from it, or a frozen worker would hold up every other for as long as it sleeps.
 */
const IDLE_IN_TRANSACTION_MS = 5_000;

/**
 * What a serializable transaction reads by scanning a whole table conflicts with every write to it, and
 * while a table is small the planner scans. A scan that it cannot do without then looks so dear that the
 * server would compile the statement each time, for longer than it takes to run.
 */
const SESSION = "-c enable_seqscan=off -c jit=off";

/** Opens PostgreSQL so that code written for one writer is right on it (docs/scale.md). */
export function openPostgres(options: OpenDatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? POOL_SIZE,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    options: SESSION,
    types: numbersAsNumbers(),
  });
  // Without listeners a restart of the server would end this process. The pool's own hears of connections
  // that nobody uses, and then the client's too.
  pool.on("connect", (client) => client.on("error", (error) => options.onLost?.(error)));
  pool.on("error", () => {});
  const db = new Kysely<DB>({ dialect: new HubPostgresDialect({ pool }) });
  const once = <T>(work: (tx: Tx) => Promise<T>, attempt: number): Promise<T> =>
    withAfterCommit(work, (hooked) => {
      const begun = db.transaction().setIsolationLevel("serializable");
      return (attempt < ALONE_FROM ? begun : begun.setAccessMode(ALONE)).execute(hooked);
    });
  const repeated = makeRepeater(options.pause);
  return {
    db,
    dialect: "postgres",
    write: (work) => repeated((attempt) => once(work, attempt)),
    inUse: () => pool.totalCount - pool.idleCount + pool.waitingCount,
    close: () => db.destroy(),
  };
}

const { INT8, NUMERIC } = pg.types.builtins;

/** Times in ms, counts and sums arrive as text, as they may be larger than 2^53; ours never are. */
function numbersAsNumbers(): InstanceType<typeof pg.TypeOverrides> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
  return types;
}

/**
 * Runs a transaction again when it was not alone. This process's repetitions go one after another: rivals
 * that met once would meet again, and each would undo the other.
 */
function makeRepeater(pause: OpenDatabaseOptions["pause"]) {
  let last: Promise<unknown> = Promise.resolve();

  async function repeat<T>(run: (attempt: number) => Promise<T>): Promise<T> {
    for (let attempt = 2; ; attempt += 1) {
      try {
        await pause?.(attempt);
        return await run(attempt);
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !isConflict(error)) throw error;
      }
    }
  }

  return async <T>(run: (attempt: number) => Promise<T>): Promise<T> => {
    try {
      return await run(1);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const turn = last.then(() => repeat(run));
    last = turn.catch(() => {});
    return turn;
  };
}

/** The server asks for the transaction to be run again. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK_DETECTED;
}
