import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shopOf } from "#tests/support/shop-truth.ts";
import { settleAt, startSteppedHub, type SteppedHub } from "#tests/support/stepped-hub.ts";

const HOUR_MS = 3_600_000;

/** A read samples twice until both agree; what comes after the second only a generation tells. */
const SECOND_SAMPLE = 2;

describe("writes whose answers are lost, late or refused", () => {
  let hub: SteppedHub;
  beforeEach(async () => {
    hub = await startSteppedHub();
  });
  afterEach(async () => {
    expect(await hub.broken()).toEqual([]);
    await hub.close();
  });

  test("C1: a refusal does not settle a raise while an earlier attempt under its key may still land", async () => {
    await settleAt(hub, { brand: 4, resellers: [0, 0] });
    await hub.want(0, 4);
    const first = hub.world.network.keepRequest("AdjustLevels");
    await hub.send(0);
    const { domain } = hub.world.resellers[0]!;
    hub.world.sandbox.control.setPoints({ shop: domain, app: "reseller" }, 0);
    hub.world.sandbox.control.addFault({
      kind: "throttle",
      operation: "AdjustLevels",
      shop: domain,
    });
    await hub.world.advance(2_000);
    await hub.send(0);
    expect(await hub.exposure(0)).toBe(4);
    // Nothing of it may be given to another shop meanwhile.
    await hub.want(1, 6);
    await hub.send(1);
    expect(await hub.exposure(1)).toBe(2);
    await first.release();
    expect(await hub.broken()).toEqual([]);
    hub.world.sandbox.control.clearFaults();
    await hub.world.advance(60_000);
    await hub.send(0);
    expect((await hub.shown(0)).available).toBe(4);
  });

  test("C1: nor does one with a reason of its own, which the earlier attempt may not meet", async () => {
    await settleAt(hub, { brand: 4, resellers: [0, 0] });
    await hub.want(0, 4);
    const first = hub.world.network.keepRequest("AdjustLevels");
    await hub.send(0);
    const level = { sku: "CUP-1", location: hub.serviceLocation(0) };
    await hub.merchant(0, "/stock/activate", { sku: "CUP-1", location: "Main" });
    await hub.merchant(0, "/stock/deactivate", level);
    await hub.world.advance(2_000);
    await hub.send(0);
    expect(hub.world.network.sent.filter((name) => name === "AdjustLevels").length).toBe(2);
    expect(await hub.exposure(0)).toBe(4);
    await hub.merchant(0, "/stock/activate", level);
    await first.release();
    expect((await hub.shown(0)).available).toBe(4);
    expect(await hub.broken()).toEqual([]);
  });

  test("C2: a key is never used again after Shopify may have forgotten it", async () => {
    await settleAt(hub, { brand: 4, resellers: [0, 0] });
    await hub.want(0, 4);
    const lost = hub.world.network.loseAnswers("AdjustLevels");
    await hub.send(0);
    await hub.world.advance(23 * HOUR_MS);
    await hub.send(0);
    await hub.world.advance(2 * HOUR_MS);
    lost.stop();
    await hub.send(0);
    await hub.world.advance(5 * 60_000);
    await hub.send(0);
    expect((await hub.shown(0)).available).toBe(4);
    expect(await hub.exposure(0)).toBe(4);
    await hub.read(0);
    expect(await hub.exposure(0)).toBe(4);
  });

  test("C3: a confirmed lower releases exactly what was lowered, not down to its target", async () => {
    await settleAt(hub, { brand: 0, resellers: [4, 0] });
    await hub.buy(0, 1);
    await hub.believe(0, 3);
    await hub.want(0, 3);
    await hub.send(0);
    expect((await hub.shown(0)).available).toBe(2);
    expect(await hub.exposure(0)).toBe(3);
  });

  test("C4: a read settles no write: an unanswered lower stays open whatever the level shows", async () => {
    await settleAt(hub, { brand: 0, resellers: [4, 0] });
    await hub.want(0, 1);
    const lost = hub.world.network.loseRequests("AdjustLevels");
    await hub.send(0);
    await hub.buy(0, 3);
    await hub.read(0);
    expect((await hub.shown(0)).available).toBe(1);
    expect((await hub.exposure(0)) + (await hub.cooling(0))).toBe(4);
    expect(await hub.broken()).toEqual([]);
    lost.stop();
    await hub.world.advance(60_000);
    await hub.send(0);
  });

  test("C5: a lower that meets unheard sales is refused and frees nothing", async () => {
    await settleAt(hub, { brand: 0, resellers: [4, 0] });
    await hub.buy(0, 3);
    await hub.want(0, 1);
    await hub.send(0);
    expect((await hub.shown(0)).available).toBe(1);
    expect(await hub.exposure(0)).toBe(4);
  });

  test("C6: a read sampled before a raise landed is not booked after it", async () => {
    await settleAt(hub, { brand: 4, resellers: [0, 0] });
    const answer = hub.world.network.keepAnswer("SampleLevels", SECOND_SAMPLE);
    const read = await hub.startRead(0);
    await hub.want(0, 3);
    await hub.send(0);
    answer.release();
    await read.ended();
    expect(await hub.exposure(0)).toBe(3);
  });

  test("a target that is decided while a read is under way is still written after it", async () => {
    await settleAt(hub, { brand: 4, resellers: [4, 0] });
    const answer = hub.world.network.keepAnswer("SampleLevels", SECOND_SAMPLE);
    const read = await hub.startRead(0);
    await hub.want(0, 1);
    answer.release();
    await read.ended();
    await hub.send(0);
    expect((await hub.shown(0)).available).toBe(1);
  });

  /** Another shop gets no more than the three that are free, and the checkout what it had claimed. */
  async function sellWhatCools(checkout: { status(): Promise<string> }): Promise<void> {
    await hub.want(1, 6);
    await hub.send(1);
    expect(await hub.exposure(1)).toBe(3);
    await hub.world.advance(12_000);
    expect(await checkout.status()).toBe("completed");
    expect(await hub.broken()).toEqual([]);
    await hub.world.advance(60_000);
    await hub.read(0);
    expect(await hub.balance("free")).toBe(0);
  }

  test("C17: units taken off sale cool until no checkout can still claim them", async () => {
    await settleAt(hub, { brand: 4, resellers: [3, 0] });
    const checkout = await hub.beginPaying(0, { units: 3, paysAfterMs: 10_000 });
    await hub.want(0, 0);
    await hub.send(0);
    expect(await hub.balance("free")).toBe(3);
    await sellWhatCools(checkout);
  });

  test("units that a merchant takes off sale cool until no checkout can still claim them", async () => {
    await settleAt(hub, { brand: 4, resellers: [3, 0] });
    const checkout = await hub.beginPaying(0, { units: 3, paysAfterMs: 10_000 });
    const level = { sku: "CUP-1", location: hub.serviceLocation(0) };
    await hub.merchant(0, "/stock/adjust", { ...level, delta: -3 });
    await hub.read(0);
    await sellWhatCools(checkout);
  });

  describe("where a checkout that paid late left fewer than none", () => {
    let order: string;

    beforeEach(async () => {
      await settleAt(hub, { brand: 4, resellers: [3, 0] });
      await hub.beginPaying(0, { units: 3, paysAfterMs: 10_000 });
      await hub.want(0, 0);
      await hub.send(0);
      await hub.world.advance(12_000);
      order = [...shopOf(hub.world, hub.world.resellers[0]!.domain).orders.orders.keys()][0] ?? "";
      await hub.hear(0, order);
      await hub.read(0);
    });

    const level = async (): Promise<number> => {
      const shop = shopOf(hub.world, hub.world.resellers[0]!.domain);
      const { inventoryItemGid } = await hub.world.database.db
        .selectFrom("Level")
        .select("inventoryItemGid")
        .where("channelId", "=", hub.world.resellers[0]!.channelId)
        .executeTakeFirstOrThrow();
      return shop.items.get(inventoryItemGid)?.levels[0]?.available ?? Number.NaN;
    };

    test("a raise shows what it says, though one unit alone is free", async () => {
      expect(await level()).toBe(-3);
      await hub.want(0, 1);
      await hub.send(0);
      expect(await level()).toBe(1);
      await hub.read(0);
      expect(await hub.exposure(0)).toBe(1);
    });

    test("a raise does not count on a hole that a cancel has filled meanwhile", async () => {
      await hub.merchant(0, `/orders/${order.split("/").at(-1) ?? ""}/cancel`, { restock: true });
      await hub.want(0, 1);
      await hub.send(0);
      expect(await level()).toBe(0);
      expect(await hub.exposure(0)).toBe(0);
    });
  });
});
