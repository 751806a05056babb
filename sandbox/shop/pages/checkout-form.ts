import type { Shop } from "../state.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { at } from "./layout.ts";
import type { Texts } from "./messages.ts";

/** Who buys and where it goes, and the test card that decides how the payment ends. */
export function checkoutForm(shop: Shop, options: { cart: string; text: Texts }): Html {
  const { cart, text } = options;
  const fields = [
    { name: "email", label: text.email, type: "email", value: "" },
    { name: "firstName", label: text.firstName, type: "text", value: "" },
    { name: "lastName", label: text.lastName, type: "text", value: "" },
    { name: "address1", label: text.address, type: "text", value: "" },
    { name: "zip", label: text.zip, type: "text", value: "" },
    { name: "city", label: text.city, type: "text", value: "" },
    { name: "countryCode", label: text.countryCode, type: "text", value: shop.countryCode },
    { name: "phone", label: text.phone, type: "tel", value: "" },
  ].map(
    ({ name, label, type, value }) =>
      html`<label>${label} <input name="${name}" type="${type}" value="${value}" /></label>`,
  );
  return html`<form class="stack" method="post" action="${at(shop, `/cart/${cart}/pay`)}">
    ${fields}
    <label
      >${text.payment}
      <select name="card">
        <option value="ok">${text.cardOk}</option>
        <option value="declined">${text.cardDeclined}</option>
        <option value="pending">${text.cardPending}</option>
        <option value="abandoned">${text.cardAbandoned}</option>
      </select></label
    >
    <label
      >${text.paymentTakes} <input class="small" name="reserveMs" type="number" min="0"
    /></label>
    <button class="primary">${text.pay}</button>
  </form>`;
}
