import type { ShopRoute, ShopRouteAnswer } from "#sandbox/contract.ts";
import type { PaymentEnd } from "#sandbox/shop/checkout/pay-checkout.ts";
import { payCheckout } from "#sandbox/shop/checkout/pay-checkout.ts";
import { draftOfInvoice } from "#sandbox/shop/drafts/invoice-url.ts";
import { invoiceShipping, openInvoice } from "#sandbox/shop/drafts/open-invoice.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { html } from "#sandbox/shop/pages/html.ts";
import { checkoutFrame, thanksPage } from "../checkout/checkout-page.ts";
import { checkoutLanguage, fill, textFor } from "../checkout/messages.ts";
import type { PageRequest } from "../checkout/open-checkout.ts";
import type { CheckoutForm } from "../checkout/read-form.ts";
import { addressOf, cardOf, formProblem, readForm } from "../checkout/read-form.ts";
import type { OpenInvoice } from "./invoice-page.ts";
import { invoicePage } from "./invoice-page.ts";

type Handle = ShopRoute["handle"];

function languageOf(request: PageRequest) {
  const asked = request.query.get("sandbox-locale") ?? request.locale;
  return checkoutLanguage(asked, shopOf(request.shop).primaryLocale);
}

/** A deleted draft takes its invoice's address with it. */
function notFound(request: PageRequest): ShopRouteAnswer {
  const shop = shopOf(request.shop);
  const language = languageOf(request);
  const title = language.text.notFound;
  const body = html`<main>
    <h1>${title}</h1>
    <p>${language.text.noSuchCheckout}</p>
  </main>`;
  return { status: 404, html: checkoutFrame(shop, language, { title, body }) };
}

function invoiceAt(request: PageRequest, country?: string): OpenInvoice | undefined {
  const shop = shopOf(request.shop);
  const token = request.params.token ?? "";
  const draft = draftOfInvoice(shop, token);
  if (!draft || draft.lines.length === 0) return undefined;
  const path = `/shops/${shop.domain}/invoices/${token}`;
  const rate = invoiceShipping(shop, draft, country);
  return {
    shop,
    draft,
    language: languageOf(request),
    path,
    shipping: rate?.price ?? 0,
    shippingTitle: rate?.title ?? null,
  };
}

function prefilled({ shop, draft }: OpenInvoice): CheckoutForm {
  const address = draft.shippingAddress;
  return readForm({
    email: draft.email ?? "",
    phone: address?.phone ?? draft.phone ?? "",
    countryCode: address?.countryCode ?? shop.countryCode,
    firstName: address?.firstName ?? "",
    lastName: address?.lastName ?? "",
    address1: address?.address1 ?? "",
    address2: address?.address2 ?? "",
    city: address?.city ?? "",
    zip: address?.zip ?? "",
  });
}

const show: Handle = (request) => {
  const open = invoiceAt(request);
  if (!open) return notFound(request);
  if (open.draft.status === "COMPLETED") return { redirect: `${open.path}/thank-you` };
  return { html: invoicePage(open, prefilled(open)) };
};

function refusal(open: OpenInvoice, end: { code: string; variantId?: string | null }): string {
  const { text } = open.language;
  const product = open.draft.lines.find(({ variantId }) => variantId === end.variantId);
  return fill(textFor(text, end.code) ?? text.noSuchCheckout, { product: product?.title ?? "" });
}

/** Another country may have another rate, which a buyer must see before paying, or none. */
function rateProblem(
  { draft, language: { text }, shippingTitle }: OpenInvoice,
  { shippingMethod }: CheckoutForm,
): string | undefined {
  if (!draft.lines.some(({ requiresShipping }) => requiresShipping)) return undefined;
  if (shippingTitle === null) return text.noDelivery;
  const isKnown = shippingMethod === "" || shippingMethod === shippingTitle;
  return isKnown ? undefined : text.chooseShipping;
}

const pay: Handle = (request) => {
  const form = readForm(request.body);
  const open = invoiceAt(request, form.countryCode || undefined);
  if (!open) return notFound(request);
  const { shop, draft, language, path } = open;
  const thanks = { redirect: `${path}/thank-you` };
  if (draft.status === "COMPLETED") return thanks;
  const again = (status: number, problem: string): ShopRouteAnswer => ({
    status,
    html: invoicePage(open, form, problem),
  });
  // Pressing the button twice must not buy twice.
  const before = shop.orders.checkouts.get(draft.checkoutToken ?? "");
  if (before?.status === "paying") return again(409, language.text.not_open);
  const problem = formProblem(shop, form, language.text) ?? rateProblem(open, form);
  if (problem !== undefined) return again(422, problem);
  const checkout = openInvoice(request.world, shop, {
    draft,
    buyer: {
      email: form.email,
      phone: form.phone || null,
      locale: language.locale,
      shippingAddress: addressOf(form),
    },
  });
  return new Promise((resolve) => {
    const onEnd = (end: PaymentEnd): void => {
      if (end.ok) return resolve(thanks);
      resolve(again(end.code === "declined" ? 402 : 422, refusal(open, end)));
    };
    const card = cardOf(form) ?? "declined";
    payCheckout(request.world, shop, { checkout, card, reserveMs: form.reserveMs, onEnd });
  });
};

const thankYou: Handle = (request) => {
  const open = invoiceAt(request);
  const order = open?.shop.orders.orders.get(open.draft.orderId ?? "");
  if (!open || !order) return notFound(request);
  return { html: thanksPage(open.shop, open.language, order) };
};

/** Where a draft order's `invoiceUrl` leads. */
export const invoiceRoutes: readonly ShopRoute[] = [
  { method: "GET", path: "/invoices/:token", handle: show },
  { method: "POST", path: "/invoices/:token", handle: pay },
  { method: "GET", path: "/invoices/:token/thank-you", handle: thankYou },
];
