import { describe, expect, it } from "vitest";
import { isSignedByStore, signStoreCall, storeSecret } from "./store-secret.server.ts";

const key = Buffer.alloc(32, 7).toString("base64");
const secret = storeSecret({ key, domain: "brand.myshopify.com", version: 1 });
const call = { method: "POST", path: "/public/v1/shops/brand.myshopify.com/reviews", body: "{}" };
const NOW = 1_800_000_000_000;

describe("the store's secret", () => {
  it("is another one for another shop, and after it was replaced", () => {
    const others = [
      storeSecret({ key, domain: "other.myshopify.com", version: 1 }),
      storeSecret({ key, domain: "brand.myshopify.com", version: 2 }),
    ];
    expect(new Set([secret, ...others]).size).toBe(3);
  });

  it("signs exactly one call", () => {
    const header = signStoreCall(secret, call, NOW);
    expect(isSignedByStore(secret, { ...call, header }, NOW)).toBe(true);
    expect(isSignedByStore(secret, { ...call, body: "{ }", header }, NOW)).toBe(false);
    expect(isSignedByStore(secret, { ...call, method: "GET", header }, NOW)).toBe(false);
    expect(isSignedByStore(secret, { ...call, path: "/public/v1", header }, NOW)).toBe(false);
  });

  it("refuses a signature that is old, from the future, missing or no signature", () => {
    const header = signStoreCall(secret, call, NOW);
    expect(isSignedByStore(secret, { ...call, header }, NOW + 301_000)).toBe(false);
    expect(isSignedByStore(secret, { ...call, header }, NOW - 301_000)).toBe(false);
    expect(isSignedByStore(secret, { ...call, header: undefined }, NOW)).toBe(false);
    expect(isSignedByStore(secret, { ...call, header: "t=1,v1=zz" }, NOW)).toBe(false);
  });
});
