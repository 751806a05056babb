import type { ShopRoute, ShopRouteAnswer } from "#sandbox/contract.ts";
import { payCheckout } from "#sandbox/shop/checkout/pay-checkout.ts";
import type { PaymentEnd } from "#sandbox/shop/checkout/pay-checkout.ts";
import { startCheckout } from "#sandbox/shop/checkout/start-checkout.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import type { Address } from "#sandbox/shop/orders/state.ts";
import { html } from "#sandbox/shop/pages/html.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { chosenRate } from "../cart/cart-rates.ts";
import { judgeCode } from "../cart/discounts.ts";
import type { Reduction } from "../cart/price-cart.ts";
import { shownPublicationId } from "../products/visible.ts";
import type { Cart } from "../state.ts";
import { checkoutFrame, checkoutPage, lineName, thanksPage } from "./checkout-page.ts";
import { checkoutLanguage, fill, textFor } from "./messages.ts";
import type { OpenCheckout, PageRequest } from "./open-checkout.ts";
import { cartAt, checkoutPath, needsShipping, openCheckout } from "./open-checkout.ts";
import type { CheckoutForm } from "./read-form.ts";
import { addressOf, cardOf, formProblem, readForm } from "./read-form.ts";

type Handle = ShopRoute["handle"];

function notFound(request: PageRequest): ShopRouteAnswer {
  const shop = shopOf(request.shop);
  const language = checkoutLanguage(request.locale, shop.primaryLocale);
  const title = language.text.notFound;
  const body = html`<main>
    <h1>${title}</h1>
    <p>${language.text.noSuchCheckout}</p>
  </main>`;
  return { status: 404, html: checkoutFrame(shop, language, { title, body }) };
}

/** `checkoutUrl`: the cart's own address leads to its checkout. */
const enter: Handle = (request) => {
  const cart = cartAt(request);
  return cart ? { redirect: checkoutPath(shopOf(request.shop), cart) } : notFound(request);
};

/** What is known already: the buyer's identity and the chosen address of the cart. */
function prefilled({ cart, shop }: OpenCheckout): CheckoutForm {
  const chosen = cart.addresses.find(({ selected }) => selected)?.address;
  const address = chosen ?? defaultAddressOf(shop, cart);
  return readForm({
    email: cart.buyer.email ?? "",
    phone: address?.phone ?? cart.buyer.phone ?? "",
    countryCode: address?.countryCode ?? cart.buyer.countryCode ?? shop.countryCode,
    firstName: address?.firstName ?? "",
    lastName: address?.lastName ?? "",
    address1: address?.address1 ?? "",
    address2: address?.address2 ?? "",
    city: address?.city ?? "",
    zip: address?.zip ?? "",
  });
}

/** Who is signed in need not type where they live. */
function defaultAddressOf(shop: Shop, { buyer }: Cart): Address | undefined {
  if (buyer.customerId === undefined) return undefined;
  const customer = customersOf(shop).customers.get(buyer.customerId);
  return customer?.addresses.find(({ id }) => id === customer.defaultAddressId)?.address;
}

const show: Handle = (request) => {
  const cart = cartAt(request);
  if (!cart) return notFound(request);
  if (cart.orderId !== null)
    return { redirect: checkoutPath(shopOf(request.shop), cart, "/thank-you") };
  const open = openCheckout(request, cart);
  const problem = request.query.has("bad-code") ? open.language.text.badCode : undefined;
  return { html: checkoutPage(open, prefilled(open), problem) };
};

/** Puts a code on the cart, or takes it away, and comes back. */
const discount: Handle = (request) => {
  const cart = cartAt(request);
  if (!cart) return notFound(request);
  const { shop, state, priced } = openCheckout(request, cart);
  const { code, remove } = request.body;
  const back = checkoutPath(shop, cart);
  if (typeof remove === "string") {
    cart.discountCodes = cart.discountCodes.filter(
      (each) => each.toLowerCase() !== remove.toLowerCase(),
    );
    request.world.changed(shop);
    return { redirect: back };
  }
  const lines = priced.lines.map(({ productId, quantity, variant }) => ({
    productId,
    quantity,
    subtotal: variant.price * quantity,
  }));
  const wanted = typeof code === "string" ? code.trim() : "";
  const verdict = judgeCode(state.discounts, {
    code: wanted,
    lines,
    now: request.world.clock.now(),
  });
  if (!verdict.applicable) return { redirect: `${back}&bad-code=1` };
  const others = cart.discountCodes.filter((each) => each.toLowerCase() !== wanted.toLowerCase());
  cart.discountCodes = [...others, verdict.code];
  request.world.changed(shop);
  return { redirect: back };
};

/** The shop's own records are kept in its own currency, whatever the shopper saw. */
function begin(request: PageRequest, open: OpenCheckout, form: CheckoutForm) {
  const { shop, cart } = open;
  const own = openCheckout(request, cart, shop.currencyCode);
  const started = startCheckout(request.world, shop, {
    lines: cart.lines.map(({ variantId, quantity, sellingPlanId }) => ({
      variantId,
      quantity,
      sellingPlanId,
    })),
    email: form.email,
    phone: form.phone || null,
    locale: open.language.locale,
    note: cart.note,
    attributes: cart.attributes,
    shippingAddress: addressOf(form),
    publicationId: shownPublicationId(shop, open.state),
    shipping: needsShipping(shop, cart)
      ? { title: chosenRate(shop, cart)?.title ?? "", price: own.shipping }
      : null,
  });
  if (!started.ok) return started;
  const { checkout } = started;
  for (const [index, line] of own.priced.lines.entries()) {
    const kept = checkout.lines[index];
    if (!kept) continue;
    kept.automatic = line.automatic;
    kept.discount = line.subtotal - line.total + line.orderShare;
    kept.attributes = line.line.attributes;
  }
  checkout.discountCodes = codesOf(own);
  checkout.giftCardAmount = own.giftCards.reduce((sum, { used }) => sum + used, 0);
  return { ok: true as const, checkout, own };
}

function codesOf({ priced }: OpenCheckout) {
  const reductions: Reduction[] = [
    ...priced.lines.flatMap((line) => line.reductions),
    ...priced.reductions,
    ...(priced.freeShipping ? [{ discount: priced.freeShipping, amount: priced.shipping }] : []),
  ];
  const types = {
    percentage: "percentage",
    amount: "fixed_amount",
    free_shipping: "shipping",
  } as const;
  const byCode = new Map<
    string,
    { code: string; amount: number; type: (typeof types)[keyof typeof types] }
  >();
  for (const {
    discount: { code, kind },
    amount,
  } of reductions) {
    const before = byCode.get(code)?.amount ?? 0;
    byCode.set(code, { code, amount: before + amount, type: types[kind] });
  }
  return [...byCode.values()];
}

/** A code that was used counts, and a gift card that was used is worth less. */
function settle({ shop, state, cart }: OpenCheckout, own: OpenCheckout, orderId: string): void {
  cart.orderId = orderId;
  const order = shop.orders.orders.get(orderId);
  if (order && cart.buyer.customerId !== undefined) order.customerId = cart.buyer.customerId;
  for (const { applicable, discount: used } of own.priced.codes)
    if (applicable && used) used.used += 1;
  for (const { id, used } of own.giftCards) {
    const card = state.giftCards.find((each) => each.id === id);
    if (card) card.balance -= used;
  }
}

function refusal(open: OpenCheckout, end: { code: string; variantId?: string | null }): string {
  const { text } = open.language;
  const variant = open.shop.variants.get(end.variantId ?? "");
  const product = variant ? lineName(open, variant) : "";
  return fill(textFor(text, end.code) ?? text.noSuchCheckout, { product });
}

/** The cart goes where the form says, by the rate chosen there; answers what was chosen. */
function chooseRate(shop: Shop, cart: Cart, form: CheckoutForm): string | undefined {
  const title = form.shippingMethod || null;
  cart.delivery = {
    country: form.countryCode || null,
    title: title ?? cart.delivery?.title ?? null,
  };
  return title ?? undefined;
}

/** Another country may have other rates, which a buyer must see before paying. */
function shippingProblem(
  { shop, cart, language: { text } }: OpenCheckout,
  wanted: string | undefined,
): string | undefined {
  if (!needsShipping(shop, cart)) return undefined;
  const rate = chosenRate(shop, cart);
  if (!rate) return text.noDelivery;
  return wanted !== undefined && rate.title !== wanted ? text.chooseShipping : undefined;
}

const pay: Handle = (request) => {
  const cart = cartAt(request);
  if (!cart) return notFound(request);
  const before = openCheckout(request, cart);
  const { shop, language } = before;
  const thanks = { redirect: checkoutPath(shop, cart, "/thank-you") };
  if (cart.orderId !== null) return thanks;
  const form = readForm(request.body);
  const paying = shop.orders.checkouts.get(cart.checkoutToken ?? "")?.status === "paying";
  const wanted = paying ? undefined : chooseRate(shop, cart, form);
  const open = openCheckout(request, cart);
  const again = (status: number, problem: string): ShopRouteAnswer => ({
    status,
    html: checkoutPage(open, form, problem),
  });
  // Pressing the button twice must not buy twice.
  if (paying) return again(409, language.text.not_open);
  const problem = formProblem(shop, form, language.text) ?? shippingProblem(open, wanted);
  if (problem !== undefined) return again(422, problem);
  const started = begin(request, open, form);
  if (!started.ok) return again(422, refusal(open, started));
  const { checkout, own } = started;
  cart.checkoutToken = checkout.token;
  return new Promise((resolve) => {
    const onEnd = (end: PaymentEnd): void => {
      if (!end.ok) return resolve(again(end.code === "declined" ? 402 : 422, refusal(open, end)));
      settle(open, own, end.order.id);
      request.world.changed(shop);
      resolve(thanks);
    };
    const card = cardOf(form) ?? "declined";
    payCheckout(request.world, shop, { checkout, card, reserveMs: form.reserveMs, onEnd });
  });
};

const thankYou: Handle = (request) => {
  const cart = cartAt(request);
  const shop = shopOf(request.shop);
  const order = shop.orders.orders.get(cart?.orderId ?? "");
  if (!cart || !order) return notFound(request);
  const asked = request.query.get("sandbox-locale") ?? request.locale;
  return { html: thanksPage(shop, checkoutLanguage(asked, cart.locale), order) };
};

/** The checkout that a cart's `checkoutUrl` leads to. */
export const checkoutRoutes: readonly ShopRoute[] = [
  { method: "GET", path: "/cart/c/:token", handle: enter },
  { method: "GET", path: "/checkouts/cn/:token", handle: show },
  { method: "POST", path: "/checkouts/cn/:token", handle: pay },
  { method: "POST", path: "/checkouts/cn/:token/discount", handle: discount },
  { method: "GET", path: "/checkouts/cn/:token/thank-you", handle: thankYou },
];
