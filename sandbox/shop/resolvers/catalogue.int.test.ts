import { beforeEach, describe, expect, it } from "vitest";
import type { TestSandbox } from "#sandbox/platform/testing/start.ts";
import { SHOP, startSandbox, testApp } from "#sandbox/platform/testing/start.ts";
import { shopOf } from "../ids.ts";
import { shopModule } from "../index.ts";
import { present } from "../lookup.ts";

const scopes = [
  "write_products",
  "write_inventory",
  "read_locations",
  "write_publications",
  "write_fulfillments",
  "read_shipping",
];

let test: TestSandbox;

beforeEach(() => {
  test = startSandbox({
    shopModule,
    apps: [testApp("factory", { scopes }), testApp("reseller", { scopes })],
  });
});

async function ask(query: string, variables?: Record<string, unknown>) {
  const answer = await test.gql<any>({ query, variables });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const SET_PRODUCT = `
  mutation ($input: ProductSetInput!, $identifier: ProductSetIdentifiers, $synchronous: Boolean) {
    productSet(input: $input, identifier: $identifier, synchronous: $synchronous) {
      product {
        id handle totalInventory
        variants(first: 5) {
          nodes {
            id sku price inventoryQuantity
            inventoryItem {
              id tracked unitCost { amount currencyCode }
              inventoryLevels(first: 5) {
                nodes { id location { id } quantities(names: ["available", "on_hand"]) { name quantity updatedAt } }
              }
            }
          }
        }
      }
      productSetOperation { id status }
      userErrors { code field message }
    }
  }`;

async function makeService(): Promise<string> {
  const data = await ask(`mutation {
    fulfillmentServiceCreate(name: "Kiln", callbackUrl: "https://hub.example/cb") {
      fulfillmentService { location { id } } userErrors { message }
    }
  }`);
  return data.fulfillmentServiceCreate.fulfillmentService.location.id;
}

async function makeCup(locationId: string, quantity = 7) {
  const variant = {
    optionValues: [{ optionName: "Title", name: "Default Title" }],
    price: "12.5",
    inventoryItem: { sku: "CUP", tracked: true, cost: "3.20" },
    inventoryQuantities: [{ locationId, name: "available", quantity }],
  };
  const productOptions = [{ name: "Title", values: [{ name: "Default Title" }] }];
  const data = await ask(SET_PRODUCT, {
    input: { title: "Cup", productOptions, variants: [variant] },
  });
  expect(data.productSet.userErrors).toEqual([]);
  return data.productSet.product;
}

describe("the catalogue over the Admin API", () => {
  it("lists a product at the location of the app's own service", async () => {
    const locationId = await makeService();
    const cup = await makeCup(locationId);
    const variant = cup.variants.nodes[0];
    expect(variant).toMatchObject({ sku: "CUP", price: "12.50", inventoryQuantity: 7 });
    expect(variant.inventoryItem.unitCost).toEqual({ amount: "3.2", currencyCode: "USD" });
    expect(variant.inventoryItem.inventoryLevels.nodes).toMatchObject([
      {
        location: { id: locationId },
        quantities: [
          { name: "available", quantity: 7 },
          { name: "on_hand", quantity: 7 },
        ],
      },
    ]);
  });

  it("finds by SKU, by custom id and by node id, a level included", async () => {
    const cup = await makeCup(await makeService());
    await ask(`mutation {
      metafieldDefinitionCreate(definition: { ownerType: PRODUCT, key: "item", name: "Item", type: "id" }) { userErrors { code } }
      metafieldsSet(metafields: [{ ownerId: "${cup.id}", key: "item", value: "i-1" }]) { metafields { namespace } userErrors { code } }
    }`);
    const level = cup.variants.nodes[0].inventoryItem.inventoryLevels.nodes[0].id;
    const data = await ask(`{
      bySku: products(first: 1, query: "sku:CUP") { nodes { id } }
      byCustomId: productByIdentifier(identifier: { customId: { key: "item", value: "i-1" } }) { id }
      node(id: "${level}") { __typename ... on InventoryLevel { isActive } }
      nodes(ids: ["${cup.id}", "gid://shopify/Product/1"]) { id }
    }`);
    expect(data).toEqual({
      bySku: { nodes: [{ id: cup.id }] },
      byCustomId: { id: cup.id },
      node: { __typename: "InventoryLevel", isActive: true },
      nodes: [{ id: cup.id }, null],
    });
  });

  it("answers for one app's namespace only to that app", async () => {
    const cup = await makeCup(await makeService());
    await ask(
      `mutation { metafieldsSet(metafields: [{ ownerId: "${cup.id}", namespace: "$app:hub", key: "item", type: "single_line_text_field", value: "x" }]) { userErrors { code message } } }`,
    );
    const query = `{ product(id: "${cup.id}") { metafield(namespace: "$app:hub", key: "item") { value } } }`;
    const own = await test.gql<any>({ query });
    const other = await test.gql<any>({ query, app: "reseller" });
    expect(own.data.product.metafield).toEqual({ value: "x" });
    expect(other.data.product.metafield).toBeNull();
  });

  it("runs an upsert in the background when asked to", async () => {
    const data = await ask(SET_PRODUCT, { input: { title: "Pot" }, synchronous: false });
    const { id } = data.productSet.productSetOperation;
    const query = `{ productOperation(id: "${id}") { __typename status product { title } } }`;
    expect((await ask(query)).productOperation).toMatchObject({ status: "CREATED", product: null });
    await test.clock.advance(1_000);
    expect((await ask(query)).productOperation).toEqual({
      __typename: "ProductSetOperation",
      status: "COMPLETE",
      product: { title: "Pot" },
    });
  });

  it("writes a level by compare and set, tells of it, and replays a key without writing again", async () => {
    const locationId = await makeService();
    const cup = await makeCup(locationId);
    const inventoryItemId = cup.variants.nodes[0].inventoryItem.id;
    const set = (key: string, quantity: number, from: number) =>
      ask(`mutation {
      inventorySetQuantities(input: { name: "available", reason: "correction", quantities: [{ inventoryItemId: "${inventoryItemId}", locationId: "${locationId}", quantity: ${quantity}, changeFromQuantity: ${from} }] }) @idempotent(key: "${key}") {
        userErrors { code field }
      }
    }`);
    await test.clock.advance(1_000);
    test.heard.length = 0;
    expect((await set("a", 5, 7)).inventorySetQuantities.userErrors).toEqual([]);
    expect((await set("a", 5, 7)).inventorySetQuantities.userErrors).toEqual([]);
    expect((await set("b", 4, 7)).inventorySetQuantities.userErrors).toEqual([
      {
        code: "CHANGE_FROM_QUANTITY_STALE",
        field: ["input", "quantities", "0", "changeFromQuantity"],
      },
    ]);
    await test.clock.advance(5_000);
    expect(
      test.heard
        .filter(({ topic }) => topic === "inventory_levels/update")
        .map(({ body }) => JSON.parse(body).available),
    ).toContain(5);
  });

  it("keeps the merchant's own locations out of reach without write_locations", async () => {
    const data = await ask(`{ locations(first: 5) { nodes { id } } }`);
    const edit = await test.gql<any>({
      query: `mutation { locationEdit(id: "${data.locations.nodes[0].id}", input: { name: "Mine" }) { userErrors { code } } }`,
    });
    expect(edit.data?.locationEdit?.userErrors).toEqual([{ code: "APP_NOT_AUTHORIZED" }]);
  });

  it("shows a location without rates in the delivery profile", async () => {
    const locationId = await makeService();
    const query = `{ deliveryProfiles(first: 1) { nodes { locationsWithoutRatesCount unassignedLocations { id } } } }`;
    expect((await ask(query)).deliveryProfiles.nodes[0].locationsWithoutRatesCount).toBe(0);
    const shop = shopOf(present(test.sandbox.world.shops.get(SHOP), SHOP));
    shop.delivery.locationIdsWithoutRates.add(locationId);
    expect((await ask(query)).deliveryProfiles.nodes[0]).toEqual({
      locationsWithoutRatesCount: 1,
      unassignedLocations: [{ id: locationId }],
    });
  });
});
