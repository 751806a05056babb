import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { numberOf } from "#tests/support/number-of.ts";

const MINUTE_MS = 60_000;

describe("a shopper's data", () => {
  let world: HubWorld;
  let domain: string;
  let order: string;

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 10 },
      resellers: 1,
      coolingMs: 1_000,
      graceMs: 0,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
    domain = world.resellers[0]?.domain ?? "";
    await world.advance(MINUTE_MS);
    expect((await world.buy(domain, [{ sku: "CUP-1", quantity: 1 }])).ok).toBe(true);
    await world.advance(10_000);
    order = numberOf([...shopOf(world, domain).orders.orders.keys()].at(-1) ?? "");
    await world.shop(domain, `/merchant/orders/${order}/request-fulfilment`, {});
    await world.advance(MINUTE_MS);
    expect(routed()?.shippingAddress?.lastName).toBe("Shopper");
  });
  afterEach(() => world.close());

  const gid = (): string => `gid://shopify/Order/${order}`;
  const routed = () => [...shopOf(world, FACTORY_DOMAIN).orders.orders.values()].at(-1);

  /** It looks once a day whether all has left. */
  async function letTheDayPass(): Promise<void> {
    const task = world.database.db.updateTable("Task").where("kind", "=", "orders.redact");
    await task.set({ runAt: world.time.hub.now() }).execute();
    await world.advance(MINUTE_MS);
  }

  async function ship(): Promise<void> {
    await world.shop(FACTORY_DOMAIN, `/merchant/orders/${numberOf(routed()?.id ?? "")}/fulfil`, {
      fulfillmentOrderId: routed()?.fulfillmentOrderIds[0],
    });
    await world.advance(MINUTE_MS);
  }

  async function hear(topic: string): Promise<void> {
    const customer = { id: 1, email: "ada@example.com", phone: "+1 555" };
    const orders = { orders_requested: [BigInt(order)], orders_to_redact: [BigInt(order)] };
    const place = { shop: domain, app: "reseller" };
    world.sandbox.control.sendCompliance(place, topic, { customer, ...orders });
    await world.advance(MINUTE_MS);
  }

  test("is taken from the factory's copy when the shopper asks to be forgotten", async () => {
    await ship();
    await hear("customers/redact");
    expect(JSON.stringify(routed()?.shippingAddress)).not.toContain("Shopper");
    expect(JSON.stringify(routed()?.shippingAddress)).not.toContain("1 Test Street");
  });

  test("stays on a parcel that has still to leave, and goes when it has left", async () => {
    await hear("customers/redact");
    expect(routed()?.shippingAddress?.lastName).toBe("Shopper");
    await ship();
    expect(routed()?.shippingAddress?.lastName).toBe("Shopper");
    await letTheDayPass();
    expect(routed()?.shippingAddress?.lastName).toBe("Redacted");
  });

  test("goes from an order that was cancelled at the factory, too", async () => {
    const body = {
      fulfillmentOrderId: shopOf(world, domain).orders.orders.get(gid())?.fulfillmentOrderIds[0],
    };
    await world.shop(domain, `/merchant/orders/${order}/request-cancellation`, body);
    await world.advance(MINUTE_MS);
    expect(routed()?.cancelledAt).not.toBeNull();
    await hear("customers/redact");
    expect(routed()?.shippingAddress?.lastName).toBe("Redacted");
  });

  test("that is asked for is named to the shop that has to give it", async () => {
    await hear("customers/data_request");
    const [notice] = await world.database.db
      .selectFrom("Notice")
      .select(["shopId", "details"])
      .where("kind", "=", "data_request")
      .execute();
    expect(notice?.shopId).toBe(world.resellers[0]?.shopId);
    expect(notice?.details).toContain("#1001");
    expect(notice?.details).not.toContain("ada@example.com");
  });

  test("goes from the brand store's reviews, and is named to the factory before", async () => {
    const { factoryId } = world;
    const text = { locale: "en", title: "Good", text: "Ada was here.", author: "Ada" };
    await world.database.db
      .insertInto("Voice")
      .values({
        ...{ id: "voice", factoryId, kind: "review", key: "key", requestId: "form", ...text },
        ...{ productGid: "gid://shopify/Product/1", customerId: "1", rating: 5 },
        ...{ state: "published", writtenAt: world.time.hub.now() },
      })
      .execute();
    const place = { shop: FACTORY_DOMAIN, app: "factory" };
    const sent = { customer: { id: 1 }, orders_requested: [], orders_to_redact: [] };
    world.sandbox.control.sendCompliance(place, "customers/data_request", sent);
    await world.advance(MINUTE_MS);
    const kinds = world.database.db.selectFrom("Notice").select("kind").execute();
    expect((await kinds).map(({ kind }) => kind)).toContain("data_request_voices");
    world.sandbox.control.sendCompliance(place, "customers/redact", sent);
    await world.advance(MINUTE_MS);
    expect(await world.database.db.selectFrom("Voice").selectAll().execute()).toEqual([]);
  });

  test("goes from the factory's copies when the shop's data is to be erased", async () => {
    await ship();
    world.sandbox.control.uninstallApp({ shop: domain, app: "reseller" }, "DELETE");
    await world.advance(MINUTE_MS);
    const shopId = world.resellers[0]?.shopId ?? "";
    const sent = { eventId: null, triggeredAt: null, payload: "{}" };
    const message = { app: "reseller", shopId, topic: "shop/redact", webhookId: "one", ...sent };
    await Promise.all([world.hub.inbox.store(message), world.advance(MINUTE_MS)]);
    expect(routed()?.shippingAddress?.lastName).toBe("Redacted");
    const left = await world.database.db
      .selectFrom("InboxMessage")
      .select("payload")
      .where("shopId", "=", world.resellers[0]?.shopId ?? "")
      .where("payload", "!=", "")
      .execute();
    expect(left).toEqual([]);
  });
});
