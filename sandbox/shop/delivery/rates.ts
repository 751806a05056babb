import type { Shop } from "../state.ts";

/** One way to send a parcel; in the shop's smallest unit. */
export interface DeliveryRate {
  title: string;
  price: number;
  /** Where it is offered; elsewhere than any rate names when absent. */
  countries?: string[];
}

/** What a buyer in a country may choose among, the usual first; nothing where nobody delivers. */
export function ratesFor(shop: Shop, country: string | null): DeliveryRate[] {
  const { deliveryRates, shippingTitle: title, shippingPrice: price } = shop.orders.settings;
  if (!deliveryRates) return [{ title, price }];
  const own = deliveryRates.filter(({ countries }) => countries?.includes(country ?? ""));
  return own.length > 0 ? own : deliveryRates.filter(({ countries }) => !countries);
}

/** The rate of that title where it is offered, else the usual one. */
export function rateFor(
  shop: Shop,
  { country, title }: { country: string | null; title?: string | null },
): DeliveryRate | undefined {
  const rates = ratesFor(shop, country);
  return rates.find((rate) => rate.title === title) ?? rates[0];
}
