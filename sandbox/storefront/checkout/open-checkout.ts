import type { ShopRoute } from "#sandbox/contract.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { chargedAtCheckout } from "../cart/plan-charges.ts";
import { cartCurrency } from "../cart/cart-view.ts";
import { cartRates, chosenRate } from "../cart/cart-rates.ts";
import type { PricedCart } from "../cart/price-cart.ts";
import { priceCart } from "../cart/price-cart.ts";
import { convert } from "../localization/price.ts";
import { storefrontOf } from "../state.ts";
import type { Cart, StorefrontState } from "../state.ts";
import { cartTaxes } from "./cart-taxes.ts";
import type { CartTaxes } from "./cart-taxes.ts";
import type { CheckoutLanguage } from "./messages.ts";
import { checkoutLanguage } from "./messages.ts";

export type PageRequest = Parameters<ShopRoute["handle"]>[0];

/** A cart at the till: what its page and its payment both need. */
export interface OpenCheckout {
  shop: Shop;
  state: StorefrontState;
  cart: Cart;
  language: CheckoutLanguage;
  priced: PricedCart;
  /** What shipping costs after a code for free shipping, in the buyer's currency. */
  shipping: number;
  taxes: CartTaxes;
  /** Goods, shipping and taxes on top of them, before gift cards. */
  due: number;
  /** What of it is charged now; the rest when the plans of its lines say. */
  dueNow: number;
  rates: { title: string; cost: number; chosen: boolean }[];
  giftCards: { id: string; ending: string; used: number }[];
}

/** The cart of an address's token, when the key beside it is its own; bought ones as well. */
export function cartAt(request: PageRequest): Cart | undefined {
  const cart = storefrontOf(shopOf(request.shop)).carts.get(request.params.token ?? "");
  return cart && request.query.get("key") === cart.key ? cart : undefined;
}

export function openCheckout(request: PageRequest, cart: Cart, currency?: string): OpenCheckout {
  const shop = shopOf(request.shop);
  const state = storefrontOf(shop);
  const shown = currency ?? cartCurrency({ shop }, cart);
  const priced = priceCart({ world: request.world, shop, state, currency: shown }, cart);
  const shipping = priced.freeShipping || !needsShipping(shop, cart) ? 0 : priced.shipping;
  const taxes = cartTaxes(shop, cart, priced);
  const onTop = taxes.included ? 0 : taxes.total;
  const due = priced.total + shipping + onTop;
  const shopCurrency = shop.currencyCode;
  const dueNow =
    chargedAtCheckout(priced, { kind: "due", shopCurrency }) + shipping + onTop - taxes.later;
  let left = dueNow;
  const giftCards = cart.giftCardIds.flatMap((id) => {
    const card = state.giftCards.find((each) => each.id === id);
    if (!card) return [];
    const used = Math.min(left, convert(card.balance, shop.currencyCode, shown));
    left -= used;
    return [{ id, ending: card.code.slice(-4), used }];
  });
  const chosen = chosenRate(shop, cart)?.title;
  const rates = !needsShipping(shop, cart)
    ? []
    : cartRates(shop, cart).map(({ title, price }) => ({
        title,
        cost: priced.freeShipping ? 0 : convert(price, shop.currencyCode, shown),
        chosen: title === chosen,
      }));
  const asked = request.query.get("sandbox-locale") ?? request.locale;
  const language = checkoutLanguage(asked, cart.locale);
  return { shop, state, cart, language, priced, shipping, due, dueNow, taxes, rates, giftCards };
}

export function needsShipping(shop: Shop, cart: Cart): boolean {
  return cart.lines.some(({ variantId }) => {
    const variant = shop.variants.get(variantId);
    return variant && shop.items.get(variant.inventoryItemId)?.requiresShipping;
  });
}

/** Path of the checkout, with the key that opens it. */
export function checkoutPath(shop: Shop, cart: Cart, below = ""): string {
  return `/shops/${shop.domain}/checkouts/cn/${cart.token}${below}?key=${cart.key}`;
}
