import type { World } from "#sandbox/contract.ts";
import { bigId } from "../ids.ts";
import type { InventoryItem, Product, Shop, Variant } from "../state.ts";
import { itemPayload, productPayload } from "./payload.ts";

/** `products/create` for a new product, with its items. Marks the shop as changed. */
export function tellProductCreated(
  world: World,
  shop: Shop,
  told: { product: Product; eventId?: string },
): void {
  const { product, eventId } = told;
  world.emit({ shop, topic: "products/create", payload: productPayload(shop, product), eventId });
  world.changed(shop);
}

/**
 * `products/update`, which Shopify also sends when a product is ordered. Its `updatedAt` moves on.
 * Marks the shop as changed.
 */
export function tellProductUpdated(
  world: World,
  shop: Shop,
  told: { product: Product; eventId?: string },
): void {
  const { product, eventId } = told;
  product.updatedAt = world.clock.now();
  world.emit({ shop, topic: "products/update", payload: productPayload(shop, product), eventId });
  world.changed(shop);
}

export function tellProductDeleted(
  world: World,
  shop: Shop,
  told: { productId: string; eventId?: string },
): void {
  const payload = { id: bigId(told.productId), admin_graphql_api_id: told.productId };
  world.emit({ shop, topic: "products/delete", payload, eventId: told.eventId });
  world.changed(shop);
}

export function tellItem(
  world: World,
  shop: Shop,
  told: {
    item: InventoryItem;
    topic: "inventory_items/create" | "inventory_items/update";
    eventId?: string;
  },
): void {
  const { item, topic, eventId } = told;
  world.emit({ shop, topic, payload: itemPayload(shop, item), eventId });
}

export function tellItemDeleted(
  world: World,
  shop: Shop,
  told: { variant: Variant; eventId?: string },
): void {
  const id = told.variant.inventoryItemId;
  const payload = { id: bigId(id), admin_graphql_api_id: id };
  world.emit({ shop, topic: "inventory_items/delete", payload, eventId: told.eventId });
}
