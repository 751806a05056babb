import { describe, expect, it } from "vitest";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

const CREATE = `mutation Create($input: CartInput) @inContext(language: EN) {
  cartCreate(input: $input) { cart { id checkoutUrl } userErrors { message } }
}`;

const buyer = {
  email: "ana@example.com",
  countryCode: "US",
  firstName: "Ana",
  lastName: "Reyes",
  address1: "1 Mill St",
  city: "Portland",
  zip: "97201",
  cardNumber: "4242 4242 4242 4242",
};

async function atCheckout(input: Record<string, unknown> = {}, seed?: unknown) {
  const given = createStorefrontShop();
  const product = given.product({ handle: "cup", title: "Cup", price: "10.00", stock: 3 });
  const [merchandiseId] = given.variantIds(product);
  if (seed) given.seed(seed);
  const lines = [{ merchandiseId, quantity: 2 }];
  const { cartCreate } = await given.ask(CREATE, { input: { lines, ...input } });
  const entered = await given.page(cartCreate.cart.checkoutUrl);
  const path = entered.location ?? "";
  const available = () =>
    given.shop.items.get(given.shop.variants.get(merchandiseId!)!.inventoryItemId)!.levels[0]!
      .available;
  return { ...given, path, cart: cartCreate.cart, available };
}

describe("the checkout", () => {
  it("is where the cart's address leads, with what is known filled in", async () => {
    const { page, path } = await atCheckout({ buyerIdentity: { email: "ana@example.com" } });
    expect(path).toMatch(/\/checkouts\/cn\/hw\w+\?key=/);
    const { html, status } = await page(path);
    expect(status).toBe(200);
    expect(html).toContain('value="ana@example.com"');
    expect(html).toContain("25.00 USD");
    expect(html).toContain('lang="en"');
  });

  it("stays closed without the cart's key", async () => {
    const { page, path } = await atCheckout();
    expect((await page(path.split("?")[0]!)).status).toBe(404);
  });

  it("makes an order with its shopper, claims its stock and thanks", async () => {
    const { submit, page, path, shop, available } = await atCheckout();
    const paid = await submit(path, buyer);
    expect(paid.status).toBe(302);
    const [order] = [...shop.orders.orders.values()];
    expect(order).toMatchObject({
      email: "ana@example.com",
      financialStatus: "PAID",
      soldBy: "checkout",
      shippingAddress: { city: "Portland", country: "United States" },
    });
    expect(available()).toBe(1);
    const { html } = await page(paid.location!);
    expect(html).toContain(order!.name);
    expect(html).toContain("Thank you");
  });

  it("holds the units of a payment under way where nobody sees them", async () => {
    const { submit, path, shop, clock, available } = await atCheckout();
    const paying = submit(path, { ...buyer, reserveMs: "60000" });
    await clock.advance(1000);
    expect([...shop.orders.reservedByItem.values()]).toEqual([2]);
    expect(available()).toBe(3);
    expect(shop.orders.orders.size).toBe(0);
    const again = await submit(path, buyer);
    expect(again.status).toBe(409);
    await clock.advance(60_000);
    expect((await paying).status).toBe(302);
    expect(shop.orders.orders.size).toBe(1);
    expect(available()).toBe(1);
  });

  it("lets the units go when the card is declined, and keeps what was typed", async () => {
    const { submit, path, shop, available } = await atCheckout();
    const declined = await submit(path, { ...buyer, cardNumber: "4000 0000 0000 0002" });
    expect(declined.status).toBe(402);
    expect(declined.html).toContain("Your card was declined");
    expect(declined.html).toContain('value="Reyes"');
    expect([shop.orders.orders.size, shop.orders.reservedByItem.size, available()]).toEqual([
      0, 0, 3,
    ]);
    expect((await submit(path, buyer)).status).toBe(302);
  });

  it("is over once it was bought: no second order, and no cart any more", async () => {
    const { ask, submit, page, path, shop, cart } = await atCheckout();
    await submit(path, buyer);
    expect((await submit(path, buyer)).location).toContain("/thank-you");
    expect((await page(path)).location).toContain("/thank-you");
    expect(shop.orders.orders.size).toBe(1);
    const found = await ask(`query ($id: ID!) { cart(id: $id) { id } }`, { id: cart.id });
    expect(found.cart).toBeNull();
  });

  it.each([
    [{ email: "" }, "Please fill in: Email."],
    [{ email: "nobody" }, "valid email"],
    [{ cardNumber: "1234" }, "test card numbers"],
    [{ countryCode: "PE" }, "does not deliver"],
  ])("asks again for %j", async (wrong, words) => {
    const { submit, path } = await atCheckout();
    const answer = await submit(path, { ...buyer, ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
  });

  it("refuses what was sold in the meantime, by name", async () => {
    const { submit, path, shop } = await atCheckout();
    for (const item of shop.items.values()) item.levels[0]!.available = 1;
    const answer = await submit(path, buyer);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Not enough of Cup is left.");
  });
});

describe("a discount at the checkout", () => {
  const seed = {
    discounts: [{ code: "TEN", kind: "percentage", value: 10, usageLimit: 1 }],
    giftCards: [{ code: "GIFT-0001", balance: 5 }],
  };

  it("is on the order: its lines, its codes and its total", async () => {
    const { submit, page, path, shop, sandbox } = await atCheckout(
      { discountCodes: ["TEN"], giftCardCodes: ["GIFT-0001"] },
      seed,
    );
    const { html } = await page(path);
    expect(html).toContain("−2.00 USD");
    expect(html).toContain("18.00 USD");
    await submit(path, buyer);
    const [order] = [...shop.orders.orders.values()];
    expect(order!.lines[0]!.discount).toBe(200);
    expect(order!.discountCodes).toEqual([{ code: "TEN", amount: 200, type: "percentage" }]);
    expect(order!.transactions).toMatchObject([
      { gateway: "gift_card", amount: 500 },
      { gateway: "shopify_payments", amount: 1800 },
    ]);
    expect(order!.financialStatus).toBe("PAID");
    expect([shop.storefront!.discounts[0]!.used, shop.storefront!.giftCards[0]!.balance]).toEqual([
      1, 0,
    ]);
    expect(sandbox.world.mails).toHaveLength(1);
  });

  it("can be added and taken away there", async () => {
    const { submit, page, path } = await atCheckout({}, seed);
    const below = path.replace("?", "/discount?");
    expect((await submit(below, { code: "nothing" })).location).toContain("bad-code");
    await submit(below, { code: "ten" });
    expect((await page(path)).html).toContain("Discount TEN");
    await submit(below, { remove: "TEN" });
    expect((await page(path)).html).not.toContain("Discount TEN");
  });
});

describe("the checkout's languages and money", () => {
  it("are the buyer's: Chinese words, yuan, and an order in the shop's own currency", async () => {
    const { submit, page, path, shop } = await atCheckout(
      { buyerIdentity: { countryCode: "CN" } },
      { products: { "zh-CN": { cup: { title: "青瓷杯" } } } },
    );
    const { html } = await page(`${path}&sandbox-locale=zh-CN`);
    expect(html).toContain('lang="zh-CN"');
    expect(html).toContain("青瓷杯");
    expect(html).toContain("中国");
    expect(html).toContain("177.50 CNY");
    await submit(path, { ...buyer, countryCode: "CN" });
    const [order] = [...shop.orders.orders.values()];
    expect([order!.currencyCode, order!.transactions[0]!.amount]).toEqual(["USD", 2500]);
  });
});
