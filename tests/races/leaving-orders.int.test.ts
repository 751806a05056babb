import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkBooks } from "#tests/support/check-books.ts";
import {
  FACTORY_DOMAIN,
  startHubWorld,
  type HubWorld,
  type Reseller,
} from "#tests/support/hub-world.ts";
import { numberOf } from "#tests/support/number-of.ts";
import { onHandIn, routedOrders, shopOf } from "#tests/support/shop-truth.ts";

const MINUTE_MS = 60_000;

describe("orders of a reseller that leaves", () => {
  let world: HubWorld;
  let reseller: Reseller;
  let inventoryItemGid: string;

  beforeEach(async () => {
    const laneSettings = { brandCoolingMs: MINUTE_MS };
    world = await startHubWorld({
      resellers: 1,
      stock: { "CUP-1": 20 },
      coolingMs: MINUTE_MS,
      hub: { laneSettings },
    });
    const [first] = world.resellers;
    if (!first) throw new Error("no reseller");
    reseller = first;
    ({ inventoryItemGid } = await world.database.db
      .selectFrom("Item")
      .select("inventoryItemGid")
      .executeTakeFirstOrThrow());
    await pass(10);
  });

  afterEach(async () => {
    expect(await checkBooks(world)).toEqual([]);
    await world.close();
  });

  async function pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) await world.advance(MINUTE_MS);
  }

  async function buy(quantity: number): Promise<void> {
    expect(await world.buy(reseller.domain, [{ sku: "CUP-1", quantity }])).toMatchObject({
      ok: true,
    });
    await world.advance(5_000);
  }

  const lastOf = <T>(all: Iterable<T>): T => {
    const last = [...all].at(-1);
    if (last === undefined) throw new Error("there is none");
    return last;
  };

  async function request(): Promise<void> {
    const work = lastOf(shopOf(world, reseller.domain).orders.fulfillmentOrders.values());
    const path = `/merchant/orders/${numberOf(work.orderId)}/request-fulfilment`;
    await world.shop(reseller.domain, path, { fulfillmentOrderId: work.id });
  }

  async function sellAndRoute(quantity: number): Promise<void> {
    await buy(quantity);
    await request();
    await pass(2);
    expect(await supply()).toMatchObject([{ state: "routed", routeState: "done" }]);
  }

  const uninstall = (inventory: "TRANSFER" | "KEEP" = "TRANSFER"): void =>
    world.sandbox.control.uninstallApp({ shop: reseller.domain, app: "reseller" }, inventory);

  const supply = () =>
    world.database.db
      .selectFrom("SupplyOrder")
      .select(["state", "routeState"])
      .orderBy("seenAt")
      .execute();

  const notices = async (kind: string) => {
    const rows = await world.database.db
      .selectFrom("Notice")
      .select(["details", "state"])
      .where("kind", "=", kind)
      .execute();
    return rows.map(({ details, state }) => ({ ...JSON.parse(details), state }) as unknown);
  };

  async function balances(like: string): Promise<number> {
    const rows = await world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("account", "like", like)
      .execute();
    return rows.reduce((sum, { units }) => sum + units, 0);
  }

  async function shipAtFactory(units?: number): Promise<void> {
    const { orders } = shopOf(world, FACTORY_DOMAIN);
    const { orderGid } = lastOf(routedOrders(world));
    const work = [...orders.fulfillmentOrders.values()].find(({ orderId }) => orderId === orderGid);
    const line = work?.lines[0];
    const lines = units === undefined ? {} : { lines: [{ id: line?.id, quantity: units }] };
    const path = `/merchant/orders/${numberOf(orderGid)}/fulfil`;
    await world.shop(FACTORY_DOMAIN, path, { fulfillmentOrderId: work?.id, ...lines });
  }

  test("what is not routed is given up, and its units are free again once they have cooled", async () => {
    await buy(3);
    expect(await balances("hold:%")).toBe(3);
    uninstall();
    await pass(10);
    expect(await supply()).toEqual([{ state: "cancelled", routeState: "none" }]);
    expect(await balances("hold:%")).toBe(0);
    expect(await balances(`exposure:${reseller.channelId}`)).toBe(0);
    expect(await balances(`cooling:${reseller.channelId}`)).toBe(0);
    expect(await notices("orders_left")).toEqual([]);
  });

  test("what is being routed when it leaves is taken back at the factory", async () => {
    await buy(3);
    const lost = world.network.loseRequests("MoveUnits");
    await request();
    await pass(1);
    expect(await supply()).toMatchObject([{ state: "accepted", routeState: "moving" }]);
    uninstall();
    await world.advance(5_000);
    expect(await balances("hold:%")).toBe(3);
    expect(await notices("orders_left")).toEqual([]);
    lost.stop();
    await pass(20);
    expect(await supply()).toEqual([{ state: "cancelled", routeState: "unrouted" }]);
    expect(routedOrders(world)).toMatchObject([{ cancelled: true }]);
    expect(await balances("hold:%")).toBe(0);
  });

  test("what the factory has stays its own to ship, and a person is told", async () => {
    await sellAndRoute(3);
    uninstall();
    await pass(10);
    expect(await supply()).toEqual([{ state: "routed", routeState: "done" }]);
    expect(await balances("hold:%")).toBe(3);
    expect(await notices("orders_left")).toMatchObject([{ units: 1, state: "open" }]);
    await shipAtFactory();
    await pass(3);
    expect(await balances("hold:%")).toBe(0);
    expect(await balances("world")).toBe(-17);
  });

  test("when it is back its routed order is cancelled at the factory, and held for until then", async () => {
    await sellAndRoute(3);
    uninstall();
    await pass(2);
    const lost = world.network.loseRequests("CancelRoutedOrder");
    await world.install("reseller", reseller.domain);
    await pass(1);
    expect(await balances("hold:%")).toBe(3);
    lost.stop();
    await pass(20);
    expect(routedOrders(world)).toMatchObject([{ cancelled: true }]);
    expect(await supply()).toEqual([{ state: "cancelled", routeState: "unrouted" }]);
    expect(await balances("hold:%")).toBe(0);
    expect(await notices("orders_left")).toMatchObject([
      { state: expect.stringMatching("settled") },
    ]);
  });

  test("what left the factory before its cancel is booked as gone, though its shop takes no parcel", async () => {
    await sellAndRoute(3);
    uninstall();
    await pass(2);
    const unheard = world.network.loseRequests("OrderFulfilments");
    await shipAtFactory();
    await world.install("reseller", reseller.domain);
    await pass(1);
    unheard.stop();
    await pass(20);
    expect(await supply()).toEqual([{ state: "closed", routeState: "done" }]);
    expect(await balances("world")).toBe(-17);
    expect(await balances("hold:%")).toBe(0);
    expect(await notices("rest_unwanted")).toEqual([]);
    expect(await notices("parcel_refused")).toHaveLength(1);
  });

  test("the rest of what was shipped in part is the factory's own sale, and a person is told", async () => {
    await sellAndRoute(3);
    await shipAtFactory(1);
    await pass(3);
    uninstall();
    await pass(2);
    await world.install("reseller", reseller.domain);
    await pass(20);
    expect(await supply()).toEqual([{ state: "closed", routeState: "done" }]);
    expect(await notices("rest_unwanted")).toMatchObject([{ units: 2, state: "open" }]);
    expect(await balances("hold:%")).toBe(0);
    expect(onHandIn(world, inventoryItemGid)).toBe(19);
    // Two of them stand in the factory's order: they were nobody else's to sell at any time.
    const given = await world.database.db
      .selectFrom("StockTransfer")
      .select(["toAccount", "units"])
      .where("fromAccount", "like", "hold:%")
      .where("reason", "=", "cancel")
      .execute();
    expect(given).toEqual([{ toAccount: `exposure:${world.brandChannelId}`, units: 2 }]);
  });

  test("a place whose name the merchant kept is made under another", async () => {
    uninstall("KEEP");
    await pass(2);
    await world.install("reseller", reseller.domain);
    const { partnershipId, shopId } = reseller;
    expect(await world.web.partners.resume({ partnershipId, shopId })).toEqual({ ok: true });
    await pass(3);
    const names = [...shopOf(world, reseller.domain).locations.values()].map(({ name }) => name);
    const kept = names.find((name) => name.endsWith(")"));
    expect(names).toEqual(["Main", kept, `${kept} 2`]);
    const { serviceState } = await world.database.db
      .selectFrom("Partnership")
      .select("serviceState")
      .where("id", "=", partnershipId)
      .executeTakeFirstOrThrow();
    expect(serviceState).toBe("ready");
  });

  test("a message of its leaving that comes after its return, by a clock behind, ends nothing", async () => {
    const late = { topic: "app/uninstalled", shop: reseller.domain, count: 1, ms: 30_000 };
    world.sandbox.control.addFault({ kind: "webhook-late", ...late });
    // Shopify's clock tells of a time that the hub has not reached when the app is back.
    await world.lives.start({ skewMs: -20_000 });
    uninstall();
    await world.install("reseller", reseller.domain);
    await pass(3);
    const installation = await world.database.db
      .selectFrom("Installation")
      .select("state")
      .where("shopId", "=", reseller.shopId)
      .executeTakeFirstOrThrow();
    expect(installation.state).toBe("installed");
    expect(world.network.sent).toContain("ReadInstallation");
  });
});
