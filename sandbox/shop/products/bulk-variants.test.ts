import { describe, expect, it } from "vitest";
import { levelOf } from "../inventory/levels.ts";
import { variantBySku, variantsOf } from "../lookup.ts";
import { makeProduct } from "../testing/make-product.ts";
import {
  app,
  createTestShop,
  createTestWorld,
  locationNamed,
  topics,
} from "../testing/test-world.ts";
import { createVariants } from "./bulk-create.ts";
import type { BulkVariantInput } from "./bulk-plan.ts";
import { deleteVariants, updateVariants } from "./bulk-update.ts";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const main = locationNamed(shop, "Main");
  const { product, variant } = makeProduct(world, shop, { name: "cup", stock: { [main]: 5 } });
  const create = (variants: BulkVariantInput[]) =>
    createVariants(world, shop, { productId: product.id, variants, strategy: "DEFAULT", app });
  const update = (variants: BulkVariantInput[], allowPartialUpdates = false) =>
    updateVariants(world, shop, { productId: product.id, variants, allowPartialUpdates, app });
  return { world, shop, main, product, variant, create, update };
}

const called = (name: string, more: Partial<BulkVariantInput> = {}): BulkVariantInput => ({
  optionValues: [{ optionName: "Title", name }],
  inventoryItem: { sku: name, tracked: true },
  ...more,
});

describe("adding variants", () => {
  it("adds option values as needed, stocks as told and removes the lone default variant", () => {
    const { create, shop, main, product } = setting();
    const inventoryQuantities = [{ locationId: main, availableQuantity: 3 }];
    const { errors } = create([called("Blue", { inventoryQuantities }), called("Red")]);
    expect(errors).toEqual([]);
    expect(variantsOf(shop, product).map((variant) => variant.optionValues[0])).toEqual([
      "Blue",
      "Red",
    ]);
    expect(product.options[0]?.values.map((value) => value.name)).toEqual(["Blue", "Red"]);
    expect(levelOf(shop, variantBySku(shop, "Blue")?.inventoryItemId ?? "", main)?.available).toBe(
      3,
    );
  });

  it("adds none when one exists already", () => {
    const { create, shop, product } = setting();
    create([called("Blue")]);
    expect(create([called("Red"), called("Blue")]).errors.map((error) => error.code)).toEqual([
      "VARIANT_ALREADY_EXISTS",
    ]);
    expect(variantsOf(shop, product)).toHaveLength(1);
  });

  it("refuses quantities at more than ten locations or at one that is gone", () => {
    const { create } = setting();
    const gone = { locationId: "gid://shopify/Location/1", availableQuantity: 1 };
    const codes = create([
      called("Blue", { inventoryQuantities: Array.from({ length: 11 }, () => gone) }),
    ]).errors.map((error) => error.code);
    expect(codes).toContain("TOO_MANY_INVENTORY_LOCATIONS");
    expect(codes).toContain("TRACKED_VARIANT_LOCATION_NOT_FOUND");
  });
});

describe("updating variants", () => {
  it("writes fields of variant and item", () => {
    const { update, variant, shop, world } = setting();
    world.events.length = 0;
    const { errors } = update([
      { id: variant.id, price: "3", inventoryPolicy: "CONTINUE", inventoryItem: { cost: "1.5" } },
    ]);
    expect(errors).toEqual([]);
    expect(variant).toMatchObject({ price: 300, inventoryPolicy: "CONTINUE" });
    expect(shop.items.get(variant.inventoryItemId)?.cost).toBe(150);
    expect(topics(world)).toEqual(["inventory_items/update", "products/update"]);
  });

  it("cannot write quantities", () => {
    const { update, variant, main } = setting();
    const { errors } = update([
      { id: variant.id, inventoryQuantities: [{ locationId: main, availableQuantity: 1 }] },
    ]);
    expect(errors[0]?.code).toBe("NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE");
  });

  it("writes the sound rows beside wrong ones only when partial updates are allowed", () => {
    const { update, variant } = setting();
    const rows = [
      { id: variant.id, price: "3" },
      { id: "gid://shopify/ProductVariant/1", price: "3" },
    ];
    expect(update(rows).errors[0]?.code).toBe("PRODUCT_VARIANT_DOES_NOT_EXIST");
    expect(variant.price).toBe(1000);
    expect(update(rows, true).errors).toHaveLength(1);
    expect(variant.price).toBe(300);
  });

  it("needs the id of each variant", () => {
    const { update } = setting();
    expect(update([{ price: "1" }]).errors[0]?.code).toBe("PRODUCT_VARIANT_ID_MISSING");
  });
});

describe("deleting variants", () => {
  it("keeps at least one, and knows whose they are", () => {
    const { world, shop, product, variant, create } = setting();
    const remove = (variantIds: string[]) =>
      deleteVariants(world, shop, { productId: product.id, variantIds }).errors;
    expect(remove([variant.id])[0]?.code).toBe("CANNOT_DELETE_LAST_VARIANT");
    const other = makeProduct(world, shop, { name: "pot" }).variant;
    expect(remove([other.id])[0]?.code).toBe("AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT");
    const { variants } = create([called("Blue"), called("Red")]);
    expect(remove([variants?.[0]?.id ?? ""])).toEqual([]);
    expect(variantBySku(shop, "Blue")).toBeUndefined();
    expect(shop.items.size).toBe(2);
  });
});
