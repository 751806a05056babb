import { expect, test } from "vitest";
import { contentPolicy } from "./content-policy.ts";

test("allows nothing inline but scripts with the nonce, and pictures of the shop", () => {
  const policy = contentPolicy("abc", { PUBLIC_STORE_DOMAIN: "works.myshopify.com" }, false);
  expect(policy).toContain("script-src 'self' 'nonce-abc'");
  expect(policy).toContain("img-src 'self' https://cdn.shopify.com data:");
  expect(policy).not.toContain("unsafe");
});

test("allows the pictures of a local shop by its origin", () => {
  const local = { PUBLIC_STORE_DOMAIN: "http://localhost:4000/shops/works.myshopify.com" };
  expect(contentPolicy("abc", local, false)).toContain("http://localhost:4000 data:");
});
