import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { products, variantsOf } from "../../demo/catalogue.ts";
import { DEMO_CUSTOMER } from "../../demo/customer.ts";
import { FILM_FILES, filmsAt } from "../../demo/films.ts";
import { onlineStore, onlineStoreMenus } from "../../demo/online-store.ts";
import { russianCatalogue } from "../../demo/russian.ts";
import { FACTORY, LOCATIONS, RESELLERS } from "../../demo/shops.ts";
import { PICTURE_BASE } from "../catalogue/product-csv.ts";
import type { LocalShopify } from "./local-shopify.ts";
import { connectLocalShopify } from "./local-shopify.ts";
import type { StockRow } from "./stock-by-admin-api.ts";

const DEMO = resolve(import.meta.dirname, "../../demo");

/** The catalogue, its pictures uploaded and their addresses put in the place of the invented ones. */
async function catalogueWithPictures(shopify: LocalShopify): Promise<string> {
  let csv = readFileSync(resolve(DEMO, "catalogue.csv"), "utf8");
  for (const { handle } of products) {
    const name = `${handle}.svg`;
    const svg = readFileSync(resolve(DEMO, "pictures", name), "utf8");
    csv = csv.replace(`${PICTURE_BASE}${name}`, await shopify.uploadFile(name, svg));
  }
  return csv;
}

/** The demo's film and its poster, by name. */
async function uploadFilm(shopify: LocalShopify): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const name of FILM_FILES) {
    const content = new Uint8Array(readFileSync(resolve(DEMO, "films", name)));
    addresses.set(name, await shopify.uploadFile(name, content));
  }
  return addresses;
}

/** What the catalogue's file cannot say: the stock of the second location. */
function secondLocationStock(): StockRow[] {
  const location = LOCATIONS[1].name;
  return products
    .flatMap(variantsOf)
    .map(({ sku, stock }) => ({ sku, location, quantity: stock[1] }))
    .filter(({ quantity }) => quantity > 0);
}

async function makeFactory(shopify: LocalShopify): Promise<string> {
  const { domain } = FACTORY;
  if (!(await shopify.hasShop(domain))) await shopify.createShop(FACTORY, LOCATIONS);
  const imported = await shopify.importProducts(domain, await catalogueWithPictures(shopify));
  if (imported.products < products.length) {
    throw new Error(`Only ${imported.products} of ${products.length} products were imported.`);
  }
  const chinese: unknown = JSON.parse(readFileSync(resolve(DEMO, "catalogue.zh.json"), "utf8"));
  const texts = { "zh-CN": chinese, ru: russianCatalogue() };
  await shopify.fillOnlineStore(domain, {
    ...onlineStore,
    ...filmsAt(await uploadFilm(shopify), new Date()),
    products: texts,
    customers: [DEMO_CUSTOMER],
  });
  await shopify.fillOnlineStore(domain, onlineStoreMenus);
  await shopify.installApp(domain, "factory");
  await shopify.stock(domain, secondLocationStock());
  return `${FACTORY.name}: ${imported.products} products in ${imported.variants} variants at ${LOCATIONS.length} locations.`;
}

/**
 * Makes the factory and its resellers in the local Shopify, with both apps installed. Running it again
 * mends what an interrupted run left behind.
 */
export async function seedDemo(options: {
  sandboxUrl: string;
  print: (line: string) => void;
}): Promise<void> {
  const shopify = connectLocalShopify(options.sandboxUrl);
  options.print(await makeFactory(shopify));
  for (const reseller of RESELLERS) {
    if (!(await shopify.hasShop(reseller.domain))) await shopify.createShop(reseller, []);
    await shopify.installApp(reseller.domain, "reseller");
  }
  options.print(`Resellers: ${RESELLERS.map(({ name }) => name).join(", ")}.`);
}
