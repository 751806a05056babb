import type { ShopBase } from "#sandbox/contract.ts";
import type { Sandbox } from "#sandbox/create-sandbox.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";
import type { AppConfig } from "#sandbox/platform/apps/app-config.ts";
import { createVirtualClock } from "#sandbox/platform/virtual-clock.ts";
import type { VirtualClock } from "#sandbox/platform/virtual-clock.ts";
import { seededRandom } from "#sandbox/platform/random.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { variantsOf } from "#sandbox/shop/lookup.ts";
import { setProduct } from "#sandbox/shop/products/set/product-set.ts";
import type { Product, Shop } from "#sandbox/shop/state.ts";
import { storefrontOf } from "../state.ts";

export const DOMAIN = "kiln.myshopify.com";

export interface ProductGiven {
  handle: string;
  title?: string;
  price?: string;
  compareAtPrice?: string;
  options?: Record<string, string[]>;
  /** Units of each variant, in order; one number for all. */
  stock?: number | number[];
  policy?: "DENY" | "CONTINUE";
  vendor?: string;
  productType?: string;
  tags?: string[];
  status?: "ACTIVE" | "DRAFT" | "UNLISTED";
}

export interface StorefrontShop {
  sandbox: Sandbox;
  clock: VirtualClock;
  shop: Shop;
  product(given: ProductGiven): Product;
  variantIds(product: Product): string[];
  seed(content: unknown): void;
  /** The data of a call that must succeed. */
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The whole answer of a call, with the headers given instead of the private token. */
  call(options: {
    query: string;
    variables?: Record<string, unknown>;
    headers?: Record<string, string>;
    url?: string;
  }): Promise<{ status: number; body: any }>;
  page(path: string): Promise<{ status: number; html: string; location: string | null }>;
  submit(
    path: string,
    form: Record<string, string>,
  ): Promise<{ status: number; html: string; location: string | null }>;
}

/** A shop with a storefront, on the whole sandbox, with a clock that the test moves. */
export function createStorefrontShop({ apps = [] }: { apps?: AppConfig[] } = {}): StorefrontShop {
  const clock = createVirtualClock({ startAt: Date.UTC(2026, 10, 21) });
  const sandbox = createSandbox({ apps, clock, random: seededRandom(5) });
  const base: ShopBase = sandbox.control.createShop({ domain: DOMAIN, name: "Kiln" });
  const shop = shopOf(base);
  const { privateToken } = storefrontOf(shop);

  const call: StorefrontShop["call"] = async ({ query, variables, headers, url }) => {
    const request = new Request(
      url ?? `http://sandbox.local/shops/${DOMAIN}/api/2026-04/graphql.json`,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(headers ?? { "shopify-storefront-private-token": privateToken }),
        },
        body: JSON.stringify({ query, variables }),
      },
    );
    const response = await sandbox.handle(request);
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const visit = async (path: string, init?: RequestInit) => {
    const response = await sandbox.handle(new Request(new URL(path, "http://sandbox.local"), init));
    const location = response.headers.get("location");
    return { status: response.status, html: await response.text(), location };
  };

  return {
    sandbox,
    clock,
    shop,
    product: (given) => makeProduct(sandbox, shop, given),
    variantIds: (product) => variantsOf(shop, product).map(({ id }) => id),
    seed: (content) => void sandbox.control.seedStorefront(DOMAIN, content),
    async ask(query, variables) {
      const { body } = await call({ query, variables });
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    call,
    page: (path) => visit(path),
    submit: (path, form) =>
      visit(path, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(form),
      }),
  };
}

function combinations(options: [string, string[]][]): { optionName: string; name: string }[][] {
  return options.reduce<{ optionName: string; name: string }[][]>(
    (found, [optionName, names]) =>
      found.flatMap((each) => names.map((name) => [...each, { optionName, name }])),
    [[]],
  );
}

function makeProduct(sandbox: Sandbox, shop: Shop, given: ProductGiven): Product {
  const options = Object.entries(given.options ?? { Title: ["Default Title"] });
  const [location] = [...shop.locations.values()];
  const stockOf = (index: number): number =>
    Array.isArray(given.stock) ? (given.stock[index] ?? 0) : (given.stock ?? 5);
  const result = setProduct(sandbox.world, shop, {
    identifier: undefined,
    app: { appId: "gid://shopify/App/1" },
    input: {
      title: given.title ?? given.handle,
      handle: given.handle,
      vendor: given.vendor,
      productType: given.productType,
      tags: given.tags,
      status: given.status ?? "ACTIVE",
      productOptions: options.map(([name, values]) => ({
        name,
        values: values.map((value) => ({ name: value })),
      })),
      variants: combinations(options).map((optionValues, index) => ({
        optionValues,
        price: given.price ?? "10.00",
        compareAtPrice: given.compareAtPrice,
        inventoryPolicy: given.policy ?? "DENY",
        inventoryItem: { sku: `${given.handle}-${index}`, tracked: true },
        inventoryQuantities: [
          { locationId: location!.id, name: "available", quantity: stockOf(index) },
        ],
      })),
    },
  });
  if ("errors" in result) throw new Error(JSON.stringify(result.errors));
  return result.product;
}
