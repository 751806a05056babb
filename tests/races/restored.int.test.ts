import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkBooks } from "#tests/support/check-books.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { numberOf } from "#tests/support/number-of.ts";
import { onHandIn, routedOrders, shopOf } from "#tests/support/shop-truth.ts";
import { checkRestingStock } from "../sim/resting-stock.ts";

const MINUTE_MS = 60_000;
const COOLING_MS = 60_000;
/** Sweeps, reads of orders, the life of a request, then the reads of levels. */
const SETTLED_MS = 6 * MINUTE_MS;

describe("a hub that was restored from a backup", () => {
  let world: HubWorld;
  let first: string;
  let second: string;

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 12, "BOWL-1": 7 },
      resellers: 2,
      onDisk: true,
      coolingMs: COOLING_MS,
      hub: { laneSettings: { brandCoolingMs: COOLING_MS } },
    });
    [first = "", second = ""] = world.resellers.map(({ domain }) => domain);
    await world.advance(MINUTE_MS);
  });
  afterEach(() => world.close());

  const buy = async (domain: string, sku = "CUP-1", quantity = 1): Promise<boolean> =>
    (await world.buy(domain, [{ sku, quantity }])).ok;

  /** Buys until the shop has nothing more; gives how many it had. */
  async function sellOut(domain: string, sku = "CUP-1"): Promise<number> {
    let sold = 0;
    while (await buy(domain, sku)) sold += 1;
    return sold;
  }

  async function expectRest(): Promise<void> {
    expect(await checkBooks(world)).toEqual([]);
    const none = { overridden: new Map(), countedAway: new Map(), left: new Set<string>() };
    const resting = { world, ...none, policy: "strict" } as const;
    expect(await checkRestingStock(resting)).toEqual([]);
    const { db } = world.database;
    const unread = await db
      .selectFrom("Level")
      .select("id")
      .where("restoredAt", "is not", null)
      .execute();
    const frozen = await db
      .selectFrom("Item")
      .select("id")
      .where("restoredAt", "is not", null)
      .execute();
    const unfinished = await db
      .selectFrom("RestoredShop")
      .select(["shopId", "state"])
      .where("state", "!=", "done")
      .execute();
    expect({ unread, frozen, unfinished }).toEqual({ unread: [], frozen: [], unfinished: [] });
    const oversold = await db
      .selectFrom("OrderLine")
      .select("id")
      .where("oversold", ">", 0)
      .execute();
    expect(oversold).toEqual([]);
  }

  const ordersIn = (domain: string): number => shopOf(world, domain).orders.orders.size;

  test("raises nothing before it has read what was sold and raised since", async () => {
    const file = await world.backUp();
    await sellOut(first);
    // What the first shop sold out of is made up for from the others, again and again.
    await world.advance(5 * MINUTE_MS);
    await sellOut(first);
    await world.advance(5 * MINUTE_MS);
    const before = world.network.calls.length;
    await world.restore(file);
    await world.advance(100_000);
    const writes = world.network.calls.slice(before).map(({ operation }) => operation);
    expect(writes).not.toContain("AdjustLevels");
    expect(writes).not.toContain("MoveUnits");
    await world.advance(SETTLED_MS);
    await expectRest();
    const held = await world.database.db.selectFrom("Order").select("id").execute();
    expect(held).toHaveLength(ordersIn(first) + ordersIn(second));
  });

  test("sells the last unit once, whichever shop it was raised in since", async () => {
    const file = await world.backUp();
    let sold = await sellOut(first);
    // It is filled up again, and shows that when the hub dies.
    await world.advance(5 * MINUTE_MS);
    await world.restore(file);
    // What the first shop shows now the books call free: were it raised elsewhere, both would sell it.
    for (let round = 0; round < 6; round += 1) {
      sold += await sellOut(second);
      sold += await sellOut(FACTORY_DOMAIN);
      await world.advance(2 * MINUTE_MS);
    }
    for (const domain of [first, second, FACTORY_DOMAIN]) sold += await sellOut(domain);
    await world.advance(SETTLED_MS);
    for (const domain of [first, second, FACTORY_DOMAIN]) sold += await sellOut(domain);
    expect(oversoldInTruth()).toBe(0);
    expect(sold).toBe(12);
  });

  /** Units sold of the twelve, less twelve. */
  function oversoldInTruth(): number {
    let sold = 0;
    for (const domain of [first, second, FACTORY_DOMAIN]) {
      for (const order of shopOf(world, domain).orders.orders.values()) {
        if (
          domain === FACTORY_DOMAIN &&
          routedOrders(world).some(({ orderGid }) => orderGid === order.id)
        )
          continue;
        for (const line of order.lines) sold += line.quantity;
      }
    }
    return sold - 12;
  }

  test("sends no stored write again: it may have been applied, and answered, since", async () => {
    const lost = world.network.loseAnswers("AdjustLevels");
    await sellOut(first);
    await world.advance(20_000);
    const file = await world.backUp();
    lost.stop();
    await world.advance(5 * MINUTE_MS);
    const before = world.network.calls.length;
    await world.restore(file);
    const open = await world.database.db
      .selectFrom("WriteBatch")
      .select("id")
      .where("state", "=", "open")
      .execute();
    expect(open).toEqual([]);
    const old = new Set(
      world.network.calls.slice(0, before).map(({ variables }) => variables["key"]),
    );
    await world.advance(SETTLED_MS);
    const keys = world.network.calls
      .slice(before)
      .filter(({ operation }) => operation === "AdjustLevels")
      .map(({ variables }) => variables["key"]);
    expect(keys.filter((key) => old.has(key))).toEqual([]);
    await expectRest();
  });

  /** The reseller asks for the newest order's fulfilment, and the factory's order for it is made. */
  async function route(domain: string): Promise<string> {
    const order = [...shopOf(world, domain).orders.orders.values()].at(-1);
    await world.advance(10_000);
    await world.shop(
      domain,
      `/merchant/orders/${numberOf(order?.id ?? "")}/request-fulfilment`,
      {},
    );
    await world.advance(MINUTE_MS);
    const gid = routedOrders(world).at(-1)?.orderGid ?? "";
    expect(gid).not.toBe("");
    return gid;
  }

  async function shipAtFactory(gid: string): Promise<void> {
    const order = shopOf(world, FACTORY_DOMAIN).orders.orders.get(gid);
    const [fulfillmentOrderId] = order?.fulfillmentOrderIds ?? [];
    const path = `/merchant/orders/${numberOf(gid)}/fulfil`;
    await world.shop(FACTORY_DOMAIN, path, { fulfillmentOrderId });
    await world.advance(MINUTE_MS);
  }

  const supplyStates = async (): Promise<string[]> => {
    const rows = await world.database.db
      .selectFrom("SupplyOrder")
      .select(["state", "routeState"])
      .orderBy("seenAt")
      .execute();
    return rows.map(({ state, routeState }) => `${state} ${routeState}`);
  };

  test("routes no order twice that was routed since, and follows its parcel", async () => {
    const file = await world.backUp();
    await buy(first, "CUP-1", 2);
    const routed = await route(first);
    await world.restore(file);
    await world.advance(SETTLED_MS);
    expect(routedOrders(world)).toHaveLength(1);
    expect(await supplyStates()).toEqual(["routed done"]);
    await expectRest();
    await shipAtFactory(routed);
    await world.advance(2 * MINUTE_MS);
    const parcels = await world.database.db.selectFrom("Parcel").select("state").execute();
    expect(parcels).toEqual([{ state: "told" }]);
    await expectRest();
  });

  test("routes no order twice that it knew of, and finds what left the factory since", async () => {
    await buy(first, "CUP-1", 2);
    await world.advance(20_000);
    const file = await world.backUp();
    const routed = await route(first);
    await shipAtFactory(routed);
    await buy(second, "BOWL-1", 1);
    await shipAtFactory(await route(second));
    await world.restore(file);
    await world.advance(SETTLED_MS);
    expect(routedOrders(world)).toHaveLength(2);
    expect((await supplyStates()).map((state) => state.split(" ")[0])).toEqual([
      "closed",
      "closed",
    ]);
    await expectRest();
  });

  test("cancels at the factory what was routed since", async () => {
    const file = await world.backUp();
    await buy(first, "CUP-1", 2);
    await route(first);
    const stopped = world.hub.worker.stop();
    await world.advance(5_000);
    await stopped;
    const [order] = shopOf(world, first).orders.orders.values();
    await world.shop(
      first,
      `/merchant/orders/${numberOf(order?.id ?? "")}/request-cancellation`,
      {},
    );
    await world.restore(file);
    await world.advance(SETTLED_MS);
    expect(routedOrders(world).map(({ cancelled }) => cancelled)).toEqual([true]);
    await expectRest();
  });

  test("puts no units of a cancelled order into the reserve that its old life put there long ago", async () => {
    await buy(first, "CUP-1", 2);
    await route(first);
    const { inventoryItemGid } = await world.database.db
      .selectFrom("Item")
      .select("inventoryItemGid")
      .where("sku", "=", "CUP-1")
      .executeTakeFirstOrThrow();
    const onHand = () => onHandIn(world, inventoryItemGid);
    const before = onHand();
    const file = await world.backUp();
    const [order] = shopOf(world, first).orders.orders.values();
    await world.shop(
      first,
      `/merchant/orders/${numberOf(order?.id ?? "")}/request-cancellation`,
      {},
    );
    await world.advance(2 * MINUTE_MS);
    expect(routedOrders(world).map(({ cancelled }) => cancelled)).toEqual([true]);
    expect(onHand()).toBe(before);
    // Longer than Shopify remembers a key.
    const stopped = world.hub.worker.stop();
    await world.advance(25 * 60 * MINUTE_MS);
    await stopped;
    await world.restore(file);
    await world.advance(SETTLED_MS);
    expect((await supplyStates()).map((state) => state.split(" ")[1])).toEqual(["unrouted"]);
    expect(onHand()).toBe(before);
    await expectRest();
    const told = await world.database.db
      .selectFrom("Notice")
      .select("kind")
      .where("kind", "like", "reserve_%")
      .execute();
    expect(told).toEqual([{ kind: "reserve_not_confirmed" }]);
  });

  test("puts what nobody accounts for down to the shop whose token died with the old state", async () => {
    const file = await world.backUp();
    // Every token is renewed at least once: those in the backup are dead.
    for (let minute = 0; minute < 70; minute += 5) await world.advance(5 * MINUTE_MS);
    await sellOut(first);
    await world.advance(5 * MINUTE_MS);
    await world.restore(file);
    await world.advance(SETTLED_MS);
    const blocked = await world.database.db
      .selectFrom("Installation")
      .select("blockedReason")
      .execute();
    expect(blocked.map(({ blockedReason }) => blockedReason)).toEqual(
      blocked.map(() => "unauthorised"),
    );
    await world.install("factory", FACTORY_DOMAIN);
    await world.install("reseller", first);
    // A blocked shop is tried again every half hour at least.
    for (let minute = 0; minute < 45; minute += 5) await world.advance(5 * MINUTE_MS);
    const itemId = await world.itemId("CUP-1");
    const unread = world.resellers[1]?.channelId ?? "";
    const item = await world.database.db
      .selectFrom("Item")
      .select("restoredAt")
      .where("id", "=", itemId)
      .executeTakeFirstOrThrow();
    expect(item.restoredAt).toBeNull();
    expect(await checkBooks(world)).toEqual([]);
    const shown = shopOf(world, second);
    expect(shown).toBeDefined();
    const { units } = await world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("itemId", "=", itemId)
      .where("account", "=", `exposure:${unread}`)
      .executeTakeFirstOrThrow();
    expect(units).toBeGreaterThan(0);
    await world.install("reseller", second);
    for (let minute = 0; minute < 45; minute += 5) await world.advance(5 * MINUTE_MS);
    await expectRest();
  });
});
