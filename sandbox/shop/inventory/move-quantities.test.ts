import { describe, expect, it } from "vitest";
import { createTestShop, createTestWorld, locationNamed, topics } from "../testing/test-world.ts";
import { makeProduct } from "../testing/make-product.ts";
import { levelOf } from "./levels.ts";
import type { MoveTerminal } from "./move-quantities.ts";
import { moveQuantities } from "./move-quantities.ts";

const ledger = "gid://headwater/Escrow/1";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const main = locationNamed(shop, "Main");
  const { item } = makeProduct(world, shop, { name: "cup", stock: { [main]: 5 } });
  world.events.length = 0;
  const move = (change: {
    quantity?: number;
    from?: Partial<MoveTerminal>;
    to?: Partial<MoveTerminal>;
  }) =>
    moveQuantities(world, shop, {
      input: {
        reason: "reservation_created",
        referenceDocumentUri: "gid://headwater/Route/1",
        changes: [
          {
            inventoryItemId: item.id,
            quantity: change.quantity ?? 2,
            from: { locationId: main, name: "available", ...change.from },
            to: { locationId: main, name: "reserved", ledgerDocumentUri: ledger, ...change.to },
          },
        ],
      },
    });
  return { world, shop, move, level: () => levelOf(shop, item.id, main) };
}

describe("moving quantities", () => {
  it("moves units between two states of a level and leaves on_hand alone", () => {
    const { move, level, world } = setting();
    const { errors, group } = move({
      from: { changeFromQuantity: 5 },
      to: { changeFromQuantity: 0 },
    });
    expect(errors).toEqual([]);
    expect(level()).toMatchObject({ available: 3, reserved: 2 });
    expect(group?.changes.map((change) => change.name)).toEqual(["available", "reserved"]);
    expect(topics(world)).toEqual(["inventory_levels/update"]);
  });

  it("compares both sides", () => {
    const { move, level } = setting();
    const { errors } = move({ from: { changeFromQuantity: 4 }, to: { changeFromQuantity: 1 } });
    expect(errors.map((error) => error.field)).toEqual([
      ["input", "changes", "0", "from", "changeFromQuantity"],
      ["input", "changes", "0", "to", "changeFromQuantity"],
    ]);
    expect(level()).toMatchObject({ available: 5, reserved: 0 });
  });

  it("may take available below zero, since a routed order may have got there first", () => {
    const { move, level } = setting();
    expect(move({ quantity: 8 }).errors).toEqual([]);
    expect(level()?.available).toBe(-3);
  });

  it.each([
    ["INVALID_QUANTITY_NEGATIVE", { quantity: -1 }],
    ["SAME_QUANTITY_NAME", { to: { name: "available", ledgerDocumentUri: null } }],
    ["INVALID_QUANTITY_DOCUMENT", { to: { ledgerDocumentUri: null } }],
    ["INVALID_AVAILABLE_DOCUMENT", { from: { ledgerDocumentUri: ledger } }],
    ["INVALID_QUANTITY_NAME", { to: { name: "committed" } }],
  ])("is refused with %s", (code, change) => {
    const { move, level } = setting();
    expect(move(change).errors.map((error) => error.code)).toContain(code);
    expect(level()).toMatchObject({ available: 5, reserved: 0 });
  });

  it("is refused between locations", () => {
    const { move, shop } = setting();
    const { errors } = move({ to: { locationId: locationNamed(shop, "Annex") } });
    expect(errors.map((error) => error.code)).toContain("DIFFERENT_LOCATIONS");
  });
});
