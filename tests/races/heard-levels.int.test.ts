import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setPolicy } from "#app/modules/escrow/index.server.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { serviceLocation, shownIn } from "#tests/support/shop-truth.ts";

const ON_HAND = 10;

describe("a level whose webhooks come beside the hub's own write to it", () => {
  let world: HubWorld;
  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": ON_HAND },
      resellers: 2,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
  });
  afterEach(async () => {
    await world.close();
  });

  const reseller = (): HubWorld["resellers"][number] => {
    const [first] = world.resellers;
    if (!first) throw new Error("a world without resellers");
    return first;
  };

  async function shownAt(domain: string, channelId: string): Promise<number> {
    const level = await world.database.db
      .selectFrom("Level")
      .select("inventoryItemGid")
      .where("channelId", "=", channelId)
      .executeTakeFirstOrThrow();
    return shownIn(world, domain, level.inventoryItemGid).available;
  }
  const inOwnShop = (): Promise<number> => shownAt(FACTORY_DOMAIN, world.brandChannelId);
  const inResellersShop = (): Promise<number> => shownAt(reseller().domain, reseller().channelId);

  /** Asks for all units in every shop; the answer to the write that `operation` names is kept back. */
  async function mirrorWithAnswerKept(
    operation: string,
    isApplied: () => Promise<boolean>,
    { echoLateMs }: { echoLateMs?: number } = {},
  ): Promise<{ release(): void }> {
    if (echoLateMs !== undefined) late("inventory_levels/update", echoLateMs);
    const answer = world.network.keepAnswer(operation);
    await setPolicy(world.hub.deps.channels, {
      factoryId: world.factoryId,
      itemId: await world.itemId("CUP-1"),
      policy: "mirror",
      mirrorBuffer: 0,
    });
    for (let wait = 0; wait < 200 && !(await isApplied()); wait += 1) await world.advance(10);
    expect(await isApplied()).toBe(true);
    world.sandbox.control.clearFaults();
    return answer;
  }

  /** From now on webhooks of the topic come later than those after `clearFaults`. */
  const late = (topic: string, ms: number): void => {
    world.sandbox.control.addFault({ kind: "webhook-late", ms, topic });
  };

  /** Every unit is on sale in every shop, and all is quiet. */
  async function mirrored(): Promise<void> {
    const answer = await mirrorWithAnswerKept(
      "MoveUnits",
      async () => (await inOwnShop()) === ON_HAND,
    );
    answer.release();
    await world.advance(20_000);
    expect(await inResellersShop()).toBe(ON_HAND);
  }

  /** The factory counts its stock in Shopify's own admin. */
  const count = (quantity: number): Promise<unknown> =>
    world.shop(FACTORY_DOMAIN, "/merchant/stock/set", { sku: "CUP-1", quantity });

  test("a count by the factory itself, made right after the write, reaches the resellers", async () => {
    const answer = await mirrorWithAnswerKept(
      "MoveUnits",
      async () => (await inOwnShop()) === ON_HAND,
    );
    await count(1);
    await world.advance(2_000);
    answer.release();
    await world.advance(20_000);
    expect(await inOwnShop()).toBe(1);
    expect(await inResellersShop()).toBe(1);
  });

  test("units that a reseller adds by hand right after the write are found", async () => {
    const answer = await mirrorWithAnswerKept(
      "AdjustLevels",
      async () => (await inResellersShop()) === ON_HAND,
    );
    const location = serviceLocation(world, reseller().domain);
    const put = { sku: "CUP-1", location, quantity: 50 };
    await world.shop(reseller().domain, "/merchant/stock/set", put);
    await world.advance(2_000);
    answer.release();
    await world.advance(20_000);
    expect(await inResellersShop()).toBe(ON_HAND);
  });

  test("the write's own echo, overtaken by a later change, does not hide that", async () => {
    const answer = await mirrorWithAnswerKept(
      "MoveUnits",
      async () => (await inOwnShop()) === ON_HAND,
      { echoLateMs: 500 },
    );
    await count(1);
    await world.advance(200);
    answer.release();
    await world.advance(20_000);
    expect(await inResellersShop()).toBe(1);
  });

  test("nor does an echo that comes after the write is settled", async () => {
    const answer = await mirrorWithAnswerKept(
      "MoveUnits",
      async () => (await inOwnShop()) === ON_HAND,
      { echoLateMs: 2_000 },
    );
    answer.release();
    await world.advance(200);
    await count(1);
    await world.advance(20_000);
    expect(await inResellersShop()).toBe(1);
  });

  test("nor is a count back to what was there before the write taken for an old value", async () => {
    const before = await inOwnShop();
    const answer = await mirrorWithAnswerKept(
      "MoveUnits",
      async () => (await inOwnShop()) === ON_HAND,
    );
    expect(before).toBeLessThan(ON_HAND);
    await count(before);
    await world.advance(200);
    answer.release();
    await world.advance(20_000);
    expect(await inResellersShop()).toBe(before);
  });

  test("a count that is heard while a read is under way is read again", async () => {
    await mirrored();
    await count(8);
    const second = world.network.keepAnswer("SampleLevels", 2);
    await world.advance(6_000);
    await count(3);
    await world.advance(500);
    second.release();
    await world.advance(20_000);
    expect(await inResellersShop()).toBe(3);
  });

  test("goods found after a sale are, though the sale's value is heard last", async () => {
    await mirrored();
    late("inventory_levels/update", 500);
    expect((await world.buy(FACTORY_DOMAIN, [{ sku: "CUP-1", quantity: 9 }])).ok).toBe(true);
    world.sandbox.control.clearFaults();
    await count(8);
    await world.advance(30_000);
    expect(await inOwnShop()).toBe(8);
    expect(await inResellersShop()).toBe(8);
  });

  test("the write's own echo costs no read", async () => {
    const answer = await mirrorWithAnswerKept(
      "MoveUnits",
      async () => (await inOwnShop()) === ON_HAND,
    );
    await world.advance(2_000);
    world.network.sent.length = 0;
    answer.release();
    await world.advance(20_000);
    expect(world.network.sent).not.toContain("SampleLevels");
  });
});
