import { describe, expect, it } from "vitest";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

describe("checkout", () => {
  it("moves units from available to committed when an order is paid", async () => {
    const { variant, route, level, main, topics } = createSellingShop();
    const tea = variant({ sku: "TEA", stock: [[main, 5]] });
    const answer = await route("POST", "/buy", { lines: [{ sku: "TEA", quantity: 2 }] });
    expect(answer.status).toBe(201);
    expect(level(tea, main)).toEqual({ available: 3, committed: 2, onHand: 5 });
    expect(topics().slice(-5)).toEqual([
      "inventory_levels/update",
      "orders/create",
      "orders/updated",
      "orders/paid",
      "products/update",
    ]);
  });

  it("holds paid units where nobody sees them until the payment ends", async () => {
    const { variant, route, level, main, world } = createSellingShop();
    const tea = variant({ sku: "TEA", stock: [[main, 2]] });
    const first = route("POST", "/buy", {
      lines: [{ sku: "TEA", quantity: 2 }],
      reserveMs: 60_000,
    });
    expect(level(tea, main).available).toBe(2);
    const second = await route("POST", "/buy", { lines: [{ sku: "TEA", quantity: 1 }] });
    expect(second.status).toBe(422);
    expect(second.json.error).toMatchObject({
      code: "out_of_stock",
      line: 0,
      sku: "TEA",
      available: 0,
    });
    world.advance(60_000);
    expect((await first).status).toBe(201);
    expect(level(tea, main)).toEqual({ available: 0, committed: 2, onHand: 2 });
  });

  it("lets a declined or unfinished payment's units go", async () => {
    const { variant, route, main, world, shop } = createSellingShop();
    variant({ sku: "TEA", stock: [[main, 1]] });
    const declined = await route("POST", "/buy", { lines: [{ sku: "TEA" }], card: "declined" });
    expect(declined.status).toBe(402);
    const abandoned = route("POST", "/buy", { lines: [{ sku: "TEA" }], card: "abandoned" });
    expect([...shop.orders.reservedByItem.values()]).toEqual([1]);
    world.advance(5 * 60_000);
    expect((await abandoned).json.error.code).toBe("expired");
    expect(shop.orders.reservedByItem.size).toBe(0);
    expect((await route("POST", "/buy", { lines: [{ sku: "TEA" }] })).status).toBe(201);
  });

  it("completes below zero when stock was lowered while a payment was under way", async () => {
    const { variant, route, level, main, world, shop } = createSellingShop();
    const tea = variant({ sku: "TEA", stock: [[main, 1]] });
    const paying = route("POST", "/buy", { lines: [{ sku: "TEA" }], reserveMs: 1000 });
    shop.items.get(tea.inventoryItemId)!.levels[0]!.available = 0;
    world.advance(1000);
    expect((await paying).status).toBe(201);
    expect(level(tea, main).available).toBe(-1);
  });

  it("refuses such a payment when the assumption is the other way", async () => {
    const { variant, route, level, main, world, shop } = createSellingShop();
    world.assumptions.reservedCheckoutCompletes = false;
    const tea = variant({ sku: "TEA", stock: [[main, 1]] });
    const paying = route("POST", "/buy", { lines: [{ sku: "TEA" }], reserveMs: 1000 });
    shop.items.get(tea.inventoryItemId)!.levels[0]!.available = 0;
    world.advance(1000);
    expect((await paying).json.error.code).toBe("out_of_stock");
    expect(level(tea, main).available).toBe(0);
  });

  it("counts one item on two lines together", async () => {
    const { variant, route, main } = createSellingShop();
    variant({ sku: "TEA", stock: [[main, 5]] });
    const lines = [
      { sku: "TEA", quantity: 3 },
      { sku: "TEA", quantity: 3 },
    ];
    const answer = await route("POST", "/buy", { lines });
    expect(answer.json.error).toMatchObject({ code: "out_of_stock", line: 1, available: 2 });
  });

  it("sells the sum of the locations and may drive one of them below zero", async () => {
    const { variant, route, level, main, location } = createSellingShop();
    const back = location("Back room");
    const tea = variant({
      sku: "TEA",
      stock: [
        [main, 2],
        [back, 3],
      ],
    });
    expect((await route("POST", "/buy", { lines: [{ sku: "TEA", quantity: 5 }] })).status).toBe(
      201,
    );
    expect(level(tea, main)).toEqual({ available: -3, committed: 5, onHand: 2 });
    expect(level(tea, back).available).toBe(3);
  });

  it("does not bound a product that goes on selling, and counts nothing of an untracked one", async () => {
    const { variant, route, level, main } = createSellingShop();
    const mug = variant({ sku: "MUG", stock: [[main, 0]], policy: "CONTINUE" });
    const card = variant({ sku: "CARD", stock: [[main, 0]], tracked: false });
    expect((await route("POST", "/buy", { lines: [{ sku: "MUG" }, { sku: "CARD" }] })).status).toBe(
      201,
    );
    expect(level(mug, main).available).toBe(-1);
    expect(level(card, main)).toEqual({ available: 0, committed: 0, onHand: 0 });
  });

  it("takes no orders while the shop is paused, nor for what is not published", async () => {
    const { variant, route, main, shop } = createSellingShop();
    const tea = variant({ sku: "TEA", stock: [[main, 5]] });
    shop.orders.settings.paused = true;
    expect((await route("POST", "/buy", { lines: [{ sku: "TEA" }] })).json.error.code).toBe(
      "shop_paused",
    );
    shop.orders.settings.paused = false;
    shop.products.get(tea.productId)!.status = "DRAFT";
    expect((await route("POST", "/buy", { lines: [{ sku: "TEA" }] })).json.error.code).toBe(
      "not_published",
    );
  });

  it("leaves a manual payment pending until the merchant records it", async () => {
    const { variant, route, main, shop, topics } = createSellingShop();
    variant({ sku: "TEA", stock: [[main, 5]] });
    const { json } = await route("POST", "/buy", { lines: [{ sku: "TEA" }], card: "pending" });
    expect(json.order.financialStatus).toBe("PENDING");
    expect(topics()).not.toContain("orders/paid");
    expect(shop.orders.orders.get(json.order.id)?.financialStatus).toBe("PENDING");
  });
});
