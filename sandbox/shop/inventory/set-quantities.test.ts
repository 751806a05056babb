import { beforeEach, describe, expect, it } from "vitest";
import { createTestShop, createTestWorld, locationNamed, topics } from "../testing/test-world.ts";
import { makeProduct } from "../testing/make-product.ts";
import { levelOf } from "./levels.ts";
import { changeLevel } from "./change-level.ts";
import type { QuantityRow } from "./set-quantities.ts";
import { setQuantities } from "./set-quantities.ts";

let world = createTestWorld();
let shop = createTestShop(world);
let main = locationNamed(shop, "Main");
let cup = makeProduct(world, shop, { name: "cup", stock: { [main]: 5 } }).item;
let pot = makeProduct(world, shop, { name: "pot", stock: { [main]: 9 } }).item;

beforeEach(() => {
  world = createTestWorld();
  shop = createTestShop(world);
  main = locationNamed(shop, "Main");
  cup = makeProduct(world, shop, { name: "cup", stock: { [main]: 5 } }).item;
  pot = makeProduct(world, shop, { name: "pot", stock: { [main]: 9 } }).item;
  world.events.length = 0;
  world.changes = 0;
});

function set(
  quantities: Partial<QuantityRow>[],
  more: { name?: string; reason?: string; referenceDocumentUri?: string } = {},
) {
  const rows = quantities.map((row) => ({
    inventoryItemId: cup.id,
    locationId: main,
    quantity: 0,
    ...row,
  }));
  const input = { name: "available", reason: "correction", quantities: rows, ...more };
  return setQuantities(world, shop, { input, eventId: "e" });
}

const available = (itemId: string) => levelOf(shop, itemId, main)?.available;

describe("setting quantities", () => {
  it("writes all rows, tells of each level and marks the shop once", () => {
    const { errors, group } = set([
      { quantity: 3, changeFromQuantity: 5 },
      { inventoryItemId: pot.id, quantity: 1, changeFromQuantity: null },
    ]);
    expect(errors).toEqual([]);
    expect([available(cup.id), available(pot.id)]).toEqual([3, 1]);
    expect(topics(world)).toEqual(["inventory_levels/update", "inventory_levels/update"]);
    expect(world.events[0]).toMatchObject({
      eventId: "e",
      payload: {
        available: 3,
        admin_graphql_api_id: expect.stringMatching(/InventoryLevel\/\d+\?inventory_item_id=\d+$/),
      },
    });
    expect(typeof world.events[0]?.payload["inventory_item_id"]).toBe("bigint");
    expect(world.changes).toBe(1);
    expect(group?.changes.map(({ name, delta }) => [name, delta])).toEqual([
      ["available", -2],
      ["available", -8],
      ["on_hand", -2],
      ["on_hand", -8],
    ]);
  });

  it("writes nothing when one row is stale, and names that row", () => {
    const { errors } = set([
      { inventoryItemId: pot.id, quantity: 1, changeFromQuantity: 9 },
      { quantity: 3, changeFromQuantity: 4 },
    ]);
    expect(errors).toEqual([
      {
        code: "CHANGE_FROM_QUANTITY_STALE",
        field: ["input", "quantities", "1", "changeFromQuantity"],
        message: expect.any(String),
      },
    ]);
    expect([available(cup.id), available(pot.id)]).toEqual([5, 9]);
    expect(world.events).toEqual([]);
  });

  it("sets on_hand by moving available only, and compares with on_hand", () => {
    changeLevel(world, shop, {
      inventoryItemId: cup.id,
      locationId: main,
      deltas: { available: -2, committed: 2 },
    });
    expect(set([{ quantity: 4, changeFromQuantity: 3 }], { name: "on_hand" }).errors[0]?.code).toBe(
      "CHANGE_FROM_QUANTITY_STALE",
    );
    expect(set([{ quantity: 4, changeFromQuantity: 5 }], { name: "on_hand" }).errors).toEqual([]);
    expect(levelOf(shop, cup.id, main)).toMatchObject({ available: 2, committed: 2 });
  });

  it("says nothing of a level that already stands where it was set", () => {
    const { group, errors } = set([{ quantity: 5, changeFromQuantity: 5 }]);
    expect([group, errors, world.events]).toEqual([null, [], []]);
  });

  it.each([
    ["INVALID_INVENTORY_ITEM", [{ inventoryItemId: "gid://shopify/InventoryItem/1" }], {}],
    ["INVALID_LOCATION", [{ locationId: "gid://shopify/Location/1" }], {}],
    ["INVALID_QUANTITY_TOO_HIGH", [{ quantity: 1_000_000_001 }], {}],
    ["INVALID_QUANTITY_TOO_LOW", [{ quantity: -1_000_000_001 }], {}],
    ["NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR", [{ quantity: 1 }, { quantity: 2 }], {}],
    ["INVALID_NAME", [{ quantity: 1 }], { name: "reserved" }],
    ["INVALID_REASON", [{ quantity: 1 }], { reason: "because" }],
    [
      "INVALID_REFERENCE_DOCUMENT",
      [{ quantity: 1 }],
      { referenceDocumentUri: "gid://headwater/Write" },
    ],
  ])("is refused with %s", (code, rows, more) => {
    expect(set(rows, more).errors.map((error) => error.code)).toEqual([code]);
    expect(available(cup.id)).toBe(5);
  });

  it("is refused at a location that does not stock the item", () => {
    const { errors } = set([{ locationId: locationNamed(shop, "Annex"), quantity: 1 }]);
    expect(errors.map((error) => error.code)).toEqual(["ITEM_NOT_STOCKED_AT_LOCATION"]);
  });

  it("may set a level below zero", () => {
    expect(set([{ quantity: -4, changeFromQuantity: null }]).errors).toEqual([]);
    expect(available(cup.id)).toBe(-4);
  });
});
