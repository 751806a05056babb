import { draftTotals, lineDiscount } from "#sandbox/shop/drafts/draft-totals.ts";
import type { Draft } from "#sandbox/shop/drafts/state.ts";
import { formatMoney, minorPerUnit } from "#sandbox/shop/money.ts";
import { html } from "#sandbox/shop/pages/html.ts";
import type { Html } from "#sandbox/shop/pages/html.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { checkoutFrame, fieldsOf } from "../checkout/checkout-page.ts";
import type { CheckoutLanguage } from "../checkout/messages.ts";
import { fill } from "../checkout/messages.ts";
import type { CheckoutForm } from "../checkout/read-form.ts";

export interface OpenInvoice {
  shop: Shop;
  draft: Draft;
  language: CheckoutLanguage;
  /** Where its form is sent. */
  path: string;
  shipping: number;
  shippingTitle: string | null;
}

function summary({ shop, draft, language: { text }, shipping }: OpenInvoice): Html {
  const code = shop.currencyCode;
  const perUnit = minorPerUnit(code);
  const totals = draftTotals(draft, perUnit);
  const amount = (minor: number): string => `${formatMoney(minor, code)} ${code}`;
  const sum = (label: string, value: string, className = ""): Html =>
    html`<div class="${className}">
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<aside aria-label="${text.summary}">
    <h2>${text.summary}</h2>
    <p class="quiet">${draft.name}</p>
    <ul>
      ${draft.lines.map(
        (line) =>
          html`<li>
            <span
              >${line.title}<br /><span class="quiet"
                >${text.quantity}: ${line.quantity}</span
              ></span
            ><span>${amount(line.unitPrice * line.quantity - lineDiscount(line, perUnit))}</span>
          </li>`,
      )}
    </ul>
    <dl class="sums">
      ${
        totals.orderDiscount > 0
          ? sum(
              `${text.discount} ${draft.discount?.title ?? ""}`,
              `−${amount(totals.orderDiscount)}`,
            )
          : null
      }
      ${sum(text.subtotal, amount(totals.subtotal))}
      ${sum(text.shipping, shipping === 0 ? text.free : amount(shipping))}
      ${sum(text.total, amount(totals.subtotal + shipping), "total")}
    </dl>
    <p class="quiet">${fill(text.chargedIn, { currency: code })}</p>
  </aside>`;
}

/** What the merchant put together, and the same form as a cart's checkout. */
export function invoicePage(open: OpenInvoice, form: CheckoutForm, problem?: string): string {
  const { shop, language, path, shipping } = open;
  const { text } = language;
  const rates = open.shippingTitle
    ? [{ title: open.shippingTitle, cost: shipping, chosen: true }]
    : [];
  const place = { shop, language, rates, priced: { currency: shop.currencyCode } };
  const body = html`<main class="two">
    ${summary(open)}
    <div>
      <h1>${text.checkout}</h1>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : null}
      <form class="fields" method="post" action="${path}">
        ${fieldsOf(place, form)}
        <button class="primary">${text.payNow}</button>
      </form>
    </div>
  </main>`;
  return checkoutFrame(shop, language, { title: text.checkout, body });
}
