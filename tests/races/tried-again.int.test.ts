import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { retryParked } from "#app/modules/channels/index.server.ts";
import { setSafety } from "#app/modules/escrow/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";

const MINUTE_MS = 60_000;

describe("what a person tries again", () => {
  let world: HubWorld;
  let itemId: string;

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 12 },
      resellers: 1,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
    itemId = await world.itemId("CUP-1");
    await world.advance(MINUTE_MS);
  });
  afterEach(async () => {
    world.network.weather = null;
    expect(await checkBooks(world)).toEqual([]);
    await world.close();
  });

  async function keepSafe(units: number): Promise<void> {
    await setSafety(world.hub.deps.orders, { factoryId: world.factoryId, itemId, units });
    for (let minute = 0; minute < 4; minute += 1) await world.advance(MINUTE_MS);
  }

  const channelId = (): string => world.resellers[0]?.channelId ?? "";

  async function tryAgain(): Promise<void> {
    await retryParked(world.hub.deps.channels, {
      factoryId: world.factoryId,
      channelId: channelId(),
    });
    await world.advance(MINUTE_MS);
  }

  function level() {
    return world.database.db
      .selectFrom("Level")
      .select(["state", "target", "known"])
      .where("channelId", "=", channelId())
      .executeTakeFirstOrThrow();
  }

  /** The reseller's shop takes no raise of its only listing. */
  function refuseRaises(): void {
    world.network.weather = async (operation, request, deliver) => {
      const host = request.headers.get("x-sandbox-host");
      if (operation !== "AdjustLevels" || host !== world.resellers[0]?.domain)
        return deliver(request);
      const body = await request.clone().text();
      const wrong = body.replaceAll(/InventoryItem\/\d+/g, "InventoryItem/404404");
      return deliver(new Request(request, { body: wrong }));
    };
  }

  test("a listing whose raise was refused gets its share of what is free", async () => {
    await keepSafe(12);
    const before = await level();
    expect(before).toEqual({ state: "ok", target: 0, known: 0 });
    refuseRaises();
    await keepSafe(0);
    expect(await level()).toEqual({ state: "parked", target: 0, known: 0 });
    world.network.weather = null;
    await tryAgain();
    const after = await level();
    expect(after.state).toBe("ok");
    expect(after.known).toBeGreaterThan(0);
    expect(after.known).toBe(after.target);
  });

  test("an item that could not be planned is planned", async () => {
    const bogus = { kind: "stock", account: "bogus", units: 1 };
    await world.database.write(async (tx) => {
      const row = { ...bogus, itemId, factoryId: world.factoryId };
      await tx.insertInto("StockBalance").values(row).execute();
    });
    await keepSafe(12);
    await world.database.write(async (tx) => {
      await tx.deleteFrom("StockBalance").where("account", "=", bogus.account).execute();
    });
    await world.advance(MINUTE_MS);
    expect((await level()).target).toBeGreaterThan(0);
    await tryAgain();
    await world.advance(MINUTE_MS);
    expect(await level()).toEqual({ state: "ok", target: 0, known: 0 });
  });
});
