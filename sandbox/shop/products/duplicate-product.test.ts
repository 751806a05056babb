import { expect, it } from "vitest";
import { levelOf } from "../inventory/levels.ts";
import { variantsOf } from "../lookup.ts";
import { createDefinition } from "../metafields/definitions.ts";
import { metafieldsOf, storeMetafields } from "../metafields/write.ts";
import { makeProduct } from "../testing/make-product.ts";
import { createTestShop, createTestWorld, locationNamed } from "../testing/test-world.ts";
import { duplicateProduct } from "./duplicate-product.ts";

it("copies SKUs and places but neither stock nor values that must be unique", () => {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const annex = locationNamed(shop, "Annex");
  const { product } = makeProduct(world, shop, { name: "cup", stock: { [annex]: 5 } });
  const field = { ownerType: "PRODUCT" as const, namespace: "app--77", key: "item" };
  createDefinition(world, shop, { ...field, name: "Item", type: "id" });
  storeMetafields(world, shop, { type: "PRODUCT", id: product.id }, [
    { namespace: "app--77", key: "item", type: "id", value: "1", unique: true },
    { namespace: "care", key: "wash", type: "boolean", value: "true", unique: false },
  ]);
  const copy = duplicateProduct(world, shop, { product, newTitle: "Copy of cup" });
  const [variant] = variantsOf(shop, copy);
  expect(copy.handle).toBe("copy-of-cup");
  expect(shop.variantIdsBySku.get("cup")).toHaveLength(2);
  expect(levelOf(shop, variant?.inventoryItemId ?? "", annex)?.available).toBe(0);
  expect(metafieldsOf(shop, copy.id).map((metafield) => metafield.key)).toEqual(["wash"]);
});
