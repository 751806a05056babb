import { describe, expect, it } from "vitest";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

function withTea(stock = 5) {
  const it = createSellingShop();
  const tea = it.variant({ sku: "TEA", stock: [[it.main, stock]] });
  const act = (path: string, body: Record<string, unknown> = {}) =>
    it.route("POST", `/merchant${path}`, body);
  const buy = async (quantity = 2) => {
    const { json } = await it.route("POST", "/buy", {
      lines: [{ sku: "TEA", quantity }],
      email: "ann@example.com",
    });
    it.world.advance(200);
    return json.order.name.slice(1) as string;
  };
  return { ...it, tea, act, buy };
}

describe("a merchant's stock", () => {
  it("is set, adjusted and received by hand, and told to everybody", async () => {
    const it = withTea();
    await it.act("/stock/set", { sku: "TEA", quantity: "9" });
    await it.act("/stock/adjust", { sku: "TEA", delta: "-2" });
    await it.act("/stock/receive", { sku: "TEA", quantity: 3, location: it.main.name });
    expect(it.level(it.tea, it.main).available).toBe(10);
    expect(
      it
        .payloads("inventory_levels/update")
        .slice(-3)
        .map((payload) => payload.available),
    ).toEqual([9, 7, 10]);
  });

  it("goes to another location, which stocks it from then on", async () => {
    const it = withTea();
    const back = it.location("Back room");
    await it.act("/stock/transfer", { sku: "TEA", from: it.main.id, to: "Back room", quantity: 4 });
    expect([it.level(it.tea, it.main).available, it.level(it.tea, back).available]).toEqual([1, 4]);
    expect(it.topics()).toContain("inventory_levels/connect");
  });

  it("may go on selling at zero, or not be counted at all", async () => {
    const it = withTea(0);
    await it.act("/variants/policy", { sku: "TEA", policy: "CONTINUE" });
    expect((await it.route("POST", "/buy", { lines: [{ sku: "TEA" }] })).status).toBe(201);
    await it.act("/variants/policy", { sku: "TEA", policy: "DENY" });
    await it.act("/variants/tracking", { sku: "TEA", tracked: "false" });
    expect((await it.route("POST", "/buy", { lines: [{ sku: "TEA" }] })).status).toBe(201);
    expect(it.level(it.tea, it.main).available).toBe(-1);
    expect(it.topics()).toEqual(
      expect.arrayContaining(["products/update", "inventory_items/update"]),
    );
  });
});

describe("sales past the shop's own check", () => {
  it("at the counter go below zero and are shipped at once", async () => {
    const it = withTea(1);
    const { json } = await it.act("/pos-sale", { sku: "TEA", quantity: 3 });
    expect(json.ok).toBe(true);
    expect(it.level(it.tea, it.main)).toEqual({ available: -2, committed: 0, onHand: -2 });
    expect(it.shop.orders.orders.get(json.orderId)).toMatchObject({
      soldBy: "pos",
      sourceName: "pos",
    });
  });

  it("by draft go below zero too, and wait to be shipped", async () => {
    const it = withTea(1);
    await it.act("/draft-sale", { sku: "TEA", quantity: 3 });
    expect(it.level(it.tea, it.main)).toEqual({ available: -2, committed: 3, onHand: 1 });
  });
});

describe("a merchant's orders", () => {
  it("are shipped, refunded with restock after shipping, and so come back on sale", async () => {
    const it = withTea();
    const number = await it.buy();
    expect((await it.act(`/orders/${number}/fulfil`, { trackingNumber: "T1" })).json.ok).toBe(true);
    expect((await it.act(`/orders/${number}/refund`, { sku: "TEA", quantity: "2" })).json.ok).toBe(
      true,
    );
    expect(it.level(it.tea, it.main)).toEqual({ available: 5, committed: 0, onHand: 5 });
  });

  it("are edited, held, released, moved and cancelled", async () => {
    const it = withTea();
    const back = it.location("Back room");
    await it.act("/stock/activate", { sku: "TEA", location: back.id, available: "5" });
    const number = await it.buy();
    for (const [name, body] of [
      ["edit", { sku: "TEA", quantity: 3 }],
      ["hold", {}],
      ["release", {}],
      ["move", { location: back.id }],
    ] as const) {
      expect((await it.act(`/orders/${number}/${name}`, body)).json).toMatchObject({ ok: true });
    }
    expect(it.level(it.tea, back)).toEqual({ available: 2, committed: 3, onHand: 5 });
    expect((await it.act(`/orders/${number}/cancel`, { restock: "false" })).json.ok).toBe(true);
    expect(it.level(it.tea, back)).toEqual({ available: 2, committed: 0, onHand: 2 });
  });

  it("that were not paid can be marked as paid by the shop's own address as well", async () => {
    const it = withTea();
    const { json } = await it.route("POST", "/buy", { lines: [{ sku: "TEA" }], card: "pending" });
    expect(
      (await it.route("POST", `/orders/${encodeURIComponent(json.order.id)}/mark-paid`)).json.ok,
    ).toBe(true);
    expect(it.topics()).toContain("orders/paid");
  });
});

describe("a merchant's catalogue", () => {
  it("copies a product with its SKUs and without its stock, and deletes it", async () => {
    const it = withTea();
    const { json } = await it.act("/products/duplicate", { product: it.tea.productId });
    expect(it.shop.variantIdsBySku.get("TEA")).toHaveLength(2);
    await it.act("/products/delete", { product: json.productId });
    expect(it.shop.variantIdsBySku.get("TEA")).toEqual([it.tea.id]);
  });

  it("cannot be checked out from a place without shipping rates", async () => {
    const it = withTea();
    await it.act("/locations/rates", { location: it.main.id, rates: "false" });
    expect((await it.route("POST", "/buy", { lines: [{ sku: "TEA" }] })).json.error.code).toBe(
      "no_shipping_rates",
    );
  });
});

describe("pages", () => {
  it("show stock, orders and mails, and lead a form back with what came of it", async () => {
    const it = withTea();
    const number = await it.buy();
    for (const path of [
      "/merchant",
      "/merchant/products",
      "/merchant/stock",
      "/merchant/orders",
      `/merchant/orders/${number}`,
      "/merchant/mails",
      "/",
      "/products/product-tea",
    ]) {
      const { html, status } = await it.route("GET", path);
      expect([path, status ?? 200]).toEqual([path, 200]);
      expect(html).toContain("<!doctype html>");
    }
    const { redirect } = await it.act("/stock/set", {
      sku: "TEA",
      quantity: "x",
      back: "/merchant/stock?search=TEA",
    });
    expect(redirect).toMatch(/^\/shops\/tea.myshopify.com\/merchant\/stock\?search=TEA&problem=/);
    expect(
      (await it.act("/pause", { paused: "true", back: "https://evil.example" })).redirect,
    ).toMatch(/^\/shops\/tea.myshopify.com\/merchant\?/);
  });

  it("escape what people wrote", async () => {
    const it = withTea();
    it.shop.products.get(it.tea.productId)!.title = "<script>x</script>";
    expect((await it.route("GET", "/")).html).not.toContain("<script>");
  });

  it("take a shopper from the catalogue to an order", async () => {
    const it = withTea();
    const number = it.tea.id.split("/").at(-1);
    const added = await it.route("GET", `/cart-add?variant=${number}&quantity=2&cart=`);
    expect(added.redirect).toBe(`/shops/tea.myshopify.com/cart/${number}:2`);
    expect((await it.route("GET", `/cart/${number}:2`)).html).toContain("20.00");
    const form = {
      email: "ann@example.com",
      firstName: "Ann",
      address1: "1 Road",
      countryCode: "US",
      card: "ok",
    };
    const paid = await it.route("POST", `/cart/${number}:2/pay`, form);
    expect(paid.redirect).toContain("/thanks/1001");
    const refused = await it.route("POST", `/cart/${number}:9/pay`, form);
    expect(refused.redirect).toContain("problem=");
  });
});
