import { z } from "zod";
import type { ShopRoute, ShopRouteAnswer } from "#sandbox/contract.ts";
import { gid, idOf, shopOf } from "../ids.ts";
import { isBounded, sellableQuantity } from "../inventory/levels.ts";
import { productByHandle, productOf, variantTitle, variantsOf } from "../lookup.ts";
import { formatMoney } from "../money.ts";
import type { Product, Shop, Variant } from "../state.ts";
import { isOnSale } from "../checkout/find-lines.ts";
import { payCheckout } from "../checkout/pay-checkout.ts";
import { addressSchema } from "../checkout/request-schema.ts";
import { startCheckout } from "../checkout/start-checkout.ts";
import type { CartLine } from "./cart.ts";
import { addToCart, readCart, writeCart } from "./cart.ts";
import { checkoutForm } from "./checkout-form.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { at, page } from "./layout.ts";
import { languageOf, refusalText } from "./messages.ts";

type Request = Parameters<ShopRoute["handle"]>[0];

const productsShownMax = 250;

/** A shopper's page; the cart goes along in every link. */
function shown(
  request: Request,
  options: { title: string; body: Html; cart: string; status?: number },
): ShopRouteAnswer {
  const shop = shopOf(request.shop);
  const language = languageOf(request, shop);
  const { text } = language;
  const { cart, status, ...content } = options;
  const count = readCart(cart).reduce((sum, line) => sum + line.quantity, 0);
  const links = [
    { path: `/?cart=${cart}`, text: text.catalogue },
    { path: `/cart/${cart || "empty"}`, text: `${text.cart} (${count})` },
    { path: "/merchant", text: text.merchant },
  ];
  const query = translateProblem(request, shop);
  return { status, html: page({ ...content, shop, language, links, query }) };
}

/** A refusal travels in the address by its code. */
function translateProblem(request: Request, shop: Shop): URLSearchParams {
  const query = new URLSearchParams(request.query);
  const code = query.get("problem");
  if (code) query.set("problem", refusalText(languageOf(request, shop).text, code));
  return query;
}

function price(shop: Shop, minor: number): string {
  return `${formatMoney(minor, shop.currencyCode)} ${shop.currencyCode}`;
}

const catalogue: ShopRoute["handle"] = (request) => {
  const shop = shopOf(request.shop);
  const { text } = languageOf(request, shop);
  const cart = request.query.get("cart") ?? "";
  const now = request.world.clock.now();
  const onSale: Product[] = [];
  for (const product of shop.products.values()) {
    if (onSale.length === productsShownMax) break;
    if (product.status === "ACTIVE" && isOnSale(shop, product, { now })) onSale.push(product);
  }
  const cards = onSale.map((product) => card(shop, product, cart));
  const body =
    cards.length > 0
      ? html`<ul class="grid">
          ${cards}
        </ul>`
      : html`<p>${text.nothingOnSale}</p>`;
  return shown(request, { title: text.catalogue, body, cart });
};

function card(shop: Shop, product: Product, cart: string): Html {
  const prices = variantsOf(shop, product).map((variant) => variant.price);
  return html`<li class="card">
    ${picture(product)}
    <a href="${at(shop, `/products/${product.handle}?cart=${cart}`)}">${product.title}</a>
    <div>${price(shop, Math.min(...prices))}</div>
  </li>`;
}

function picture({ media }: Product): Html | null {
  const [image] = media;
  return image ? html`<img src="${image.url}" alt="${image.alt ?? ""}" loading="lazy" />` : null;
}

const product: ShopRoute["handle"] = (request) => {
  const shop = shopOf(request.shop);
  const { text } = languageOf(request, shop);
  const cart = request.query.get("cart") ?? "";
  const found = productByHandle(shop, request.params.handle ?? "");
  if (!found || !isOnSale(shop, found, { now: request.world.clock.now() })) {
    const body = html`<p>${text.noSuchPage}</p>`;
    return shown(request, { title: text.notFound, body, cart, status: 404 });
  }
  const options = variantsOf(shop, found).map((variant) => {
    const soldOut = isSoldOut(shop, variant);
    const note = soldOut ? ` (${text.soldOut})` : "";
    return html`<option value="${idOf(variant.id)}" ${soldOut ? "disabled" : ""}>
      ${nameOf(found, variant)} – ${price(shop, variant.price)}${note}
    </option>`;
  });
  const body = html`<div class="picture">${picture(found)}</div>
    <form class="stack" method="get" action="${at(shop, "/cart-add")}">
      <input type="hidden" name="cart" value="${cart}" />
      <label
        >${text.variant}
        <select name="variant">
          ${options}
        </select></label
      >
      <label
        >${text.quantity} <input class="small" type="number" name="quantity" value="1" min="1"
      /></label>
      <button class="primary">${text.addToCart}</button>
    </form>`;
  return shown(request, { title: found.title, body, cart });
};

function nameOf(product: Product, variant: Variant): string {
  const title = variantTitle(variant);
  return title === "Default Title" ? product.title : `${product.title} – ${title}`;
}

function isSoldOut(shop: Shop, variant: Variant): boolean {
  return isBounded(shop, variant) && sellableQuantity(shop, variant) < 1;
}

const add: ShopRoute["handle"] = ({ shop: base, query }) => {
  const shop = shopOf(base);
  const quantity = Number(query.get("quantity") ?? "1");
  const variantId = gid("ProductVariant", query.get("variant") ?? "");
  const before = readCart(query.get("cart"));
  const isGood = shop.variants.has(variantId) && Number.isSafeInteger(quantity) && quantity > 0;
  const lines = isGood ? addToCart(before, { variantId, quantity }) : before;
  return { redirect: at(shop, `/cart/${writeCart(lines) || "empty"}`) };
};

const cartPage: ShopRoute["handle"] = (request) => {
  const shop = shopOf(request.shop);
  const { text } = languageOf(request, shop);
  const cart = writeCart(readCart(request.params.lines));
  const rows = readCart(cart).flatMap((line) => cartRow(shop, line));
  if (rows.length === 0) {
    const body = html`<p>${text.cartEmpty}</p>`;
    return shown(request, { title: text.cart, body, cart: "" });
  }
  const body = html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${text.product}</th>
            <th class="number">${text.quantity}</th>
            <th class="number">${text.price}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <h2>${text.checkOut}</h2>
    ${checkoutForm(shop, { cart, text })}`;
  return shown(request, { title: text.cart, body, cart });
};

function cartRow(shop: Shop, { variantId, quantity }: CartLine): Html[] {
  const variant = shop.variants.get(variantId);
  if (!variant) return [];
  return [
    html`<tr>
      <td>${nameOf(productOf(shop, variant), variant)}</td>
      <td class="number">${quantity}</td>
      <td class="number">${price(shop, variant.price * quantity)}</td>
    </tr>`,
  ];
}

const paySchema = z.object({
  email: z.string().nullish(),
  card: z.enum(["ok", "declined", "pending", "abandoned"]).default("ok"),
  reserveMs: z.coerce.number().int().min(0).optional(),
});

const pay: ShopRoute["handle"] = ({ world, shop: base, params, body }) => {
  const shop = shopOf(base);
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ""));
  const form = paySchema.safeParse(given);
  const address = addressSchema.safeParse(given);
  const lines = readCart(params.lines);
  const back = (problem: string): ShopRouteAnswer => ({
    redirect: at(shop, `/cart/${writeCart(lines) || "empty"}?problem=${problem}`),
  });
  if (!form.success || !address.success) return back("unreadable");
  const { email, card, reserveMs } = form.data;
  const shippingAddress = address.data;
  const { phone } = shippingAddress;
  const started = startCheckout(world, shop, { lines, email, phone, shippingAddress });
  if (!started.ok) return back(started.code);
  return new Promise((resolve) => {
    payCheckout(world, shop, {
      checkout: started.checkout,
      card,
      reserveMs,
      onEnd: (end) =>
        resolve(end.ok ? { redirect: at(shop, `/thanks/${end.order.number}`) } : back(end.code)),
    });
  });
};

const thanks: ShopRoute["handle"] = (request) => {
  const { text } = languageOf(request, shopOf(request.shop));
  const body = html`<p>${text.orderReceived} #${request.params.number}</p>`;
  return shown(request, { title: text.thanks, body, cart: "" });
};

/** The shop as a shopper sees it, plain enough for tests to click through. */
export const shopperPages: readonly ShopRoute[] = [
  { method: "GET", path: "/", handle: catalogue },
  { method: "GET", path: "/products/:handle", handle: product },
  { method: "GET", path: "/cart-add", handle: add },
  { method: "GET", path: "/cart/:lines", handle: cartPage },
  { method: "POST", path: "/cart/:lines/pay", handle: pay },
  { method: "GET", path: "/thanks/:number", handle: thanks },
];
