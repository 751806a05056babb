import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  applySnapshot,
  decideRequest,
  routeOrder,
  sweepOrders,
} from "#app/modules/orders/index.server.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";
import { numberOf } from "#tests/support/number-of.ts";

describe("orders that are cancelled, moved, heard late or twice", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  async function readWhenCooled(): Promise<void> {
    await hub.world.advance(60_000);
    await hub.read(0);
  }

  test("C7: a cancelled line's units go back to its channel's exposure, and only a read frees them", async () => {
    const order = await hub.buy(0, 2);
    await hub.hear(0, order);
    expect(await hub.exposure(0)).toBe(2);
    await hub.merchant(0, `/orders/${numberOf(order)}/cancel`, { restock: true });
    await hub.hear(0, order);
    expect(await hub.exposure(0)).toBe(4);
    expect(await hub.balance("free")).toBe(2);
    expect((await hub.shown(0)).available).toBe(4);
  });

  test("C8: an order first heard already cancelled moves nothing", async () => {
    const order = await hub.buy(0, 2);
    await hub.merchant(0, `/orders/${numberOf(order)}/cancel`, { restock: false });
    await hub.read(0);
    // Nobody knows yet why they are gone: they cool.
    expect([await hub.exposure(0), await hub.cooling(0)]).toEqual([2, 2]);
    await hub.hear(0, order);
    expect([await hub.exposure(0), await hub.cooling(0)]).toEqual([2, 2]);
    await readWhenCooled();
    expect(await hub.exposure(0)).toBe(2);
    expect(await hub.balance("free")).toBe(4);
  });

  test("C8: nor does one whose cancelled fulfilment order still names its units", async () => {
    const shop = { shopId: hub.world.resellers[0]?.shopId ?? "", app: "reseller" };
    const order = await hub.buy(0, 2);
    const { orders } = hub.world.hub.deps;
    const open = await hub.run(orders.reader.read(shop, order));
    await hub.merchant(0, `/orders/${numberOf(order)}/cancel`, { restock: false });
    await hub.read(0);
    const cancelled = await hub.run(orders.reader.read(shop, order));
    if (!open || !cancelled) throw new Error("the order cannot be read");
    const fulfilmentOrders = open.fulfilmentOrders.map((one) => ({ ...one, status: "CANCELLED" }));
    const snapshot = { ...cancelled, fulfilmentOrders };
    await hub.run(applySnapshot(orders, { shop, snapshot, heardAt: 0, cause: "test" }));
    await readWhenCooled();
    expect(await hub.exposure(0)).toBe(2);
    expect(await hub.balance("free")).toBe(4);
  });

  test("a sale heard before the cancel whose units it sold again is not oversold once the shop is read", async () => {
    const first = await hub.buy(0, 4);
    await hub.hear(0, first);
    await hub.merchant(0, `/orders/${numberOf(first)}/cancel`, { restock: true });
    const again = await hub.buy(0, 4);
    await hub.hear(0, again);
    const line = () =>
      hub.world.database.db
        .selectFrom("OrderLine")
        .innerJoin("Order", "Order.id", "OrderLine.orderId")
        .innerJoin("SupplyOrder", "SupplyOrder.orderId", "Order.id")
        .select(["OrderLine.oversold", "SupplyOrder.state"])
        .where("Order.gid", "=", again)
        .executeTakeFirstOrThrow();
    expect(await line()).toEqual({ oversold: 2, state: "on_hold" });
    await hub.hear(0, first);
    // Units that the brand store gives back repay the shortfall first: that says nothing of this shop.
    await hub.want("brand", 2);
    await hub.send("brand");
    await hub.world.advance(16 * 60_000);
    await hub.read("brand");
    expect(await hub.balance("shortfall")).toBe(0);
    await hub.read(0);
    await hub.hear(0, again);
    expect(await line()).toEqual({ oversold: 0, state: "held" });
    await readWhenCooled();
    expect(await hub.balance("free")).toBe(4);
    const told = await hub.world.database.db
      .selectFrom("Notice")
      .select("state")
      .where("kind", "=", "oversold")
      .executeTakeFirstOrThrow();
    expect(told.state).not.toBe("open");
  });

  test("C9: a cancel that two messages tell returns the units of its own order, once", async () => {
    const first = await hub.buy(0, 2);
    const second = await hub.buy(0, 2);
    await hub.hear(0, first);
    await hub.hear(0, second);
    await hub.merchant(0, `/orders/${numberOf(first)}/cancel`, { restock: false });
    await hub.hear(0, first);
    await hub.hear(0, first);
    expect(await hub.exposure(0)).toBe(2);
    await hub.read(0);
    await readWhenCooled();
    expect(await hub.balance("free")).toBe(4);
    const held = await hub.world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("kind", "=", "hold")
      .execute();
    expect(held.map((row) => row.units)).toEqual([2]);
  });

  test("C10: what a fulfilment order assigns to another location holds nothing of ours", async () => {
    // Even where the app may see fulfilment orders at the merchant's own locations.
    const shop = hub.world.resellers[0]?.domain ?? "";
    const grant = ["write_merchant_managed_fulfillment_orders"];
    hub.world.sandbox.control.changeScopes({ shop, app: "reseller" }, { grant });
    await hub.merchant(0, "/stock/activate", { sku: "CUP-1", location: "Main", available: 5 });
    const order = await hub.buy(0, 5);
    await hub.hear(0, order);
    expect(await hub.exposure(0)).toBe(4);
    expect(
      (await hub.world.database.db.selectFrom("SupplyOrder").selectAll().execute()).length,
    ).toBe(0);
  });

  test("C11: nothing is routed, and so nothing shipped, whose acceptance did not succeed in the shop", async () => {
    const order = await hub.buy(0, 3);
    await hub.hear(0, order);
    await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`);
    await hub.hear(0, order);
    const supply = await hub.world.database.db
      .selectFrom("SupplyOrder")
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(supply.state).toBe("requested");
    await hub.merchant(0, `/orders/${numberOf(order)}/cancel`, { restock: true });
    await hub.world.advance(5_000);
    await hub.run(decideRequest(hub.world.hub.deps.orders, supply.id));
    await hub.run(routeOrder(hub.world.hub.deps.orders, supply.id));
    expect(hub.world.network.sent).not.toContain("CreateRoutedOrder");
    await hub.hear(0, order);
    expect((await hub.state(supply.id)).state).toBe("cancelled");
    expect(await hub.exposure(0)).toBe(4);
  });

  test("an order too old to be shown keeps its units, and people are told", async () => {
    const order = await hub.buy(0, 2);
    await hub.hear(0, order);
    await hub.world.advance(61 * 24 * 60 * 60_000);
    expect(await hub.run(hub.world.hub.deps.orders.reader.read(shop(), order))).toBeNull();
    await hub.hear(0, order);
    const { state } = await hub.world.database.db
      .selectFrom("SupplyOrder")
      .select("state")
      .executeTakeFirstOrThrow();
    expect(state).toBe("held");
    expect(await hub.exposure(0)).toBe(2);
    const notices = await hub.world.database.db
      .selectFrom("Notice")
      .select("shopId")
      .where("kind", "=", "order_not_shown")
      .execute();
    expect(new Set(notices.map(({ shopId }) => shopId))).toEqual(
      new Set([shop().shopId, hub.world.factoryId]),
    );
  });

  test("requests judged at once do not pass the credit limit together", async () => {
    const supplies: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const order = await hub.buy(0, 2);
      await hub.hear(0, order);
      await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`);
      await hub.hear(0, order);
    }
    const { db } = hub.world.database;
    const lines = await db.selectFrom("SupplyLine").selectAll().execute();
    for (const line of lines) supplies.push(line.supplyOrderId);
    const each = (lines[0]?.wholesaleMinor ?? 0) * 2;
    await db.updateTable("Partnership").set({ creditLimitMinor: each }).execute();
    await hub.world.advance(2_000);
    const { orders } = hub.world.hub.deps;
    await hub.run(Promise.all(supplies.map((id) => decideRequest(orders, id))));
    const states = await Promise.all(supplies.map((id) => hub.state(id)));
    expect(states.map(({ state }) => state).sort()).toEqual(["accepted", "on_hold"]);
  });

  test("an order split over more fulfilment orders than one page shows is known whole", async () => {
    await hub.want("brand", 0);
    await hub.send("brand");
    await hub.world.advance(16 * 60_000);
    await hub.read("brand");
    await hub.want(0, 8);
    await hub.send(0);
    const order = await hub.buy(0, 8);
    const { orders } = hub.world.hub.deps;
    const splitOff = async (): Promise<void> => {
      const read = await hub.run(orders.reader.read(shop(), order));
      const rest = read?.fulfilmentOrders.find(
        (one) => one.requestStatus === "UNSUBMITTED" && one.status === "OPEN",
      );
      await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`, {
        fulfillmentOrderId: rest?.gid,
        lines: [{ id: rest?.lines[0]?.gid, quantity: 1 }],
      });
    };
    for (let parts = 1; parts < 8; parts += 1) await splitOff();
    await hub.hear(0, order);
    const supplies = await hub.world.database.db
      .selectFrom("SupplyOrder")
      .select("state")
      .where("state", "!=", "cancelled")
      .execute();
    expect(supplies).toHaveLength(8);
    expect(await hub.exposure(0)).toBe(0);
  });

  const shop = () => ({ shopId: hub.world.resellers[0]?.shopId ?? "", app: "reseller" });

  /** The hub at work again, on what the test asked for. */
  async function sweep(): Promise<void> {
    const { orders } = hub.world.hub.deps;
    await hub.run(sweepOrders(orders, shop(), hub.world.time.hub.now()));
    const asked = await hub.world.database.db
      .selectFrom("Task")
      .select("key")
      .where("kind", "=", "orders.read")
      .execute();
    for (const { key } of asked) await hub.hear(0, key.slice(key.indexOf("gid:")));
  }

  test("a request made within the second of the last read, and told by nobody, is found by the sweep", async () => {
    const order = await hub.buy(0, 2);
    await hub.hear(0, order);
    await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`);
    const supply = await hub.world.database.db
      .selectFrom("SupplyOrder")
      .select("id")
      .executeTakeFirstOrThrow();
    // Shopify gives whole seconds, by which the stored snapshot is as new as the order.
    const now = await hub.run(hub.world.hub.deps.orders.reader.read(shop(), order));
    await hub.world.database.db
      .updateTable("Order")
      .set({ remoteUpdatedAt: now?.updatedAt })
      .execute();
    await sweep();
    expect((await hub.state(supply.id)).state).toBe("requested");
  });

  describe("an order whose webhook of being moved to us is lost", () => {
    const move = (order: string, location: string) =>
      hub.merchant(0, `/orders/${numberOf(order)}/move`, { location });

    async function buyAndStockElsewhere(): Promise<string> {
      const order = await hub.buy(0, 2);
      await hub.merchant(0, "/stock/activate", { sku: "CUP-1", location: "Main", available: 5 });
      return order;
    }

    test("is found by the sweep though nothing of it was ours when it was read", async () => {
      const order = await buyAndStockElsewhere();
      await move(order, "Main");
      await hub.world.advance(11 * 60_000);
      const { orders } = hub.world.hub.deps;
      const snapshot = await hub.run(orders.reader.read(shop(), order));
      if (!snapshot) throw new Error("the order cannot be read");
      const heard = { shop: shop(), snapshot, heardAt: 0, cause: "test" };
      expect(await hub.run(applySnapshot(orders, heard))).toBe("not_ours");
      await move(order, hub.serviceLocation(0));
      // So late that the order itself is not among those changed lately.
      await hub.world.advance(60 * 60_000);
      await hub.world.database.db.deleteFrom("Task").execute();
      await sweep();
      expect(await hub.exposure(0)).toBe(2);
    });

    test("is found by the sweep though the hub heard that it left", async () => {
      const order = await buyAndStockElsewhere();
      await hub.hear(0, order);
      await move(order, "Main");
      await hub.hear(0, order);
      expect(await hub.exposure(0)).toBe(4);
      await move(order, hub.serviceLocation(0));
      await hub.world.advance(60 * 60_000);
      await hub.world.database.db.deleteFrom("Task").execute();
      await sweep();
      expect(await hub.exposure(0)).toBe(2);
    });
  });
});
