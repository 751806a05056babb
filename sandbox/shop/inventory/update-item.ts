import type { World } from "#sandbox/contract.ts";
import { tellItem, tellProductUpdated } from "../products/tell.ts";
import type { ItemFields } from "../products/variant-records.ts";
import { applyItemFields } from "../products/variant-records.ts";
import type { InventoryItem, Shop, UserError } from "../state.ts";

/** Writes an item's own fields. The SKU shows on the variant, so the product tells of it too. */
export function updateItem(
  world: World,
  shop: Shop,
  call: { id: string; fields: ItemFields; eventId?: string },
): { inventoryItem: InventoryItem | null; userErrors: UserError[] } {
  const item = shop.items.get(call.id);
  if (!item) {
    const error = {
      field: ["id"],
      message: "The product couldn't be updated because it does not exist.",
    };
    return { inventoryItem: null, userErrors: [error] };
  }
  const { eventId } = call;
  const skuBefore = item.sku;
  if (!applyItemFields(shop, item, call.fields)) return { inventoryItem: item, userErrors: [] };
  item.updatedAt = world.clock.now();
  tellItem(world, shop, { item, topic: "inventory_items/update", eventId });
  const variant = shop.variants.get(item.variantId);
  const product = variant && shop.products.get(variant.productId);
  if (product && skuBefore !== item.sku) tellProductUpdated(world, shop, { product, eventId });
  world.changed(shop);
  return { inventoryItem: item, userErrors: [] };
}
