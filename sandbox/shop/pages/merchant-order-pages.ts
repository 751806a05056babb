import type { ShopRoute } from "#sandbox/contract.ts";
import { idOf, isoTime } from "../ids.ts";
import { formatMoney } from "../money.ts";
import type { Shop } from "../state.ts";
import type { Fulfillment, FulfillmentOrder } from "../fulfilment/state.ts";
import { supportedActions } from "../fulfilment/supported-actions.ts";
import { findOrder } from "../merchant/find.ts";
import { displayFulfillmentStatus, fulfillmentOrdersOf } from "../orders/order-status.ts";
import { currentQuantity, totalsOf, unfulfilledQuantity } from "../orders/order-totals.ts";
import type { Order, OrderLine } from "../orders/state.ts";
import type { Field } from "./forms.ts";
import { actionForm, hidden, table } from "./forms.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { at } from "./layout.ts";
import type { PageRequest } from "./merchant-page.ts";
import { merchantPage } from "./merchant-page.ts";
import type { Texts } from "./messages.ts";
import { orderJson, parcelsOf } from "./order-json.ts";

const ordersShownMax = 100;

const list = merchantPage("/orders", ({ shop, text, query, answer }) => {
  const newest = [...shop.orders.orders.values()].slice(-ordersShownMax).reverse();
  if (query.get("format") === "json") {
    return { json: { orders: newest.map((order) => orderJson(shop, order)) } };
  }
  const rows = newest.map((order) => [
    html`<a href="${at(shop, `/merchant/orders/${order.number}`)}">${order.name}</a>`,
    isoTime(order.createdAt),
    order.soldBy,
    paymentOf(text, order),
    words(displayFulfillmentStatus(shop, order)),
    total(shop, order),
  ]);
  const heads = [text.order, text.made, text.soldBy, text.payment, text.fulfilment, text.total];
  return answer({ title: text.orders, body: table({ heads, rows, whenEmpty: text.none }) });
});

/** Statuses are shown by Shopify's own words. */
function words(status: string): string {
  return status.toLowerCase().replaceAll("_", " ");
}

function paymentOf(text: Texts, order: Order): string {
  return order.cancelledAt === null ? words(order.financialStatus) : text.cancelled;
}

function total(shop: Shop, order: Order): string {
  const { currentTotal } = totalsOf(order, shop.orders);
  return `${formatMoney(currentTotal, order.currencyCode)} ${order.currencyCode}`;
}

/** One order's page: its forms all come back to it. */
interface OrderPage {
  request: PageRequest;
  order: Order;
  form(name: string, button: string, fields?: readonly Field[]): Html;
}

const show = merchantPage("/orders/:order", (request) => {
  const { shop, text, params, query, answer } = request;
  const found = findOrder(shop, params.order ?? "");
  if (!found.ok) {
    return answer({ title: text.notFound, body: html`<p>${text.noSuchOrder}</p>`, status: 404 });
  }
  const { order } = found;
  if (query.get("format") === "json") return { json: { order: orderJson(shop, order) } };
  const back = `/merchant/orders/${order.number}`;
  const view: OrderPage = {
    request,
    order,
    form: (name, button, fields) =>
      actionForm(shop, { path: `/orders/${order.number}/${name}`, button, back, fields }),
  };
  return answer({ title: `${text.order} ${order.name}`, body: orderBody(view) });
});

function orderBody(view: OrderPage): Html {
  const { request, order, form } = view;
  const { shop, text } = request;
  const whenEmpty = text.none;
  const lines = {
    heads: [text.product, text.ordered, text.current, text.toShip, text.change],
    rows: order.lines.map((line) => lineRow(view, line)),
  };
  const work = {
    heads: [text.location, text.state, text.units, text.actions],
    rows: fulfillmentOrdersOf(shop, order).map((each) => workRow(view, each)),
  };
  const parcels = {
    heads: [text.parcel, text.state, text.tracking, ""],
    rows: parcelsOf(shop, order).map((parcel) => parcelRow(view, parcel)),
  };
  const restock = restockField(text);
  return html`<p>
      ${paymentOf(text, order)}, ${words(displayFulfillmentStatus(shop, order))},
      ${total(shop, order)}, ${order.soldBy} ${order.email}
    </p>
    ${shippingTo(order)}
    <h2>${text.lines}</h2>
    ${table({ ...lines, whenEmpty })}
    <h2>${text.fulfilmentOrders}</h2>
    ${table({ ...work, whenEmpty })}
    <h2>${text.parcels}</h2>
    ${table({ ...parcels, whenEmpty })}
    <h2>${text.order}</h2>
    ${form("mark-paid", text.markPaid)} ${form("refund", text.refundAll, [restock])}
    ${form("cancel", text.cancelOrder, [restock])}`;
}

function restockField(text: Texts): Field {
  const options = [
    { value: "true", text: text.restock },
    { value: "false", text: text.noRestock },
  ];
  return { name: "restock", label: text.restock, options };
}

function shippingTo({ shippingAddress: address }: Order): Html | null {
  if (!address) return null;
  const { firstName, lastName, address1, zip, city, country } = address;
  const parts = [firstName, lastName, address1, zip, city, country].filter(Boolean);
  return html`<p class="quiet">${parts.join(", ")}</p>`;
}

function lineRow({ request, form }: OrderPage, line: OrderLine): (Html | string | number)[] {
  const { text } = request;
  const fields = [
    hidden("lineItemId", line.id),
    { name: "quantity", label: text.units, kind: "number" as const },
    restockField(text),
  ];
  return [
    html`${line.title}
      <div class="quiet">${line.sku ?? text.noSku}</div>`,
    line.quantity,
    currentQuantity(line),
    unfulfilledQuantity(line),
    html`${form("edit", text.editTo, fields)} ${form("refund", text.refund, fields)}`,
  ];
}

function workRow(view: OrderPage, each: FulfillmentOrder): (Html | string | number)[] {
  const units = each.lines.map((line) => `${line.remainingQuantity}/${line.totalQuantity}`);
  return [
    html`${each.assigned.name}
      <div class="quiet">${idOf(each.id)}</div>`,
    words(`${each.status}, ${each.requestStatus}`),
    units.join(", "),
    html`${workForms(view, each)}`,
  ];
}

function workForms({ request, form }: OrderPage, each: FulfillmentOrder): Html[] {
  const { shop, text } = request;
  const target = hidden("fulfillmentOrderId", each.id);
  const options = [...shop.locations.values()]
    .filter(({ id, active }) => active && id !== each.locationId)
    .map(({ id, name }) => ({ value: id, text: name }));
  const tracking = [
    { name: "company", label: text.carrier },
    { name: "trackingNumber", label: text.tracking },
  ];
  const forms: Record<string, () => Html> = {
    CREATE_FULFILLMENT: () => form("fulfil", text.ship, [target, ...tracking]),
    REQUEST_FULFILLMENT: () => form("request-fulfilment", text.requestFulfilment, [target]),
    CANCEL_FULFILLMENT_ORDER: () => form("withdraw-request", text.withdrawRequest, [target]),
    REQUEST_CANCELLATION: () => form("request-cancellation", text.requestCancellation, [target]),
    MOVE: () => form("move", text.move, [target, { name: "location", label: text.to, options }]),
    HOLD: () => form("hold", text.hold, [target]),
    RELEASE_HOLD: () => form("release", text.release, [target]),
  };
  return supportedActions(shop, each)
    .filter((action) => !(action === "MOVE" && options.length === 0))
    .flatMap((action) => forms[action]?.() ?? []);
}

function parcelRow({ request, form }: OrderPage, parcel: Fulfillment): (Html | string)[] {
  const { text } = request;
  const target = hidden("fulfillmentId", parcel.id);
  const tracking = parcel.tracking.map(({ company, number }) =>
    [company, number].filter(Boolean).join(" "),
  );
  const forms =
    parcel.status === "SUCCESS"
      ? [
          form("parcel-event", text.delivered, [target, hidden("status", "DELIVERED")]),
          form("cancel-parcel", text.cancelParcel, [target]),
        ]
      : [];
  return [parcel.name, words(parcel.displayStatus), tracking.join(", "), html`${forms}`];
}

export const merchantOrderPages: readonly ShopRoute[] = [list, show];
