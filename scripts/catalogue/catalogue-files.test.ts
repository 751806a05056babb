import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

import { products, variantsOf } from "../../demo/catalogue.ts";
import { catalogueFiles } from "./catalogue-files.ts";

const DEMO = resolve(import.meta.dirname, "../../demo");
const files = catalogueFiles();
const rows: Record<string, string>[] = parse(files.get("catalogue.csv") ?? "", { columns: true });
const variants = products.flatMap(variantsOf);

function isEan13(code: string): boolean {
  const sum = [...code].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return /^\d{13}$/.test(code) && sum % 10 === 0;
}

describe("the demo catalogue", () => {
  test("is large enough to work with: 24 products and 80 variants at least", () => {
    expect(products.length).toBeGreaterThanOrEqual(24);
    expect(variants.length).toBeGreaterThanOrEqual(80);
    expect(rows).toHaveLength(variants.length);
  });

  test("gives every variant a SKU and a barcode of its own, from the in-store range", () => {
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
    expect(new Set(variants.map(({ barcode }) => barcode)).size).toBe(variants.length);
    for (const { barcode } of variants) {
      expect(isEan13(barcode), barcode).toBe(true);
      expect(barcode.startsWith("2")).toBe(true);
    }
  });

  test("never sells below cost, and tracks what it sells", () => {
    for (const row of rows) {
      expect(Number(row["Cost per item"])).toBeLessThan(Number(row["Variant Price"]));
      expect(row["Variant Inventory Policy"]).toBe("deny");
      expect(row["Variant Inventory Tracker"]).toBe("shopify");
      expect(Number(row["Variant Grams"])).toBeGreaterThan(0);
    }
  });

  test("splits its stock over two locations", () => {
    const stock: Record<string, string>[] = parse(files.get("stock.csv") ?? "", { columns: true });
    expect(stock).toHaveLength(variants.length * 2);
    expect(new Set(stock.map(({ location }) => location)).size).toBe(2);
    expect(stock.every(({ quantity }) => /^\d+$/.test(quantity ?? ""))).toBe(true);
  });

  test("speaks both languages", () => {
    for (const { title, description, options } of products) {
      const words = [
        title,
        description,
        ...options.flatMap(({ name, values }) => [name, ...values]),
      ];
      for (const { en, zh } of words) {
        expect(en).toMatch(/^[\x20-\x7e×]+$/);
        expect(zh).not.toBe("");
      }
      expect(title.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test("never gives one number or handle to two products", () => {
    expect(new Set(products.map(({ number }) => number)).size).toBe(products.length);
    expect(new Set(products.map(({ handle }) => handle)).size).toBe(products.length);
  });

  test.each([...files.keys()])("%s is not stale (npm run catalogue)", (name) => {
    expect(readFileSync(resolve(DEMO, name), "utf8")).toBe(files.get(name));
  });
});
