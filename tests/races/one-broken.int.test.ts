import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readShop, retryParked } from "#app/modules/channels/index.server.ts";
import { setSafety } from "#app/modules/escrow/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";

const MINUTE_MS = 60_000;

/** Books that no rule of ours can have made: whatever decides about the item fails. */
const BOGUS = { kind: "stock", account: "bogus", units: 1 };

describe("an item about which nothing can be decided", () => {
  let world: HubWorld;
  let cup: string;
  let bowl: string;

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 12, "BOWL-1": 12 },
      resellers: 1,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
    [cup, bowl] = [await world.itemId("CUP-1"), await world.itemId("BOWL-1")];
    await world.advance(MINUTE_MS);
  });
  afterEach(async () => {
    expect(await checkBooks(world)).toEqual([]);
    await world.close();
  });

  const factoryId = (): string => world.factoryId;

  async function breakCup(): Promise<void> {
    const row = { ...BOGUS, itemId: cup, factoryId: factoryId() };
    await world.database.write(async (tx) => {
      await tx.insertInto("StockBalance").values(row).execute();
    });
  }

  /** Its books are mended by hand, and a person presses the buttons. */
  async function mendCup(): Promise<void> {
    await world.database.write(async (tx) => {
      await tx.deleteFrom("StockBalance").where("account", "=", BOGUS.account).execute();
    });
    for (const channelId of [world.brandChannelId, world.resellers[0]?.channelId ?? ""]) {
      const of = { factoryId: factoryId(), channelId };
      await retryParked(world.hub.deps.channels, of);
      await readShop(world.hub.deps.channels, of);
    }
  }

  /** Every unit of both is asked back from sale; the hub looks at both in one transaction. */
  async function takeBack(): Promise<void> {
    for (const itemId of [cup, bowl]) {
      await setSafety(world.hub.deps.orders, { factoryId: factoryId(), itemId, units: 12 });
    }
    for (let minute = 0; minute < 4; minute += 1) await world.advance(MINUTE_MS);
  }

  async function safetyOf(itemId: string): Promise<number> {
    const row = await world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("itemId", "=", itemId)
      .where("account", "=", "safety")
      .executeTakeFirst();
    return row?.units ?? 0;
  }

  const told = async (): Promise<unknown[]> => {
    const rows = await world.database.db
      .selectFrom("Notice")
      .select(["shopId", "details"])
      .where("kind", "=", "parked")
      .execute();
    return rows.map(({ shopId, details }) => [shopId, JSON.parse(details).itemId]);
  };

  test("stops no other item: they are planned, written and read", async () => {
    await breakCup();
    await takeBack();
    expect(await safetyOf(bowl)).toBe(12);
    expect(await told()).toContainEqual([factoryId(), cup]);
    await mendCup();
    await takeBack();
    expect(await safetyOf(cup)).toBe(12);
  });

  test("stops no read of another one", async () => {
    await setSafety(world.hub.deps.orders, { factoryId: factoryId(), itemId: cup, units: 12 });
    await setSafety(world.hub.deps.orders, { factoryId: factoryId(), itemId: bowl, units: 12 });
    const cools = async (): Promise<string[]> => {
      const lots = await world.database.db.selectFrom("CoolingLot").select("itemId").execute();
      return [...new Set(lots.map(({ itemId }) => itemId))].sort();
    };
    for (let turn = 0; turn < 40 && (await cools()).length < 2; turn += 1) await world.advance(50);
    expect(await cools()).toEqual([bowl, cup].sort());
    await breakCup();
    await world.advance(2 * MINUTE_MS);
    expect(await safetyOf(bowl)).toBe(12);
    await mendCup();
    await takeBack();
    expect(await safetyOf(cup)).toBe(12);
  });

  test("leaves a call that wrote others beside it settled, and is read when it is mended", async () => {
    const answer = world.network.keepAnswer("AdjustLevels");
    await setSafety(world.hub.deps.orders, { factoryId: factoryId(), itemId: cup, units: 12 });
    await setSafety(world.hub.deps.orders, { factoryId: factoryId(), itemId: bowl, units: 12 });
    await world.advance(500);
    const sent = world.network.calls.filter(({ operation }) => operation === "AdjustLevels");
    await breakCup();
    answer.release();
    await world.advance(MINUTE_MS);
    const open = await world.database.db
      .selectFrom("WriteBatch")
      .select("id")
      .where("state", "=", "open")
      .execute();
    expect(open).toEqual([]);
    const again = world.network.calls.filter(({ operation }) => operation === "AdjustLevels");
    expect(again.length - sent.length).toBeLessThan(3);
    await world.advance(2 * MINUTE_MS);
    expect(await safetyOf(bowl)).toBe(12);
    await mendCup();
    await takeBack();
    expect(await safetyOf(cup)).toBe(12);
  });
});
