import { describe, expect, it } from "vitest";
import { storefrontOf } from "../state.ts";
import { createStorefrontShop, DOMAIN } from "../testing/storefront-shop.ts";

const SHOP_NAME = "{ shop { name } }";

describe("the Storefront API's tokens", () => {
  it("open the shop to browsers and to servers", async () => {
    const { call, shop } = createStorefrontShop();
    const { publicToken, privateToken } = storefrontOf(shop);
    expect(publicToken).toMatch(/^[0-9a-f]{32}$/);
    expect(privateToken).toMatch(/^shpat_/);
    const ways: Record<string, string>[] = [
      { "X-Shopify-Storefront-Access-Token": publicToken },
      { "Shopify-Storefront-Private-Token": privateToken },
    ];
    for (const headers of ways) {
      const { status, body } = await call({ query: SHOP_NAME, headers });
      expect([status, body]).toEqual([200, { data: { shop: { name: "Kiln" } } }]);
    }
  });

  it("are refused when they are wrong: 401 to a browser, 403 to a server", async () => {
    const { call } = createStorefrontShop();
    const browser = await call({
      query: SHOP_NAME,
      headers: { "x-shopify-storefront-access-token": "0".repeat(32) },
    });
    expect([browser.status, browser.body.errors[0].extensions.code]).toEqual([401, "UNAUTHORIZED"]);
    const server = await call({
      query: SHOP_NAME,
      headers: { "shopify-storefront-private-token": "shpat_wrong" },
    });
    expect([server.status, server.body.errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
  });

  it("may be missing: then tags, stock, menus and metafields stay closed", async () => {
    const { call, product } = createStorefrontShop();
    product({ handle: "cup", tags: ["blue"] });
    const query = `{
      menu(handle: "main-menu") { id }
      product(handle: "cup") { title tags totalInventory metafield(key: "a") { id } }
    }`;
    const { body } = await call({ query, headers: {} });
    expect(body.data).toEqual({ menu: null, product: null });
    const codes = body.errors.map(({ path, extensions }: any) => [path.at(-1), extensions.code]);
    expect(codes).toContainEqual(["menu", "ACCESS_DENIED"]);
    expect(codes).toContainEqual(["tags", "ACCESS_DENIED"]);
    const open = await call({ query: `{ product(handle: "cup") { title } }`, headers: {} });
    expect(open.body.data.product.title).toBe("cup");
  });

  it("carry the scopes that the shop gave them", async () => {
    const { call, product, seed, shop } = createStorefrontShop();
    product({ handle: "cup", stock: 3 });
    const query = `{ product(handle: "cup") { variants(first: 1) { nodes { quantityAvailable } } } }`;
    const headers = { "x-shopify-storefront-access-token": storefrontOf(shop).publicToken };
    const before = await call({ query, headers });
    expect(before.body.data.product.variants.nodes).toEqual([{ quantityAvailable: 3 }]);
    seed({ scopes: ["unauthenticated_read_product_listings"] });
    const { body } = await call({ query, headers });
    expect(body.data.product.variants.nodes).toEqual([{ quantityAvailable: null }]);
    expect(body.errors[0].message).toContain("unauthenticated_read_product_inventory");
  });
});

describe("a shop's address", () => {
  const urls = [
    `http://sandbox.local/shops/${DOMAIN}/api/2026-04/graphql.json`,
    "http://kiln.localhost:4000/api/2026-04/graphql.json",
    `http://${DOMAIN}/api/unstable/graphql.json`,
    "http://localhost:4000/api/2026-04/graphql.json",
  ];
  it.each(urls)("is understood as %s", async (url) => {
    const { call, sandbox } = createStorefrontShop();
    sandbox.control.createShop({ domain: "other.myshopify.com" });
    const { body } = await call({ query: SHOP_NAME, url });
    expect(body.data.shop.name).toBe("Kiln");
  });

  it("that names no shop, with no token either, leads nowhere where there are several", async () => {
    const { call, sandbox } = createStorefrontShop();
    sandbox.control.createShop({ domain: "other.myshopify.com" });
    const url = "http://localhost:4000/api/2026-04/graphql.json";
    expect((await call({ query: SHOP_NAME, url, headers: {} })).status).toBe(404);
  });

  it("is told by the control API together with the tokens", () => {
    const { sandbox, shop } = createStorefrontShop();
    expect(sandbox.control.describeStorefront(DOMAIN)).toMatchObject({
      environment: {
        PUBLIC_STORE_DOMAIN: `http://sandbox.local/shops/${DOMAIN}`,
        PUBLIC_STOREFRONT_API_TOKEN: storefrontOf(shop).publicToken,
      },
    });
  });
});

describe("an operation", () => {
  it("is validated against the whole official schema", async () => {
    const { call } = createStorefrontShop();
    const { status, body } = await call({ query: "{ shop { nam } }" });
    expect(status).toBe(200);
    expect(body.errors[0].message).toContain('Cannot query field "nam"');
  });

  it("that asks for what is not simulated is told so by name", async () => {
    const { call } = createStorefrontShop();
    const { body } = await call({ query: `{ customer(customerAccessToken: "x") { id } }` });
    expect(body.errors[0]).toMatchObject({
      message: "The local Shopify does not simulate QueryRoot.customer.",
      extensions: { code: "SANDBOX_NOT_SIMULATED" },
    });
  });

  it("finds the shop unavailable when Shopify has frozen it", async () => {
    const { call, sandbox } = createStorefrontShop();
    sandbox.control.setStanding(DOMAIN, "frozen");
    expect((await call({ query: SHOP_NAME })).status).toBe(402);
  });

  it("is struck only by faults that are meant for storefronts", async () => {
    const { call, sandbox } = createStorefrontShop();
    sandbox.control.addFault({ kind: "status", status: 503, when: "before", count: 1 });
    expect((await call({ query: SHOP_NAME })).status).toBe(200);
    sandbox.control.addFault({
      kind: "status",
      status: 503,
      when: "before",
      count: 1,
      app: "storefront",
    });
    expect((await call({ query: SHOP_NAME })).status).toBe(503);
    expect((await call({ query: SHOP_NAME })).status).toBe(200);
  });
});
