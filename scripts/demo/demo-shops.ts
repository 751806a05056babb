import type { DemoLocation, DemoShop } from "../../demo/shops.ts";

/** The demo's own small world, apart from the one that `npm start` makes. None of it exists. */
export interface DemoCast {
  factory: DemoShop;
  locations: readonly DemoLocation[];
  resellers: readonly [DemoShop, DemoShop];
}

export const LANTERN = "LANTERN-RED";
/** Few are there, so that what changes at the factory must change every shop. */
export const KITE = "KITE-SWALLOW";
export const COMB = "COMB-BOXWOOD";
export const STOCK: Readonly<Record<string, number>> = {
  [LANTERN]: 40,
  [KITE]: 6,
  [COMB]: 18,
};

const VENDOR = "Slow River Workshop";

const HEAD =
  "Handle,Title,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Grams," +
  "Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price," +
  "Variant Requires Shipping,Status";

const TITLES: Readonly<Record<string, string>> = {
  [LANTERN]: "Red paper lantern",
  [KITE]: "Swallow kite",
  [COMB]: "Boxwood comb",
};

/** Shops of this run: its mark keeps it apart from an earlier run in the same local Shopify. */
export function castDemo(mark: string): DemoCast {
  const shop = (name: string, countryCode: string): DemoShop => ({
    domain: `${name.toLowerCase().replaceAll(" ", "-")}-${mark}.myshopify.com`,
    name,
    nameZh: name,
    countryCode,
    currencyCode: "USD",
    locale: "en",
  });
  return {
    factory: shop(VENDOR, "CN"),
    locations: [
      {
        name: "River warehouse",
        nameZh: "River warehouse",
        address1: "3 Ferry Lane",
        city: "Suzhou",
        countryCode: "CN",
      },
    ],
    resellers: [shop("Paper Moon Shop", "US"), shop("Blue Door Gifts", "US")],
  };
}

/** The catalogue as Shopify's own product export. */
export function catalogueCsv(): string {
  const rows = Object.entries(STOCK).map(([sku, units]) =>
    [
      sku.toLowerCase(),
      TITLES[sku],
      VENDOR,
      "Title",
      "Default Title",
      sku,
      "300",
      "shopify",
      units,
      "deny",
      "24.00",
      "true",
      "active",
    ].join(","),
  );
  return [HEAD, ...rows].join("\n");
}
