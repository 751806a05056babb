import { describe, expect, it } from "vitest";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

function setting() {
  const given = createStorefrontShop();
  const { product, seed } = given;
  product({ handle: "tea-bowl", title: "Tea Bowl", price: "30.00", tags: ["celadon"] });
  product({ handle: "rice-bowl", title: "Rice Bowl", price: "10.00", stock: 0 });
  product({ handle: "teapot", title: "Teapot", price: "50.00" });
  product({ handle: "hidden-bowl", title: "Hidden Bowl", status: "UNLISTED" });
  seed({
    products: { "zh-CN": { "tea-bowl": { title: "青瓷茶碗" } } },
    pages: [{ handle: "bowls", title: "How bowls are made", bodyHtml: "<p>By hand.</p>" }],
    blogs: [
      {
        handle: "journal",
        title: "Journal",
        articles: [{ handle: "a", title: "A bowl a day", contentHtml: "" }],
      },
    ],
    collections: [{ handle: "bowls", title: "Bowls", products: ["tea-bowl"] }],
  });
  return given;
}

const SEARCH = `query Search(
  $query: String!, $types: [SearchType!], $sort: SearchSortKeys, $filters: [ProductFilter!],
  $unavailable: SearchUnavailableProductsType
) {
  search(
    query: $query, first: 10, types: $types, sortKey: $sort, productFilters: $filters,
    unavailableProducts: $unavailable
  ) {
    totalCount
    nodes {
      __typename
      ... on Product { handle trackingParameters selectedOrFirstAvailableVariant { price { amount } } }
      ... on Page { handle }
      ... on Article { handle }
    }
    productFilters { id }
  }
}`;

async function handles(variables: Record<string, unknown>): Promise<string[]> {
  const { search } = await setting().ask(SEARCH, variables);
  return search.nodes.map(({ handle }: { handle: string }) => handle);
}

describe("search", () => {
  it("finds goods, pages and articles by whole words, what is sold out last", async () => {
    expect(await handles({ query: "bowl" })).toEqual(["tea-bowl", "rice-bowl", "a"]);
    expect(await handles({ query: "bowl", types: ["PRODUCT"] })).toEqual(["tea-bowl", "rice-bowl"]);
    expect(await handles({ query: "bowl", unavailable: "HIDE" })).toEqual(["tea-bowl", "a"]);
    expect(await handles({ query: "celadon bowl" })).toEqual(["tea-bowl"]);
    expect(await handles({ query: "saucer" })).toEqual([]);
  });

  it("sorts by price, and narrows by filters to goods alone", async () => {
    expect(await handles({ query: "bowl", sort: "PRICE" })).toEqual(["rice-bowl", "tea-bowl", "a"]);
    const filters = [{ price: { min: 20 } }];
    expect(await handles({ query: "bowl", filters })).toEqual(["tea-bowl"]);
  });

  it("finds Chinese words inside a name", async () => {
    expect(await handles({ query: "茶碗" })).toEqual([]);
    const { ask } = setting();
    const chinese = SEARCH.replace(") {\n  search", ") @inContext(language: ZH_CN) {\n  search");
    const { search } = await ask(chinese, { query: "茶碗" });
    expect(search.nodes).toMatchObject([{ handle: "tea-bowl" }]);
  });
});

describe("predictive search", () => {
  const PREDICT = `query Predict($query: String!, $limit: Int, $scope: PredictiveSearchLimitScope) {
    predictiveSearch(query: $query, limit: $limit, limitScope: $scope) {
      products { handle trackingParameters }
      collections { handle image { url } }
      pages { handle }
      articles { handle blog { handle } }
      queries { text styledText trackingParameters }
    }
  }`;

  it("finds what begins like the last word, and completes it", async () => {
    const { predictiveSearch } = await setting().ask(PREDICT, { query: "te", scope: "EACH" });
    expect(predictiveSearch.products.map(({ handle }: any) => handle)).toEqual([
      "tea-bowl",
      "teapot",
    ]);
    expect(predictiveSearch.queries.map(({ text }: any) => text)).toEqual(["tea", "teapot"]);
    expect(predictiveSearch.queries[0].styledText).toBe("<mark>te</mark><span>a</span>");
  });

  it("answers with as many as asked for, of each kind or in all", async () => {
    const { ask } = setting();
    const each = (await ask(PREDICT, { query: "bow", limit: 1, scope: "EACH" })).predictiveSearch;
    expect([each.products.length, each.collections.length, each.pages.length]).toEqual([1, 1, 1]);
    const all = (await ask(PREDICT, { query: "bow", limit: 1, scope: "ALL" })).predictiveSearch;
    expect([all.products.length, all.collections.length, all.pages.length]).toEqual([1, 0, 0]);
  });
});

describe("recommendations", () => {
  it("are other goods that are alike, never the product itself", async () => {
    const { productRecommendations, complementary } = await setting().ask(`{
      productRecommendations(productHandle: "teapot") { handle }
      complementary: productRecommendations(productHandle: "teapot", intent: COMPLEMENTARY) { handle }
    }`);
    const found = productRecommendations.map(({ handle }: any) => handle);
    expect(found.sort()).toEqual(["rice-bowl", "tea-bowl"]);
    expect(complementary).toEqual([]);
  });
});
