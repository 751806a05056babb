import { describe, expect, it } from "vitest";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

function tableware() {
  const given = createStorefrontShop();
  const { product, seed } = given;
  product({
    handle: "cup",
    price: "10.00",
    vendor: "Nine",
    productType: "Cup",
    tags: ["tea"],
    options: { Colour: ["Red", "Blue"] },
  });
  product({
    handle: "bowl",
    price: "30.00",
    vendor: "Nine",
    productType: "Bowl",
    stock: 0,
    tags: ["rice"],
    options: { Colour: ["Blue"] },
  });
  product({
    handle: "plate",
    price: "20.00",
    vendor: "Other",
    productType: "Plate",
    tags: ["tea"],
  });
  seed({
    collections: [
      {
        handle: "tableware",
        title: "Tableware",
        products: ["plate", "cup", "bowl"],
        translations: { "zh-CN": { title: "餐具" } },
      },
    ],
  });
  return given;
}

const filtered = `query Filtered(
  $filters: [ProductFilter!], $sort: ProductCollectionSortKeys, $reverse: Boolean, $after: String
) {
  collection(handle: "tableware") {
    products(first: 2, after: $after, filters: $filters, sortKey: $sort, reverse: $reverse) {
      nodes { handle }
      pageInfo { hasNextPage endCursor }
      filters { id type values { label count input } }
    }
  }
}`;

async function handles(variables: Record<string, unknown>): Promise<string[]> {
  const { collection } = await tableware().ask(filtered, variables);
  return collection.products.nodes.map(({ handle }: { handle: string }) => handle);
}

describe("a collection", () => {
  it("comes in the merchant's order, page by page", async () => {
    const { ask } = tableware();
    const { products } = (await ask(filtered)).collection;
    expect(products.nodes).toEqual([{ handle: "plate" }, { handle: "cup" }]);
    const next = await ask(filtered, { after: products.pageInfo.endCursor });
    expect(next.collection.products.nodes).toEqual([{ handle: "bowl" }]);
  });

  it("is sorted by price and by title, both ways", async () => {
    expect(await handles({ sort: "PRICE" })).toEqual(["cup", "plate"]);
    expect(await handles({ sort: "PRICE", reverse: true })).toEqual(["bowl", "plate"]);
    expect(await handles({ sort: "TITLE" })).toEqual(["bowl", "cup"]);
  });

  it("puts first what was sold most", async () => {
    const { ask, product, variantIds, shop, sandbox } = tableware();
    const [line] = variantIds(product({ handle: "jug", stock: 9 }));
    await sandbox.handle(
      new Request("http://sandbox.local/shops/kiln.myshopify.com/buy", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ lines: [{ variantId: line, quantity: 2 }] }),
      }),
    );
    expect(shop.orders.orders.size).toBe(1);
    const { products } = await ask(
      `{ products(first: 1, sortKey: BEST_SELLING) { nodes { handle } } }`,
    );
    expect(products.nodes).toEqual([{ handle: "jug" }]);
  });

  it.each([
    [[{ available: true }], ["plate", "cup"]],
    [[{ available: false }], ["bowl"]],
    [[{ price: { min: 15, max: 25 } }], ["plate"]],
    [[{ variantOption: { name: "colour", value: "blue" } }], ["cup", "bowl"]],
    [[{ productVendor: "Nine" }, { available: true }], ["cup"]],
    [
      [{ productType: "Cup" }, { productType: "Plate" }],
      ["plate", "cup"],
    ],
    [[{ tag: "rice" }], ["bowl"]],
  ])("is narrowed by %j", async (filters, expected) => {
    expect(await handles({ filters })).toEqual(expected);
  });

  it("offers the filters that would narrow it, with what they would leave", async () => {
    const { filters } = (await tableware().ask(filtered)).collection.products;
    const byId = Object.fromEntries(filters.map((filter: any) => [filter.id, filter]));
    expect(byId["filter.v.availability"].values.map(({ count }: any) => count)).toEqual([2, 1]);
    expect(byId["filter.v.price"].values[0].input).toBe('{"price":{"min":0,"max":30}}');
    expect(byId["filter.v.option.colour"].values).toContainEqual({
      label: "Blue",
      count: 2,
      input: '{"variantOption":{"name":"Colour","value":"Blue"}}',
    });
  });

  it("has its Chinese name where Chinese is asked for", async () => {
    const { ask } = tableware();
    const query = `query ($language: LanguageCode) @inContext(language: $language) {
      collection(handle: "tableware") { title }
    }`;
    expect((await ask(query, { language: "ZH_CN" })).collection.title).toBe("餐具");
    expect((await ask(query, { language: "FR" })).collection.title).toBe("Tableware");
  });
});
