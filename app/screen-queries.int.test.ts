import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestFile } from "#tests/support/database.ts";
import { planOf as queryPlanOf } from "#tests/support/query-plan.ts";
import { seedScreens } from "#tests/support/seed-screens.ts";
import { makeScreenQueries, type ScreenQueries } from "./screen-queries.server.ts";

let database: Awaited<ReturnType<typeof openTestFile>>;
let factoryId: string;
let resellerId: string;

beforeAll(async () => {
  database = await openTestFile();
  const shops = { factory: "works.myshopify.com", reseller: "shop.myshopify.com" };
  ({ factoryId, resellerId } = await seedScreens(database, { ...shops, items: 30, orders: 30 }));
});
afterAll(() => database.close());

const clock = { now: () => Date.UTC(2026, 10, 22) } as Parameters<
  typeof makeScreenQueries
>[0]["clock"];

const accessOf = () => ({ address: "", secret: "" });

/** How the database finds the rows of everything that a screen asks. */
const planOf = (ask: (queries: ScreenQueries) => Promise<unknown>): Promise<string[]> =>
  queryPlanOf(database, (db) => ask(makeScreenQueries({ db, clock, accessOf })));

const page = { search: "", page: 1 };
const partnershipId = "partnership-000000";

it.each<[string, (queries: ScreenQueries) => Promise<unknown>]>([
  ["the factory's overview", ({ insight }) => insight.readFactoryOverview(factoryId)],
  ["items", ({ stock }) => stock.listItems({ factoryId, filter: "all", ...page })],
  ["short items", ({ stock }) => stock.listItems({ factoryId, filter: "shortfall", ...page })],
  ["an item", ({ stock }) => stock.readItem({ factoryId, itemId: "item-000000" })],
  ["movements", ({ stock }) => stock.listMovements({ factoryId, itemId: "item-000000", page: 1 })],
  ["partners", ({ partners }) => partners.listPartners({ factoryId, ended: false, ...page })],
  ["a partner", ({ partners }) => partners.readPartner({ factoryId, partnershipId })],
  [
    "a partner's listings",
    ({ listings }) =>
      listings.listListings({ of: { factoryId, partnershipId }, filter: "all", ...page }),
  ],
  ["planning", ({ planning }) => planning.readWhatIf(factoryId)],
  ["health", ({ insight }) => insight.readHealth({ factoryId, page: 1 })],
  ["sync", ({ sync }) => sync.listShops({ factoryId, ...page })],
  ["a shop", ({ sync }) => sync.readShop({ factoryId, channelId: "channel-reseller" })],
  [
    "a shop's levels",
    ({ sync }) =>
      sync.listLevels({ factoryId, channelId: "channel-reseller", filter: "all", ...page }),
  ],
  [
    "the factory's notices",
    ({ insight }) => insight.listNotices({ viewer: { factoryId }, settled: false, page: 1 }),
  ],
  [
    "stock orders",
    ({ inventory }) => inventory.listStockOrders({ factoryId, filter: "open", ...page }),
  ],
  [
    "a stock order",
    ({ inventory }) => inventory.readStockOrder({ factoryId, stockOrderId: "stock-order-000000" }),
  ],
  [
    "what comes of an item",
    ({ inventory }) => inventory.listComing({ factoryId, itemId: "item-000000" }),
  ],
  ["where goods may come", ({ inventory }) => inventory.listPlaces(factoryId)],
  ["the store's settings", ({ store }) => store.readAccess(factoryId)],
  ["an item's promise", ({ store }) => store.readPromise({ factoryId, itemId: "item-000000" })],
  ["the reseller's home", ({ insight }) => insight.readResellerOverview(resellerId)],
  ["factories", ({ partners }) => partners.listFactories({ resellerId })],
  ["the catalogue", ({ listings }) => listings.listOffers({ resellerId, partnershipId, ...page })],
  [
    "my listings",
    ({ listings }) => listings.listListings({ of: { resellerId }, filter: "all", ...page }),
  ],
  [
    "the reseller's notices",
    ({ insight }) => insight.listNotices({ viewer: { resellerId }, settled: false, page: 1 }),
  ],
])("%s are found by index: other shops' rows cost nothing", async (_, ask) => {
  const plan = await planOf(ask);
  expect(plan.length).toBeGreaterThan(0);
  // "shown" is the page itself, whose rows are gone through once more; json_each gives the values asked for.
  expect(plan.filter((step) => /^SCAN (?!(shown|json_each)\b)/.test(step))).toEqual([]);
});
