import { describe, expect, it } from "vitest";
import { matchVariants, productKey } from "./listing-plan.ts";
import type { ReadListedVariant } from "./ports.ts";

const variant = (gid: string, sku: string) => ({ gid, sku }) as ReadListedVariant;
const listing = (id: string, sku: string, variantGid: string | null = null) => ({
  id,
  sku,
  variantGid,
});

describe("pairing listings with variants", () => {
  it("goes by the variant known before, even when the merchant changed its SKU", () => {
    const { found } = matchVariants(
      [listing("a", "CUP", "v1")],
      [variant("v1", "OTHER"), variant("v2", "CUP")],
    );
    expect(found.map((one) => one.variant.gid)).toEqual(["v1"]);
  });

  it("goes by SKU for a new one, and never gives one variant to two listings", () => {
    const listings = [listing("a", "CUP", "v1"), listing("b", "CUP")];
    const { found, missing } = matchVariants(listings, [variant("v1", "CUP")]);
    expect(found).toHaveLength(1);
    expect(missing.map((one) => one.id)).toEqual(["b"]);
  });

  it("names a product by its factory and number, the same for ever", () => {
    expect(productKey("01F", "gid://shopify/Product/9007200254741015")).toBe(
      "01F-9007200254741015",
    );
  });
});
