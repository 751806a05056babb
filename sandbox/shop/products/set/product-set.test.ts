import { describe, expect, it } from "vitest";
import { levelOf } from "../../inventory/levels.ts";
import { itemOf, variantBySku, variantsOf } from "../../lookup.ts";
import { createDefinition } from "../../metafields/definitions.ts";
import { resolveNamespace } from "../../metafields/namespaces.ts";
import { metafieldsOf } from "../../metafields/write.ts";
import { makeProduct } from "../../testing/make-product.ts";
import {
  app,
  createTestShop,
  createTestWorld,
  locationNamed,
  topics,
} from "../../testing/test-world.ts";
import type { ProductSetIdentifier, ProductSetInput, VariantSetInput } from "./input.ts";
import { setProduct } from "./product-set.ts";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const main = locationNamed(shop, "Main");
  const annex = locationNamed(shop, "Annex");
  const set = (input: ProductSetInput, identifier?: ProductSetIdentifier) =>
    setProduct(world, shop, { identifier, input, app });
  const made = (input: ProductSetInput, identifier?: ProductSetIdentifier) => {
    const result = set(input, identifier);
    if ("errors" in result) throw new Error(JSON.stringify(result.errors));
    return result.product;
  };
  const codes = (input: ProductSetInput, identifier?: ProductSetIdentifier) => {
    const result = set(input, identifier);
    return "errors" in result ? result.errors.map((error) => error.code) : [];
  };
  return { world, shop, main, annex, set, made, codes };
}

const sizes = (...names: string[]) => [{ name: "Size", values: names.map((name) => ({ name })) }];
const size = (name: string, more: Partial<VariantSetInput> = {}): VariantSetInput => ({
  optionValues: [{ optionName: "Size", name }],
  sku: `CUP-${name}`,
  ...more,
});

describe("upserting a product", () => {
  it("makes one with the default variant when the input names none", () => {
    const { shop, made, world, main } = setting();
    const product = made({ title: "Blue Cup" });
    expect(product).toMatchObject({ handle: "blue-cup", status: "ACTIVE", vendor: "Pottery" });
    const [variant] = variantsOf(shop, product);
    expect(variant?.optionValues).toEqual(["Default Title"]);
    expect(levelOf(shop, variant?.inventoryItemId ?? "", main)?.available).toBe(0);
    expect(topics(world)).toEqual([
      "inventory_items/create",
      "inventory_levels/connect",
      "products/create",
    ]);
  });

  it("gives a second product of the same title a handle of its own", () => {
    const { made } = setting();
    made({ title: "Cup" });
    expect(made({ title: "Cup" }).handle).toBe("cup-1");
  });

  it("stocks a new variant only where the input gives quantities", () => {
    const { shop, made, annex, main } = setting();
    const row = { locationId: annex, name: "available", quantity: 4 };
    const product = made({
      title: "Cup",
      productOptions: sizes("S"),
      variants: [size("S", { inventoryQuantities: [row] })],
    });
    const itemId = variantsOf(shop, product)[0]?.inventoryItemId ?? "";
    expect(levelOf(shop, itemId, annex)?.available).toBe(4);
    expect(levelOf(shop, itemId, main)).toBeUndefined();
  });

  it("replaces the variants: keeps those it finds again, deletes the others, keeps their order", () => {
    const { shop, made, world } = setting();
    const product = made({
      title: "Cup",
      productOptions: sizes("S", "M"),
      variants: [size("S"), size("M")],
    });
    const medium = variantBySku(shop, "CUP-M")?.id;
    world.events.length = 0;
    made(
      { productOptions: sizes("L", "M"), variants: [size("L"), size("M", { price: "7" })] },
      { id: product.id },
    );
    expect(variantsOf(shop, product).map((variant) => variant.optionValues[0])).toEqual(["L", "M"]);
    expect(variantBySku(shop, "CUP-M")).toMatchObject({ id: medium, price: 700 });
    expect(variantBySku(shop, "CUP-S")).toBeUndefined();
    expect(topics(world)).toContain("inventory_items/delete");
    expect(topics(world).at(-1)).toBe("products/update");
  });

  it("leaves what the input does not name as it is", () => {
    const { made } = setting();
    const product = made({ title: "Cup", tags: ["b", "a", "A"], descriptionHtml: "<p>x</p>" });
    made({ vendor: "Factory" }, { id: product.id });
    expect(product).toMatchObject({
      title: "Cup",
      vendor: "Factory",
      tags: ["a", "b"],
      descriptionHtml: "<p>x</p>",
    });
  });

  it("sets quantities of an existing variant only where it is stocked", () => {
    const { made, codes, shop, main, annex } = setting();
    const at = (locationId: string, quantity: number) => ({
      productOptions: sizes("S"),
      variants: [size("S", { inventoryQuantities: [{ locationId, name: "available", quantity }] })],
    });
    const product = made({ title: "Cup", ...at(main, 3) });
    expect(codes(at(annex, 3), { id: product.id })).toEqual(["INVALID_INPUT"]);
    expect(codes(at(main, 8), { id: product.id })).toEqual([]);
    expect(levelOf(shop, variantBySku(shop, "CUP-S")?.inventoryItemId ?? "", main)?.available).toBe(
      8,
    );
  });

  it("needs a SKU at the location of a fulfilment service", () => {
    const { codes, shop, annex } = setting();
    const location = shop.locations.get(annex);
    if (location) location.fulfillmentServiceId = "gid://shopify/FulfillmentService/1";
    const inventoryQuantities = [{ locationId: annex, name: "available", quantity: 1 }];
    const listing = (sku: string | null) => ({
      title: "Cup",
      productOptions: sizes("S"),
      variants: [size("S", { sku, inventoryQuantities })],
    });
    expect(codes(listing(null))).toEqual(["INVALID_INPUT"]);
    expect(codes(listing("CUP-S"))).toEqual([]);
  });

  it("happens whole or not at all", () => {
    const { made, codes, shop, world } = setting();
    const product = made({
      title: "Cup",
      productOptions: sizes("S"),
      variants: [size("S", { price: "5" })],
    });
    world.events.length = 0;
    const wrong = {
      title: "New",
      productOptions: sizes("S", "M"),
      variants: [size("S", { price: "9" }), size("M", { price: "-1" })],
    };
    expect(codes(wrong, { id: product.id })).toEqual(["INVALID_VARIANT"]);
    expect(product.title).toBe("Cup");
    expect(variantBySku(shop, "CUP-S")?.price).toBe(500);
    expect(world.events).toEqual([]);
  });

  it.each<[string, ProductSetInput]>([
    ["INVALID_PRODUCT", { vendor: "x" }],
    ["PRODUCT_OPTIONS_INPUT_MISSING", { title: "Cup", variants: [size("S")] }],
    ["VARIANTS_INPUT_MISSING", { title: "Cup", productOptions: sizes("S") }],
    [
      "OPTION_VALUE_DOES_NOT_EXIST",
      { title: "Cup", productOptions: sizes("S"), variants: [size("M")] },
    ],
    [
      "OPTION_VALUES_MISSING",
      { title: "Cup", productOptions: [{ name: "Size", values: [] }], variants: [size("S")] },
    ],
    [
      "DUPLICATED_OPTION_NAME",
      { title: "Cup", productOptions: [...sizes("S"), ...sizes("S")], variants: [size("S")] },
    ],
    [
      "INVALID_VARIANT",
      { title: "Cup", productOptions: sizes("S"), variants: [size("S"), size("S")] },
    ],
    [
      "VARIANTS_OVER_LIMIT",
      {
        title: "Cup",
        productOptions: sizes("S"),
        variants: Array.from({ length: 2049 }, () => size("S")),
      },
    ],
  ])("is refused with %s", (code, input) => {
    const { codes, shop } = setting();
    expect(codes(input)).toContain(code);
    expect(shop.products.size).toBe(0);
  });

  it("refuses a handle that another product has", () => {
    const { shop, world, codes } = setting();
    makeProduct(world, shop, { name: "cup" });
    expect(codes({ title: "Other", handle: "cup" })).toEqual(["HANDLE_NOT_UNIQUE"]);
  });
});

describe("finding the product to upsert", () => {
  it("by handle, which must stand in the input too", () => {
    const { made, codes } = setting();
    const product = made({ title: "Cup", handle: "cup" }, { handle: "cup" });
    expect(made({ title: "Mug", handle: "cup" }, { handle: "cup" }).id).toBe(product.id);
    expect(codes({ title: "Mug" }, { handle: "cup" })).toEqual(["MISSING_FIELD_REQUIRED"]);
    expect(codes({ title: "Mug", handle: "mug" }, { handle: "cup" })).toEqual(["INPUT_MISMATCH"]);
  });

  it("by a custom id, made unique by a definition, in the app's own namespace", () => {
    const { made, codes, world, shop } = setting();
    const customId = { key: "item", value: "7" };
    expect(codes({ title: "Cup" }, { customId })).toEqual(["NOT_FOUND"]);
    createDefinition(world, shop, {
      ownerType: "PRODUCT",
      namespace: resolveNamespace("$app", app),
      key: "item",
      name: "Item",
      type: "id",
    });
    const product = made({ title: "Cup" }, { customId });
    expect(metafieldsOf(shop, product.id)).toMatchObject([
      { namespace: "app--77", key: "item", value: "7" },
    ]);
    expect(made({ title: "Mug" }, { customId }).id).toBe(product.id);
    expect(made({ title: "Pot" }, { customId: { key: "item", value: "8" } }).id).not.toBe(
      product.id,
    );
    expect(
      codes({ title: "Cup", metafields: [{ key: "item", value: "9" }] }, { customId }),
    ).toEqual(["METAFIELD_MISMATCH"]);
  });

  it("refuses an id that is not there", () => {
    const { codes } = setting();
    expect(codes({ title: "Cup" }, { id: "gid://shopify/Product/1" })).toEqual([
      "PRODUCT_DOES_NOT_EXIST",
    ]);
  });
});

describe("the parts of a product", () => {
  it("replaces metafields but leaves those of other apps", () => {
    const { made, shop, world } = setting();
    const product = made({
      title: "Cup",
      metafields: [{ namespace: "care", key: "wash", type: "boolean", value: "true" }],
    });
    shop.metafields.get(product.id)?.push({
      id: "m",
      namespace: "app--5",
      key: "x1",
      type: "id",
      value: "1",
      createdAt: 0,
      updatedAt: 0,
    });
    made(
      { metafields: [{ namespace: "care", key: "heat", type: "boolean", value: "true" }] },
      { id: product.id },
    );
    expect(metafieldsOf(shop, product.id).map((each) => each.key)).toEqual(["x1", "heat"]);
    expect(topics(world).at(-1)).toBe("products/update");
  });

  it("takes files by address and shows a variant's file among the product's", () => {
    const { made, codes, shop } = setting();
    const originalSource = "https://files.example/cup.jpg";
    const product = made({
      title: "Cup",
      files: [{ originalSource, alt: "A cup" }],
      productOptions: sizes("S"),
      variants: [size("S", { file: { originalSource } })],
    });
    expect(product.media).toMatchObject([
      { url: originalSource, alt: "A cup", contentType: "IMAGE" },
    ]);
    expect(variantsOf(shop, product)[0]?.mediaIds).toEqual([product.media[0]?.id]);
    expect(codes({ title: "Pot", files: [{ originalSource: "cup.jpg" }] })).toEqual([
      "INVALID_INPUT",
    ]);
  });

  it("tells of an item only when it changed", () => {
    const { made, world, shop } = setting();
    const input = {
      productOptions: sizes("S"),
      variants: [size("S", { inventoryItem: { cost: "2", tracked: true } })],
    };
    const product = made({ title: "Cup", ...input });
    world.events.length = 0;
    made(input, { id: product.id });
    expect(topics(world)).toEqual(["products/update"]);
    made(
      { ...input, variants: [size("S", { inventoryItem: { cost: "3", tracked: true } })] },
      { id: product.id },
    );
    expect(topics(world)).toContain("inventory_items/update");
    const [variant] = variantsOf(shop, product);
    expect(variant && itemOf(shop, variant)).toMatchObject({ cost: 300, sku: "CUP-S" });
  });

  it("carries at most a hundred whole variants in a webhook, and the ids of all", () => {
    const { made, world } = setting();
    const names = Array.from({ length: 120 }, (_, index) => `n${index}`);
    made({
      title: "Cup",
      productOptions: sizes(...names),
      variants: names.map((name) => size(name)),
    });
    expect(world.events.at(-1)?.payload["variants"]).toHaveLength(100);
    expect(world.events.at(-1)?.payload["variant_gids"]).toHaveLength(120);
  });
});
