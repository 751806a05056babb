import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { COMPARED } from "./index.ts";
import { readSaleRecord } from "./sale-record.server.ts";
import { askWhatIf, makePlanningQueries, runWhatIf } from "./index.server.ts";

describe("a what-if over the hub's own record", () => {
  let world: HubWorld;
  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 10 },
      resellers: 2,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
  });
  afterEach(() => world.close());

  const read = () => makePlanningQueries({ db: world.database.db }).readWhatIf(world.factoryId);

  /** The task reads the shop, and compares in a thread that keeps a time of its own. */
  async function work(): Promise<void> {
    await world.advance(10_000);
    await vi.waitFor(async () => expect((await read())?.state).toBe("done"), { timeout: 10_000 });
  }

  async function sell(units: readonly number[]): Promise<void> {
    for (const [index, quantity] of units.entries()) {
      const { domain = "" } = world.resellers[index % world.resellers.length] ?? {};
      await world.buy(domain, [{ sku: "CUP-1", quantity }]);
      await world.advance(60_000);
    }
  }

  test("replays what was ordered, with what was there, under every way of sharing", async () => {
    await sell([1, 2, 1]);
    const { planning } = world.hub.deps;
    const { factoryId } = world;
    expect(await askWhatIf(planning, { factoryId, days: 30, shops: null })).toEqual({ ok: true });
    await work();
    const found = await read();
    expect(found).toMatchObject({ state: "done", days: 30 });
    expect(found?.result).toMatchObject({ asked: 4, orders: 3, items: 1, channels: 2 });
    // Ten units were there and four were asked for, far apart: each way serves them all.
    const outcomes = found?.result?.outcomes ?? [];
    expect(outcomes).toHaveLength(COMPARED.length);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ served: 4, oversold: 0 });
  });

  test("knows nothing of another factory's orders, and says so of a factory without any", async () => {
    await sell([1]);
    const { planning } = world.hub.deps;
    await askWhatIf(planning, { factoryId: "another", days: 7, shops: null });
    await runWhatIf(planning, "another");
    const found = await makePlanningQueries({ db: world.database.db }).readWhatIf("another");
    expect(found?.result?.pastProblem).toMatch(/installed|token/i);
    expect(found?.result).toMatchObject({ asked: 0, orders: 0, items: 0 });
    expect(await read()).toBeNull();
  });

  test("refuses a period that is not offered, by its field", async () => {
    const answer = await askWhatIf(world.hub.deps.planning, {
      factoryId: world.factoryId,
      days: 8,
      shops: null,
    });
    expect(answer).toEqual({ ok: false, code: "invalid_days", field: "days" });
    expect(await read()).toBeNull();
  });
});

describe("a what-if of a factory that is new", () => {
  let world: HubWorld;
  afterEach(() => world.close());

  const DAY_MS = 86_400_000;
  const read = () => makePlanningQueries({ db: world.database.db }).readWhatIf(world.factoryId);

  /** Makes the shop's orders as many days older: to wait that long would take the hub long. */
  function backdate(early: HubWorld, days: readonly number[]): void {
    const shop = shopOf(early, FACTORY_DOMAIN);
    [...shop.orders.orders.values()].forEach((order, index) => {
      order.createdAt -= (days[index] ?? 0) * DAY_MS;
    });
  }

  async function compare(shops: number | null): Promise<void> {
    const { factoryId } = world;
    await askWhatIf(world.hub.deps.planning, { factoryId, days: 90, shops });
    await world.advance(10_000);
    await vi.waitFor(async () => expect((await read())?.state).toBe("done"), { timeout: 10_000 });
  }

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 20 },
      resellers: 1,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
      async before(early) {
        // Too long ago to be seen; shipped; still open when the hub comes.
        await early.buy(FACTORY_DOMAIN, [{ sku: "CUP-1", quantity: 1 }]);
        await early.buy(FACTORY_DOMAIN, [{ sku: "CUP-1", quantity: 5 }]);
        await early.advance(5_000);
        await early.shop(FACTORY_DOMAIN, "/merchant/orders/1002/fulfil", {});
        await early.buy(FACTORY_DOMAIN, [{ sku: "CUP-1", quantity: 2 }]);
        backdate(early, [61, 11, 0]);
      },
    });
  });

  test("plays the orders of its own shop from before the hub came, with the goods that left", async () => {
    await compare(null);
    const { result } = (await read()) ?? {};
    expect(result).toMatchObject({ orders: 2, asked: 7, pastLines: 2, pastProblem: null });
    const record = await readSaleRecord(world.database.db, {
      factoryId: world.factoryId,
      since: 0,
      until: world.time.hub.now(),
      shops: null,
    });
    // 15 are on the shelf or not shipped yet, and five left.
    expect(record.items).toMatchObject([{ stock: 20, receipts: [], orders: [{}, {}] }]);
  });

  test("counts an order once that both the hub and its shop remember", async () => {
    const { domain = "" } = world.resellers[0] ?? {};
    await world.buy(domain, [{ sku: "CUP-1", quantity: 3 }]);
    await world.buy(FACTORY_DOMAIN, [{ sku: "CUP-1", quantity: 1 }]);
    await world.advance(60_000);
    await world.shop(domain, "/merchant/orders/1001/request-fulfilment", {});
    await world.advance(60_000);
    await compare(null);
    expect((await read())?.result).toMatchObject({ orders: 4, asked: 11, channels: 2 });
  });

  test("deals its orders out over as many shops as it wants to know of", async () => {
    await compare(5);
    expect((await read())?.result).toMatchObject({ orders: 2, channels: 5, shops: 5 });
    const answer = await askWhatIf(world.hub.deps.planning, {
      factoryId: world.factoryId,
      days: 30,
      shops: 7,
    });
    expect(answer).toEqual({ ok: false, code: "invalid_shops", field: "shops" });
  });
});
