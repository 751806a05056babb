import { afterEach, expect, test } from "vitest";
import { startLane } from "#app/modules/channels/index.server.ts";
import { variantBySku } from "#sandbox/shop/lookup.ts";
import { startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { serviceLocation, shopOf } from "#tests/support/shop-truth.ts";

/** One call writes so many levels. */
const ROWS = 250;
const SKUS = Array.from({ length: ROWS }, (_, at) => `SKU-${at + 1}`);

let world: HubWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

test("one bad row of each kind in a batch of 250 holds up no other row", async () => {
  world = await startHubWorld({
    resellers: 1,
    stock: Object.fromEntries(SKUS.map((sku) => [sku, 4])),
    coolingMs: 5_000,
    hub: { laneSettings: { brandCoolingMs: 5_000 } },
  });
  await world.advance(5 * 60_000);
  await world.lives.stop();
  const [reseller] = world.resellers;
  const { shopId = "", domain = "", channelId = "" } = reseller ?? {};
  const shop = shopOf(world, domain);
  const { db } = world.database;
  const levels = await db
    .selectFrom("Level")
    .select("inventoryItemGid")
    .where("channelId", "=", channelId)
    .where("known", ">", 0)
    .execute();
  expect(levels.length).toBe(ROWS);

  // What the shop's owner did is not heard before the whole batch is written.
  const deleted = variantBySku(shop, "SKU-100");
  const elsewhere = variantBySku(shop, "SKU-200");
  const location = serviceLocation(world, domain);
  const row = { sku: "SKU-200", location };
  const merchant = (path: string, body: object) => world?.shop(domain, `/merchant${path}`, body);
  await merchant("/products/delete", { product: deleted?.productId });
  await merchant("/stock/activate", { sku: "SKU-200", location: "Main" });
  await merchant("/stock/set", { ...row, quantity: 0 });
  await merchant("/stock/deactivate", row);

  await world.lives.start();
  await world.lives.stop();
  await db
    .updateTable("Level")
    .set({ target: 0, dirtySince: world.time.hub.now(), readSince: null, readAt: null })
    .where("channelId", "=", channelId)
    .execute();
  const lane = startLane(world.web.deps.channels, { shopId, app: "reseller" });
  for (let turn = 0; turn < 30; turn += 1) {
    lane.wake();
    await world.advance(1_000);
  }
  lane.stop();
  const bad = [deleted, elsewhere].map((variant) => variant?.inventoryItemId ?? "");
  const left = levels
    .filter(({ inventoryItemGid }) => !bad.includes(inventoryItemGid))
    .filter(({ inventoryItemGid }) =>
      shop.items.get(inventoryItemGid)?.levels.some(({ available }) => available > 0),
    );
  expect(left).toEqual([]);
  const stuck = await db
    .selectFrom("Level")
    .select("inventoryItemGid")
    .where("channelId", "=", channelId)
    .where("state", "=", "parked")
    .execute();
  expect(stuck.map(({ inventoryItemGid }) => inventoryItemGid).sort()).toEqual(bad.sort());
});
