import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cancelSupply, decideRequest, routeOrder } from "#app/modules/orders/index.server.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";
import { numberOf } from "#tests/support/number-of.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What the books believe to lie in the reserve. */
async function booked(hub: SteppedHub): Promise<number> {
  const { reserved } = await hub.world.database.db
    .selectFrom("ItemLocation")
    .select("reserved")
    .executeTakeFirstOrThrow();
  return reserved;
}

/** Ten cups: four shown by the brand store, six in its reserve. */
describe("a move in the factory's shop whose outcome nobody knows", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [0, 0] });
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  /** The brand store should show so many, but nobody hears of it until the key is too old. */
  async function moveUnheard(units: number, way: "loseAnswers" | "loseRequests"): Promise<void> {
    await hub.want("brand", units);
    const lost = hub.world.network[way]("MoveUnits");
    await hub.send("brand");
    await hub.world.advance(23 * HOUR_MS);
    await hub.send("brand");
    await hub.world.advance(2 * HOUR_MS);
    lost.stop();
    await hub.send("brand");
    await hub.world.advance(5 * MINUTE_MS);
    await hub.send("brand");
  }

  test("a lower that was applied is found in the reserve, cools and becomes free", async () => {
    await moveUnheard(1, "loseAnswers");
    expect(await hub.shown("brand")).toEqual({ available: 1, committed: 0, reserved: 9 });
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(1);
    expect(await hub.cooling("brand")).toBe(3);
    expect(await booked(hub)).toBe(9);
    await hub.world.advance(16 * MINUTE_MS);
    await hub.read("brand");
    expect(await hub.balance("free")).toBe(9);
    expect(await hub.balance("world")).toBe(-10);
  });

  test("a lower that never arrived changes nothing", async () => {
    await moveUnheard(1, "loseRequests");
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(4);
    expect(await hub.balance("free")).toBe(6);
    expect(await booked(hub)).toBe(6);
  });

  test("a raise that never arrived gives its units back", async () => {
    await moveUnheard(7, "loseRequests");
    expect(await hub.exposure("brand")).toBe(7);
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(4);
    expect(await hub.balance("free")).toBe(6);
    expect(await hub.balance("world")).toBe(-10);
    expect(await booked(hub)).toBe(6);
    await hub.want("brand", 10);
    await hub.send("brand");
    expect(await hub.shown("brand")).toEqual({ available: 10, committed: 0, reserved: 0 });
  });

  test("a raise that was applied keeps its units", async () => {
    await moveUnheard(7, "loseAnswers");
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(7);
    expect(await hub.balance("free")).toBe(3);
    expect(await booked(hub)).toBe(3);
  });

  test("units that were counted down meanwhile are not taken for those of the move", async () => {
    await moveUnheard(1, "loseRequests");
    await hub.merchant("brand", "/stock/adjust", { sku: "CUP-1", location: "Main", delta: -3 });
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(1);
    expect(await hub.cooling("brand")).toBe(0);
    expect(await hub.balance("world")).toBe(-7);
    expect(await booked(hub)).toBe(6);
  });
});

/** Four shown by the brand store, four by a reseller's shop, two in reserve for nobody. */
describe("the moves of a routed order", () => {
  let hub: SteppedHub;
  let order: string;
  let supplyId: string;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
    order = await hub.buy(0, 3);
    await hub.hear(0, order);
    await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`);
    await hub.hear(0, order);
    const { id } = await hub.world.database.db
      .selectFrom("SupplyOrder")
      .select("id")
      .executeTakeFirstOrThrow();
    supplyId = id;
    await hub.world.advance(2_000);
    await hub.run(decideRequest(hub.world.hub.deps.orders, supplyId));
  });
  afterEach(async () => {
    hub.world.network.weather = null;
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  async function route(): Promise<void> {
    for (let turn = 0; turn < 5 && (await hub.state(supplyId)).routeState !== "done"; turn += 1) {
      await hub.run(routeOrder(hub.world.hub.deps.orders, supplyId)).catch(() => {});
      await hub.world.advance(500);
    }
  }

  /** The shop refuses calls of the operation: they arrive with an expectation that is not true. */
  function refuse(operation: string): void {
    hub.world.network.weather = async (name, request, deliver) => {
      if (name !== operation) return deliver(request);
      const body = await request.clone().text();
      const wrong = body.replaceAll('"changeFromQuantity":null', '"changeFromQuantity":99');
      return deliver(new Request(request, { body: wrong }));
    };
  }

  const notices = (state: "open" | "settled") =>
    hub.world.database.db
      .selectFrom("Notice")
      .select(["kind", "details"])
      .where("state", state === "open" ? "=" : "!=", "open")
      .where("kind", "like", "reserve%")
      .execute();

  test("when refused, are told, found in the reserve, and told no more", async () => {
    refuse("MoveUnits");
    await route();
    expect((await hub.state(supplyId)).state).toBe("routed");
    expect(await hub.shown("brand")).toEqual({ available: 1, committed: 3, reserved: 6 });
    const [notice] = await notices("open");
    expect(JSON.parse(notice?.details ?? "{}")).toMatchObject({ units: 3, orderName: "#1001" });
    hub.world.network.weather = null;
    // Not before an earlier attempt can no longer arrive.
    await hub.read("brand");
    expect(await notices("open")).toHaveLength(1);
    await hub.world.advance(2 * MINUTE_MS);
    await hub.read("brand");
    expect(await hub.balance("free")).toBe(5);
    expect(await hub.exposure("brand")).toBe(1);
    expect(await hub.balance("world")).toBe(-10);
    expect([await notices("open"), (await notices("settled")).length]).toEqual([[], 1]);
    await hub.want("brand", 4);
    await hub.send("brand");
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 3, reserved: 3 });
  });

  test("are not sent again after Shopify may have forgotten their keys", async () => {
    const lost = hub.world.network.loseAnswers("MoveUnits");
    await route();
    expect((await hub.state(supplyId)).routeState).toBe("moving");
    lost.stop();
    await hub.world.advance(25 * HOUR_MS);
    await route();
    expect((await hub.state(supplyId)).routeState).toBe("done");
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 3, reserved: 3 });
    await hub.world.advance(2 * MINUTE_MS);
    await hub.read("brand");
    expect(await hub.exposure("brand")).toBe(4);
    expect(await hub.balance("free")).toBe(2);
  });

  /** Every call of the operation is told to come again in ten minutes, once. */
  function putOff(operation: string): void {
    const network = hub.world.network;
    network.weather = (name, request, deliver) => {
      if (name !== operation) return deliver(request);
      network.weather = null;
      const headers = { "retry-after": "600" };
      return Promise.resolve(new Response("{}", { status: 429, headers }));
    };
  }

  /** An answer is lost, and the work is resumed when the key's life is almost over: it must wait. */
  async function resumeLate(operation: string, work: () => Promise<unknown>): Promise<void> {
    const began = hub.world.time.hub.now();
    const lost = hub.world.network.loseAnswers(operation);
    await hub.run(work()).catch(() => {});
    lost.stop();
    const { keyLifeMs } = hub.world.hub.deps.orders.settings;
    await hub.world.advance(began + keyLifeMs - 1_000 - hub.world.time.hub.now());
    putOff(operation);
    let isOver = false;
    const late = work()
      .catch(() => {})
      .finally(() => (isOver = true));
    for (let minute = 0; !isOver && minute < 30; minute += 1) await hub.world.advance(MINUTE_MS);
    await late;
    await hub.run(work());
  }

  const workCancel = () => cancelSupply(hub.world.hub.deps.orders, supplyId);

  async function askCancel(): Promise<void> {
    await hub.merchant(0, `/orders/${numberOf(order)}/request-cancellation`);
    await hub.hear(0, order);
  }

  test("are not sent by a key that grew too old while they waited for the shop", async () => {
    await resumeLate("MoveUnits", () => routeOrder(hub.world.hub.deps.orders, supplyId));
    expect((await hub.state(supplyId)).routeState).toBe("done");
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 3, reserved: 3 });
  });

  test("are not put into the reserve again after Shopify may have forgotten the key", async () => {
    await route();
    await askCancel();
    const lost = hub.world.network.loseAnswers("AdjustLevels");
    await hub.run(workCancel()).catch(() => {});
    expect((await hub.state(supplyId)).routeState).toBe("unrouting");
    lost.stop();
    await hub.world.advance(25 * HOUR_MS);
    await hub.run(workCancel());
    expect((await hub.state(supplyId)).routeState).toBe("unrouted");
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 6 });
    expect(await booked(hub)).toBe(6);
    const [notice] = await notices("open");
    expect(notice?.kind).toBe("reserve_not_confirmed");
    expect(JSON.parse(notice?.details ?? "{}")).toMatchObject({ units: 3, orderName: "#1001" });
  });

  test("are not put into the reserve by a key that grew too old meanwhile", async () => {
    await route();
    await askCancel();
    await resumeLate("AdjustLevels", workCancel);
    expect((await hub.state(supplyId)).routeState).toBe("unrouted");
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 6 });
  });

  test("are told only where the shop never said that it counts them", async () => {
    await route();
    await askCancel();
    await splitPlan([1, 2]);
    let calls = 0;
    hub.world.network.weather = async (name, request, deliver) => {
      const answer = await deliver(request);
      if (name === "AdjustLevels" && (calls += 1) > 1) throw new TypeError("reset");
      return answer;
    };
    await hub.run(workCancel()).catch(() => {});
    hub.world.network.weather = null;
    await hub.world.advance(25 * HOUR_MS);
    await hub.run(workCancel());
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 6 });
    const told = (await notices("open")).map(({ details }) => JSON.parse(details).units);
    expect(told).toEqual([2]);
  });

  /** As if the order had taken its units at several places. */
  async function splitPlan(parts: readonly number[]): Promise<void> {
    const { db } = hub.world.database;
    const row = await db.selectFrom("SupplyOrder").select("routePlan").executeTakeFirstOrThrow();
    const plan = JSON.parse(row.routePlan ?? "");
    const [place] = plan.ordered;
    const ordered = parts.map((units) => ({ ...place, units, key: `${place.key}:${units}` }));
    const routePlan = JSON.stringify({ ...plan, ordered });
    await db.updateTable("SupplyOrder").set({ routePlan }).execute();
  }

  test("are put into the reserve however long the shop could not be reached, if nothing was sent", async () => {
    await route();
    await askCancel();
    hub.world.network.weather = (name, request, deliver) =>
      name === "AdjustLevels"
        ? Promise.resolve(new Response("{}", { status: 402 }))
        : deliver(request);
    await hub.run(workCancel()).catch(() => {});
    expect((await hub.state(supplyId)).routeState).toBe("unrouting");
    hub.world.network.weather = null;
    await hub.world.advance(25 * HOUR_MS);
    await hub.run(workCancel());
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 6 });
    expect(await notices("open")).toEqual([]);
  });

  test("when not taken back into the reserve after a cancel, are told", async () => {
    await route();
    await askCancel();
    refuse("AdjustLevels");
    await hub.run(workCancel());
    expect((await notices("open")).map(({ kind }) => kind)).toEqual(["reserve_not_put_back"]);
    hub.world.network.weather = null;
    // A person follows the note, as Shopify's own admin lets them.
    const level = await hub.world.database.db
      .selectFrom("Level")
      .select(["inventoryItemGid", "locationGid"])
      .where("channelId", "=", hub.world.brandChannelId)
      .executeTakeFirstOrThrow();
    const factory = { shopId: hub.world.factoryId, app: "factory" };
    const byHand = { ...level, units: 3, key: "by-hand", sendBefore: Infinity };
    await hub.run(hub.world.hub.deps.orders.routed.addReserve(factory, byHand));
    expect(await hub.shown("brand")).toEqual({ available: 4, committed: 0, reserved: 6 });
  });
});
