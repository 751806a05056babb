import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";

interface Surroundings {
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
  die(): void;
}

export function makeMortal(outside: Surroundings): Mortal {
  let alive = true;
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
  const { clock, database } = outside;
  return {
    clock: {
      ...clock,
      timer: (delayMs, fn) => clock.timer(delayMs, () => alive && fn()),
      sleep: (delayMs) => whileAlive(() => clock.sleep(delayMs)),
    },
    database: {
      ...database,
      write: (work) =>
        whileAlive(() =>
          database.write(async (tx) => {
            assertAlive();
            const result = await work(tx);
            assertAlive();
            return result;
          }),
        ),
    },
    fetch: (input, init) => whileAlive(() => outside.fetch(input, init)),
    die: () => void (alive = false),
  };
}
