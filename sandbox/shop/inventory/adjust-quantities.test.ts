import { describe, expect, it } from "vitest";
import { createTestShop, createTestWorld, locationNamed, topics } from "../testing/test-world.ts";
import { makeProduct } from "../testing/make-product.ts";
import type { AdjustRow } from "./adjust-quantities.ts";
import { adjustQuantities } from "./adjust-quantities.ts";
import { levelOf } from "./levels.ts";

const ledger = "gid://headwater/Escrow/1";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const main = locationNamed(shop, "Main");
  const { item } = makeProduct(world, shop, { name: "cup", stock: { [main]: 5 } });
  world.events.length = 0;
  const adjust = (name: string, rows: Partial<AdjustRow>[]) => {
    const changes = rows.map((row) => ({
      inventoryItemId: item.id,
      locationId: main,
      delta: 1,
      ...row,
    }));
    return adjustQuantities(world, shop, { input: { name, reason: "correction", changes } });
  };
  return { world, adjust, level: () => levelOf(shop, item.id, main) };
}

describe("adjusting quantities", () => {
  it("adds to available and tells of it", () => {
    const { adjust, level, world } = setting();
    expect(adjust("available", [{ delta: -7 }]).errors).toEqual([]);
    expect(level()?.available).toBe(-2);
    expect(topics(world)).toEqual(["inventory_levels/update"]);
  });

  it("adds to another state under a ledger document without telling anybody", () => {
    const { adjust, level, world } = setting();
    expect(adjust("reserved", [{ delta: 3, ledgerDocumentUri: ledger }]).errors).toEqual([]);
    expect(level()).toMatchObject({ available: 5, reserved: 3 });
    expect(world.events).toEqual([]);
  });

  it("compares first when told what it changes from", () => {
    const { adjust, level } = setting();
    expect(adjust("available", [{ delta: 1, changeFromQuantity: 4 }]).errors[0]).toMatchObject({
      code: "CHANGE_FROM_QUANTITY_STALE",
      field: ["input", "changes", "0", "changeFromQuantity"],
    });
    expect(adjust("available", [{ delta: 1, changeFromQuantity: 5 }]).errors).toEqual([]);
    expect(level()?.available).toBe(6);
  });

  it.each([
    ["INVALID_AVAILABLE_DOCUMENT", "available", [{ ledgerDocumentUri: ledger }]],
    ["INVALID_QUANTITY_DOCUMENT", "reserved", [{}]],
    ["INTERNAL_LEDGER_DOCUMENT", "reserved", [{ ledgerDocumentUri: "gid://shopify/Order/1" }]],
    ["INVALID_LEDGER_DOCUMENT", "reserved", [{ ledgerDocumentUri: "paper" }]],
    [
      "MAX_ONE_LEDGER_DOCUMENT",
      "reserved",
      [{ ledgerDocumentUri: ledger }, { ledgerDocumentUri: `${ledger}2` }],
    ],
    ["INVALID_QUANTITY_NAME", "committed", [{ ledgerDocumentUri: ledger }]],
    ["INVALID_QUANTITY_NAME", "on_hand", [{}]],
    ["INVALID_QUANTITY_TOO_HIGH", "available", [{ delta: 2_000_000_000 }]],
  ])("is refused with %s for %s", (code, name, rows) => {
    const { adjust, level } = setting();
    expect(adjust(name, rows).errors.map((error) => error.code)).toContain(code);
    expect(level()).toMatchObject({ available: 5, reserved: 0 });
  });
});
