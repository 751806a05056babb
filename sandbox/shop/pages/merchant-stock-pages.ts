import type { ShopRoute } from "#sandbox/contract.ts";
import { idOf } from "../ids.ts";
import { levelOf } from "../inventory/levels.ts";
import { onHandOf } from "../inventory/quantity-names.ts";
import { itemOf, productOf, variantTitle, variantsOf } from "../lookup.ts";
import { formatMoney } from "../money.ts";
import type { InventoryLevel, Location, Product, Shop, Variant } from "../state.ts";
import type { Field } from "./forms.ts";
import { actionForm, hidden, table } from "./forms.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import type { PageRequest } from "./merchant-page.ts";
import { merchantPage } from "./merchant-page.ts";
import type { Texts } from "./messages.ts";

const rowsShownMax = 250;

/** Products by title or SKU, as many as a page can show. */
function productsLike(shop: Shop, search: string): Product[] {
  const wanted = search.toLowerCase();
  const found: Product[] = [];
  for (const product of shop.products.values()) {
    if (found.length === rowsShownMax) break;
    if (isLike(shop, product, wanted)) found.push(product);
  }
  return found;
}

function isLike(shop: Shop, product: Product, wanted: string): boolean {
  if (product.title.toLowerCase().includes(wanted)) return true;
  return variantsOf(shop, product).some((variant) =>
    itemOf(shop, variant).sku?.toLowerCase().includes(wanted),
  );
}

const products = merchantPage("/products", ({ shop, text, query, answer }) => {
  const search = query.get("search") ?? "";
  const back = `/merchant/products?search=${encodeURIComponent(search)}`;
  const rows = productsLike(shop, search).map((product) => {
    const fields = [hidden("product", product.id)];
    const form = (path: string, button: string) => actionForm(shop, { path, button, back, fields });
    return [
      html`<a href="stock?search=${encodeURIComponent(product.title)}">${product.title}</a>
        <div class="quiet">${product.handle}</div>`,
      product.status.toLowerCase(),
      product.variantIds.length,
      html`${form("/products/duplicate", text.duplicate)} ${form("/products/delete", text.delete)}`,
    ];
  });
  const heads = [text.product, text.status, text.variants, ""];
  const body = html`${searchForm(text, search)} ${table({ heads, rows, whenEmpty: text.none })}`;
  return answer({ title: text.products, body });
});

function searchForm(text: Texts, search: string): Html {
  return html`<form class="inline" method="get">
    <input
      name="search"
      value="${search}"
      placeholder="${text.titleOrSku}"
      aria-label="${text.titleOrSku}"
    />
    <button>${text.search}</button>
  </form>`;
}

const stock = merchantPage("/stock", (request) => {
  const { shop, text, query, answer } = request;
  const search = query.get("search") ?? "";
  const levels = levelsLike(shop, search);
  if (query.get("format") === "json") {
    return { json: { levels: levels.map((row) => levelJson(shop, row)) } };
  }
  const back = `/merchant/stock?search=${encodeURIComponent(search)}`;
  const heads = [
    text.variant,
    text.location,
    text.available,
    text.committed,
    text.reserved,
    text.other,
    text.onHand,
    text.change,
  ];
  const rows = levels.map((row) => stockRow(request, { ...row, back }));
  const body = html`${searchForm(text, search)} ${table({ heads, rows, whenEmpty: text.none })}`;
  return answer({ title: text.stock, body });
});

interface StockRow {
  variant: Variant;
  location: Location;
  level: InventoryLevel;
}

function levelsLike(shop: Shop, search: string): StockRow[] {
  const rows: StockRow[] = [];
  for (const variant of productsLike(shop, search).flatMap((each) => variantsOf(shop, each))) {
    for (const location of shop.locations.values()) {
      const level = levelOf(shop, variant.inventoryItemId, location.id);
      if (level && rows.length < rowsShownMax) rows.push({ variant, location, level });
    }
  }
  return rows;
}

function levelJson(shop: Shop, { variant, location, level }: StockRow): Record<string, unknown> {
  const item = itemOf(shop, variant);
  return {
    sku: item.sku,
    variantId: variant.id,
    inventoryItemId: item.id,
    locationId: location.id,
    location: location.name,
    tracked: item.tracked,
    inventoryPolicy: variant.inventoryPolicy,
    available: level.available,
    committed: level.committed,
    reserved: level.reserved,
    damaged: level.damaged,
    safety_stock: level.safety_stock,
    quality_control: level.quality_control,
    incoming: level.incoming,
    on_hand: onHandOf(level),
    updatedAt: new Date(level.updatedAt).toISOString(),
  };
}

function stockRow(
  request: PageRequest,
  row: StockRow & { back: string },
): (Html | string | number)[] {
  const { shop, text } = request;
  const { variant, location, level } = row;
  const item = itemOf(shop, variant);
  const title = variantTitle(variant);
  const shownTitle = title === "Default Title" ? "" : ` – ${title}`;
  const price = formatMoney(variant.price, shop.currencyCode);
  const name = html`${productOf(shop, variant).title}${shownTitle}
    <div class="quiet">
      ${item.sku ?? text.noSku} · ${price} ·
      ${variant.inventoryPolicy}${item.tracked ? "" : ` · ${text.untracked}`}
    </div>`;
  const others = level.damaged + level.safety_stock + level.quality_control;
  return [
    name,
    location.name,
    level.available,
    level.committed,
    level.reserved,
    others,
    onHandOf(level),
    html`${stockForms(request, row)}`,
  ];
}

function stockForms(
  { shop, text }: PageRequest,
  { variant, location, back }: StockRow & { back: string },
): Html[] {
  const item = itemOf(shop, variant);
  const named = hidden("variantId", idOf(variant.id));
  const here = [named, hidden("location", location.id)];
  const units: Field = { name: "quantity", label: text.units, kind: "number" };
  const form = (path: string, button: string, fields: Field[]) =>
    actionForm(shop, { path, button, back, fields });
  const policy = variant.inventoryPolicy === "DENY" ? "CONTINUE" : "DENY";
  const policyButton = policy === "DENY" ? text.stopAtZero : text.sellOnAtZero;
  const options = [...shop.locations.values()]
    .filter(({ id, active }) => active && id !== location.id)
    .map(({ id, name }) => ({ value: id, text: name }));
  const transfer = [
    named,
    hidden("from", location.id),
    { name: "to", label: text.to, options },
    units,
  ];
  return [
    form("/stock/set", text.set, [...here, { ...units, label: text.available }]),
    form("/stock/adjust", text.adjust, [
      ...here,
      { name: "delta", label: text.plusMinus, kind: "number" },
    ]),
    ...(options.length > 0 ? [form("/stock/transfer", text.transfer, transfer)] : []),
    form("/variants/policy", policyButton, [named, hidden("policy", policy)]),
    form("/variants/tracking", item.tracked ? text.stopTracking : text.track, [
      named,
      hidden("tracked", String(!item.tracked)),
    ]),
    form("/pos-sale", text.sellAtCounter, [...here, units]),
    form("/draft-sale", text.sellByDraft, [named, units]),
  ];
}

export const merchantStockPages: readonly ShopRoute[] = [products, stock];
