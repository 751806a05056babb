import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askShip, shipParcel, tellParcel } from "#app/modules/fulfilment/index.server.ts";
import { decideRequest, routeOrder } from "#app/modules/orders/index.server.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";
import { numberOf } from "#tests/support/number-of.ts";

const LIFE_MS = 120_000;
const NO_TRACKING = { number: null, company: null, url: null };

describe("parcels packed in the hub", () => {
  let hub: SteppedHub;
  let supplyId: string;

  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
    supplyId = await routedOrder(3);
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  async function routedOrder(units: number): Promise<string> {
    const order = await hub.buy(0, units);
    await hub.hear(0, order);
    await hub.merchant(0, `/orders/${numberOf(order)}/request-fulfilment`);
    await hub.hear(0, order);
    const { id } = await hub.world.database.db
      .selectFrom("SupplyOrder")
      .innerJoin("Order", "Order.id", "SupplyOrder.orderId")
      .select("SupplyOrder.id")
      .where("Order.gid", "=", order)
      .executeTakeFirstOrThrow();
    await hub.world.advance(2_000);
    await hub.run(decideRequest(hub.world.hub.deps.orders, id));
    for (let turn = 0; turn < 5 && (await hub.state(id)).routeState !== "done"; turn += 1) {
      await hub.run(routeOrder(hub.world.hub.deps.orders, id));
      await hub.world.advance(500);
    }
    return id;
  }

  async function parcel(shipmentId: string, units: number) {
    const line = await hub.world.database.db
      .selectFrom("SupplyLine")
      .select("id")
      .where("supplyOrderId", "=", supplyId)
      .executeTakeFirstOrThrow();
    const lines = [{ supplyLineId: line.id, units }];
    return { supplyOrderId: supplyId, lines, tracking: NO_TRACKING, shipmentId };
  }

  const ship = async (shipmentId: string, units: number) =>
    hub.run(shipParcel(hub.world.hub.deps.fulfilment, await parcel(shipmentId, units)));

  const parcelsAtFactory = (): number[] =>
    [...shopOf(hub.world, FACTORY_DOMAIN).orders.fulfillments.values()].map(({ lines }) =>
      lines.reduce((sum, { quantity }) => sum + quantity, 0),
    );

  test("one without a tracking number whose answer was lost is found, not shipped again", async () => {
    const lost = hub.world.network.loseAnswers("CreateFulfilment");
    await expect(ship("parcel-1", 1)).rejects.toMatchObject({ code: "unanswered" });
    lost.stop();
    await ship("parcel-1", 1);
    expect(parcelsAtFactory()).toEqual([1]);
  });

  test("one that may still arrive is not sent again before its life is over", async () => {
    const late = hub.world.network.keepRequest("CreateFulfilment");
    await expect(ship("parcel-1", 1)).rejects.toMatchObject({ code: "unanswered" });
    expect(await ship("parcel-1", 1)).toMatchObject({ again: expect.any(Number) as number });
    await late.release();
    expect(await ship("parcel-1", 1)).toBeUndefined();
    expect(parcelsAtFactory()).toEqual([1]);
  });

  test("one that never arrived is sent again when its life is over", async () => {
    const lost = hub.world.network.loseRequests("CreateFulfilment");
    await expect(ship("parcel-1", 1)).rejects.toMatchObject({ code: "unanswered" });
    lost.stop();
    await hub.world.advance(LIFE_MS);
    expect(await ship("parcel-1", 1)).toBeUndefined();
    expect(parcelsAtFactory()).toEqual([1]);
  });

  test("one like it that has left already is not taken for it", async () => {
    await ship("parcel-1", 1);
    const lost = hub.world.network.loseRequests("CreateFulfilment");
    await expect(ship("parcel-2", 1)).rejects.toMatchObject({ code: "unanswered" });
    lost.stop();
    await hub.world.advance(LIFE_MS);
    await ship("parcel-2", 1);
    expect(parcelsAtFactory()).toEqual([1, 1]);
  });

  test("one that left is not shipped again by the same form, even after a restart", async () => {
    await ship("parcel-1", 1);
    await ship("parcel-1", 1);
    expect(parcelsAtFactory()).toEqual([1]);
    const request = { ...(await parcel("parcel-1", 1)), shopId: hub.world.factoryId };
    expect(await askShip(hub.world.hub.deps.fulfilment, request)).toEqual({ ok: true });
    const asked = await hub.world.database.db
      .selectFrom("Task")
      .select("id")
      .where("kind", "=", "fulfilment.ship")
      .execute();
    expect(asked).toEqual([]);
  });

  /** Everything of the routed order leaves in Shopify's own admin; the hub has not heard of it. */
  async function shipByHand(): Promise<string> {
    const order = [...shopOf(hub.world, FACTORY_DOMAIN).orders.orders.values()].at(-1);
    const gid = order?.id ?? "";
    const [fulfillmentOrderId] = order?.fulfillmentOrderIds ?? [];
    await hub.merchant("brand", `/orders/${numberOf(gid)}/fulfil`, { fulfillmentOrderId });
    return gid;
  }

  test("one whose units left by hand meanwhile is refused by name, not forgotten", async () => {
    const order = await shipByHand();
    await expect(ship("parcel-1", 1)).rejects.toThrow("CUP-1");
    expect(parcelsAtFactory()).toEqual([3]);
    await hub.hear("brand", order);
  });

  test("one that the shop refused is decided anew when it is tried again", async () => {
    const lost = hub.world.network.loseRequests("CreateFulfilment");
    await expect(ship("parcel-1", 2)).rejects.toMatchObject({ code: "unanswered" });
    lost.stop();
    const order = await shipByHand();
    await hub.world.advance(LIFE_MS);
    await expect(ship("parcel-1", 2)).rejects.toThrow("refused the parcel");
    await expect(ship("parcel-1", 2)).rejects.toThrow("CUP-1");
    expect(parcelsAtFactory()).toEqual([3]);
    await hub.hear("brand", order);
  });

  test("units of a line that is named twice count together", async () => {
    const one = await parcel("parcel-1", 2);
    const request = { ...one, lines: [...one.lines, ...one.lines], shopId: hub.world.factoryId };
    expect(await askShip(hub.world.hub.deps.fulfilment, request)).toMatchObject({
      ok: false,
      code: "too_many_units",
    });
  });

  test("one form's number does not stand for a parcel of another order", async () => {
    await ship("parcel-1", 1);
    const first = supplyId;
    supplyId = await routedOrder(1);
    expect(supplyId).not.toBe(first);
    const request = { ...(await parcel("parcel-1", 9)), shopId: hub.world.factoryId };
    expect(await askShip(hub.world.hub.deps.fulfilment, request)).toMatchObject({
      ok: false,
      code: "too_many_units",
    });
    await ship("parcel-1", 1);
    expect(parcelsAtFactory()).toEqual([1, 1]);
  });

  test("a look that began while the telling could still arrive does not say that it never will", async () => {
    await ship("parcel-1", 1);
    const [made] = [...shopOf(hub.world, FACTORY_DOMAIN).orders.fulfillments.values()];
    await hub.hear("brand", made?.orderId ?? "");
    const { id } = await hub.world.database.db
      .selectFrom("Parcel")
      .select("id")
      .executeTakeFirstOrThrow();
    const { fulfilment } = hub.world.hub.deps;
    const late = hub.world.network.keepRequest("CreateFulfilment");
    await expect(hub.run(tellParcel(fulfilment, id))).rejects.toMatchObject({ code: "unanswered" });
    await hub.world.advance(LIFE_MS - 500);
    const answer = hub.world.network.keepAnswer("OrderFulfilments");
    const looking = tellParcel(fulfilment, id);
    await hub.world.advance(400);
    await late.release();
    await hub.world.advance(400);
    answer.release();
    expect(await hub.run(looking)).toMatchObject({ again: expect.any(Number) as number });
    await hub.run(tellParcel(fulfilment, id));
    const { domain } = hub.world.resellers[0] ?? { domain: "" };
    expect(shopOf(hub.world, domain).orders.fulfillments.size).toBe(1);
  });
});
