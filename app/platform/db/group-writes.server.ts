import { sql, type Kysely, type Transaction } from "kysely";

interface Waiting<Schema> {
  run: (tx: Transaction<Schema>) => Promise<void>;
  /** What to tell the caller once the group is on disk. */
  settle: () => void;
  reject: (error: unknown) => void;
}

/** Works in one commit: the more, the longer the first one's caller waits. */
const GROUP_MAX = 100;

/**
 * Commits writes in groups, so that one wait for the disk serves all that came in one turn of the event
 * loop. Each has a savepoint of its own, and fails alone; each is told only when the group is on disk.
 */
export function makeGroupWrites<Schema>(options: {
  db: Kysely<Schema>;
  nextTurn: () => Promise<void>;
}): <T>(work: (tx: Transaction<Schema>) => Promise<T>) => Promise<T> {
  const waiting: Waiting<Schema>[] = [];
  let writing = false;

  async function drain(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      await options.nextTurn();
      await writeGroup(options.db, waiting.splice(0, GROUP_MAX));
    }
    writing = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      const one: Waiting<Schema> = {
        run: async (tx) => {
          const value = await work(tx);
          one.settle = () => {
            resolve(value);
          };
        },
        settle: () => {},
        reject,
      };
      waiting.push(one);
      if (!writing) void drain();
    });
}

async function writeGroup<Schema>(
  db: Kysely<Schema>,
  group: readonly Waiting<Schema>[],
): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      for (const one of group) await runAlone(tx, one);
    });
    for (const one of group) one.settle();
  } catch (error) {
    for (const one of group) one.reject(error);
  }
}

async function runAlone<Schema>(tx: Transaction<Schema>, one: Waiting<Schema>): Promise<void> {
  await sql`savepoint one_of_group`.execute(tx);
  try {
    await one.run(tx);
  } catch (error) {
    await sql`rollback to one_of_group`.execute(tx);
    one.settle = () => {
      one.reject(error);
    };
  }
  await sql`release one_of_group`.execute(tx);
}
