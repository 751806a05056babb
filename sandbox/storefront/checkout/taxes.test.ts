import { describe, expect, it } from "vitest";
import { shopModule } from "#sandbox/shop/index.ts";
import { totalsOf } from "#sandbox/shop/orders/order-totals.ts";
import { createPlanShop } from "../testing/plan-shop.ts";

const CREATE = `mutation ($input: CartInput) { cartCreate(input: $input) { cart { checkoutUrl } userErrors { code } } }`;
const taxes = [
  { country: "US", title: "Sales tax", rate: 0.1 },
  { country: "DE", title: "MwSt", rate: 0.19, included: true },
];

async function sold(country: string, isPlan = false) {
  const given = createPlanShop();
  shopModule.changeSettings(given.sandbox.world, given.shop, { taxes });
  const plain = { merchandiseId: given.cupId, quantity: 1 };
  const lines = isPlan ? [given.line, plain] : [plain];
  const input = { lines, buyerIdentity: { countryCode: country } };
  const { cartCreate } = await given.ask(CREATE, { input });
  const path = (await given.page(cartCreate.cart.checkoutUrl)).location ?? "";
  const { html } = await given.page(path);
  await given.submit(path, {
    email: "ana@example.com",
    countryCode: country,
    lastName: "Reyes",
    address1: "1 Mill St",
    city: "Portland",
    cardNumber: "1",
  });
  const order = [...given.shop.orders.orders.values()][0]!;
  return { html, order, totals: totalsOf(order, given.shop.orders) };
}

describe("taxes of the country that goods go to", () => {
  it("come on top of the price where they are not in it", async () => {
    const { html, order, totals } = await sold("US");
    expect(html).toContain("16.00 USD");
    expect(order.lines[0]!.taxLines).toMatchObject([{ title: "Sales tax", rate: 0.1, price: 100 }]);
    expect([totals.tax, totals.total, order.financialStatus]).toEqual([100, 1600, "PAID"]);
    expect(order.transactions[0]!.amount).toBe(1600);
  });

  it("are told apart where prices hold them", async () => {
    const { html, order, totals } = await sold("DE");
    expect(html).toContain("Taxes included");
    expect(order.taxesIncluded).toBe(true);
    expect([totals.tax, totals.total]).toEqual([160, 1500]);
  });

  it("are none in other countries", async () => {
    const { order } = await sold("FR");
    expect(order.lines[0]!.taxLines).toEqual([]);
  });

  it("of goods that are paid later are paid later as well", async () => {
    const { order, totals } = await sold("US", true);
    expect(totals.total).toBe(4500 + 1000 + 500 + 550);
    expect(order.transactions[0]!.amount).toBe(900 + 1000 + 500 + 100);
    expect(order.paymentTerms!.amount).toBe(3600 + 450);
    expect(totals.outstanding).toBe(4050);
  });
});
