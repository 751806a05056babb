import { expect, test } from "vitest";
import { localAccounts, localAddress } from "./account-place.ts";

const LOCAL = "http://localhost:4000";

test("accounts are local only beside a local shop", () => {
  const local = `${LOCAL}/shops/works.myshopify.com`;
  const url = { PUBLIC_CUSTOMER_ACCOUNT_URL: LOCAL };
  expect(localAccounts({ PUBLIC_STORE_DOMAIN: local, ...url })).toBe(LOCAL);
  expect(localAccounts({ PUBLIC_STORE_DOMAIN: local })).toBeUndefined();
  expect(localAccounts({ PUBLIC_STORE_DOMAIN: "works.myshopify.com", ...url })).toBeUndefined();
});

test("an address on shopify.com is taken to the local one, and leads back without a certificate", () => {
  const back = encodeURIComponent("https://localhost:3100/account/authorize");
  const asked = `https://shopify.com/authentication/1/oauth/authorize?redirect_uri=${back}&state=a`;
  const url = new URL(localAddress(asked, LOCAL));
  expect(url.href).toMatch(/^http:\/\/localhost:4000\/authentication\/1\/oauth\/authorize\?/);
  expect(url.searchParams.get("redirect_uri")).toBe("http://localhost:3100/account/authorize");
});

test("only a local store goes without a certificate, and only shopify.com is somewhere else", () => {
  for (const address of ["https://localhost.evil.example/", "https://shopify.com.evil.example/a"]) {
    expect(localAddress(address, LOCAL)).toBe(address);
  }
  expect(localAddress("/account", LOCAL)).toBe("/account");
});
