import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase } from "#tests/support/database.ts";
import { seedScreens } from "#tests/support/seed-screens.ts";
import { makeSyncQueries } from "#app/modules/channels/index.server.ts";
import { readHealth } from "./health-queries.server.ts";

const NOW = Date.UTC(2026, 10, 23);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let factoryId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const shops = { factory: "works.myshopify.com", reseller: "shop.myshopify.com" };
  ({ factoryId } = await seedScreens(database, { ...shops, items: 20, orders: 4, now: NOW }));
});
afterAll(() => database.close());

const resellers = async () => {
  const { shops } = await readHealth(database.db, { factoryId, page: 1, now: NOW });
  return shops.rows.filter(({ kind }) => kind === "reseller");
};

it("tells what was given up in a shop, by its own app alone, and that its orders arrive late", async () => {
  const [before] = await resellers();
  expect(before).toMatchObject({ givenUp: 0, beyondReach: null });
  const channel = await database.db
    .selectFrom("Channel")
    .selectAll()
    .where("id", "=", before?.channelId ?? "")
    .executeTakeFirstOrThrow();
  const task = { shopId: channel.shopId, kind: "orders.read", payload: "{}", priority: 2 };
  const turn = {
    attempts: 12,
    createdAt: NOW,
    runAt: NOW,
    revision: 1,
    jobId: null,
    error: "no such order",
  };
  await database.db
    .insertInto("Task")
    .values(
      [
        { id: "parked", key: "parked", app: "reseller", state: "parked" },
        { id: "pending", key: "pending", app: "reseller", state: "pending" },
        { id: "other-app", key: "other-app", app: "factory", state: "parked" },
      ].map((one) => ({ ...task, ...turn, ...one, group: one.key })),
    )
    .execute();
  await database.db
    .updateTable("Channel")
    .set({ beyondReach: "late" })
    .where("id", "=", channel.id)
    .execute();
  expect(await resellers()).toMatchObject([{ givenUp: 1, beyondReach: "late" }]);
  const sync = makeSyncQueries(database);
  const shop = await sync.readShop({ factoryId, channelId: channel.id });
  expect(shop?.givenUp).toBe(1);
});
