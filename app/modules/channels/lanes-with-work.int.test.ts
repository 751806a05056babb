import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "#app/platform/db/database.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { planOf } from "#tests/support/query-plan.ts";
import { judgeReach } from "./judge-reach.server.ts";
import { lanesWithWork } from "./lanes-with-work.server.ts";
import { defaultLaneSettings } from "./settings.ts";

const NOW = 1_000_000_000;

let database: Database;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const deps = (db = database.db) => ({
  database: { ...database, db },
  clock: { ...realClock(), now: () => NOW },
  settings: defaultLaneSettings,
  orders: { heardLate: () => Promise.resolve([]) },
});

let made = 0;

async function addLevel(
  of: { shopId: string; app: string },
  waits: { dirtySince?: number; readAt?: number; channelId?: string } = {},
): Promise<void> {
  made += 1;
  await database.db
    .insertInto("Level")
    .values({
      ...of,
      ...{ id: `level-${made}`, itemId: `item-${made}`, channelId: waits.channelId ?? of.shopId },
      ...{ inventoryItemGid: `gid-${made}`, locationGid: "place", factoryId: "factory" },
      ...{ target: 1, known: 1, generation: 0, state: "ok" },
      dirtySince: waits.dirtySince ?? null,
      readSince: waits.readAt ?? null,
      readAt: waits.readAt ?? null,
    })
    .execute();
}

const shop = (number: number, app = "reseller") => ({ shopId: `shop-${number}`, app });

test("each lane with a dirty level is found once, whichever app's it is and however many it has", async () => {
  for (const dirtySince of [3, 2, 1]) await addLevel(shop(1), { dirtySince });
  await addLevel(shop(1, "factory"), { dirtySince: 9 });
  await addLevel(shop(2));
  await addLevel(shop(3, "factory"));
  await addLevel(shop(3), { dirtySince: 0 });
  await addLevel(shop(4, "factory"), { dirtySince: 5 });
  const { toWrite } = await lanesWithWork(deps());
  expect(toWrite).toEqual([shop(1, "factory"), shop(1), shop(3), shop(4, "factory")]);
});

test("a lane whose read is due is found, and none that may wait", async () => {
  await addLevel(shop(1), { readAt: NOW });
  await addLevel(shop(2), { readAt: NOW + 1 });
  await addLevel(shop(3));
  const { toRead, toWrite } = await lanesWithWork(deps());
  expect(toRead).toEqual([shop(1)]);
  expect(toWrite).toEqual([]);
});

test("a channel is stuck by its own oldest level, not by another's in the same shop", async () => {
  const channel = { factoryId: "factory", shopId: "shop-1", partnershipId: null };
  for (const id of ["own", "other"]) {
    await database.db
      .insertInto("Channel")
      .values({ ...channel, id, kind: "reseller", state: "open" })
      .execute();
  }
  const long = NOW - defaultLaneSettings.windowMaxMs - 1;
  await addLevel(shop(1), { dirtySince: long, channelId: "own" });
  await addLevel(shop(1), { dirtySince: NOW, channelId: "other" });
  await database.write((tx) => judgeReach(tx, deps()));
  const rows = await database.db
    .selectFrom("Channel")
    .select(["id", "beyondReach"])
    .orderBy("id")
    .execute();
  expect(rows).toEqual([
    { id: "other", beyondReach: null },
    { id: "own", beyondReach: "stuck" },
  ]);
});

test("what waits is found by the indexes of what waits, never by going through all", async () => {
  // The plans are SQLite's.
  if (database.dialect !== "sqlite") return;
  const looked = await planOf(database, (db) => lanesWithWork(deps(db)));
  const reach = await planOf(database, (db) =>
    judgeReach(db as Parameters<typeof judgeReach>[0], deps()),
  );
  const steps = [...looked, ...reach].filter((step) =>
    /(Level|WriteBatch|WriteIntent)_/.test(step),
  );
  expect(steps.length).toBeGreaterThan(5);
  for (const step of steps) {
    expect(step).toMatch(
      /Level_(shopId_app_dirtySince|shopId_app_readSince|readAt|1 \(id)|WriteBatch_open|WriteIntent_batchId/,
    );
  }
  const scans = [...looked, ...reach].filter((step) => /^SCAN (Level|Write\w+|[ln])$/.test(step));
  expect(scans).toEqual([]);
});
