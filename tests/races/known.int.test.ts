import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { planTargets } from "#app/modules/channels/index.server.ts";
import { setSafety } from "#app/modules/escrow/index.server.ts";
import { routeOrder } from "#app/modules/orders/index.server.ts";
import { acceptOrder } from "#tests/support/accept-order.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import { numberOf } from "#tests/support/number-of.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";

/** Races that others lost before us; the table in docs/simulator.md says where each is played. */
describe("races known from elsewhere", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  const domain = (): string => hub.world.resellers[0]?.domain ?? "";

  async function heldUnits(): Promise<number> {
    const rows = await hub.world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("kind", "=", "hold")
      .execute();
    return rows.reduce((sum, { units }) => sum + units, 0);
  }

  test("an item that the merchant stocks at its own place, too: only what is sold from ours is held", async () => {
    const location = "Main";
    await hub.merchant(0, "/stock/activate", { sku: "CUP-1", location, available: 3 });
    const order = await hub.buy(0, 6);
    await hub.hear(0, order);
    const ours = (await hub.shown(0)).committed;
    expect(ours).toBeLessThanOrEqual(4);
    expect(await heldUnits()).toBe(ours);
    expect(await hub.exposure(0)).toBe(4 - ours);
  });

  test("a duplicated product stocked at our location holds nothing of the item it was copied from", async () => {
    const shop = shopOf(hub.world, domain());
    const [product] = [...shop.products.values()];
    await hub.merchant(0, "/products/duplicate", { product: product?.id });
    const copy = [...shop.variants.values()].at(-1);
    const location = hub.serviceLocation(0);
    await hub.merchant(0, "/stock/set", { variantId: copy?.id, location, quantity: 5 });
    const bought = await hub.world.buy(domain(), [
      { variantId: copy?.id ?? "", quantity: 2 } as never,
    ]);
    expect(bought.ok).toBe(true);
    await hub.world.advance(500);
    await hub.hear(0, (bought.body.order as { id: string }).id);
    expect(await heldUnits()).toBe(0);
    expect(await hub.exposure(0)).toBe(4);
  });

  test("the same item twice in one order is two lines with a hold each, however often it is heard", async () => {
    const lines = [
      { sku: "CUP-1", quantity: 1 },
      { sku: "CUP-1", quantity: 2 },
    ];
    const bought = await hub.world.buy(domain(), lines);
    await hub.world.advance(500);
    const gid = (bought.body.order as { id: string }).id;
    await hub.hear(0, gid);
    await hub.hear(0, gid);
    expect(await heldUnits()).toBe(3);
    expect(await hub.exposure(0)).toBe(1);
  });

  test("two orders for the last unit in one shop: one is sold, and held", async () => {
    await hub.want(0, 1);
    await hub.send(0);
    const first = await hub.buy(0, 1);
    await expect(hub.buy(0, 1)).rejects.toThrow("not sold");
    await hub.hear(0, first);
    expect([await heldUnits(), await hub.exposure(0)]).toEqual([1, 0]);
  });

  test("two orders for the last unit in two shops: only one of them ever shows it", async () => {
    await settleAt(hub, { brand: 0, resellers: [1, 0] });
    await setSafety(hub.world.hub.deps.orders, {
      factoryId: hub.world.factoryId,
      itemId: hub.itemId,
      units: 9,
    });
    const plan = planTargets(hub.world.hub.deps.channels);
    await hub.run(plan);
    expect(await hub.balance("free")).toBe(0);
    await hub.want(1, 1);
    await hub.send(1);
    await hub.buy(0, 1);
    await expect(hub.buy(1, 1)).rejects.toThrow("not sold");
  });

  test("check and allocate apart: two shops that both want what is free do not both get it", async () => {
    await hub.want(0, 6);
    await hub.want(1, 2);
    // The first one's write is out and unanswered when the second one is decided.
    const lost = hub.world.network.loseAnswers("AdjustLevels");
    await hub.send(0);
    expect(await hub.balance("free")).toBe(0);
    await hub.send(1);
    lost.stop();
    expect(await hub.exposure(1)).toBe(0);
    expect((await hub.shown(0)).available + (await hub.shown(1)).available).toBe(6);
  });

  test("paid but no stock: the order waits on hold with that reason, and the factory is told", async () => {
    const location = hub.serviceLocation(0);
    await hub.merchant(0, "/stock/adjust", { sku: "CUP-1", location, delta: 5 });
    const order = await hub.buy(0, 9);
    await hub.hear(0, order);
    const row = await hub.world.database.db
      .selectFrom("SupplyOrder")
      .select(["state", "reason"])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: "on_hold", reason: "short_of_stock" });
    const told = await hub.world.database.db.selectFrom("Notice").select("kind").execute();
    expect(told).toContainEqual({ kind: "oversold" });
    // A hand-made level is nobody's promise: the reseller takes the order back.
    await hub.merchant(0, `/orders/${numberOf(order)}/cancel`, { restock: false });
  });

  test("a quantity that came back to what it was: a late lower frees no more than it lowered", async () => {
    await hub.want(0, 3);
    const kept = hub.world.network.keepRequest("AdjustLevels");
    await hub.send(0);
    const order = await hub.buy(0, 2);
    await hub.merchant(0, `/orders/${numberOf(order)}/cancel`, { restock: true });
    expect((await hub.shown(0)).available).toBe(4);
    await kept.release();
    expect((await hub.shown(0)).available).toBe(3);
    await hub.world.advance(2_000);
    await hub.send(0);
    expect([await hub.exposure(0), await hub.cooling(0)]).toEqual([3, 1]);
    await hub.hear(0, order);
    expect(await hub.exposure(0)).toBe(3);
  });

  test("a key reused with other parameters is refused by the shop, and nothing is taken for written", async () => {
    await hub.want(0, 6);
    const lost = hub.world.network.loseAnswers("AdjustLevels");
    await hub.send(0);
    lost.stop();
    const batch = await hub.world.database.db
      .selectFrom("WriteBatch")
      .select(["id", "variables"])
      .where("state", "=", "open")
      .executeTakeFirstOrThrow();
    // No code of ours rewrites a stored call; a hand in the database might.
    await hub.world.database.db
      .updateTable("WriteBatch")
      .set({ variables: batch.variables.replace('"delta":2', '"delta":1') })
      .where("id", "=", batch.id)
      .execute();
    await hub.world.advance(2_000);
    await hub.send(0);
    expect((await hub.shown(0)).available).toBe(6);
    expect(await hub.exposure(0)).toBe(6);
  });

  test("a refund that restocks at the service's location frees nothing before the shop is read", async () => {
    const order = await hub.buy(0, 3);
    await hub.hear(0, order);
    const line = shopOf(hub.world, domain()).orders.orders.get(order)?.lines[0]?.id;
    await hub.merchant(0, `/orders/${numberOf(order)}/refund`, {
      lineItemId: line,
      quantity: 2,
      restock: true,
      location: hub.serviceLocation(0),
    });
    await hub.hear(0, order);
    expect([await heldUnits(), await hub.exposure(0)]).toEqual([1, 3]);
    expect(await hub.balance("free")).toBe(2);
    await hub.read(0);
    expect([await hub.exposure(0), await hub.balance("free")]).toEqual([3, 2]);
  });

  const routed = () =>
    [...shopOf(hub.world, FACTORY_DOMAIN).orders.orders.values()].filter(
      (order) => order.soldBy !== "checkout",
    );

  test("a cancel racing shipment: what left the factory is shipped, and told once", async () => {
    const { order, supplyId } = await acceptOrder(hub, 3);
    for (let turn = 0; turn < 5 && (await hub.state(supplyId)).routeState !== "done"; turn += 1) {
      await hub.run(routeOrder(hub.world.hub.deps.orders, supplyId));
      await hub.world.advance(500);
    }
    await hub.merchant(0, `/orders/${numberOf(order)}/request-cancellation`);
    const [made] = routed();
    await hub.merchant("brand", `/orders/${numberOf(made?.id ?? "")}/fulfil`);
    await hub.hear("brand", made?.id ?? "");
    await hub.hear(0, order);
    expect((await hub.state(supplyId)).state).toBe("shipped");
    const parcels = await hub.world.database.db.selectFrom("Parcel").select("id").execute();
    expect(parcels).toHaveLength(1);
    expect(routed()).toHaveLength(1);
  });

  test("an order edited while it is routed: it is routed once, and the books agree with both shops", async () => {
    const { order, supplyId } = await acceptOrder(hub, 3);
    const answer = hub.world.network.keepAnswer("CreateRoutedOrder");
    const routing = routeOrder(hub.world.hub.deps.orders, supplyId);
    await hub.world.advance(200);
    const line = shopOf(hub.world, domain()).orders.orders.get(order)?.lines[0]?.id;
    await hub
      .merchant(0, `/orders/${numberOf(order)}/edit`, {
        lineItemId: line,
        quantity: 2,
        restock: true,
      })
      .catch(() => {});
    await hub.hear(0, order);
    answer.release();
    await hub.run(routing);
    await hub.hear(0, order);
    expect(routed()).toHaveLength(1);
    const left = shopOf(hub.world, domain()).orders.orders.get(order);
    const units = left?.lines.reduce((sum, one) => sum + one.quantity - one.removedUnshipped, 0);
    expect(await heldUnits()).toBe(units);
  });
});
