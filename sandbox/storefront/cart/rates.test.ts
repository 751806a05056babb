import { describe, expect, it } from "vitest";
import { createDraft } from "#sandbox/shop/drafts/change-draft.ts";
import { invoiceUrl } from "#sandbox/shop/drafts/invoice-url.ts";
import { shopModule } from "#sandbox/shop/index.ts";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

const GROUPS = `cart { id checkoutUrl deliveryGroups(first: 1) { nodes { id
  deliveryOptions { title handle estimatedCost { amount } } selectedDeliveryOption { title } } } } userErrors { code }`;
const CREATE = `mutation ($input: CartInput) { cartCreate(input: $input) { ${GROUPS} } }`;
const CHOOSE = `mutation ($id: ID!, $options: [CartSelectedDeliveryOptionInput!]!) {
  cartSelectedDeliveryOptionsUpdate(cartId: $id, selectedDeliveryOptions: $options) { ${GROUPS} } }`;

const deliveryRates = [
  { title: "Standard", price: 500 },
  { title: "Express", price: 1500 },
  { title: "Nachbarschaft", price: 300, countries: ["DE"] },
];
const buyer = {
  email: "ana@example.com",
  countryCode: "US",
  lastName: "Reyes",
  address1: "1 Mill St",
  city: "Portland",
  cardNumber: "1",
};

async function withCart(rates: unknown = deliveryRates) {
  const given = createStorefrontShop();
  shopModule.changeSettings(given.sandbox.world, given.shop, { deliveryRates: rates });
  const cup = given.product({ handle: "cup", title: "Cup", price: "10.00", stock: 5 });
  const lines = [{ merchandiseId: given.variantIds(cup)[0], quantity: 1 }];
  const input = { lines, buyerIdentity: { countryCode: "US" } };
  const { cart } = (await given.ask(CREATE, { input })).cartCreate;
  const path = (await given.page(cart.checkoutUrl)).location ?? "";
  const orders = () => [...given.shop.orders.orders.values()];
  return { ...given, cup, cart, group: cart.deliveryGroups.nodes[0], path, orders };
}

describe("several delivery rates", () => {
  it("are the options of a cart's delivery group, and one of them can be chosen", async () => {
    const { group, cart, ask, page, path } = await withCart();
    expect(group.deliveryOptions).toMatchObject([
      { title: "Standard", estimatedCost: { amount: "5.0" } },
      { title: "Express", estimatedCost: { amount: "15.0" } },
    ]);
    expect(group.selectedDeliveryOption.title).toBe("Standard");
    const deliveryOptionHandle = group.deliveryOptions[1].handle;
    const options = [{ deliveryGroupId: group.id, deliveryOptionHandle }];
    const chosen = (await ask(CHOOSE, { id: cart.id, options })).cartSelectedDeliveryOptionsUpdate;
    expect(chosen.userErrors).toEqual([]);
    expect(chosen.cart.deliveryGroups.nodes[0].selectedDeliveryOption.title).toBe("Express");
    expect((await page(path)).html).toContain("25.00 USD");
  });

  it("can be chosen in the checkout, and the order says which one was paid", async () => {
    const { submit, path, orders } = await withCart();
    expect((await submit(path, { ...buyer, shippingMethod: "Express" })).status).toBe(302);
    expect(orders()[0]).toMatchObject({
      shippingLines: [{ title: "Express", price: 1500 }],
      transactions: [{ amount: 2500 }],
    });
  });

  it("are shown again when another country has others", async () => {
    const { submit, path, orders } = await withCart();
    const form = { ...buyer, countryCode: "DE", shippingMethod: "Standard" };
    const again = await submit(path, form);
    expect(again.status).toBe(422);
    expect(again.html).toContain("Nachbarschaft");
    expect((await submit(path, { ...form, shippingMethod: "Nachbarschaft" })).status).toBe(302);
    expect(orders()[0]!.shippingLines).toMatchObject([{ title: "Nachbarschaft", price: 300 }]);
  });

  it("may leave a country out, where nothing can be bought then", async () => {
    const { submit, path, orders } = await withCart([deliveryRates[2]]);
    expect((await submit(path, buyer)).html).toContain("does not deliver");
    expect(orders()).toEqual([]);
  });

  it("are what an invoice is sent by as well", async () => {
    const { submit, page, shop, sandbox, cup, variantIds, orders } = await withCart();
    const { world } = sandbox;
    const lines = [{ variantId: variantIds(cup)[0]!, quantity: 1 }];
    const made = createDraft(world, shop, { details: {}, lines, eventId: "e" });
    if (!made.ok) throw new Error("no draft");
    const path = new URL(invoiceUrl(world, shop, made.draft)).pathname;
    expect((await page(path)).html).toContain("15.00 USD");
    const german = { ...buyer, countryCode: "DE", shippingMethod: "Standard" };
    expect((await submit(path, german)).status).toBe(422);
    expect((await submit(path, { ...german, shippingMethod: "Nachbarschaft" })).status).toBe(302);
    expect(orders()[0]!.transactions).toMatchObject([{ amount: 1300 }]);
  });

  it("go back to the one rate with an empty list", async () => {
    const { shop, sandbox } = await withCart();
    shopModule.changeSettings(sandbox.world, shop, { deliveryRates: [] });
    expect(shop.orders.settings.deliveryRates).toBeUndefined();
  });
});
