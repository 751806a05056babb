import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sweepLevels } from "#app/modules/channels/index.server.ts";
import { releaseAll, setSafety } from "#app/modules/escrow/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { shownIn } from "#tests/support/shop-truth.ts";

const MINUTE_MS = 60_000;

describe("when somebody leaves", () => {
  let world: HubWorld;
  let inventoryItemGid: string;
  let itemId: string;

  beforeEach(async () => {
    const laneSettings = { brandCoolingMs: MINUTE_MS };
    world = await startHubWorld({
      stock: { "CUP-1": 20 },
      coolingMs: MINUTE_MS,
      hub: { laneSettings },
    });
    const item = await world.database.db.selectFrom("Item").selectAll().executeTakeFirstOrThrow();
    ({ inventoryItemGid, id: itemId } = item);
  });

  afterEach(async () => {
    expect(await checkBooks(world)).toEqual([]);
    await world.close();
  });

  async function pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) await world.advance(MINUTE_MS);
  }

  async function exposureOf(channelId: string): Promise<number> {
    const row = await world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("account", "=", `exposure:${channelId}`)
      .executeTakeFirst();
    return row?.units ?? 0;
  }

  /** A reseller uninstalls and nobody hears of it; `place` is our location as it was in its shop. */
  async function goUnheard(inventory: "TRANSFER" | "KEEP") {
    const [reseller] = world.resellers;
    if (!reseller) throw new Error("no reseller");
    const { locationGid } = await world.database.db
      .selectFrom("Partnership")
      .select("locationGid")
      .where("id", "=", reseller.partnershipId)
      .executeTakeFirstOrThrow();
    const lost = { topic: "app/uninstalled", shop: reseller.domain, count: 1 };
    world.sandbox.control.addFault({ kind: "webhook-lost", ...lost });
    world.sandbox.control.uninstallApp({ shop: reseller.domain, app: "reseller" }, inventory);
    await world.advance(2_000);
    const comeBack = () => world.install("reseller", reseller.domain);
    return { reseller, place: locationGid ?? "", comeBack };
  }

  test("a factory that takes all its stock back finds every unit on sale in its own shop", async () => {
    expect(shownIn(world, FACTORY_DOMAIN, inventoryItemGid).reserved).toBeGreaterThan(0);
    await releaseAll(world.hub.deps.orders, { factoryId: world.factoryId });
    await pass(10);
    expect(shownIn(world, FACTORY_DOMAIN, inventoryItemGid)).toEqual({
      available: 20,
      committed: 0,
      reserved: 0,
    });
    for (const { channelId } of world.resellers) expect(await exposureOf(channelId)).toBe(0);
  });

  test("a reseller that uninstalls keeps its units from others until nothing there can sell them", async () => {
    const [reseller] = world.resellers;
    if (!reseller) throw new Error("no reseller");
    const had = await exposureOf(reseller.channelId);
    expect(had).toBeGreaterThan(0);
    world.sandbox.control.uninstallApp({ shop: reseller.domain, app: "reseller" }, "DELETE");
    await world.advance(5_000);
    const partnership = await world.database.db
      .selectFrom("Partnership")
      .select("state")
      .where("id", "=", reseller.partnershipId)
      .executeTakeFirstOrThrow();
    expect(partnership.state).toBe("ended");
    const cooling = await world.database.db
      .selectFrom("StockBalance")
      .select("units")
      .where("account", "=", `cooling:${reseller.channelId}`)
      .executeTakeFirst();
    expect(cooling?.units).toBe(had);
    await pass(10);
    const left = await world.database.db
      .selectFrom("CoolingLot")
      .select("id")
      .where("channelId", "=", reseller.channelId)
      .execute();
    expect(left).toEqual([]);
    expect(await exposureOf(reseller.channelId)).toBe(0);
  });

  for (const webhook of ["lost", "late"] as const) {
    test(`a reseller that uninstalled and came back before that was heard begins anew, its message ${webhook}`, async () => {
      const [reseller] = world.resellers;
      if (!reseller) throw new Error("no reseller");
      const place = { shop: reseller.domain, app: "reseller" } as const;
      const astray = { topic: "app/uninstalled", shop: reseller.domain, count: 1 };
      if (webhook === "lost") world.sandbox.control.addFault({ kind: "webhook-lost", ...astray });
      else world.sandbox.control.addFault({ kind: "webhook-late", ms: 3 * MINUTE_MS, ...astray });
      world.sandbox.control.uninstallApp(place, "TRANSFER");
      await world.advance(2_000);
      await world.install("reseller", reseller.domain);
      const partnership = () =>
        world.database.db
          .selectFrom("Partnership")
          .select(["state", "pausedBy"])
          .where("id", "=", reseller.partnershipId)
          .executeTakeFirstOrThrow();
      expect(await partnership()).toEqual({ state: "paused", pausedBy: "reseller" });
      await pass(10);
      const accounted = await world.database.db
        .selectFrom("StockBalance")
        .select(["account", "units"])
        .where("account", "in", [
          `exposure:${reseller.channelId}`,
          `cooling:${reseller.channelId}`,
          "shortfall",
        ])
        .where("units", "!=", 0)
        .execute();
      expect(accounted).toEqual([]);
      const { partnershipId, shopId } = reseller;
      expect(await world.web.partners.resume({ partnershipId, shopId })).toEqual({ ok: true });
      await pass(10);
      expect(await partnership()).toMatchObject({ state: "active" });
    });
  }

  test("a reseller that came back has no level at the place of its old life", async () => {
    const { reseller, comeBack } = await goUnheard("TRANSFER");
    await comeBack();
    // What lay at our place is the merchant's now: it is taken off there only with its consent.
    const { partnershipId, shopId } = reseller;
    expect(await world.web.partners.resume({ partnershipId, shopId })).toEqual({ ok: true });
    await pass(3);
    const listings = await world.database.db.selectFrom("Listing").selectAll().execute();
    const listing = listings.find((one) => one.partnershipId === partnershipId);
    expect(listing?.state).toBe("unsafe");
    await world.web.catalog.mendListing({ resellerId: shopId, listingId: listing?.id ?? "" });
    await pass(10);
    const { locationGid } = await world.database.db
      .selectFrom("Partnership")
      .select("locationGid")
      .where("id", "=", partnershipId)
      .executeTakeFirstOrThrow();
    const levels = await world.database.db
      .selectFrom("Level")
      .select(["locationGid", "state", "problem"])
      .where("channelId", "=", reseller.channelId)
      .execute();
    expect(levels).toEqual([{ locationGid, state: "ok", problem: null }]);
    const shown = shownIn(world, reseller.domain, listing?.inventoryItemGid ?? "");
    expect(shown.available).toBeGreaterThan(0);
    expect(await exposureOf(reseller.channelId)).toBe(shown.available);
  });

  test("a write that was open when the app left is not sent again when it is back", async () => {
    const { place, reseller, comeBack } = await goUnheard("KEEP");
    // The factory's rule takes units off sale: the lower fails, since the token is dead.
    await setSafety(world.hub.deps.orders, { factoryId: world.factoryId, itemId, units: 20 });
    await pass(1);
    const open = () =>
      world.database.db
        .selectFrom("WriteIntent")
        .select("id")
        .where("channelId", "=", reseller.channelId)
        .where("state", "=", "open")
        .execute();
    expect(await open()).toHaveLength(1);
    const sentBefore = world.network.calls.length;
    await comeBack();
    await pass(10);
    expect(await open()).toEqual([]);
    const writes = world.network.calls
      .slice(sentBefore)
      .filter(({ variables }) => "key" in variables)
      .filter(({ variables }) => JSON.stringify(variables).includes(place));
    expect(writes).toEqual([]);
  });

  test("what it kept at our place of before is neither read nor written, when it is back", async () => {
    const { place, reseller, comeBack } = await goUnheard("KEEP");
    await comeBack();
    await pass(10);
    const sentBefore = world.network.calls.length;
    const { shopId } = reseller;
    await world.database.write((tx) => sweepLevels(tx, { shopId, now: world.time.hub.now() }));
    await pass(10);
    const writes = world.network.calls
      .slice(sentBefore)
      .filter(({ variables }) => JSON.stringify(variables).includes(place));
    expect(writes).toEqual([]);
    const brought = await world.database.db
      .selectFrom("StockTransfer")
      .select("id")
      .where("toAccount", "=", `exposure:${reseller.channelId}`)
      .where("reason", "=", "read")
      .execute();
    expect(brought).toEqual([]);
  });
});
