import type { World } from "#sandbox/contract.ts";
import { itemOf, present, variantsOf } from "../lookup.ts";
import { setProduct } from "../products/set/product-set.ts";
import type { InventoryItem, Product, Shop, Variant } from "../state.ts";
import { app } from "./test-world.ts";

/** A product with one tracked variant, stocked as told; its handle and SKU are the name given. */
export function makeProduct(
  world: World,
  shop: Shop,
  options: { name: string; stock?: Record<string, number> },
): { product: Product; variant: Variant; item: InventoryItem } {
  const { name, stock = {} } = options;
  const result = setProduct(world, shop, {
    identifier: undefined,
    app,
    input: {
      title: name,
      handle: name,
      productOptions: [{ name: "Title", values: [{ name: "Default Title" }] }],
      variants: [
        {
          optionValues: [{ optionName: "Title", name: "Default Title" }],
          price: "10.00",
          inventoryItem: { sku: name, tracked: true },
          inventoryQuantities: Object.entries(stock).map(([locationId, quantity]) => ({
            locationId,
            name: "available",
            quantity,
          })),
        },
      ],
    },
  });
  if ("errors" in result) throw new Error(JSON.stringify(result.errors));
  const variant = present(variantsOf(shop, result.product)[0], "variant");
  return { product: result.product, variant, item: itemOf(shop, variant) };
}
