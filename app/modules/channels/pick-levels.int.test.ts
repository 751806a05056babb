import { afterEach, beforeEach, expect, test } from "vitest";
import type { Insertable } from "kysely";
import { realClock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { Level } from "#app/platform/db/generated/types.ts";
import { insertRows } from "#app/platform/db/row-set.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { planOf } from "#tests/support/query-plan.ts";
import {
  laneKey,
  lanesWithLevels,
  readCandidates,
  readNamed,
  readTogether,
} from "./pick-levels.server.ts";
import { defaultLaneSettings } from "./settings.ts";

let database: Database;
const lane = { shopId: "shop", app: "reseller" };

beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

/** How SQLite finds the levels of what is asked. */
async function levelSteps(ask: (tx: Tx, deps: Deps) => Promise<unknown>): Promise<string[]> {
  const plan = await planOf(database, (db) => ask(db as Tx, { ...given(), database }));
  return plan.filter((step) => /^(SEARCH|SCAN) (Level|l) /.test(step));
}

type Deps = Parameters<typeof readCandidates>[1];
const given = () => ({ clock: realClock(), settings: defaultLaneSettings }) as Deps;

test("levels are found by their shop or their id, never by going through all", async () => {
  // Its plans are SQLite's, and so are the steps that are looked for.
  if (database.dialect !== "sqlite") return;
  const named = await levelSteps((tx, deps) => readNamed(tx, deps, ["level"]));
  expect(named).toEqual([expect.stringMatching(/^SEARCH Level USING INDEX \S+ \(id=\?\)/)]);
  const ofLane = await levelSteps((tx, deps) => readCandidates(tx, deps, { lane }));
  expect(ofLane).toEqual([expect.stringContaining("(shopId=? AND app=? AND dirtySince>?)")]);
  const together = await levelSteps((tx, deps) =>
    readTogether(
      tx,
      deps,
      [1, 2, 3, 4].map((number) => ({ ...lane, shopId: `${number}` })),
    ),
  );
  expect(together).toEqual([
    expect.stringContaining("(shopId=? AND app=? AND dirtySince>?)"),
    expect.stringContaining("(shopId=? AND app=? AND dirtySince>?)"),
    expect.stringMatching(/\(id=\?\)/),
  ]);
  // The port of this one is the database itself.
  const dirty = await planOf(database, (db) =>
    lanesWithLevels({ database: { ...database, db } }, [{ lane }]),
  );
  expect(dirty.join()).toContain("(shopId=? AND app=? AND dirtySince>?)");
});

test("lanes in which few levels wait are asked together, however many wait in another", async () => {
  const waiting = [1, 0, 3, 2, 50];
  const lanes = waiting.map((_, number) => ({ ...lane, shopId: `shop ${number}` }));
  await database.write((tx) => insertRows(tx, "Level", waiting.flatMap(dirtyLevels)));
  const found = await database.write((tx) => readTogether(tx, { ...given(), database }, lanes));
  expect([...found.keys()]).toEqual(lanes.slice(0, 4).map(laneKey));
});

function dirtyLevels(count: number, number: number): Insertable<Level>[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `level ${number} ${index}`,
    itemId: "item",
    channelId: "channel",
    factoryId: "factory",
    shopId: `shop ${number}`,
    app: lane.app,
    inventoryItemGid: `gid://shopify/InventoryItem/${index}`,
    locationGid: "gid://shopify/Location/1",
    target: 1,
    known: 0,
    generation: 0,
    dirtySince: 1,
    state: "ok",
  }));
}
