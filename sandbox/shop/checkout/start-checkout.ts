import type { World } from "#sandbox/contract.ts";
import { rateFor } from "../delivery/rates.ts";
import type { Shop } from "../state.ts";
import type { Checkout } from "./state.ts";
import type { Address, Attribute } from "../orders/state.ts";
import type { CheckoutRefusal, WantedLine } from "./find-lines.ts";
import { findLines, refusal } from "./find-lines.ts";

export interface CheckoutRequest {
  lines: readonly WantedLine[];
  email?: string | null;
  phone?: string | null;
  locale?: string | null;
  note?: string | null;
  attributes?: Attribute[];
  shippingAddress?: Address | null;
  /** Where the goods are bought; the online store when absent. */
  publicationId?: string;
  shipping?: { title: string; price: number } | null;
}

/** A cart on its way to payment. It holds nothing yet: units are reserved when payment starts. */
export function startCheckout(
  world: World,
  shop: Shop,
  request: CheckoutRequest,
): { ok: true; checkout: Checkout } | CheckoutRefusal {
  const now = world.clock.now();
  const found = findLines(shop, request.lines, { now, publicationId: request.publicationId });
  if (!found.ok) return found;
  const country = request.shippingAddress?.countryCode ?? shop.countryCode;
  const rate = rateFor(shop, { country });
  if (!rate && request.shipping === undefined)
    return refusal("no_shipping_rates", "Nothing is shipped to this country.");
  const usual = rate ? { title: rate.title, price: rate.price } : null;
  const checkout: Checkout = {
    token: `c${world.nextId()}`,
    createdAt: now,
    email: request.email ?? null,
    phone: request.phone ?? null,
    locale: request.locale ?? shop.primaryLocale,
    note: request.note ?? null,
    attributes: request.attributes ?? [],
    shippingAddress: request.shippingAddress ?? null,
    lines: found.lines,
    shipping: request.shipping === undefined ? usual : request.shipping,
    status: "open",
    reservations: [],
    pay: null,
    orderId: null,
    failure: null,
  };
  shop.orders.checkouts.set(checkout.token, checkout);
  return { ok: true, checkout };
}
