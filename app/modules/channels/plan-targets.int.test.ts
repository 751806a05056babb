import { afterEach, beforeEach, expect, test } from "vitest";
import { dedicate, markForPlanning, setSafety } from "#app/modules/escrow/index.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { testServer } from "#tests/support/postgres.ts";
import { unmark } from "./items-to-plan.server.ts";
import { planTargets, type LanesReady } from "./plan-targets.server.ts";

const UNITS = 20;
const FREE = 3;

let world: HubWorld;
let item: { id: string; factoryId: string };

beforeEach(async () => {
  const hub = { laneSettings: { brandCoolingMs: 1_000 } };
  world = await startHubWorld({ stock: { "CUP-1": UNITS }, resellers: 1, hub });
  item = await world.database.db
    .selectFrom("Item")
    .select(["id", "factoryId"])
    .executeTakeFirstOrThrow();
  // Some units are free in the end, and no lane is left to raise them.
  await keepBack(FREE);
  for (let minute = 0; minute < 3; minute += 1) await world.advance(60_000);
  const stopping = world.hub.worker.stop();
  await world.advance(5_000);
  await stopping;
  await keepBack(0);
  await planTargets(world.hub.deps.channels);
});

afterEach(() => world.close());

async function keepBack(units: number): Promise<void> {
  const rule = { itemId: item.id, factoryId: item.factoryId, units };
  await setSafety(world.hub.deps.orders, rule);
}

async function mark(since: number): Promise<void> {
  await world.database.write((tx) => markForPlanning(tx, [item], since));
}

const marks = () => world.database.db.selectFrom("ItemToPlan").selectAll().execute();

test("an item waits since the oldest of what changed it, until it is planned", async () => {
  for (const since of [200, 100, 300]) await mark(since);
  expect(await marks()).toEqual([{ itemId: item.id, factoryId: item.factoryId, since: 100 }]);
  await planTargets(world.hub.deps.channels);
  expect(await marks()).toEqual([]);
});

/** A sale took units: every shop that shows the item is to be lowered. */
async function planWith(ready: LanesReady) {
  await keepBack(UNITS);
  await mark(100);
  const { channels } = world.hub.deps;
  let commits = 0;
  const database: Database = {
    ...channels.database,
    write: (work, how) => {
      commits += 1;
      return channels.database.write(work, how);
    },
  };
  const { calls, lanes } = await planTargets({ ...channels, database }, ready);
  const open = await world.database.db
    .selectFrom("WriteBatch")
    .select(["id", "attempts"])
    .where("state", "=", "open")
    .execute();
  return { calls, lanes, commits, open };
}

test("the calls of lanes that are ready are stored with the plan that they follow from", async () => {
  const all: LanesReady = (lanes) => lanes.map((lane) => ({ lane, first: "urgent" }));
  const { calls, lanes, commits, open } = await planWith(all);
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.map(({ lane }) => lane)).toEqual(lanes);
  expect(commits).toBe(1);
  // With their keys and first attempts: what dies before it sends them has sent them, for all that is known.
  const sorted = (ids: string[]): string[] => ids.sort();
  expect(sorted(open.map(({ id }) => id))).toEqual(sorted(calls.map(({ batch }) => batch.id)));
  expect(open.every(({ attempts }) => attempts === 1)).toBe(true);
});

test("those of lanes that are not are decided when they are", async () => {
  const { calls, lanes, open } = await planWith(() => []);
  expect(lanes.length).toBeGreaterThan(0);
  expect(calls).toEqual([]);
  expect(open).toEqual([]);
});

/** Rivals that meet in the middle of a transaction: SQLite has one writer. */
test.skipIf(testServer === undefined)(
  "what changes an item while it is being planned is planned too, though it was marked already",
  async () => {
    await mark(100);
    const { channels } = world.hub.deps;
    await planTargets({ ...channels, database: meetingOnce(channels.database, lockUnits) });
    while ((await marks()).length > 0) await planTargets(channels);
    const { units } = await world.database.db
      .selectFrom("StockBalance")
      .select((expression) => expression.fn.sum<number>("units").as("units"))
      .where("account", "like", "dedicated:%")
      .executeTakeFirstOrThrow();
    expect(Number(units)).toBe(FREE);
  },
);

// SQLite lets one write at a time.
test.runIf(testServer !== undefined)(
  "a mark is not deleted by a planning that could not see why it was set once more",
  async () => {
    await mark(100);
    let attempts = 0;
    await world.database.write(async (tx) => {
      attempts += 1;
      await tx.selectFrom("StockBalance").selectAll().where("itemId", "=", item.id).execute();
      if (attempts === 1) await sellUnseen();
      await unmark(tx, [item.id]);
    });
    expect(attempts).toBe(2);
  },
);

/** Writes what planning goes by, and nothing that planning writes; the item is marked already. */
async function sellUnseen(): Promise<void> {
  await world.database.write(async (tx) => {
    await tx
      .updateTable("StockBalance")
      .set((expression) => ({ units: expression("units", "+", 0) }))
      .where("itemId", "=", item.id)
      .execute();
    await markForPlanning(tx, [item], 200);
  });
}

/** Locks all units there are for the reseller: it gets what is free. */
async function lockUnits(): Promise<void> {
  const { partnershipId } = await world.database.db
    .selectFrom("Channel")
    .select("partnershipId")
    .where("kind", "=", "reseller")
    .executeTakeFirstOrThrow();
  const lock = { itemId: item.id, factoryId: item.factoryId, units: UNITS };
  await dedicate(world.hub.deps.orders, { ...lock, partnershipId: partnershipId ?? "" });
}

/** The rival commits after the first transaction has begun to see, and before it does anything. */
function meetingOnce(database: Database, rival: () => Promise<void>): Database {
  let met = false;
  return {
    ...database,
    write: (work, options) =>
      database.write(async (tx) => {
        await tx.selectFrom("ItemToPlan").select("since").limit(1).execute();
        if (!met) {
          met = true;
          await rival();
        }
        return work(tx);
      }, options),
  };
}
