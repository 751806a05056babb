import { describe, expect, it } from "vitest";
import { createPlanShop } from "../testing/plan-shop.ts";

const CREATE = `mutation ($input: CartInput) { cartCreate(input: $input) {
  cart { id cost { subtotalAmount { amount } totalAmount { amount } checkoutChargeAmount { amount } }
    lines(first: 5) { nodes { quantity cost { totalAmount { amount } } sellingPlanAllocation {
      checkoutChargeAmount { amount } remainingBalanceChargeAmount { amount } sellingPlan { name }
      priceAdjustments { price { amount } compareAtPrice { amount } } } } } }
  userErrors { code field } } }`;
const PRODUCT = `{ product(handle: "kettle") { requiresSellingPlan
  sellingPlanGroups(first: 5) { nodes { name appName options { name values } sellingPlans(first: 5) { nodes {
    id name options { name value } recurringDeliveries checkoutCharge { type value { __typename ... on SellingPlanCheckoutChargePercentageValue { percentage } } }
    priceAdjustments { adjustmentValue { ... on SellingPlanPercentagePriceAdjustment { adjustmentPercentage } } } } } } }
  variants(first: 1) { nodes { sellingPlanAllocations(first: 5) { nodes { checkoutChargeAmount { amount } remainingBalanceChargeAmount { amount } } } } } } }`;

describe("selling plans on a storefront", () => {
  it("are shown on the product and priced for its variants", async () => {
    const { ask } = createPlanShop();
    const { product } = await ask(PRODUCT);
    expect(product.sellingPlanGroups.nodes).toMatchObject([
      {
        name: "Pre-order",
        appName: "headwater",
        options: [{ name: "Ships", values: ["In May"] }],
        sellingPlans: {
          nodes: [
            {
              options: [{ name: "Ships", value: "In May" }],
              recurringDeliveries: false,
              checkoutCharge: { type: "PERCENTAGE", value: { percentage: 20 } },
              priceAdjustments: [{ adjustmentValue: { adjustmentPercentage: 10 } }],
            },
          ],
        },
      },
    ]);
    expect(product.variants.nodes[0].sellingPlanAllocations.nodes).toEqual([
      { checkoutChargeAmount: { amount: "9.0" }, remainingBalanceChargeAmount: { amount: "36.0" } },
    ]);
  });

  it("are hidden and refused while the gateway keeps no cards, unless nothing is left to pay", async () => {
    const given = createPlanShop({ vaultsCards: false });
    expect((await given.ask(PRODUCT)).product.sellingPlanGroups.nodes).toEqual([]);
    const { cartCreate } = await given.ask(CREATE, { input: { lines: [given.line] } });
    expect(cartCreate.userErrors).toEqual([
      { code: "SELLING_PLAN_NOT_APPLICABLE", field: ["input", "lines", "0", "sellingPlanId"] },
    ]);
    const full = createPlanShop({ vaultsCards: false, charge: 100 });
    expect(
      (await full.ask(CREATE, { input: { lines: [full.line] } })).cartCreate.userErrors,
    ).toEqual([]);
  });
});

describe("a cart line on a selling plan", () => {
  it("has the plan's price, and its cart tells what is charged at the checkout", async () => {
    const given = createPlanShop();
    const plain = { merchandiseId: given.cupId, quantity: 1 };
    const lines = [{ ...given.line, quantity: 2 }, plain];
    const { cart, userErrors } = (await given.ask(CREATE, { input: { lines } })).cartCreate;
    expect(userErrors).toEqual([]);
    expect(cart.cost).toMatchObject({
      subtotalAmount: { amount: "100.0" },
      totalAmount: { amount: "100.0" },
      checkoutChargeAmount: { amount: "28.0" },
    });
    expect(cart.lines.nodes).toMatchObject([
      { quantity: 1, sellingPlanAllocation: null },
      {
        quantity: 2,
        cost: { totalAmount: { amount: "90.0" } },
        sellingPlanAllocation: {
          checkoutChargeAmount: { amount: "9.0" },
          sellingPlan: { name: "In May" },
          priceAdjustments: [{ price: { amount: "45.0" }, compareAtPrice: { amount: "50.0" } }],
        },
      },
    ]);
  });

  it("is refused with a plan that does not belong to it", async () => {
    const given = createPlanShop();
    const line = { merchandiseId: given.cupId, sellingPlanId: given.planId };
    const { cartCreate } = await given.ask(CREATE, { input: { lines: [line] } });
    expect(cartCreate.userErrors[0].code).toBe("SELLING_PLAN_NOT_APPLICABLE");
  });

  it("is refused without a plan where the product is sold on plans only", async () => {
    const given = createPlanShop();
    given.kettle.requiresSellingPlan = true;
    const line = { merchandiseId: given.line.merchandiseId };
    const { cartCreate } = await given.ask(CREATE, { input: { lines: [line] } });
    expect(cartCreate.userErrors[0].code).toBe("VARIANT_REQUIRES_SELLING_PLAN");
  });

  it("stays apart from the same goods bought plainly, and may change its plan", async () => {
    const given = createPlanShop();
    const plain = { merchandiseId: given.line.merchandiseId, quantity: 1 };
    const { cart } = (await given.ask(CREATE, { input: { lines: [given.line, plain] } }))
      .cartCreate;
    expect(cart.lines.nodes).toHaveLength(2);
    const update = `mutation ($id: ID!, $lines: [CartLineUpdateInput!]!) { cartLinesUpdate(cartId: $id, lines: $lines) {
      cart { lines(first: 5) { nodes { sellingPlanAllocation { sellingPlan { id } } } } } userErrors { code } } }`;
    const held = [...given.shop.storefront!.carts.values()][0]!;
    const lines = [{ id: held.lines[0]!.id, sellingPlanId: given.planId }];
    const changed = (await given.ask(update, { id: cart.id, lines })).cartLinesUpdate;
    expect(changed.cart.lines.nodes[0].sellingPlanAllocation.sellingPlan.id).toBe(given.planId);
  });
});
