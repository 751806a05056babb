import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";

describe("orders that are booked together", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [3, 2] });
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  /** What a read of an order's shop would book, as it is now. */
  async function readOf(reseller: number, order: string) {
    const shop = { shopId: hub.world.resellers[reseller]?.shopId ?? "", app: "reseller" };
    const snapshot = await hub.run(hub.world.hub.deps.orders.reader.read(shop, order));
    if (!snapshot) throw new Error("the order cannot be read");
    return { shop, snapshot, heardAt: 0, cause: "test" };
  }

  const book = (reads: Awaited<ReturnType<typeof readOf>>[]) =>
    hub.run(Promise.all(reads.map((read) => hub.world.hub.deps.orders.book(read))));

  async function holds(): Promise<number[]> {
    const rows = await hub.world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("kind", "=", "hold")
      .orderBy("account")
      .execute();
    return rows.map((row) => row.units);
  }

  test("take their units one after another from the same books", async () => {
    const reads = [
      await readOf(0, await hub.buy(0, 1)),
      await readOf(1, await hub.buy(1, 2)),
      await readOf(0, await hub.buy(0, 2)),
    ];
    expect(await book(reads)).toEqual(["booked", "booked", "booked"]);
    expect(await holds()).toEqual([1, 2, 2]);
    expect([await hub.exposure(0), await hub.exposure(1)]).toEqual([0, 0]);
  });

  test("hold an order's units once, though it is read three times meanwhile", async () => {
    const order = await hub.buy(0, 2);
    const read = await readOf(0, order);
    expect(await book([read, read, read])).toEqual(["booked", "booked", "booked"]);
    expect(await holds()).toEqual([2]);
    expect(await hub.exposure(0)).toBe(1);
  });

  test("are booked beside one that cannot be", async () => {
    const good = await readOf(0, await hub.buy(0, 1));
    const read = await readOf(1, await hub.buy(1, 1));
    const [order] = read.snapshot.fulfilmentOrders;
    if (!order) throw new Error("the order has no fulfilment order");
    // The same fulfilment order twice in one order cannot be stored.
    const bad = { ...read, snapshot: { ...read.snapshot, fulfilmentOrders: [order, order] } };
    const { book: bookOne } = hub.world.hub.deps.orders;
    const first = await readOf(0, await hub.buy(0, 1));
    const [, spoilt, booked] = await hub.run(
      Promise.allSettled([bookOne(first), bookOne(bad), bookOne(good)]),
    );
    expect(spoilt.status).toBe("rejected");
    expect(booked).toEqual({ status: "fulfilled", value: "booked" });
    await book([read]);
    expect(await holds()).toEqual([1, 1, 1]);
  });
});
