import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tellParcel } from "#app/modules/fulfilment/index.server.ts";
import { cancelSupply, letGoOrders, routeOrder } from "#app/modules/orders/index.server.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";
import { acceptOrder } from "#tests/support/accept-order.ts";
import { numberOf } from "#tests/support/number-of.ts";

/** What random worlds found: steps that were left, overtaken or answered to nobody half way. */
describe("what was left half done", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  async function route(supplyId: string): Promise<void> {
    for (let turn = 0; turn < 5 && (await hub.state(supplyId)).routeState !== "done"; turn += 1) {
      await hub.run(routeOrder(hub.world.hub.deps.orders, supplyId)).catch(() => {});
      await hub.world.advance(500);
    }
  }

  const routedOrder = (): string =>
    [...shopOf(hub.world, FACTORY_DOMAIN).orders.orders.values()].at(-1)?.id ?? "";

  test("a cancel of a routed order whose answer was lost is not taken for shipped", async () => {
    const { order, supplyId } = await acceptOrder(hub, 3);
    await route(supplyId);
    await hub.merchant(0, `/orders/${numberOf(order)}/request-cancellation`);
    await hub.hear(0, order);
    const lost = hub.world.network.loseAnswers("CancelRoutedOrder");
    await hub.run(cancelSupply(hub.world.hub.deps.orders, supplyId)).catch(() => {});
    lost.stop();
    await hub.run(cancelSupply(hub.world.hub.deps.orders, supplyId));
    await hub.hear(0, order);
    expect((await hub.state(supplyId)).state).toBe("cancelled");
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 6 });
  });

  test("an order whose cancellation was granted is not routed, although that has not been read yet", async () => {
    const { order, supplyId } = await acceptOrder(hub, 3);
    const { orders } = hub.world.hub.deps;
    const lost = hub.world.network.loseRequests("FindRoutedOrder");
    await hub.run(routeOrder(orders, supplyId)).catch(() => {});
    lost.stop();
    await hub.merchant(0, `/orders/${numberOf(order)}/request-cancellation`);
    await hub.hear(0, order);
    await hub.run(cancelSupply(orders, supplyId));
    // The read of what was granted is lost; the routing that had failed is tried again.
    await hub.run(routeOrder(orders, supplyId));
    expect(hub.world.network.sent).not.toContain("CreateRoutedOrder");
    await hub.hear(0, order);
    expect(await hub.state(supplyId)).toMatchObject({ state: "cancelled", routeState: "none" });
  });

  test("an order whose cancellation is refused is routed to the end", async () => {
    const { order, supplyId } = await acceptOrder(hub, 3);
    const { orders } = hub.world.hub.deps;
    await hub.merchant(0, `/orders/${numberOf(order)}/request-cancellation`);
    await hub.hear(0, order);
    const shop = { shopId: hub.world.resellers[0]?.shopId ?? "", app: "reseller" };
    const [work] = (await hub.run(orders.reader.read(shop, order)))?.fulfilmentOrders ?? [];
    await hub.run(orders.requests.rejectCancellation(shop, work?.gid ?? "", "It is being packed."));
    await hub.hear(0, order);
    await route(supplyId);
    expect((await hub.state(supplyId)).state).toBe("routed");
  });

  test("an order whose address Shopify withholds is not made without one, but once it is shown", async () => {
    const { supplyId } = await acceptOrder(hub, 3);
    const { control } = hub.world.sandbox;
    const { orders } = hub.world.hub.deps;
    control.approveProtectedData("reseller", false);
    await expect(hub.run(routeOrder(orders, supplyId))).rejects.toMatchObject({
      code: "no_destination",
    });
    expect(hub.world.network.sent).not.toContain("CreateRoutedOrder");
    control.approveProtectedData("reseller", true);
    await hub.world.advance(orders.settings.requestLifeMs);
    await route(supplyId);
    expect((await hub.state(supplyId)).routeState).toBe("done");
    const sent = hub.world.network.sent.filter((name) => name === "CreateRoutedOrder");
    expect(sent).toHaveLength(1);
  });

  test("an order that is given up while its address is read is not routed, and leaves nobody anything to do", async () => {
    const { supplyId } = await acceptOrder(hub, 3);
    const { orders } = hub.world.hub.deps;
    const [reseller] = hub.world.resellers;
    const answer = hub.world.network.keepAnswer("ReadDestination");
    hub.world.sandbox.control.approveProtectedData("reseller", false);
    const routing = routeOrder(orders, supplyId);
    await hub.world.advance(1_000);
    await hub.world.database.write((tx) =>
      letGoOrders(tx, orders, { partnershipId: reseller?.partnershipId ?? "" }),
    );
    answer.release();
    await hub.run(routing);
    hub.world.sandbox.control.approveProtectedData("reseller", true);
    expect(hub.world.network.sent).not.toContain("CreateRoutedOrder");
    await hub.run(cancelSupply(orders, supplyId));
    expect((await hub.state(supplyId)).routeState).not.toBe("creating");
  });

  test("an order that the factory ships before its routing is done is routed to the end, then shipped", async () => {
    const { supplyId } = await acceptOrder(hub, 3);
    const lost = hub.world.network.loseRequests("MoveUnits");
    await route(supplyId);
    await hub.merchant("brand", `/orders/${numberOf(routedOrder())}/fulfil`);
    await hub.hear("brand", routedOrder());
    expect((await hub.state(supplyId)).state).toBe("accepted");
    lost.stop();
    await route(supplyId);
    await hub.hear("brand", routedOrder());
    expect((await hub.state(supplyId)).state).toBe("shipped");
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 3 });
    await hub.read("brand");
    expect(await hub.balance("world")).toBe(-7);
  });

  test("a parcel is not told again while the first telling may still arrive", async () => {
    const { supplyId } = await acceptOrder(hub, 3);
    await route(supplyId);
    const work = [...shopOf(hub.world, FACTORY_DOMAIN).orders.fulfillmentOrders.values()].at(-1);
    const lines = [{ id: work?.lines[0]?.id ?? "", quantity: 1 }];
    await hub.merchant("brand", `/orders/${numberOf(routedOrder())}/fulfil`, { lines });
    await hub.hear("brand", routedOrder());
    const { fulfilment } = hub.world.hub.deps;
    const parcel = await hub.world.database.db
      .selectFrom("Parcel")
      .select("id")
      .executeTakeFirstOrThrow();
    const late = hub.world.network.keepRequest("CreateFulfilment");
    await hub.run(tellParcel(fulfilment, parcel.id)).catch(() => {});
    expect(await hub.run(tellParcel(fulfilment, parcel.id))).toMatchObject({
      again: expect.any(Number) as number,
    });
    await late.release();
    await hub.run(tellParcel(fulfilment, parcel.id));
    const { domain } = hub.world.resellers[0] ?? { domain: "" };
    expect(shopOf(hub.world, domain).orders.fulfillments.size).toBe(1);
  });

  test("goods that are moved to the reserve before anybody booked them are found there", async () => {
    await hub.merchant("brand", "/stock/adjust", { sku: "CUP-1", location: "Main", delta: 5 });
    await hub.believe("brand", 9);
    await hub.want("brand", 0);
    await hub.send("brand");
    expect((await hub.shown("brand")).reserved).toBe(15);
    await hub.read("brand");
    // A checkout might still claim them.
    expect(await hub.balance("world")).toBe(-10);
    await hub.world.advance(16 * 60_000);
    await hub.read("brand");
    expect(await hub.balance("world")).toBe(-15);
    expect(await hub.balance("free")).toBe(11);
  });
});
