import { afterEach, beforeEach, expect, test } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { planOf } from "#tests/support/query-plan.ts";
import { lanesWithLevels, readCandidates, readNamed, readTogether } from "./pick-levels.server.ts";
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
    expect.stringMatching(/\(id=\?\)/),
  ]);
  // The port of this one is the database itself.
  const dirty = await planOf(database, (db) =>
    lanesWithLevels({ database: { ...database, db } }, [{ lane }]),
  );
  expect(dirty.join()).toContain("(shopId=? AND app=? AND dirtySince>?)");
});
