import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { gid, shopOf } from "#sandbox/shop/ids.ts";
import { displayFulfillmentStatus } from "#sandbox/shop/orders/order-status.ts";
import { html } from "#sandbox/shop/pages/html.ts";
import { fill } from "../checkout/messages.ts";
import { statusKey } from "./graphql/order-resolvers.ts";
import { accountLanguage } from "./messages.ts";
import { accountPage } from "./sign-in-pages.ts";

/** The page that an order's `statusPageUrl` leads to. */
export function orderPage(call: AccountCall, number: string): AccountAnswer {
  const shop = shopOf(call.shop);
  const language = accountLanguage(call.locale);
  const { text } = language;
  const order = shop.orders.orders.get(gid("Order", number));
  if (!order || call.query.get("key") !== statusKey(shop, order)) {
    const body = html`<p>${text.noOrder}</p>`;
    return accountPage(call, language, { title: text.notFound, body, status: 404 });
  }
  const parcels = order.fulfillmentIds.flatMap((id) => shop.orders.fulfillments.get(id) ?? []);
  const numbers = parcels.flatMap(({ tracking }) => tracking.flatMap((each) => each.number ?? []));
  const body = html`<p>${text.status}: ${displayFulfillmentStatus(shop, order)}</p>
    <ul>
      ${order.lines.map((line) => html`<li>${line.quantity} × ${line.title}</li>`)}
    </ul>
    ${numbers.length > 0 ? html`<p>${text.tracking}: ${numbers.join(", ")}</p>` : null}`;
  const title = fill(text.order, { name: order.name });
  return accountPage(call, language, { title, body });
}
