import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cancelSupply, routeOrder } from "#app/modules/orders/index.server.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";
import { acceptOrder } from "#tests/support/accept-order.ts";
import { numberOf } from "#tests/support/number-of.ts";

/** A read samples twice until both agree; what comes after the second only a generation tells. */
const SECOND_SAMPLE = 2;

describe("the factory's own shop", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  async function routed(supplyId: string): Promise<void> {
    for (let turn = 0; turn < 5 && (await hub.state(supplyId)).routeState !== "done"; turn += 1) {
      const wait = await hub.run(routeOrder(hub.world.hub.deps.orders, supplyId));
      expect(wait?.again ?? 0, "fulfilment orders come soon").toBeLessThanOrEqual(1_000);
      await hub.world.advance(500);
    }
    expect((await hub.state(supplyId)).routeState).toBe("done");
  }

  test("C12: routing takes the units from the brand store first and gives them back out of the reserve", async () => {
    const { supplyId } = await acceptOrder(hub, 3);
    const late = hub.world.network.keepRequest("MoveUnits");
    await hub.run(routeOrder(hub.world.hub.deps.orders, supplyId)).catch(() => {});
    await hub.world.advance(500);
    await hub.run(routeOrder(hub.world.hub.deps.orders, supplyId)).catch(() => {});
    // Between the two writes the store shows fewer units, never more: nobody there can buy the order's.
    expect((await hub.shown("brand")).available).toBeLessThanOrEqual(4);
    const { calls } = hub.world.network;
    const created = calls.findIndex(({ operation }) => operation === "CreateRoutedOrder");
    const moved = calls.findIndex(({ variables }) => String(variables.key).startsWith("route:"));
    expect(created).toBeGreaterThan(-1);
    expect(moved).toBeGreaterThan(created);
    expect(await hub.broken()).toEqual([]);
    await late.release().catch(() => {});
    await routed(supplyId);
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 3, reserved: 3 });
  });

  test("C13: a cancelled routed order's units go back to the reserve, not on sale", async () => {
    const { order, supplyId } = await acceptOrder(hub, 3);
    await routed(supplyId);
    await hub.merchant(0, `/orders/${numberOf(order)}/request-cancellation`);
    await hub.hear(0, order);
    await hub.run(cancelSupply(hub.world.hub.deps.orders, supplyId));
    await hub.world.advance(1_000);
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 6 });
    expect(await hub.broken()).toEqual([]);
    await hub.hear(0, order);
    expect((await hub.state(supplyId)).state).toBe("cancelled");
  });

  test("C14: goods that come in are the brand store's, never free while its shop shows them", async () => {
    await hub.merchant("brand", "/stock/adjust", { sku: "CUP-1", location: "Main", delta: 5 });
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(9);
    expect(await hub.balance("free")).toBe(2);
    expect(await hub.balance("world")).toBe(-15);
    await hub.want(1, 7);
    await hub.send(1);
    expect(await hub.exposure(1)).toBe(2);
  });

  test("C15: a read sampled before a receipt was booked does not undo it", async () => {
    const answer = hub.world.network.keepAnswer("SampleLevels", SECOND_SAMPLE);
    const old = await hub.startRead("brand");
    await hub.merchant("brand", "/stock/adjust", { sku: "CUP-1", location: "Main", delta: 3 });
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(7);
    answer.release();
    await old.ended();
    expect(await hub.exposure("brand")).toBe(7);
    expect(await hub.balance("world")).toBe(-13);
  });

  test("C16: units on their way to free repay what is promised beyond on hand first", async () => {
    // The merchant raises the reseller's level by hand and sells more than there is anywhere.
    await hub.merchant(0, "/stock/adjust", {
      sku: "CUP-1",
      location: hub.serviceLocation(0),
      delta: 5,
    });
    const order = await hub.buy(0, 9);
    await hub.hear(0, order);
    expect(await hub.balance("shortfall")).toBe(-3);
    expect(await hub.balance("free")).toBe(0);
    await hub.want("brand", 0);
    await hub.send("brand");
    await hub.world.advance(16 * 60_000);
    await hub.read("brand");
    expect(await hub.balance("shortfall")).toBe(0);
    expect(await hub.balance("free")).toBe(1);
  });

  describe("a brand-store order of goods whose arrival nobody has heard", () => {
    const receive = (units: number) =>
      hub.merchant("brand", "/stock/adjust", { sku: "CUP-1", location: "Main", delta: units });

    const notices = (state: "open" | "settled") =>
      hub.world.database.db
        .selectFrom("Notice")
        .select("kind")
        .where("state", state === "open" ? "=" : "!=", "open")
        .execute();

    async function order() {
      return hub.world.database.db
        .selectFrom("SupplyOrder")
        .innerJoin("OrderLine", "OrderLine.orderId", "SupplyOrder.orderId")
        .select(["SupplyOrder.state", "SupplyOrder.reason", "OrderLine.oversold"])
        .executeTakeFirstOrThrow();
    }

    test("is not told as oversold, is read at once, and waits no longer when the goods are found", async () => {
      await receive(10);
      const gid = await hub.buy("brand", 12);
      await hub.hear("brand", gid);
      expect(await order()).toEqual({ state: "on_hold", reason: "short_of_stock", oversold: 6 });
      expect(await notices("open")).toEqual([{ kind: "oversold_unread" }]);
      const level = await hub.world.database.db
        .selectFrom("Level")
        .select(["readSince", "readReason"])
        .where("channelId", "=", hub.world.brandChannelId)
        .executeTakeFirstOrThrow();
      expect(level.readSince).not.toBeNull();
      await hub.read("brand");
      await hub.hear("brand", gid);
      expect(await order()).toEqual({ state: "held", reason: null, oversold: 0 });
      expect([await notices("open"), (await notices("settled")).length]).toEqual([[], 1]);
      expect(await hub.balance("shortfall")).toBe(0);
    });

    test("is covered by the goods found although units freed elsewhere repaid the shortfall first", async () => {
      await receive(10);
      const gid = await hub.buy("brand", 12);
      await hub.hear("brand", gid);
      // A reseller's shop lost a unit by hand: read before the goods are found, it repays one of six.
      const location = hub.serviceLocation(0);
      await hub.merchant(0, "/stock/adjust", { sku: "CUP-1", location, delta: -1 });
      await hub.read(0);
      expect(await hub.balance("shortfall")).toBe(-5);
      await hub.read("brand");
      await hub.hear("brand", gid);
      expect(await order()).toEqual({ state: "held", reason: null, oversold: 0 });
      expect(await notices("open")).not.toContainEqual({ kind: "oversold_unread" });
    });

    test("is read again when a count can first believe in them", async () => {
      await hub.want("brand", 3);
      await hub.send("brand");
      await receive(10);
      const gid = await hub.buy("brand", 13);
      await hub.hear("brand", gid);
      await hub.read("brand");
      expect(await hub.balance("shortfall")).toBeLessThan(0);
      await hub.world.advance(16 * 60_000);
      const { readAt } = await hub.world.database.db
        .selectFrom("Level")
        .select("readAt")
        .where("channelId", "=", hub.world.brandChannelId)
        .executeTakeFirstOrThrow();
      expect(readAt ?? Infinity).toBeLessThanOrEqual(hub.world.time.hub.now());
      await hub.world.database.db.deleteFrom("ItemToPlan").execute();
      await hub.read("brand");
      expect(await hub.balance("shortfall")).toBe(0);
      expect(await hub.balance("free")).toBe(3);
      const toPlan = await hub.world.database.db
        .selectFrom("ItemToPlan")
        .select("itemId")
        .execute();
      expect(toPlan, "the goods found are shared out").toEqual([{ itemId: hub.itemId }]);
      expect(await notices("open")).toEqual([]);
    });

    test("stays told when the store sold past its check and nothing came in", async () => {
      await receive(10);
      const gid = await hub.buy("brand", 12);
      await receive(-10);
      await hub.hear("brand", gid);
      await hub.read("brand");
      await hub.hear("brand", gid);
      expect((await order()).state).toBe("on_hold");
      expect(await notices("open")).toEqual([{ kind: "oversold_unread" }]);
      // The factory restocks, as the notice asks.
      await receive(10);
    });
  });
});
