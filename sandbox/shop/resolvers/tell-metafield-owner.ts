import type { World } from "#sandbox/contract.ts";
import { typeOf } from "../ids.ts";
import { tellProductUpdated } from "../products/tell.ts";
import type { Shop } from "../state.ts";

/** Writing a metafield updates the product that it or its variant belongs to. */
export function tellMetafieldOwner(
  world: World,
  shop: Shop,
  told: { ownerId: string; eventId?: string },
): void {
  const { ownerId, eventId } = told;
  const productId =
    typeOf(ownerId) === "ProductVariant" ? shop.variants.get(ownerId)?.productId : ownerId;
  const product = productId === undefined ? undefined : shop.products.get(productId);
  if (product) tellProductUpdated(world, shop, { product, eventId });
}
