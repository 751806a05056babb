import { z } from "zod";

import type { DemoLocation, DemoShop } from "../../demo/shops.ts";
import { callJson } from "./call-json.ts";
import type { StockRow } from "./stock-by-admin-api.ts";
import { stockByAdminApi } from "./stock-by-admin-api.ts";

export type AppHandle = "factory" | "reseller";

/** What the demo world asks of the local Shopify; the one place that knows its addresses. */
export interface LocalShopify {
  hasShop(domain: string): Promise<boolean>;
  createShop(shop: DemoShop, locations: readonly DemoLocation[]): Promise<void>;
  /** Keeps a picture or a film and says under which address it is seen. */
  uploadFile(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string>;
  importProducts(domain: string, csv: string): Promise<{ products: number; variants: number }>;
  /** Fills the online store: collections, pages, menus, translations. */
  fillOnlineStore(domain: string, content: Record<string, unknown>): Promise<void>;
  installApp(domain: string, app: AppHandle): Promise<void>;
  /** The merchant gives the app permissions that it may do without. */
  grantScopes(domain: string, app: AppHandle, scopes: readonly string[]): Promise<void>;
  /** Stocks SKUs at a location as the factory app may. */
  stock(domain: string, rows: readonly StockRow[]): Promise<void>;
}

const shopList = z.array(z.object({ domain: z.string() }));
const importReport = z.object({ products: z.number(), variants: z.number() });
const issuedTokens = z.object({ accessToken: z.string() });

export function connectLocalShopify(url: string): LocalShopify {
  const appPath = (domain: string, app: AppHandle): string =>
    `${url}/control/shops/${domain}/apps/${app}`;
  return {
    async hasShop(domain) {
      const shops = shopList.parse(await callJson(`${url}/control/shops`));
      return shops.some((shop) => shop.domain === domain);
    },
    async createShop(shop, locations) {
      await callJson(`${url}/control/shops`, {
        domain: shop.domain,
        name: shop.name,
        currencyCode: shop.currencyCode,
        countryCode: shop.countryCode,
        primaryLocale: shop.locale,
        locations: locations.map(({ name, address1, city, countryCode }) => ({
          name,
          address1,
          city,
          countryCode,
        })),
      });
    },
    async uploadFile(name, content) {
      const response = await fetch(`${url}/uploads/${name}`, { method: "PUT", body: content });
      if (!response.ok) throw new Error(`Uploading ${name} answered ${response.status}.`);
      return `${url}/files/${name}`;
    },
    async importProducts(domain, csv) {
      return importReport.parse(await callJson(`${url}/shops/${domain}/import-products`, { csv }));
    },
    async fillOnlineStore(domain, content) {
      await callJson(`${url}/control/shops/${domain}/storefront`, content);
    },
    async installApp(domain, app) {
      await callJson(`${appPath(domain, app)}/install`, {});
    },
    async grantScopes(domain, app, scopes) {
      await callJson(`${appPath(domain, app)}/scopes`, { grant: scopes });
    },
    async stock(domain, rows) {
      const issued = await callJson(`${appPath(domain, "factory")}/tokens`, {});
      const { accessToken } = issuedTokens.parse(issued);
      await stockByAdminApi({ url, domain, accessToken }, rows);
    },
  };
}
