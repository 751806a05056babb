import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { balanceOf, onHandOf, overlapOf } from "#app/modules/ledger/index.ts";
import { loadBooks } from "#app/modules/ledger/index.server.ts";
import { setPolicy, setStockPolicy } from "#app/modules/escrow/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { shownIn } from "#tests/support/shop-truth.ts";

const ON_HAND = 4;
const MINUTE_MS = 60_000;

describe("an item that is shown within a bounded risk", () => {
  let world: HubWorld;
  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": ON_HAND },
      resellers: 3,
      coolingMs: 2_000,
      stockPolicy: { policy: "bounded", riskPerMillion: 10_000 },
      hub: { laneSettings: { brandCoolingMs: 2_000, payWindowMs: 2_000, windowMaxMs: 30_000 } },
    });
  });
  afterEach(async () => {
    await world.close();
  });

  async function shownByShop(): Promise<number[]> {
    const listings = await world.database.db
      .selectFrom("Listing")
      .select(["channelId", "inventoryItemGid"])
      .execute();
    return world.resellers.map(({ domain, channelId }) => {
      const listing = listings.find((one) => one.channelId === channelId);
      return shownIn(world, domain, listing?.inventoryItemGid ?? "").available;
    });
  }

  const sum = (units: readonly number[]): number => units.reduce((all, one) => all + one, 0);

  async function books() {
    const item = await world.database.db
      .selectFrom("Item")
      .selectAll()
      .where("sku", "=", "CUP-1")
      .executeTakeFirstOrThrow();
    const all = await loadBooks(world.database.db, [item]);
    const found = all.get(item.id);
    if (!found) throw new Error("no books");
    return { item, books: found };
  }

  test("is shown in several shops at once, and the books say by how much", async () => {
    const shown = await shownByShop();
    expect(sum(shown)).toBeGreaterThan(ON_HAND);
    const { books: kept } = await books();
    expect(overlapOf(kept)).toBeGreaterThan(0);
    expect(onHandOf(kept)).toBe(ON_HAND);
    // One order can never take more than there is.
    expect(Math.max(...shown)).toBeLessThanOrEqual(ON_HAND);
  });

  test("comes down everywhere when it is sold, and overlap is repaid before anything is free", async () => {
    const [first] = world.resellers;
    await world.buy(first?.domain ?? "", [{ sku: "CUP-1", quantity: 3 }]);
    await world.advance(2 * MINUTE_MS);
    const shown = await shownByShop();
    expect(Math.max(...shown)).toBeLessThanOrEqual(1);
    const { books: kept } = await books();
    expect(balanceOf(kept, "free")).toBe(0);
  });

  test("counts every unit oversold, and tells the factory of it", async () => {
    const units = Math.min(...(await shownByShop()));
    for (const { domain } of world.resellers) {
      await world.buy(domain, [{ sku: "CUP-1", quantity: units }]);
    }
    await world.advance(2 * MINUTE_MS);
    const lines = await world.database.db.selectFrom("OrderLine").select("oversold").execute();
    const oversold = sum(lines.map((line) => line.oversold));
    expect(oversold).toBe(3 * units - ON_HAND);
    const notices = await world.database.db
      .selectFrom("Notice")
      .select("details")
      .where("kind", "=", "oversold")
      .execute();
    const told = notices.map(({ details }) => Number(JSON.parse(details).units));
    expect(sum(told)).toBe(oversold);
    const { balance } = await world.database.db
      .selectFrom("ItemRisk")
      .select("balance")
      .where("itemId", "=", (await books()).item.id)
      .executeTakeFirstOrThrow();
    // Each was charged, so that the item is divided strictly until it has earned them back.
    expect(balance).toBeGreaterThan(-oversold - 0.5);
    expect(balance).toBeLessThan(-oversold + 0.5);
  });

  test("is divided strictly where a shop cannot be reached: what that shop shows counts in full", async () => {
    const [lost, ...others] = world.resellers;
    await world.database.db
      .updateTable("Installation")
      .set({ blockedReason: "frozen", blockedAt: world.time.hub.now() })
      .where("shopId", "=", lost?.shopId ?? "")
      .where("app", "=", "reseller")
      .execute();
    const [shownThere = 0] = await shownByShop();
    await world.advance(2 * MINUTE_MS);
    const [still = 0, ...rest] = await shownByShop();
    expect(still).toBe(shownThere);
    expect(rest).toHaveLength(others.length);
    for (const shown of rest) expect(shown).toBeLessThanOrEqual(ON_HAND - shownThere);
  });

  test("is divided strictly once the factory says so, and nothing stays shown beyond what is there", async () => {
    const { item } = await books();
    const deps = world.hub.deps.orders;
    const answer = await setPolicy(deps, {
      factoryId: world.factoryId,
      itemId: item.id,
      policy: "strict",
      mirrorBuffer: 0,
    });
    expect(answer).toEqual({ ok: true });
    await world.advance(5 * MINUTE_MS);
    const { books: kept } = await books();
    expect(overlapOf(kept)).toBe(0);
    expect(sum(await shownByShop())).toBeLessThanOrEqual(ON_HAND);
    expect(await checkBooks(world)).toEqual([]);
  });

  test("takes no risk at all when the risk is nought", async () => {
    const factoryId = world.factoryId;
    const deps = world.hub.deps.orders;
    await setStockPolicy(deps, { factoryId, policy: "bounded", riskPerMillion: 0 });
    await world.advance(5 * MINUTE_MS);
    expect(overlapOf((await books()).books)).toBe(0);
    expect(await checkBooks(world)).toEqual([]);
  });
});
