import { rateFor, ratesFor } from "#sandbox/shop/delivery/rates.ts";
import type { DeliveryRate } from "#sandbox/shop/delivery/rates.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import type { Cart } from "../state.ts";

/** Where a cart goes, as far as it is known: its address, the buyer's country, the shop's own. */
export function countryOf(shop: Shop, { addresses, buyer, delivery }: Cart): string {
  const address = addresses.find(({ selected }) => selected)?.address;
  return delivery?.country ?? address?.countryCode ?? buyer.countryCode ?? shop.countryCode;
}

export function cartRates(shop: Shop, cart: Cart): DeliveryRate[] {
  return ratesFor(shop, countryOf(shop, cart));
}

/** The rate chosen, where it is offered, else the usual one; undefined where nobody delivers. */
export function chosenRate(shop: Shop, cart: Cart): DeliveryRate | undefined {
  return rateFor(shop, { country: countryOf(shop, cart), title: cart.delivery?.title });
}
