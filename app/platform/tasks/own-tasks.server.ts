import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import {
  ageOf,
  busyShops,
  countByShop,
  type Claim,
  type TaskRow,
  type TaskSource,
} from "./task-source.server.ts";

/** Tasks of one group that wait behind each other must not hide the others. */
const CANDIDATES_PER_ROOM = 3;
/** Nobody else would take a task over. */
const NEVER_MS = 2 ** 31 - 1;

const selectTasks = (db: Db | Tx) => db.selectFrom("Task").selectAll();

/**
 * One worker has the database to itself, so it remembers itself what runs: to claim costs no write, and
 * what a dead predecessor was at is due like everything else.
 */
export function makeOwnTasks(deps: { database: Database; clock: Clock }): TaskSource {
  return {
    start: () => takeBack(deps.database),
    stop: () => Promise.resolve(),
    renew: () => Promise.resolve(),
    renewEveryMs: NEVER_MS,
    ended: () => Promise.resolve(),
    async claim(claim) {
      const groups = claim.running.map(({ group }) => group);
      const busy = busyShops(claim);
      const due = selectTasks(deps.database.db)
        .where("state", "=", "pending")
        .where("runAt", "<=", deps.clock.now())
        .$if(groups.length > 0, (query) => query.where("group", "not in", groups))
        .$if(busy.length > 0, (query) => query.where("shopId", "not in", busy));
      return chooseFair(await urgentAndOldest(due, claim.room * CANDIDATES_PER_ROOM), claim);
    },
  };
}

/** A database that several workers shared may hold tasks that one of them was at. */
async function takeBack(database: Database): Promise<void> {
  await database.write(async (tx) => {
    await tx
      .updateTable("Task")
      .set({ state: "pending", jobId: null })
      .where("state", "=", "running")
      .execute();
  });
}

/** The most urgent candidates; when there are more than were asked for, the oldest beside them. */
async function urgentAndOldest(
  due: ReturnType<typeof selectTasks>,
  limit: number,
): Promise<TaskRow[]> {
  const urgent = await due.orderBy("priority").orderBy("runAt").limit(limit).execute();
  if (urgent.length < limit) return urgent;
  const oldest = await due.orderBy("runAt").limit(limit).execute();
  return [...new Map([...urgent, ...oldest].map((task) => [task.id, task])).values()];
}

/** The most urgent ones by their age, one of each group, as many of each shop as it has places left. */
function chooseFair(candidates: readonly TaskRow[], { room, running, perShop }: Claim): TaskRow[] {
  const groups = new Set<string>();
  const places = countByShop(running);
  const chosen: TaskRow[] = [];
  for (const task of [...candidates].sort((a, b) => ageOf(a) - ageOf(b))) {
    const taken = places.get(task.shopId) ?? 0;
    if (chosen.length >= room) break;
    if (groups.has(task.group) || taken >= perShop) continue;
    groups.add(task.group);
    places.set(task.shopId, taken + 1);
    chosen.push(task);
  }
  return chosen;
}
