import type { World } from "#sandbox/contract.ts";
import type { Checkout } from "../checkout/state.ts";
import { rateFor } from "../delivery/rates.ts";
import type { Shop } from "../state.ts";
import type { Draft } from "./state.ts";

export type InvoiceBuyer = Pick<Checkout, "email" | "phone" | "locale" | "shippingAddress">;

/** How the goods of an invoice are sent: as the merchant said, else at the shop's own rate. */
export function invoiceShipping(
  shop: Shop,
  draft: Draft,
  country: string | null = draft.shippingAddress?.countryCode ?? shop.countryCode,
): Checkout["shipping"] {
  if (draft.shipping) return draft.shipping;
  const rate = rateFor(shop, { country });
  if (!rate || !draft.lines.some(({ requiresShipping }) => requiresShipping)) return null;
  return { title: rate.title, price: rate.price };
}

/** A checkout for a draft's invoice. It holds nothing yet; what the draft reserved is its own. */
export function openInvoice(
  world: World,
  shop: Shop,
  { draft, buyer }: { draft: Draft; buyer: InvoiceBuyer },
): Checkout {
  const checkout: Checkout = {
    token: `c${world.nextId()}`,
    draftId: draft.id,
    createdAt: world.clock.now(),
    ...buyer,
    note: draft.note,
    attributes: draft.customAttributes,
    lines: unreserved(shop, draft),
    shipping: invoiceShipping(shop, draft, buyer.shippingAddress?.countryCode),
    status: "open",
    reservations: [],
    pay: null,
    orderId: null,
    failure: null,
  };
  shop.orders.checkouts.set(checkout.token, checkout);
  draft.checkoutToken = checkout.token;
  world.changed(shop);
  return checkout;
}

/** Units that the draft does not hold by itself, so that they must still be on sale. */
function unreserved(shop: Shop, draft: Draft): Checkout["lines"] {
  const held = new Map<string, number>();
  for (const { inventoryItemId, quantity } of draft.reserved)
    held.set(inventoryItemId, (held.get(inventoryItemId) ?? 0) + quantity);
  return draft.lines.flatMap(({ variantId, quantity: wanted }) => {
    if (variantId === null) return [];
    const itemId = shop.variants.get(variantId)?.inventoryItemId ?? "";
    const own = Math.min(wanted, held.get(itemId) ?? 0);
    held.set(itemId, (held.get(itemId) ?? 0) - own);
    const quantity = wanted - own;
    return quantity > 0 ? [{ variantId, quantity }] : [];
  });
}
