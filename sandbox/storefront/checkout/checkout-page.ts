import { productOf } from "#sandbox/shop/lookup.ts";
import { formatMoney } from "#sandbox/shop/money.ts";
import type { Order } from "#sandbox/shop/orders/state.ts";
import { html } from "#sandbox/shop/pages/html.ts";
import type { Html } from "#sandbox/shop/pages/html.ts";
import type { Shop, Variant } from "#sandbox/shop/state.ts";
import { markets } from "../localization/markets.ts";
import { translated } from "../localization/translate.ts";
import { checkoutStyle } from "./checkout-style.ts";
import type { CheckoutLanguage } from "./messages.ts";
import { fill } from "./messages.ts";
import type { OpenCheckout } from "./open-checkout.ts";
import { checkoutPath } from "./open-checkout.ts";
import type { CheckoutForm } from "./read-form.ts";

/** The frame of every page of the checkout; it needs no script. */
export function checkoutFrame(
  shop: Shop,
  language: CheckoutLanguage,
  page: { title: string; body: Html; otherLanguage?: string },
): string {
  const { locale, text } = language;
  const other =
    page.otherLanguage && html`<a href="${page.otherLanguage}">${text.otherLanguage}</a>`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title} – ${shop.name}</title>
        <style>
          ${{ markup: checkoutStyle }}
        </style>
      </head>
      <body>
        <header><strong>${shop.name}</strong>${other}</header>
        ${page.body}
      </body>
    </html>`.markup;
}

/** What a variant is called in the reader's language. */
export function lineName({ shop, state, language }: OpenCheckout, variant: Variant): string {
  const context = { state, locale: language.locale };
  const product = productOf(shop, variant);
  const title = translated(context, product.id, { key: "title", text: product.title });
  const values = product.options.flatMap((option, index) => {
    const value = option.values.find(({ name }) => name === variant.optionValues[index]);
    if (!value || value.name === "Default Title") return [];
    return [translated(context, value.id, { key: "name", text: value.name })];
  });
  return [title, ...values].join(" – ");
}

/** Codes that count, each with a way to take it off, and a field for another. */
function codeForms({ shop, cart, priced, language: { text } }: OpenCheckout): Html {
  return html`${priced.codes
      .filter(({ applicable }) => applicable)
      .map(
        ({ code }) =>
          html`<form class="code" method="post" action="${checkoutPath(shop, cart, "/discount")}">
            <input type="hidden" name="remove" value="${code}" />
            <span class="quiet">${code}</span><button>${text.remove} ${code}</button>
          </form>`,
      )}
    <form class="code" method="post" action="${checkoutPath(shop, cart, "/discount")}">
      <label>${text.discountCode} <input name="code" autocomplete="off" /></label>
      <button>${text.apply}</button>
    </form>`;
}

function summary(open: OpenCheckout): Html {
  const { priced, language, shipping } = open;
  const { text } = language;
  const amount = (minor: number): string =>
    `${formatMoney(minor, priced.currency)} ${priced.currency}`;
  const sum = (label: string, value: string, className = ""): Html =>
    html`<div class="${className}">
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  const off = (code: string, minor: number): Html =>
    sum(`${text.discount} ${code}`, `−${amount(minor)}`);
  const used = open.giftCards.reduce((total, card) => total + card.used, 0);
  return html`<aside aria-label="${text.summary}">
    <h2>${text.summary}</h2>
    <ul>
      ${priced.lines.map(
        (line) =>
          html`<li>
            <span
              >${lineName(open, line.variant)}<br /><span class="quiet"
                >${line.plan ? html`${line.plan.name}<br />` : null}${text.quantity}:
                ${line.quantity}</span
              ></span
            ><span>${amount(line.subtotal)}</span>
          </li>`,
      )}
    </ul>
    <dl class="sums">
      ${priced.lines.map((line) =>
        line.automatic ? off(line.automatic.title, line.automatic.amount) : null,
      )}
      ${priced.lines.flatMap((line) =>
        line.reductions.map((each) => off(each.discount.code, each.amount)),
      )}
      ${sum(text.subtotal, amount(priced.subtotal))}
      ${priced.reductions.map((each) => off(each.discount.code, each.amount))}
      ${sum(text.shipping, shipping === 0 ? text.free : amount(shipping))}
      ${
        open.taxes.total > 0
          ? sum(
              open.taxes.included ? text.taxesIncluded : text.taxes,
              amount(open.taxes.total),
              open.taxes.included ? "quiet" : "",
            )
          : null
      }
      ${open.giftCards.map(({ ending, used: by }) =>
        sum(`${text.giftCard} •••• ${ending}`, `−${amount(by)}`),
      )}
      ${sum(text.total, amount(open.due - used), "total")}
      ${
        open.dueNow === open.due
          ? null
          : [
              sum(text.dueNow, amount(open.dueNow - used)),
              sum(text.dueLater, amount(open.due - open.dueNow)),
            ]
      }
    </dl>
    <p class="quiet">${fill(text.chargedIn, { currency: priced.currency })}</p>
    ${codeForms(open)}
  </aside>`;
}

/** Where the form of a checkout stands. */
export type FormPlace = Pick<OpenCheckout, "shop" | "language"> & {
  priced: { currency: string };
  /** The ways to send it, with what each costs; the first is taken when none is chosen. */
  rates: readonly { title: string; cost: number; chosen: boolean }[];
};

function countryOptions({ shop, language }: FormPlace, chosen: string): Html[] {
  const names = new Intl.DisplayNames([language.locale], { type: "region" });
  const codes = [...new Set([shop.countryCode, ...markets.map(({ country }) => country)])];
  return codes.map(
    (code) =>
      html`<option value="${code}" ${{ markup: code === chosen ? "selected" : "" }}>
        ${names.of(code) ?? code}
      </option>`,
  );
}

type FieldName = Exclude<keyof CheckoutForm, "reserveMs" | "countryCode" | "shippingMethod">;

/** The fields of contact, address, shipping and payment, as a cart and an invoice have them. */
export function fieldsOf(open: FormPlace, form: CheckoutForm): Html {
  const { text } = open.language;
  const { priced } = open;
  const field = (name: FieldName, autocomplete: string, className = ""): Html =>
    html`<label class="${className}"
      >${text[name]}
      <input
        name="${name}"
        value="${form[name]}"
        autocomplete="${autocomplete}"
        type="${name === "email" ? "email" : "text"}"
    /></label>`;
  const cost = (minor: number): string =>
    minor === 0 ? text.free : `${formatMoney(minor, priced.currency)} ${priced.currency}`;
  return html`<h2>${text.contact}</h2>
    ${field("email", "email")}
    <h2>${text.delivery}</h2>
    <label
      >${text.country}
      <select name="countryCode" autocomplete="country">
        ${countryOptions(open, form.countryCode)}
      </select></label
    >
    ${field("firstName", "given-name", "half")} ${field("lastName", "family-name", "half")}
    ${field("address1", "address-line1")} ${field("address2", "address-line2")}
    ${field("zip", "postal-code", "half")} ${field("city", "address-level2", "half")}
    ${field("phone", "tel")}
    <h2>${text.shippingMethod}</h2>
    ${open.rates.map(
      ({ title, cost: price, chosen }) =>
        html`<label class="box"
          ><span
            ><input
              type="radio"
              name="shippingMethod"
              value="${title}"
              ${{ markup: chosen ? "checked" : "" }}
            />
            ${title}</span
          ><span>${cost(price)}</span></label
        >`,
    )}
    <h2>${text.payment}</h2>
    <p class="quiet">${text.testMode} ${text.cardHint}</p>
    ${field("cardNumber", "cc-number")} ${field("expiry", "cc-exp", "half")}
    ${field("securityCode", "cc-csc", "half")} ${field("cardName", "cc-name")}`;
}

/** Contact, address, shipping, payment and summary on one page, as Shopify's checkout has them. */
export function checkoutPage(
  open: OpenCheckout,
  form: CheckoutForm,
  problem: string | undefined,
): string {
  const { shop, cart, language, priced } = open;
  const { text, locale } = language;
  const title = text.checkout;
  const otherLanguage = `${checkoutPath(shop, cart)}&sandbox-locale=${locale === "en" ? "zh-CN" : "en"}`;
  if (priced.lines.length === 0) {
    const body = html`<main>
      <h1>${title}</h1>
      <p>${text.empty}</p>
    </main>`;
    return checkoutFrame(shop, language, { title, body, otherLanguage });
  }
  const body = html`<main class="two">
    ${summary(open)}
    <div>
      <h1>${title}</h1>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : null}
      <form class="fields" method="post" action="${checkoutPath(shop, cart)}">
        ${fieldsOf(open, form)}
        <button class="primary">${text.payNow}</button>
      </form>
    </div>
  </main>`;
  return checkoutFrame(shop, language, { title, body, otherLanguage });
}

export function thanksPage(shop: Shop, language: CheckoutLanguage, order: Order): string {
  const { text } = language;
  const address = order.shippingAddress;
  const lines = [
    [address?.firstName, address?.lastName].filter(Boolean).join(" "),
    address?.address1,
    [address?.zip, address?.city].filter(Boolean).join(" "),
    address?.country,
  ].filter((line): line is string => typeof line === "string" && line !== "");
  const body = html`<main>
    <h1>${text.thanks}</h1>
    <p>${text.confirmed}</p>
    <p>${text.order} <strong>${order.name}</strong></p>
    ${order.email ? html`<p>${fill(text.confirmationTo, { email: order.email })}</p>` : null}
    <h2>${text.shipsTo}</h2>
    <p>${lines.map((line) => html`${line}<br />`)}</p>
  </main>`;
  return checkoutFrame(shop, language, { title: text.thanks, body });
}
