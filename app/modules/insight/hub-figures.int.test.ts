import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase } from "#tests/support/database.ts";
import { testServer } from "#tests/support/postgres.ts";
import { planOf } from "#tests/support/query-plan.ts";
import { seedScreens } from "#tests/support/seed-screens.ts";
import { readHubFigures } from "./hub-figures.server.ts";

const NOW = Date.UTC(2026, 10, 22);

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
  const shops = { factory: "works.myshopify.com", reseller: "shop.myshopify.com" };
  await seedScreens(database, { ...shops, items: 400, orders: 60, now: NOW });
});
afterAll(() => database.close());

it("tell of the oldest level of each lane, and of nothing at rest", async () => {
  const { lanes, levelsDirty, levelsSetAside } = await readHubFigures(database.db, NOW);
  expect(lanes).toEqual([{ app: "reseller", shopId: "shop-shop", lagMs: 4_000, batchAgeMs: 0 }]);
  expect(levelsDirty).toBe(5);
  expect(levelsSetAside).toEqual([{ state: "stopped", count: 4 }]);
});

it("add up what is free, owed and oversold", async () => {
  const rows = await database.db
    .selectFrom("StockBalance")
    .select(["account", "units"])
    .where("account", "in", ["free", "shortfall", "overlap"])
    .execute();
  const sum = (account: string): number =>
    rows.filter((row) => row.account === account).reduce((total, row) => total + row.units, 0);
  const figures = await readHubFigures(database.db, NOW);
  expect(sum("free")).toBeGreaterThan(0);
  expect(figures).toMatchObject({
    headroom: sum("free"),
    shortfall: -sum("shortfall"),
    overlap: -sum("overlap"),
    // Lines 0 and 30 are oversold by one; their items are of one policy.
    oversold: [{ policy: "strict", units: 2 }],
  });
});

// The plans are SQLite's, and so are the steps that are looked for.
it.skipIf(testServer !== undefined)(
  "read levels, webhooks, stock and order lines by index",
  async () => {
    const plan = await planOf(database, (db) => readHubFigures(db, NOW));
    expect(plan.length).toBeGreaterThan(10);
    // One row per shop may be gone through, and what a limited question gave.
    const scans = plan.filter((step) => /^SCAN /.test(step));
    expect(scans.filter((step) => !/^SCAN (Installation|ShopWindow|some)\b/.test(step))).toEqual(
      [],
    );
  },
);
