import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAvailability } from "./index.server.ts";
import { DEFAULT_STORE_SETTINGS } from "./index.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import {
  changeStockOrder,
  createStockOrder,
  makeStockOrderQueries,
  receiveGoods,
} from "#app/modules/inventory/index.server.ts";

let world: HubWorld;
beforeEach(async () => {
  world = await startHubWorld({ stock: { "CUP-1": 3 }, resellers: 0 });
});
afterEach(() => world.close());

async function orderCups(quantity: number): Promise<{ stockOrderId: string; lineId: string }> {
  const { factoryId } = world;
  const place = await world.database.db
    .selectFrom("FactoryLocation")
    .select("id")
    .executeTakeFirstOrThrow();
  const made = await createStockOrder(world.hub.deps.inventory, {
    factoryId,
    kind: "production",
    reference: "Batch 7",
    locationId: place.id,
    expectedOn: "2031-03-03",
    lines: [{ itemId: await world.itemId("CUP-1"), quantity }],
  });
  if (!made.ok) throw new Error(made.code);
  const queries = makeStockOrderQueries({ db: world.database.db });
  const order = await queries.readStockOrder({ factoryId, stockOrderId: made.stockOrderId });
  return { stockOrderId: made.stockOrderId, lineId: order?.lines[0]?.id ?? "" };
}

const receive = (receiptId: string, of: { stockOrderId: string; lineId: string }, units: number) =>
  receiveGoods(world.hub.deps.inventory, {
    receiptId,
    factoryId: world.factoryId,
    stockOrderId: of.stockOrderId,
    lines: [{ lineId: of.lineId, units }],
  });

async function cupsAvailable(): Promise<number> {
  const { levels } = await world.shop<{ levels: { sku: string; available: number }[] }>(
    FACTORY_DOMAIN,
    "/merchant/stock?format=json",
  );
  return levels.find((level) => level.sku === "CUP-1")?.available ?? 0;
}

async function told() {
  const item = await world.database.db
    .selectFrom("Item")
    .select("variantGid")
    .where("sku", "=", "CUP-1")
    .executeTakeFirstOrThrow();
  const all = await readAvailability(
    { db: world.database.db, now: world.time.hub.now() },
    {
      factoryId: world.factoryId,
      variantGids: [item.variantGid],
      units: 4,
      settings: { ...DEFAULT_STORE_SETTINGS, stockShown: "exact" },
    },
  );
  return all.get(item.variantGid);
}

describe("goods that will come", () => {
  it("are promised for their day, and are on sale when they are received", async () => {
    const order = await orderCups(20);
    expect(await told()).toMatchObject({
      units: 3,
      band: "few",
      promise: { kind: "in_production", shipsBy: "2031-03-05" },
    });
    expect(await receive("receipt-1", order, 8)).toEqual({ ok: true });
    await world.advance(30_000);
    expect(await cupsAvailable()).toBe(11);
    expect(await told()).toMatchObject({ units: 11, promise: { kind: "in_stock" } });
    expect(await checkBooks(world)).toEqual([]);
  });

  it("come in once, however often the form or the request is sent", async () => {
    const order = await orderCups(20);
    const storm = world.network.loseAnswers("AdjustLevels");
    await receive("receipt-1", order, 8);
    await receive("receipt-1", order, 8);
    await world.advance(30_000);
    storm.stop();
    await world.advance(400_000);
    expect(world.network.sent.filter((name) => name === "AdjustLevels").length).toBeGreaterThan(1);
    expect(await cupsAvailable()).toBe(11);
  });

  it("close the order when all of them are there, and not before", async () => {
    const order = await orderCups(10);
    await receive("receipt-1", order, 4);
    const stateNow = async () =>
      (await world.database.db.selectFrom("StockOrder").select("state").executeTakeFirstOrThrow())
        .state;
    expect(await stateNow()).toBe("planned");
    await receive("receipt-2", order, 7);
    expect(await stateNow()).toBe("received");
    expect(
      await changeStockOrder(world.hub.deps.inventory, {
        factoryId: world.factoryId,
        stockOrderId: order.stockOrderId,
        expectedOn: "2031-04-01",
      }),
    ).toEqual({ ok: false, code: "order_is_closed" });
  });

  it("are entered by hand when the shop refuses them, and a person is told", async () => {
    const order = await orderCups(10);
    await world.database.write(async (tx) => {
      await tx
        .updateTable("Item")
        .set({ inventoryItemGid: "gid://shopify/InventoryItem/1" })
        .execute();
    });
    await receive("receipt-1", order, 4);
    await world.advance(30_000);
    const notice = await world.database.db
      .selectFrom("Notice")
      .select(["kind", "details"])
      .where("kind", "=", "receipt")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(notice.details)).toMatchObject({ reference: "Batch 7", units: 4 });
  });
});
