import { sql, type Kysely, type Transaction } from "kysely";
import { keepAfterCommits } from "./after-commit.server.ts";
import type { WriteTurns } from "./write-turns.server.ts";

interface Waiting<Schema> {
  run: (tx: Transaction<Schema>) => Promise<void>;
  /** What follows it once it is committed. */
  after: (() => void)[];
  /** What to tell the caller once the group is on disk. */
  settle: () => void;
  reject: (error: unknown) => void;
}

/** Works in one commit, and how long they may take: the more, the longer the first one's caller waits. */
const GROUP_MAX = 100;
const GROUP_MS = 20;
/** How long when another thread waits for its turn. */
const GROUP_MS_WHEN_WANTED = 5;

/**
 * Commits writes in groups, so that one wait for the disk serves all that came in one turn of the event
 * loop. Each has a savepoint of its own, and fails alone; each is told only when the group is on disk.
 * Urgent ones come first, and a group that takes long leaves the others to the next. Where threads share
 * the file, each group waits for its turn.
 */
export function makeGroupWrites<Schema>(options: {
  db: Kysely<Schema>;
  nextTurn: () => Promise<void>;
  now: () => number;
  turns?: WriteTurns | undefined;
  /** Called between groups, when it is nobody's turn. */
  afterGroup?: (() => Promise<void>) | undefined;
}): <T>(work: (tx: Transaction<Schema>) => Promise<T>, how?: { isUrgent?: boolean }) => Promise<T> {
  const urgent: Waiting<Schema>[] = [];
  const waiting: Waiting<Schema>[] = [];
  let writing = false;

  async function drain(): Promise<void> {
    writing = true;
    while (urgent.length + waiting.length > 0) {
      await options.nextTurn();
      await options.turns?.take();
      try {
        const only = urgent.length + waiting.length === 1 ? takeInTime()() : undefined;
        if (only) await writeOne(options.db, only);
        else await writeGroup(options.db, takeInTime());
      } finally {
        options.turns?.give();
      }
      await options.afterGroup?.();
    }
    writing = false;
  }

  /** What comes next, as long as the group may go on. */
  function takeInTime(): () => Waiting<Schema> | undefined {
    const beganAt = options.now();
    let taken = 0;
    return () => {
      taken += 1;
      const most = options.turns?.isWanted() ? GROUP_MS_WHEN_WANTED : GROUP_MS;
      const isOver = taken > GROUP_MAX || (taken > 1 && options.now() >= beganAt + most);
      return isOver ? undefined : (urgent.shift() ?? waiting.shift());
    };
  }

  return (work, how) =>
    new Promise((resolve, reject) => {
      const one: Waiting<Schema> = {
        run: async (tx) => {
          const value = await work(tx);
          one.settle = () => {
            resolve(value);
          };
        },
        after: [],
        settle: () => {},
        reject,
      };
      (how?.isUrgent ? urgent : waiting).push(one);
      if (!writing) void drain();
    });
}

/** One that nobody waits with needs no savepoint, which would keep each page as it was before. */
async function writeOne<Schema>(db: Kysely<Schema>, one: Waiting<Schema>): Promise<void> {
  try {
    await db.transaction().execute((tx) => {
      keepAfterCommits(tx, one.after);
      return one.run(tx);
    });
    one.after.forEach((run) => run());
    one.settle();
  } catch (error) {
    one.reject(error);
  }
}

async function writeGroup<Schema>(
  db: Kysely<Schema>,
  next: () => Waiting<Schema> | undefined,
): Promise<void> {
  const group: Waiting<Schema>[] = [];
  try {
    await db.transaction().execute(async (tx) => {
      for (let one = next(); one; one = next()) {
        group.push(one);
        await runAlone(tx, one);
      }
    });
    for (const one of group) one.after.forEach((run) => run());
    for (const one of group) one.settle();
  } catch (error) {
    for (const one of group) one.reject(error);
  }
}

async function runAlone<Schema>(tx: Transaction<Schema>, one: Waiting<Schema>): Promise<void> {
  await sql`savepoint one_of_group`.execute(tx);
  keepAfterCommits(tx, one.after);
  try {
    await one.run(tx);
  } catch (error) {
    await sql`rollback to one_of_group`.execute(tx);
    one.after.length = 0;
    one.settle = () => {
      one.reject(error);
    };
  }
  await sql`release one_of_group`.execute(tx);
}
