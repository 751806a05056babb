import type { ShopRoute } from "#sandbox/contract.ts";
import type { Location } from "../state.ts";
import type { Field } from "./forms.ts";
import { actionForm, hidden, table } from "./forms.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import type { PageRequest } from "./merchant-page.ts";
import { merchantPage } from "./merchant-page.ts";

function form(
  { shop }: PageRequest,
  options: { path: string; button: string; fields: Field[] },
): Html {
  return actionForm(shop, { ...options, back: "/merchant" });
}

const overview = merchantPage("", (request) => {
  const { shop, text, answer } = request;
  const all = [...shop.orders.orders.values()];
  const open = all.filter(({ closedAt }) => closedAt === null).length;
  const newLocation = form(request, {
    path: "/locations/add",
    button: text.addLocation,
    fields: [
      { name: "name", label: text.name },
      { name: "city", label: text.city },
    ],
  });
  const body = html`<p>
      ${text.counted} ${shop.products.size}, ${shop.variants.size}, ${all.length}, ${open}
    </p>
    <h2>${text.locations}</h2>
    ${table({
      heads: [text.location, text.kind, text.state, text.items, ""],
      rows: [...shop.locations.values()].map((location) => locationRow(request, location)),
      whenEmpty: text.none,
    })}
    ${newLocation}
    <h2>${text.behaviour}</h2>
    ${settingsTable(request)}`;
  return answer({ title: text.overview, body });
});

function settingsTable(request: PageRequest): Html {
  const { shop, text } = request;
  const { settings } = shop.orders;
  const setting = (label: string, name: string, value: number) => [
    label,
    value,
    form(request, {
      path: "/settings",
      button: text.set,
      fields: [{ name, label: text.newValue, kind: "number" }],
    }),
  ];
  const pause = form(request, {
    path: "/pause",
    button: settings.paused ? text.resume : text.pause,
    fields: [hidden("paused", String(!settings.paused))],
  });
  const rows = [
    setting(text.setReserve, "reserveMs", settings.reserveMs),
    setting(text.setExpiry, "reservationExpiryMs", settings.reservationExpiryMs),
    setting(text.setRoutingMin, "routingDelayMinMs", settings.routingDelayMs.min),
    setting(text.setRoutingMax, "routingDelayMaxMs", settings.routingDelayMs.max),
    setting(text.setLag, "searchLagMs", settings.searchLagMs),
    setting(text.setShipping, "shippingPrice", settings.shippingPrice),
    [text.takesOrders, settings.paused ? text.paused : text.yes, pause],
  ];
  return table({ heads: [text.setting, text.now, ""], rows, whenEmpty: text.none });
}

function locationRow(request: PageRequest, location: Location): (Html | string | number)[] {
  const { shop, text } = request;
  const service = shop.fulfillmentServices.get(location.fulfillmentServiceId ?? "");
  return [
    location.name,
    service ? `${text.serviceOf} ${service.app}` : text.own,
    location.active ? text.active : text.inactive,
    location.itemIds.size,
    html`${locationForms(request, location)}`,
  ];
}

function locationForms(request: PageRequest, location: Location): Html[] {
  const { shop, text } = request;
  const here = hidden("location", location.id);
  const hasRates = !shop.delivery.locationIdsWithoutRates.has(location.id);
  const rates = form(request, {
    path: "/locations/rates",
    button: hasRates ? text.removeRates : text.addRates,
    fields: [here, hidden("rates", String(!hasRates))],
  });
  if (!location.active) {
    return [
      form(request, { path: "/locations/activate", button: text.activate, fields: [here] }),
      form(request, { path: "/locations/delete", button: text.delete, fields: [here] }),
      rates,
    ];
  }
  const others = [...shop.locations.values()].filter(
    (each) => each.active && each.id !== location.id && each.fulfillmentServiceId === null,
  );
  const options = others.map(({ id, name }) => ({ value: id, text: name }));
  const destination = { name: "destination", label: text.stockGoesTo, options };
  const fields = [here, destination];
  return [form(request, { path: "/locations/deactivate", button: text.deactivate, fields }), rates];
}

const mails = merchantPage("/mails", ({ world, shop, text, query, answer }) => {
  const own = world.mails.filter((mail) => mail.shop === shop.domain);
  if (query.get("format") === "json") return { json: { mails: own } };
  const rows = own
    .slice(-250)
    .reverse()
    .map((mail) => [new Date(mail.at).toISOString(), mail.to, mail.subject, mail.kind]);
  const heads = [text.when, text.to, text.subject, text.kind];
  const body = html`<p class="quiet">${text.mailsExplained}</p>
    ${table({ heads, rows, whenEmpty: text.none })}`;
  return answer({ title: text.mails, body });
});

export const merchantOverviewPages: readonly ShopRoute[] = [overview, mails];
