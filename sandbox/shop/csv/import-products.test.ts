import { describe, expect, it } from "vitest";
import { levelOf } from "../inventory/levels.ts";
import { itemOf, productByHandle, variantBySku, variantsOf } from "../lookup.ts";
import { createTestShop, createTestWorld, locationNamed } from "../testing/test-world.ts";
import { importProducts } from "./import-products.ts";

const header =
  "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Alt Text,Variant Image,Cost per item,Status";

const file = [
  header,
  `cup,Cup,"<p>Two`,
  `lines</p>",Kiln,Cups,"b, a",true,Size,Small,Colour,Blue,'0012,250,shopify,7,deny,manual,12.50,15,true,true,'900,https://i.example/1.jpg,One,https://i.example/2.jpg,3.1,active`,
  "cup,,,,,,,,Large,,Blue,CUP-L,400,shopify,-2,continue,manual,14,,true,false,,https://i.example/3.jpg,,,,",
  "cup,,,,,,,,,,,,,,,,,,,,,,https://i.example/4.jpg,Four,,,",
  "cup,,,,,,,,Large,,Blue,CUP-X,,shopify,1,deny,manual,14,,true,true,,,,,,",
  "cup,,,,,,,,Huge,,Blue,CUP-H,,shopify,1,deny,manual,free,,true,true,,,,,,",
  "pot,Pot,,Kiln,,,false,Title,Default Title,,,,,,,deny,manual,30,,true,true,,,,,,draft",
  ",Orphan,,,,,,,,,,,,,,,,,,,,,,,,,",
  "lid,,,,,,,,Small,,,LID,,shopify,1,deny,manual,3,,true,true,,,,,,",
].join("\n");

function imported() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const result = importProducts(world, shop, { csv: file });
  if ("problem" in result) throw new Error(result.problem);
  return { world, shop, report: result.report };
}

describe("importing a product export", () => {
  it("counts what it took and names each row that it left out", () => {
    const { report } = imported();
    expect(report).toMatchObject({ products: 2, variants: 3, images: 4 });
    expect(report.skipped).toEqual([
      { row: 5, handle: "cup", reason: "the options Large / Blue occur twice" },
      { row: 6, handle: "cup", reason: "the price is not a number of at least 0" },
      { row: 8, handle: "", reason: "the row has no handle" },
      { row: 9, handle: "lid", reason: "the product has no title" },
    ]);
  });

  it("reads options, codes with an apostrophe, prices, cost and stock below zero", () => {
    const { shop } = imported();
    const main = locationNamed(shop, "Main");
    const cup = productByHandle(shop, "cup");
    expect(cup).toMatchObject({
      title: "Cup",
      descriptionHtml: "<p>Two\nlines</p>",
      tags: ["a", "b"],
      status: "ACTIVE",
    });
    expect(
      cup?.options.map((option) => [option.name, option.values.map((value) => value.name)]),
    ).toEqual([
      ["Size", ["Small", "Large"]],
      ["Colour", ["Blue"]],
    ]);
    const small = variantBySku(shop, "0012");
    expect(small).toMatchObject({
      price: 1250,
      compareAtPrice: 1500,
      barcode: "900",
      inventoryPolicy: "DENY",
    });
    expect(small && itemOf(shop, small)).toMatchObject({
      cost: 310,
      tracked: true,
      weight: { value: 250, unit: "GRAMS" },
    });
    const large = variantBySku(shop, "CUP-L");
    expect(large).toMatchObject({ inventoryPolicy: "CONTINUE", taxable: false });
    expect(levelOf(shop, large?.inventoryItemId ?? "", main)?.available).toBe(-2);
    expect(cup?.media.map((media) => media.url)).toHaveLength(4);
  });

  it("leaves a variant without tracker untracked, and a product that is not published off the store", () => {
    const { shop, report } = imported();
    const pot = productByHandle(shop, "pot");
    expect(pot).toMatchObject({ status: "DRAFT", publications: [] });
    const [variant] = pot ? variantsOf(shop, pot) : [];
    expect(variant && itemOf(shop, variant)).toMatchObject({ tracked: false, sku: null });
    expect(report.warnings.join("\n")).toMatch(/row 7 \(pot\): has no SKU/);
    expect(report.warnings.join("\n")).toMatch(/row 7 \(pot\): is not tracked/);
    expect(report.warnings.join("\n")).toMatch(/row 3 \(cup\): has a stock below zero/);
  });

  it("overwrites what it finds again instead of making it twice", () => {
    const { shop, world } = imported();
    const before = variantBySku(shop, "CUP-L")?.id;
    const again = importProducts(world, shop, { csv: file.replace("-2", "9") });
    expect(again).toMatchObject({ report: { products: 2 } });
    expect(shop.products.size).toBe(2);
    expect(variantBySku(shop, "CUP-L")?.id).toBe(before);
    expect(
      levelOf(shop, variantBySku(shop, "CUP-L")?.inventoryItemId ?? "", locationNamed(shop, "Main"))
        ?.available,
    ).toBe(9);
  });

  it("stocks at the location that it is told", () => {
    const world = createTestWorld();
    const shop = createTestShop(world);
    const annex = locationNamed(shop, "Annex");
    importProducts(world, shop, { csv: file, locationId: annex });
    expect(levelOf(shop, variantBySku(shop, "0012")?.inventoryItemId ?? "", annex)?.available).toBe(
      7,
    );
  });

  it("refuses what is no such file", () => {
    const world = createTestWorld();
    const shop = createTestShop(world);
    expect(importProducts(world, shop, { csv: "a,b\n1,2" })).toMatchObject({
      problem: expect.stringMatching(/Handle/),
    });
    expect(importProducts(world, shop, { csv: header })).toMatchObject({
      problem: expect.stringMatching(/no rows/),
    });
    expect(
      importProducts(world, shop, { csv: file, locationId: "gid://shopify/Location/1" }),
    ).toMatchObject({ problem: expect.anything() });
  });
});
