import { deserialize, serialize } from "node:v8";
import { expect, it } from "vitest";
import { levelOf, sellableQuantity } from "./inventory/levels.ts";
import { setQuantities } from "./inventory/set-quantities.ts";
import { shopOf } from "./ids.ts";
import { productByHandle, variantBySku } from "./lookup.ts";
import { setProduct } from "./products/set/product-set.ts";
import { makeProduct } from "./testing/make-product.ts";
import { app, createTestShop, createTestWorld, locationNamed } from "./testing/test-world.ts";

it("goes on where it was after it was stored and loaded again", () => {
  const world = createTestWorld();
  const before = createTestShop(world);
  const { item } = makeProduct(world, before, {
    name: "cup",
    stock: { [locationNamed(before, "Main")]: 5 },
  });

  const shop = shopOf(deserialize(serialize(before)));
  const main = locationNamed(shop, "Main");
  const product = productByHandle(shop, "cup");
  setProduct(world, shop, { identifier: { id: product?.id }, input: { title: "Blue cup" }, app });
  const row = { inventoryItemId: item.id, locationId: main, quantity: 3, changeFromQuantity: 5 };
  const input = { name: "available", reason: "correction", quantities: [row] };
  expect(setQuantities(world, shop, { input }).errors).toEqual([]);

  const variant = variantBySku(shop, "cup");
  expect(shop.products.get(product?.id ?? "")?.title).toBe("Blue cup");
  expect(levelOf(shop, item.id, main)?.available).toBe(3);
  expect(variant && sellableQuantity(shop, variant)).toBe(3);
});
