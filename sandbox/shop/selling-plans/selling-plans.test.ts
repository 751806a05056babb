import { describe, expect, it } from "vitest";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

const CREATE = `mutation ($input: SellingPlanGroupInput!, $resources: SellingPlanGroupResourceInput) {
  sellingPlanGroupCreate(input: $input, resources: $resources) { sellingPlanGroup { id productsCount { count }
    sellingPlans(first: 5) { nodes { id category inventoryPolicy { reserve } pricingPolicies { ... on SellingPlanFixedPricingPolicy { adjustmentType } }
      deliveryPolicy { ... on SellingPlanFixedDeliveryPolicy { fulfillmentTrigger } }
      billingPolicy { ... on SellingPlanFixedBillingPolicy { remainingBalanceChargeTrigger remainingBalanceChargeExactTime
        checkoutCharge { type value { ... on MoneyV2 { amount } ... on SellingPlanCheckoutChargePercentageValue { percentage } } } } } } } }
    userErrors { code field } } }`;
const LIST = `query ($query: String) { sellingPlanGroups(first: 5, query: $query) { nodes { id } } }`;

const billing = {
  checkoutCharge: { type: "PERCENTAGE", value: { percentage: 0 } },
  remainingBalanceChargeTrigger: "EXACT_TIME",
  remainingBalanceChargeExactTime: "2026-05-01T00:00:00Z",
};
const plan = {
  name: "Pay later",
  options: ["Pay later"],
  category: "PRE_ORDER",
  billingPolicy: { fixed: billing },
  deliveryPolicy: { fixed: { fulfillmentTrigger: "UNKNOWN" } },
  inventoryPolicy: { reserve: "ON_SALE" },
};

function group(change: Record<string, unknown> = {}, plans: unknown[] = [plan]) {
  return {
    name: "Pre-order",
    merchantCode: "pre-order",
    options: ["How"],
    sellingPlansToCreate: plans,
    ...change,
  };
}

async function withGroup() {
  const it = createSellingShop();
  const tea = it.variant({ sku: "TEA", stock: [[it.main, 5]] });
  const productIds = [tea.productId];
  const resources = { productIds };
  const made = (await it.graphql(CREATE, { input: group(), resources })).sellingPlanGroupCreate;
  return { ...it, tea, productIds, made, id: made.sellingPlanGroup.id };
}

describe("selling plan groups", () => {
  it("are made with their plans and products, and told about", async () => {
    const { made, graphql, productIds, topics } = await withGroup();
    expect(made.userErrors).toEqual([]);
    expect(made.sellingPlanGroup).toMatchObject({
      productsCount: { count: 1 },
      sellingPlans: {
        nodes: [
          {
            category: "PRE_ORDER",
            inventoryPolicy: { reserve: "ON_SALE" },
            billingPolicy: {
              remainingBalanceChargeTrigger: "EXACT_TIME",
              checkoutCharge: { type: "PERCENTAGE", value: { percentage: 0 } },
            },
          },
        ],
      },
    });
    expect(topics()).toContain("selling_plan_groups/create");
    const query = `query ($id: ID!) { product(id: $id) { requiresSellingPlan sellingPlanGroupsCount { count } sellingPlanGroups(first: 1) { nodes { name } } } }`;
    expect((await graphql(query, { id: productIds[0] })).product).toEqual({
      requiresSellingPlan: false,
      sellingPlanGroupsCount: { count: 1 },
      sellingPlanGroups: { nodes: [{ name: "Pre-order" }] },
    });
  });

  const WRONG: [string, Record<string, unknown>, string][] = [
    ["no name", { name: " " }, "BLANK"],
    ["no plans", { sellingPlansToCreate: [] }, "SELLING_PLAN_COUNT_LOWER_BOUND"],
    ["two plans of a name", { sellingPlansToCreate: [plan, plan] }, "SELLING_PLAN_DUPLICATE_NAME"],
  ];
  it.each(WRONG)("are refused with %s", async (_, change, code) => {
    const { graphql, shop } = createSellingShop();
    const { userErrors } = (await graphql(CREATE, { input: group(change) })).sellingPlanGroupCreate;
    expect(userErrors[0].code).toBe(code);
    expect(shop.sellingPlanGroups?.size ?? 0).toBe(0);
  });

  const charge = (percentage: number) => ({ type: "PERCENTAGE", value: { percentage } });
  const prefix = "REMAINING_BALANCE_CHARGE_TRIGGER";
  const BILLING: [Record<string, unknown>, string][] = [
    [{ remainingBalanceChargeExactTime: null }, "REMAINING_BALANCE_CHARGE_EXACT_TIME_REQUIRED"],
    [
      { remainingBalanceChargeTrigger: "ON_FULFILLMENT" },
      "REMAINING_BALANCE_CHARGE_EXACT_TIME_NOT_ALLOWED",
    ],
    [
      {
        remainingBalanceChargeTrigger: "TIME_AFTER_CHECKOUT",
        remainingBalanceChargeExactTime: null,
      },
      "REMAINING_BALANCE_CHARGE_TIME_AFTER_CHECKOUT_MUST_BE_GREATER_THAN_ZERO",
    ],
    [{ checkoutCharge: charge(100) }, `${prefix}_ON_FULL_CHECKOUT`],
    [
      {
        checkoutCharge: charge(30),
        remainingBalanceChargeTrigger: "NO_REMAINING_BALANCE",
        remainingBalanceChargeExactTime: null,
      },
      `${prefix}_NO_REMAINING_BALANCE_ON_PARTIAL_PERCENTAGE_CHECKOUT_CHARGE`,
    ],
    [{ checkoutCharge: charge(120) }, "LESS_THAN_OR_EQUAL_TO"],
    [
      { checkoutCharge: { type: "PRICE", value: { percentage: 5 } } },
      "CHECKOUT_CHARGE_VALUE_AND_TYPE_MUST_MATCH",
    ],
    [
      { checkoutCharge: { type: "PRICE", value: { percentage: 5, fixedValue: "5" } } },
      "ONLY_NEED_ONE_CHECKOUT_CHARGE_VALUE",
    ],
  ];
  it.each(BILLING)("refuse a plan billed as %j", async (change, code) => {
    const { graphql } = createSellingShop();
    const wrong = { ...plan, billingPolicy: { fixed: { ...billing, ...change } } };
    const input = group({}, [wrong]);
    const { userErrors } = (await graphql(CREATE, { input })).sellingPlanGroupCreate;
    expect(userErrors[0].code).toBe(code);
  });

  it("refuse deliveries at a time that is not named", async () => {
    const { graphql } = createSellingShop();
    const wrong = { ...plan, deliveryPolicy: { fixed: { fulfillmentTrigger: "EXACT_TIME" } } };
    const input = group({}, [wrong]);
    const { userErrors } = (await graphql(CREATE, { input })).sellingPlanGroupCreate;
    expect(userErrors[0].code).toBe("FULFILLMENT_EXACT_TIME_REQUIRED");
  });

  it("belong to the app that made them: others neither list nor change them", async () => {
    const { graphql, id } = await withGroup();
    const other = { app: "other" };
    expect((await graphql(LIST, {}, other)).sellingPlanGroups.nodes).toEqual([]);
    const all = await graphql(LIST, { query: "app_id:ALL" }, other);
    expect(all.sellingPlanGroups.nodes).toEqual([{ id }]);
    const remove = `mutation ($id: ID!) { sellingPlanGroupDelete(id: $id) { deletedSellingPlanGroupId userErrors { code } } }`;
    expect((await graphql(remove, { id }, other)).sellingPlanGroupDelete.userErrors).toEqual([
      { code: "GROUP_DOES_NOT_EXIST" },
    ]);
    const gone = (await graphql(remove, { id })).sellingPlanGroupDelete;
    expect(gone.deletedSellingPlanGroupId).toBe(id);
  });

  it("need write_products as well as write_purchase_options", async () => {
    const { graphql } = createSellingShop();
    const only = (scope: string) => ({ hasScope: (asked: string) => asked === scope });
    for (const scope of ["write_products", "write_purchase_options"])
      await expect(graphql(CREATE, { input: group() }, only(scope))).rejects.toThrow(
        "Access denied",
      );
  });

  it("change as a whole or not at all", async () => {
    const { graphql, id, made } = await withGroup();
    const update = `mutation ($id: ID!, $input: SellingPlanGroupInput!) { sellingPlanGroupUpdate(id: $id, input: $input) {
      deletedSellingPlanIds sellingPlanGroup { name sellingPlans(first: 5) { nodes { id name description } } } userErrors { code } } }`;
    const planId = made.sellingPlanGroup.sellingPlans.nodes[0].id;
    const change = { name: "Later", sellingPlansToUpdate: [{ id: planId, description: "Soon" }] };
    const changed = (await graphql(update, { id, input: change })).sellingPlanGroupUpdate;
    expect(changed.sellingPlanGroup).toMatchObject({
      name: "Later",
      sellingPlans: { nodes: [{ id: planId, name: "Pay later", description: "Soon" }] },
    });
    const input = { name: "Never", sellingPlansToDelete: [planId] };
    const refused = (await graphql(update, { id, input })).sellingPlanGroupUpdate;
    expect(refused.userErrors).toEqual([{ code: "SELLING_PLAN_COUNT_LOWER_BOUND" }]);
    const [kept] = (
      await graphql(`
        {
          sellingPlanGroups(first: 1) {
            nodes {
              name
            }
          }
        }
      `)
    ).sellingPlanGroups.nodes;
    expect(kept.name).toBe("Later");
  });

  it("take products and variants, and give them back", async () => {
    const { graphql, id, productIds, tea } = await withGroup();
    const remove = `mutation ($id: ID!, $ids: [ID!]!) { sellingPlanGroupRemoveProducts(id: $id, productIds: $ids) { removedProductIds userErrors { code } } }`;
    const removed = await graphql(remove, { id, ids: productIds });
    expect(removed.sellingPlanGroupRemoveProducts.removedProductIds).toEqual(productIds);
    const add = `mutation ($id: ID!, $ids: [ID!]!) { sellingPlanGroupAddProductVariants(id: $id, productVariantIds: $ids) {
      sellingPlanGroup { productVariantsCount { count } } userErrors { code } } }`;
    const added = (await graphql(add, { id, ids: [tea.id] })).sellingPlanGroupAddProductVariants;
    expect(added.sellingPlanGroup.productVariantsCount.count).toBe(1);
    const unknown = await graphql(add, { id, ids: ["gid://shopify/ProductVariant/1"] });
    expect(unknown.sellingPlanGroupAddProductVariants.userErrors).toEqual([
      { code: "PRODUCT_VARIANT_DOES_NOT_EXIST" },
    ]);
  });

  it("are what a product may require, which then leaves all channels but the online store", async () => {
    const { graphql, shop, productIds } = await withGroup();
    const product = shop.products.get(productIds[0]!)!;
    const at = shop.createdAt;
    const app = { id: "gid://shopify/Publication/7", channelId: "gid://shopify/Channel/7" };
    shop.publications.set(app.id, {
      ...app,
      name: "Hub",
      handle: "hub",
      app: "hub",
      autoPublish: false,
    });
    product.publications.push({ publicationId: app.id, publishDate: at });
    const update = `mutation ($product: ProductUpdateInput!) { productUpdate(product: $product) { product { requiresSellingPlan } userErrors { message } } }`;
    const fields = { id: product.id, requiresSellingPlan: true };
    const { productUpdate } = await graphql(update, { product: fields });
    expect(productUpdate.product.requiresSellingPlan).toBe(true);
    expect(product.publications.every(({ publicationId }) => publicationId !== app.id)).toBe(true);
  });
});
