import { describe, expect, it } from "vitest";
import { createTestShop, createTestWorld, locationNamed, topics } from "../testing/test-world.ts";
import { makeProduct } from "../testing/make-product.ts";
import { activateLevel, deactivateLevel } from "./activation.ts";
import { bulkToggleActivation } from "./bulk-toggle.ts";
import { changeLevel } from "./change-level.ts";
import { levelOf, sellableQuantity, stockedLevels } from "./levels.ts";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const main = locationNamed(shop, "Main");
  const annex = locationNamed(shop, "Annex");
  const { item, variant } = makeProduct(world, shop, { name: "cup", stock: { [main]: 5 } });
  world.events.length = 0;
  const at = (id: string) => {
    const location = shop.locations.get(id);
    if (!location) throw new Error("no location");
    return location;
  };
  return { world, shop, main, annex, item, variant, at };
}

describe("stocking an item at a location", () => {
  it("connects the level, sets its quantity and makes it sellable", () => {
    const { world, shop, annex, item, variant } = setting();
    activateLevel(world, shop, { inventoryItemId: item.id, locationId: annex, available: 4 });
    expect(topics(world)).toEqual(["inventory_levels/connect", "inventory_levels/update"]);
    expect(sellableQuantity(shop, variant)).toBe(9);
  });

  it("keeps the quantities of a level that is stocked already, and refuses to set them", () => {
    const { world, shop, main, item } = setting();
    const again = activateLevel(world, shop, { inventoryItemId: item.id, locationId: main });
    expect(again).toMatchObject({ level: { available: 5 } });
    const set = activateLevel(world, shop, {
      inventoryItemId: item.id,
      locationId: main,
      available: 8,
    });
    expect(set).toMatchObject({ errors: [expect.anything()] });
  });

  it("needs a SKU at a fulfilment service", () => {
    const { world, shop, annex, item, at } = setting();
    at(annex).fulfillmentServiceId = "gid://shopify/FulfillmentService/1";
    item.sku = null;
    const result = activateLevel(world, shop, { inventoryItemId: item.id, locationId: annex });
    expect(result).toMatchObject({ errors: [{ code: "MISSING_SKU" }] });
  });
});

describe("no longer stocking an item at a location", () => {
  it("drops what is available there and tells of it", () => {
    const { world, shop, main, annex, item, at } = setting();
    activateLevel(world, shop, { inventoryItemId: item.id, locationId: annex });
    world.events.length = 0;
    expect(deactivateLevel(world, shop, { item, location: at(main) })).toEqual([]);
    expect(levelOf(shop, item.id, main)).toBeUndefined();
    expect(topics(world)).toEqual(["inventory_levels/disconnect"]);
    expect(stockedLevels(shop, item.id).map((level) => level.locationId)).toEqual([annex]);
  });

  it("is refused at the only location", () => {
    const { world, shop, main, item, at } = setting();
    expect(deactivateLevel(world, shop, { item, location: at(main) })[0]?.code).toBe(
      "CANNOT_DEACTIVATE_FROM_ONLY_LOCATION",
    );
  });

  it.each([
    ["COMMITTED_INVENTORY_AT_LOCATION", { committed: 1 }],
    ["INCOMING_INVENTORY_AT_LOCATION", { incoming: 1 }],
    ["COMMITTED_AND_INCOMING_INVENTORY_AT_LOCATION", { committed: 1, incoming: 1 }],
    ["RESERVED_INVENTORY_AT_LOCATION", { reserved: 1 }],
  ])("is refused with %s", (code, deltas) => {
    const { world, shop, main, annex, item, at } = setting();
    activateLevel(world, shop, { inventoryItemId: item.id, locationId: annex });
    changeLevel(world, shop, { inventoryItemId: item.id, locationId: main, deltas });
    expect(deactivateLevel(world, shop, { item, location: at(main) })[0]?.code).toBe(code);
  });
});

describe("toggling many locations", () => {
  it("can move an item from its only location to another", () => {
    const { world, shop, main, annex, item } = setting();
    const { userErrors } = bulkToggleActivation(world, shop, {
      inventoryItemId: item.id,
      updates: [
        { locationId: main, activate: false },
        { locationId: annex, activate: true },
      ],
    });
    expect(userErrors).toEqual([]);
    expect(stockedLevels(shop, item.id).map((level) => level.locationId)).toEqual([annex]);
  });

  it("does nothing when one of its parts cannot be done", () => {
    const { world, shop, main, annex, item } = setting();
    changeLevel(world, shop, {
      inventoryItemId: item.id,
      locationId: main,
      deltas: { committed: 1 },
    });
    const { userErrors } = bulkToggleActivation(world, shop, {
      inventoryItemId: item.id,
      updates: [
        { locationId: annex, activate: true },
        { locationId: main, activate: false },
      ],
    });
    expect(userErrors).toMatchObject([
      {
        code: "COMMITTED_INVENTORY_AT_LOCATION",
        field: ["inventoryItemUpdates", "1", "locationId"],
      },
    ]);
    expect(stockedLevels(shop, item.id)).toHaveLength(1);
  });
});

describe("what a shop can sell", () => {
  it("is the sum over active locations that fulfil online orders, less invisible reservations", () => {
    const { world, shop, annex, item, variant, at } = setting();
    activateLevel(world, shop, { inventoryItemId: item.id, locationId: annex, available: 4 });
    shop.orders.reservedByItem.set(item.id, 2);
    expect(sellableQuantity(shop, variant)).toBe(7);
    at(annex).fulfillsOnlineOrders = false;
    expect(sellableQuantity(shop, variant)).toBe(3);
    at(annex).fulfillsOnlineOrders = true;
    at(annex).active = false;
    expect(sellableQuantity(shop, variant)).toBe(3);
  });
});
