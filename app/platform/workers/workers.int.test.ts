import type { KyselyPlugin } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { openTestPostgres, testServer } from "#tests/support/postgres.ts";
import { fence } from "./fenced-database.server.ts";
import { makeLaneLeases } from "./lane-leases.server.ts";
import { makeMembership, type Membership } from "./membership.server.ts";
import { makeOneAtATime } from "./one-at-a-time.server.ts";
import { makeSignals, type Signal } from "./signals.server.ts";

const clock = realClock();
const log = createLog({ level: "silent" });
let database: Database & { url: string };
const closings: (() => Promise<void>)[] = [];

beforeEach(async () => {
  if (testServer !== undefined) database = await openTestPostgres(testServer);
});

afterEach(async () => {
  if (testServer === undefined) return;
  for (const close of closings.splice(0).reverse()) await close();
  await database.close();
});

const onPostgres = test.skipIf(testServer === undefined);

async function joinWorker(onLapsed = () => {}): Promise<Membership> {
  const membership = makeMembership({ database, clock, log, onLapsed });
  await membership.join();
  closings.push(() => membership.leave());
  return membership;
}

/** As the server finds a worker that gave no sign of life for long. */
async function letLifeEnd({ workerId }: Membership): Promise<void> {
  await database.db
    .updateTable("Worker")
    .set({ seenUntil: 0 })
    .where("id", "=", workerId)
    .execute();
}

async function waitFor(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await clock.sleep(20);
}

async function countSchedules(): Promise<number> {
  return (await database.db.selectFrom("ScheduleRun").select("name").execute()).length;
}

onPostgres("a worker that was taken for dead commits nothing, and is told once", async () => {
  let told = 0;
  const frozen = await joinWorker(() => (told += 1));
  const itsDatabase = fence(database, (tx) => frozen.assertAlive(tx));
  const write = (name: string): Promise<unknown> =>
    itsDatabase.write((tx) =>
      tx.insertInto("ScheduleRun").values({ name, slot: 1, ranAt: 1 }).execute(),
    );
  await write("before");
  await letLifeEnd(frozen);
  await joinWorker();
  await expect(write("after")).rejects.toMatchObject({ code: "fenced_off" });
  await expect(write("again")).rejects.toMatchObject({ code: "fenced_off" });
  expect(await countSchedules()).toBe(1);
  expect(told).toBe(1);
  expect(frozen.refusals()).toBe(2);
});

const LANES = Array.from({ length: 6 }, (_, n) => ({ app: "reseller", shopId: `shop-${n}` }));

async function joinWithLanes(itsDatabase: Database = database) {
  const membership = await joinWorker();
  const lanes = makeLaneLeases({ database: itsDatabase, clock, log, membership });
  lanes.want(LANES);
  lanes.start();
  closings.push(() => lanes.stop());
  const mine = () => LANES.flatMap((lane) => lanes.find(lane) ?? []);
  return { membership, lanes, mine };
}

onPostgres("lanes are shared evenly, and a dead worker's move with a new fence", async () => {
  const first = await joinWithLanes();
  await waitFor(() => first.mine().length === LANES.length);
  const second = await joinWithLanes();
  await waitFor(() => first.mine().length === 3 && second.mine().length === 3);
  const [lane] = second.mine();
  if (!lane) throw new Error("the second worker has no lane");
  const write = (): Promise<unknown> =>
    lane.database.write((tx) =>
      tx.insertInto("ScheduleRun").values({ name: "lane", slot: 1, ranAt: 1 }).execute(),
    );
  await write();
  await second.lanes.stop();
  await letLifeEnd(second.membership);
  await waitFor(() => first.mine().length === LANES.length);
  await expect(write()).rejects.toMatchObject({ code: "fenced_off" });
  expect(await countSchedules()).toBe(1);
  const fences = await database.db.selectFrom("Lease").select("fence").execute();
  // Three were taken once, by the first; three by the first, the second and the first again.
  expect(fences.map((row) => row.fence).sort()).toEqual([1, 1, 1, 3, 3, 3]);
});

/** The database, whose next `breaks.left` changes of a row are lost on their way. */
function breaking(breaks: { left: number }): Database {
  const loseUpdates: KyselyPlugin = {
    transformQuery({ node }) {
      if (node.kind !== "UpdateQueryNode" || breaks.left === 0) return node;
      breaks.left -= 1;
      throw new Error("the connection was lost");
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { ...database, db: database.db.withPlugin(loseUpdates) };
}

onPostgres(
  "a lane whose lease could not be given back is given back at the next look",
  async () => {
    const breaks = { left: 0 };
    const first = await joinWithLanes(breaking(breaks));
    await waitFor(() => first.mine().length === LANES.length);
    breaks.left = 1;
    const second = await joinWithLanes();
    await waitFor(() => first.mine().length === 3 && second.mine().length === 3);
    expect(breaks.left).toBe(0);
  },
);

onPostgres("what one worker at a time may do is never done by two", async () => {
  const workers = await Promise.all([joinWorker(), joinWorker(), joinWorker()]);
  let side = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    side += 1;
    most = Math.max(most, side);
    await clock.sleep(30);
    side -= 1;
  };
  await Promise.all(
    workers.map((membership) => makeOneAtATime({ database, clock, membership })("token", work)),
  );
  expect(most).toBe(1);
});

onPostgres("a wake-up reaches every process, and several in a moment are one", async () => {
  const open = () => makeSignals({ url: database.url, db: database.db, clock, log });
  const [sender, listener] = [open(), open()];
  closings.push(
    () => sender.stop(),
    () => listener.stop(),
  );
  const heard: Signal[] = [];
  listener.listen((signal) => heard.push(signal));
  // At first it hears of everything, as it may have missed anything.
  await waitFor(() => heard.length === 4);
  for (const signal of ["tasks", "inbox", "tasks"] as const) sender.send(signal);
  await waitFor(() => heard.length === 6);
  await clock.sleep(50);
  expect(heard.slice(4).sort()).toEqual(["inbox", "tasks"]);
});
