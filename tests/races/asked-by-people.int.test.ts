import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  decideRequest,
  requestFulfilment,
  routeOrder,
  submitRequest,
} from "#app/modules/orders/index.server.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";
import { numberOf } from "#tests/support/number-of.ts";

const MINUTE_MS = 60_000;

describe("what people ask for, and what they set", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub({ hub: { laneSettings: { brandCoolingMs: MINUTE_MS } } });
  });
  afterEach(async () => {
    await hub.close();
  });

  const supplyOrder = () =>
    hub.world.database.db
      .selectFrom("SupplyOrder")
      .select(["id", "shopId"])
      .executeTakeFirstOrThrow();

  test("a request in the reseller's name without the scope for it is refused by that name", async () => {
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
    await hub.hear(0, await hub.buy(0, 1));
    const { id: supplyOrderId, shopId } = await supplyOrder();
    const ask = () => requestFulfilment(hub.world.hub.deps.orders, { supplyOrderId, shopId });
    expect(await ask()).toEqual({ ok: false, code: "scope_missing" });
    await hub.world.database.db
      .updateTable("Installation")
      .set({ scopes: "write_orders,write_third_party_fulfillment_orders" })
      .where("shopId", "=", shopId)
      .execute();
    expect(await ask()).toEqual({ ok: true });
  });

  test("a request that the shop refuses for no reason it shows waits longer each time", async () => {
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
    await hub.hear(0, await hub.buy(0, 1));
    const { id, shopId } = await supplyOrder();
    const { domain } = await hub.world.database.db
      .selectFrom("Shop")
      .select("domain")
      .where("id", "=", shopId)
      .executeTakeFirstOrThrow();
    const shop = hub.world.sandbox.world.shops.get(domain);
    if (!shop) throw new Error(`there is no shop ${domain}`);
    for (const order of shopOf(shop).orders.fulfillmentOrders.values()) {
      order.status = "SCHEDULED";
    }
    const grant = ["write_third_party_fulfillment_orders"];
    hub.world.sandbox.control.changeScopes({ shop: domain, app: "reseller" }, { grant });
    const { orders } = hub.world.hub.deps;
    await expect(hub.run(submitRequest(orders, id))).rejects.toMatchObject({
      code: "request_refused",
      retryable: true,
    });
    const reads = await hub.world.database.db
      .selectFrom("Task")
      .select("id")
      .where("kind", "=", "orders.read")
      .where("shopId", "=", shopId)
      .execute();
    expect(reads).toEqual([]);
  });

  test("units that routing takes off sale cool as long as the brand store's are set to", async () => {
    await hub.world.database.db
      .updateTable("Item")
      .set({ policy: "mirror", overlapMax: 100 })
      .execute();
    for (const of of ["brand", 0] as const) {
      await hub.want(of, 10);
      await hub.send(of);
    }
    const order = await hub.buy(0, 3);
    await hub.hear(0, order);
    await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`);
    await hub.hear(0, order);
    const { id } = await supplyOrder();
    await hub.world.advance(2_000);
    const { orders } = hub.world.hub.deps;
    await hub.run(decideRequest(orders, id));
    for (let turn = 0; turn < 5 && (await hub.state(id)).routeState !== "done"; turn += 1) {
      await hub.run(routeOrder(orders, id));
      await hub.world.advance(500);
    }
    const now = hub.world.time.hub.now();
    const lots = await hub.world.database.db
      .selectFrom("CoolingLot")
      .select(["units", "notBefore"])
      .where("channelId", "=", hub.world.brandChannelId)
      .execute();
    expect(lots.map(({ units }) => units)).toEqual([3]);
    expect(lots.every(({ notBefore }) => notBefore <= now + MINUTE_MS)).toBe(true);
  });
});
