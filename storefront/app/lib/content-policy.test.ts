import { expect, test } from "vitest";
import { contentPolicy } from "./content-policy.ts";

const uncounted = { counts: false, isDevelopment: false };

test("allows nothing inline but scripts with the nonce, and pictures of the shop", () => {
  const policy = contentPolicy("abc", { PUBLIC_STORE_DOMAIN: "works.myshopify.com" }, uncounted);
  expect(policy).toContain("script-src 'self' 'nonce-abc'");
  expect(policy).toContain("img-src 'self' https://cdn.shopify.com data:");
  expect(policy).toContain("form-action 'self' https://shopify.com;");
  expect(policy).toContain("media-src 'self' https://cdn.shopify.com https://works.myshopify.com;");
  expect(policy).not.toContain("unsafe");
});

test("lets forms lead to the accounts of a local shop", () => {
  const local = {
    PUBLIC_STORE_DOMAIN: "http://localhost:4000/shops/works.myshopify.com",
    PUBLIC_CUSTOMER_ACCOUNT_URL: "http://localhost:4000",
  };
  expect(contentPolicy("abc", local, uncounted)).toContain(
    "form-action 'self' http://localhost:4000;",
  );
});

test("allows the pictures of a local shop by its origin", () => {
  const local = { PUBLIC_STORE_DOMAIN: "http://localhost:4000/shops/works.myshopify.com" };
  expect(contentPolicy("abc", local, uncounted)).toContain("http://localhost:4000 data:");
});

test("lets Shopify's analytics in only for who agreed to be counted", () => {
  const shop = { PUBLIC_STORE_DOMAIN: "works.myshopify.com" };
  expect(contentPolicy("abc", shop, uncounted)).toContain("connect-src 'self';");
  const counted = contentPolicy("abc", shop, { counts: true, isDevelopment: false });
  expect(counted).toContain("script-src 'self' 'nonce-abc' https://cdn.shopify.com;");
  expect(counted).toContain(
    "connect-src 'self' https://cdn.shopify.com https://monorail-edge.shopifysvc.com;",
  );
});
