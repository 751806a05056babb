import { afterEach, expect, test } from "vitest";
import { balanceOf, exposureOf } from "#app/modules/escrow/index.ts";
import { loadEscrow } from "#app/modules/escrow/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { bookReads } from "./book-reads.server.ts";
import { readLevelsSoon } from "./index.server.ts";

let world: HubWorld;
afterEach(() => world.close());

const named = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index + 2}`);

/** Every level of a channel is read, and what the reads found is done. */
async function readAll(channelId: string): Promise<void> {
  const { channels } = world.hub.deps;
  await world.database.write((tx) => readLevelsSoon(tx, channels, { channelId, reason: "sweep" }));
  await world.advance(20 * 60_000);
}

/** What the books have of each item on sale or free in the factory, in units. */
async function ownUnits(): Promise<number[]> {
  const items = await world.database.db.selectFrom("Item").select(["id", "factoryId"]).execute();
  const escrow = await loadEscrow(world.database.db, items);
  return items.map(({ id }) => {
    const books = escrow.get(id)?.books;
    if (!books) throw new Error(`no books of ${id}`);
    return balanceOf(books, exposureOf(world.brandChannelId)) + balanceOf(books, "free");
  });
}

/** At how many locations a product is found when it is read on its own. */
async function stockOfOneProduct(): Promise<number> {
  const { productGid } = await world.database.db
    .selectFrom("Item")
    .select("productGid")
    .executeTakeFirstOrThrow();
  const { factoryShop } = world.hub.deps.catalog;
  const shop = { shopId: world.factoryId, app: "factory" } as const;
  const reading = factoryShop.readProduct(shop, productGid);
  await world.advance(5_000);
  return (await reading)?.stock.length ?? 0;
}

test("an item at more locations than one page shows is known and read whole", async () => {
  const stock = Object.fromEntries(named("Hall", 11).map((name) => [name, { "CUP-1": 2 }]));
  world = await startHubWorld({ stock: { "CUP-1": 2 }, furtherStock: stock, resellers: 0 });
  expect(await ownUnits()).toEqual([24]);
  expect(await stockOfOneProduct()).toBe(12);
  await readAll(world.brandChannelId);
  expect(await ownUnits()).toEqual([24]);
  expect(await checkBooks(world)).toEqual([]);
});

test("a reseller's level among many of the shop's own is read, and its units come back", async () => {
  const places = named("Shelf", 7);
  world = await startHubWorld({ stock: { "CUP-1": 8 }, resellers: 1, resellerPlaces: places });
  const [reseller] = world.resellers;
  if (!reseller) throw new Error("no reseller");
  const shown = () =>
    world.database.db
      .selectFrom("Level")
      .selectAll()
      .where("channelId", "=", reseller.channelId)
      .executeTakeFirstOrThrow();
  await world.advance(20 * 60_000);
  expect((await shown()).known).toBeGreaterThan(0);
  for (const name of places) {
    await world.shop(reseller.domain, "/merchant/stock/activate", {
      sku: "CUP-1",
      location: name,
      available: 0,
    });
  }
  await readAll(reseller.channelId);
  await world.advance(20 * 60_000);
  expect((await shown()).known, "not safe beside the shop's own stock").toBe(0);
  expect(await ownUnits()).toEqual([8]);
  expect(await checkBooks(world)).toEqual([]);
});

test("many items at several locations are each read whole", async () => {
  const skus = Array.from({ length: 90 }, (_, index) => `CUP-${index}`);
  const two = Object.fromEntries(skus.map((sku) => [sku, 2]));
  world = await startHubWorld({
    stock: two,
    furtherStock: { Second: two, Third: two },
    resellers: 0,
  });
  expect(new Set(await ownUnits())).toEqual(new Set([6]));
  await readAll(world.brandChannelId);
  expect(new Set(await ownUnits())).toEqual(new Set([6]));
  expect(await checkBooks(world)).toEqual([]);
});

test("units that a read finds are not taken off sale again before it is planned who shows them", async () => {
  world = await startHubWorld({ stock: { "CUP-1": 2 }, resellers: 0 });
  const brandLevel = () =>
    world.database.db.selectFrom("Level").selectAll().executeTakeFirstOrThrow();
  const level = await brandLevel();
  const { itemId, factoryId, channelId, inventoryItemGid, locationGid } = level;
  const set = { sku: "CUP-1", quantity: 7 };
  await world.shop(FACTORY_DOMAIN, "/merchant/stock/set", set);
  const shown = { inventoryItemGid, locationGid, available: 7, committed: 0 };
  const sample = { inventoryItemGid, levels: [shown], tracked: true };
  // Booked here, by nobody whose next step would be to plan.
  await bookReads(world.hub.deps.channels, [{ itemId, factoryId, channelId, levels: [level] }], {
    ...{ channelId, samples: new Map([[inventoryItemGid, sample]]), reserves: new Map() },
    sampledAt: world.time.hub.now(),
  });
  expect(await brandLevel()).toMatchObject({ known: 7, target: 2, dirtySince: null });
  await world.advance(60_000);
  expect(await brandLevel()).toMatchObject({ known: 7, target: 7, dirtySince: null });
  expect(world.network.sent).not.toContain("MoveUnits");
});
