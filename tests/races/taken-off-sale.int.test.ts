import { expect, test } from "vitest";
import { balanceOf, type StockAccount } from "#app/modules/ledger/index.ts";
import { loadBooks } from "#app/modules/ledger/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { startHubWorld } from "#tests/support/hub-world.ts";
import { numberOf } from "#tests/support/number-of.ts";
import { shopOf } from "#tests/support/shop-truth.ts";

const MINUTE_MS = 60_000;

test("units of a cancel without restock are on sale again when they have cooled: a merchant's lower looks no different", async () => {
  const world = await startHubWorld({
    stock: { "CUP-1": 10 },
    resellers: 1,
    coolingMs: MINUTE_MS,
    hub: { laneSettings: { brandCoolingMs: 1_000 } },
  });
  const [{ domain = "", channelId = "" } = {}] = world.resellers;
  await world.advance(2 * MINUTE_MS);
  expect((await world.buy(domain, [{ sku: "CUP-1", quantity: 2 }])).ok).toBe(true);
  await world.advance(MINUTE_MS);
  const [order] = shopOf(world, domain).orders.orders.keys();
  await world.shop(domain, `/merchant/orders/${numberOf(order ?? "")}/cancel`, { restock: false });
  const item = { id: await world.itemId("CUP-1"), factoryId: world.factoryId };
  const unitsIn = async (...accounts: StockAccount[]) => {
    const books = (await loadBooks(world.database.db, [item])).get(item.id);
    return books && accounts.reduce((sum, account) => sum + balanceOf(books, account), 0);
  };
  const cooling = `cooling:${channelId}` as const;
  const onSale = [`exposure:${channelId}`, `exposure:${world.brandChannelId}`, "free"] as const;
  await world.advance(10_000);
  expect(await unitsIn(cooling)).toBe(2);
  expect(await unitsIn(...onSale)).toBe(8);
  await world.advance(2 * MINUTE_MS);
  expect(await unitsIn(cooling)).toBe(0);
  expect(await unitsIn(...onSale)).toBe(10);
  expect(await checkBooks(world)).toEqual([]);
  await world.close();
});
