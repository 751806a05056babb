import { describe, expect, it } from "vitest";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

const selecting = `query Selecting($options: [SelectedOptionInput!]) {
  product(handle: "cup") {
    selectedOrFirstAvailableVariant(selectedOptions: $options) { title }
    adjacentVariants(selectedOptions: $options) { title }
    encodedVariantExistence
    encodedVariantAvailability
    options { name optionValues { name firstSelectableVariant { title } } }
  }
}`;

function cupShop() {
  const given = createStorefrontShop();
  given.product({
    handle: "cup",
    options: { Colour: ["Red", "Blue"], Size: ["Small", "Large"] },
    stock: [0, 2, 3, 0],
  });
  return given;
}

describe("choosing a variant", () => {
  it("takes the first that can be bought where nothing was chosen", async () => {
    const { product } = await cupShop().ask(selecting);
    expect(product.selectedOrFirstAvailableVariant.title).toBe("Red / Large");
    expect(product.adjacentVariants).toEqual([{ title: "Red / Small" }, { title: "Blue / Large" }]);
    expect(product.encodedVariantExistence).toBe("v1_0:0-1,1:0-1,");
    expect(product.encodedVariantAvailability).toBe("v1_0:1,1:0,");
    expect(product.options[0].optionValues[1].firstSelectableVariant.title).toBe("Blue / Small");
  });

  it("takes the chosen one though it is sold out", async () => {
    const options = [
      { name: "Colour", value: "Blue" },
      { name: "Size", value: "Large" },
      { name: "utm_source", value: "mail" },
    ];
    const { product } = await cupShop().ask(selecting, { options });
    expect(product.selectedOrFirstAvailableVariant.title).toBe("Blue / Large");
  });

  it("knows the words of the buyer's language as well", async () => {
    const { ask, seed } = cupShop();
    const words = { Red: "红色", Blue: "蓝色" };
    seed({
      products: {
        "zh-CN": { cup: { title: "杯子", options: { Colour: { name: "颜色", values: words } } } },
      },
    });
    const query = `query Chinese @inContext(language: ZH_CN) {
      product(handle: "cup") {
        title
        options { name values }
        variantBySelectedOptions(selectedOptions: [
          { name: "颜色", value: "蓝色" }, { name: "Size", value: "Small" }
        ]) { title selectedOptions { name value } product { title } }
      }
    }`;
    const { product } = await ask(query);
    expect(product.title).toBe("杯子");
    expect(product.options[0]).toEqual({ name: "颜色", values: ["红色", "蓝色"] });
    expect(product.variantBySelectedOptions).toMatchObject({
      title: "蓝色 / Small",
      selectedOptions: [
        { name: "颜色", value: "蓝色" },
        { name: "Size", value: "Small" },
      ],
    });
  });
});

describe("what a storefront sees", () => {
  const listed = `{ products(first: 10, sortKey: TITLE) { nodes { handle } } }`;
  const byHandle = `query One($handle: String!) { product(handle: $handle) { handle } }`;

  it("is what is published: drafts never, unlisted products by their address only", async () => {
    const { ask, product } = createStorefrontShop();
    product({ handle: "bowl" });
    product({ handle: "draft", status: "DRAFT" });
    product({ handle: "secret", status: "UNLISTED" });
    expect((await ask(listed)).products.nodes).toEqual([{ handle: "bowl" }]);
    expect((await ask(byHandle, { handle: "draft" })).product).toBeNull();
    expect((await ask(byHandle, { handle: "secret" })).product).toEqual({ handle: "secret" });
  });

  it("ends where its own publication ends", async () => {
    const { ask, product, seed, shop } = createStorefrontShop();
    const bowl = product({ handle: "bowl" });
    product({ handle: "cup" });
    seed({ publication: "Headless" });
    expect((await ask(listed)).products.nodes).toEqual([]);
    const [publication] = [...shop.publications.values()].filter(({ name }) => name === "Headless");
    bowl.publications.push({ publicationId: publication!.id, publishDate: 0 });
    expect((await ask(listed)).products.nodes).toEqual([{ handle: "bowl" }]);
  });
});

describe("stock and prices", () => {
  const query = `query Priced($country: CountryCode) @inContext(country: $country) {
    product(handle: "cup") {
      availableForSale totalInventory
      priceRange { minVariantPrice { amount currencyCode } }
      compareAtPriceRange { maxVariantPrice { amount } }
      variants(first: 5) {
        nodes { availableForSale currentlyNotInStock quantityAvailable compareAtPrice { amount } }
      }
    }
  }`;

  it("are told in the money of the buyer's country", async () => {
    const { ask, product } = createStorefrontShop();
    product({ handle: "cup", price: "16.00", compareAtPrice: "20.00" });
    const prices: Record<string, string> = {};
    for (const country of ["US", "CN", "GB", "RU", "DE"]) {
      const { amount, currencyCode } = (await ask(query, { country })).product.priceRange
        .minVariantPrice;
      prices[country] = `${amount} ${currencyCode}`;
    }
    expect(prices).toEqual({
      US: "16.0 USD",
      CN: "113.6 CNY",
      GB: "12.8 GBP",
      RU: "1440.0 RUB",
      DE: "14.4 EUR",
    });
    expect((await ask(query)).product.compareAtPriceRange.maxVariantPrice.amount).toBe("20.0");
  });

  it("tell sold out from what can be ordered beyond the stock", async () => {
    const { ask, product } = createStorefrontShop();
    product({ handle: "cup", stock: 0 });
    const soldOut = (await ask(query)).product;
    expect([soldOut.availableForSale, soldOut.totalInventory]).toEqual([false, 0]);
    product({ handle: "tray", stock: 0, policy: "CONTINUE" });
    const beyond = (await ask(query.replace('"cup"', '"tray"'))).product.variants.nodes[0];
    expect(beyond).toMatchObject({ availableForSale: true, currentlyNotInStock: true });
  });
});

describe("metafields", () => {
  it("are shown only where their definition opens them to storefronts", async () => {
    const { ask, product, shop } = createStorefrontShop();
    const cup = product({ handle: "cup" });
    const field = {
      namespace: "custom",
      type: "single_line_text_field",
      createdAt: 0,
      updatedAt: 0,
    };
    shop.metafields.set(cup.id, [
      { ...field, id: "gid://shopify/Metafield/1", key: "care", value: "By hand" },
      { ...field, id: "gid://shopify/Metafield/2", key: "cost_note", value: "secret" },
    ]);
    shop.metafieldDefinitions.push({
      ...{ id: "gid://shopify/MetafieldDefinition/1", ownerType: "PRODUCT", name: "Care" },
      ...{ namespace: "custom", key: "care", type: field.type, description: null },
      ...{ uniqueValues: false, adminFilterable: false, validations: [] },
      ...{ accessAdmin: "MERCHANT_READ_WRITE", accessStorefront: "PUBLIC_READ" },
    });
    const { product: seen } = await ask(`{
      product(handle: "cup") {
        metafields(identifiers: [{ key: "care" }, { key: "cost_note" }]) { key value }
      }
    }`);
    expect(seen.metafields).toEqual([{ key: "care", value: "By hand" }, null]);
  });
});
