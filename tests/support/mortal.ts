import type { KyselyPlugin } from "kysely";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import { withAfterCommit } from "#app/platform/db/after-commit.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";

export interface Surroundings {
  clock: Clock;
  database: Database;
  fetch: typeof fetch;
}

/**
 * What a process sees of the world until it dies. From then on none of its timers fires, nothing it
 * waits for ever comes, and a transaction that was under way is rolled back. Requests already sent
 * still arrive: their answers find nobody.
 */
export interface Mortal extends Surroundings {
  readonly alive: boolean;
  die(): void;
  /** Dies before its n-th database statement from now, wherever that stands. */
  dieAfter(statements: number, died: () => void): void;
}

export function makeMortal(outside: Surroundings): Mortal {
  let alive = true;
  let statementsLeft = Infinity;
  let died = (): void => {};
  /** Passes on what comes of the work, as long as somebody is there to hear it. */
  const whileAlive = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (!alive) return;
      work().then(
        (value) => alive && resolve(value),
        (error: unknown) => alive && reject(error instanceof Error ? error : new Error("lost")),
      );
    });
  const assertAlive = (): void => {
    if (!alive) throw new Error("the process is dead");
  };
  /** Stands before every statement of the process; one of the dead reaches no database. */
  const everyStatement: KyselyPlugin = {
    transformQuery({ node }) {
      statementsLeft -= 1;
      if (statementsLeft <= 0 && alive) {
        alive = false;
        died();
      }
      assertAlive();
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const { clock, database } = outside;
  return {
    get alive() {
      return alive;
    },
    clock: {
      ...clock,
      timer: (delayMs, fn) => clock.timer(delayMs, () => alive && fn()),
      sleep: (delayMs) => whileAlive(() => clock.sleep(delayMs)),
    },
    database: {
      ...database,
      db: database.db.withPlugin(everyStatement),
      write: (work, options) =>
        whileAlive(() =>
          withAfterCommit(work, (done) =>
            database.write(async (tx) => {
              assertAlive();
              const result = await done(tx.withPlugin(everyStatement));
              assertAlive();
              return result;
            }, options),
          ),
        ),
    },
    fetch: (input, init) => whileAlive(() => outside.fetch(input, init)),
    die: () => void (alive = false),
    dieAfter(statements, then) {
      statementsLeft = statements;
      died = then;
    },
  };
}
