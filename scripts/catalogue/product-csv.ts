import type { DemoVariant } from "../../demo/catalogue.ts";
import { variantsOf } from "../../demo/catalogue.ts";
import type { DemoProduct } from "../../demo/demo-product.ts";
import { FACTORY, LOCATIONS } from "../../demo/shops.ts";

/** Where the catalogue says its pictures lie; whoever imports it may put another address in its place. */
export const PICTURE_BASE = "https://headwater.example/demo/pictures/";

type Row = Record<string, string>;

/** The columns of Shopify's product export, in its order. */
const COLUMNS = [
  "Handle",
  "Title",
  "Body (HTML)",
  "Vendor",
  "Type",
  "Tags",
  "Published",
  "Option1 Name",
  "Option1 Value",
  "Option2 Name",
  "Option2 Value",
  "Option3 Name",
  "Option3 Value",
  "Variant SKU",
  "Variant Grams",
  "Variant Inventory Tracker",
  "Variant Inventory Qty",
  "Variant Inventory Policy",
  "Variant Fulfillment Service",
  "Variant Price",
  "Variant Compare At Price",
  "Variant Requires Shipping",
  "Variant Taxable",
  "Variant Barcode",
  "Image Src",
  "Image Position",
  "Image Alt Text",
  "Gift Card",
  "SEO Title",
  "SEO Description",
  "Variant Image",
  "Variant Weight Unit",
  "Cost per item",
  "Status",
] as const;

const money = (cents: number): string => (cents / 100).toFixed(2);

/** Quoted only where the format asks for it, as an export does. */
function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? "")).join(","));
  return `${[columns.map(cell).join(","), ...lines].join("\n")}\n`;
}

/** What stands on a product's first row only. */
function productCells(product: DemoProduct): Row {
  return {
    Title: product.title.en,
    "Body (HTML)": `<p>${product.description.en}</p>`,
    Vendor: FACTORY.name,
    Type: product.kind.en,
    Tags: product.tags.join(", "),
    Published: "true",
    "Option1 Name": product.options[0]?.name.en ?? "Title",
    "Option2 Name": product.options[1]?.name.en ?? "",
    "Image Src": `${PICTURE_BASE}${product.handle}.svg`,
    "Image Position": "1",
    "Image Alt Text": product.title.en,
    "Gift Card": "false",
    "SEO Title": product.title.en,
    "SEO Description": product.description.en,
    Status: "active",
  };
}

function variantCells(variant: DemoVariant): Row {
  return {
    "Option1 Value": variant.values[0]?.en ?? "Default Title",
    "Option2 Value": variant.values[1]?.en ?? "",
    "Variant SKU": variant.sku,
    "Variant Grams": String(variant.grams),
    "Variant Inventory Tracker": "shopify",
    "Variant Inventory Qty": String(variant.stock[0]),
    "Variant Inventory Policy": "deny",
    "Variant Fulfillment Service": "manual",
    "Variant Price": money(variant.priceCents),
    "Variant Requires Shipping": "true",
    "Variant Taxable": "true",
    "Variant Barcode": variant.barcode,
    "Variant Weight Unit": "g",
    "Cost per item": money(variant.costCents),
  };
}

/** The catalogue as Shopify's product import takes it, with the quantities of the first location. */
export function productCsv(products: readonly DemoProduct[]): string {
  const rows = products.flatMap((product) =>
    variantsOf(product).map((variant, index) => ({
      Handle: product.handle,
      ...(index === 0 ? productCells(product) : {}),
      ...variantCells(variant),
    })),
  );
  return csvText(COLUMNS, rows);
}

/** What lies where: one row per SKU and location. */
export function stockCsv(products: readonly DemoProduct[]): string {
  const rows = products.flatMap(variantsOf).flatMap(({ sku, stock }) =>
    LOCATIONS.map(({ name }, index) => ({
      sku,
      location: name,
      quantity: String(stock[index] ?? 0),
    })),
  );
  return csvText(["sku", "location", "quantity"], rows);
}
