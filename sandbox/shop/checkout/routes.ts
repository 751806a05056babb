import type { ShopRoute, ShopRouteAnswer, World } from "#sandbox/contract.ts";
import type { z } from "zod";
import { shopOf } from "../ids.ts";
import { formatMoney } from "../money.ts";
import type { Shop } from "../state.ts";
import { totalsOf } from "../orders/order-totals.ts";
import type { Checkout } from "./state.ts";
import type { Order } from "../orders/state.ts";
import type { PaymentEnd } from "./pay-checkout.ts";
import { payCheckout } from "./pay-checkout.ts";
import { buySchema, checkoutSchema, paySchema } from "./request-schema.ts";
import { startCheckout } from "./start-checkout.ts";

type Handle = ShopRoute["handle"];

const create: Handle = ({ world, shop: base, body }) => {
  const shop = shopOf(base);
  const parsed = checkoutSchema.safeParse(body);
  if (!parsed.success) return unreadable(parsed.error);
  const started = startCheckout(world, shop, parsed.data);
  if (!started.ok) return { status: 422, json: { error: started } };
  world.changed(shop);
  return { status: 201, json: { checkout: checkoutJson(shop, started.checkout) } };
};

const show: Handle = ({ shop: base, params }) => {
  const shop = shopOf(base);
  const checkout = shop.orders.checkouts.get(params.token ?? "");
  return checkout ? { json: { checkout: checkoutJson(shop, checkout) } } : notFound();
};

const pay: Handle = ({ world, shop: base, params, body }) => {
  const shop = shopOf(base);
  const checkout = shop.orders.checkouts.get(params.token ?? "");
  if (!checkout) return notFound();
  const parsed = paySchema.safeParse(body);
  if (!parsed.success) return unreadable(parsed.error);
  return paid(world, shop, { ...parsed.data, checkout });
};

/** Checkout and payment in one call, for scripts and benchmarks; the checkout is not kept. */
const buy: Handle = ({ world, shop: base, body }) => {
  const shop = shopOf(base);
  const parsed = buySchema.safeParse(body);
  if (!parsed.success) return unreadable(parsed.error);
  const started = startCheckout(world, shop, parsed.data);
  if (!started.ok) return { status: 422, json: { error: started } };
  const { checkout } = started;
  const forget = (answer: ShopRouteAnswer): ShopRouteAnswer => {
    if (checkout.status !== "paying") shop.orders.checkouts.delete(checkout.token);
    return answer;
  };
  const answer = paid(world, shop, { ...parsed.data, checkout });
  return answer instanceof Promise ? answer.then(forget) : forget(answer);
};

/** Answers at once when the payment takes no time, so that a sale costs no turn of the event loop. */
function paid(
  world: World,
  shop: Shop,
  request: z.infer<typeof paySchema> & { checkout: Checkout },
): ShopRouteAnswer | Promise<ShopRouteAnswer> {
  const { checkout, card, reserveMs } = request;
  let ended: PaymentEnd | undefined;
  let tell = (end: PaymentEnd): void => {
    ended = end;
  };
  payCheckout(world, shop, { checkout, card, reserveMs, onEnd: (end) => tell(end) });
  if (ended) return paymentAnswer(shop, ended);
  if (!request.wait) return { status: 202, json: { checkout: checkoutJson(shop, checkout) } };
  return new Promise((resolve) => {
    tell = (end) => resolve(paymentAnswer(shop, end));
  });
}

function paymentAnswer(shop: Shop, end: PaymentEnd): ShopRouteAnswer {
  if (end.ok) return { status: 201, json: { order: soldOrderJson(shop, end.order) } };
  return { status: end.code === "declined" ? 402 : 422, json: { error: end } };
}

/** Ids are texts: they exceed what a JSON number keeps. */
export function soldOrderJson(shop: Shop, order: Order): Record<string, unknown> {
  return {
    id: order.id,
    name: order.name,
    financialStatus: order.financialStatus,
    total: formatMoney(totalsOf(order, shop.orders).total, order.currencyCode),
    currencyCode: order.currencyCode,
    lines: order.lines.map(({ id, variantId, sku, title, quantity }) => ({
      id,
      variantId,
      sku,
      title,
      quantity,
    })),
  };
}

function checkoutJson(shop: Shop, checkout: Checkout): Record<string, unknown> {
  const subtotal = checkout.lines.reduce(
    (sum, line) => sum + line.quantity * (shop.variants.get(line.variantId)?.price ?? 0),
    0,
  );
  return {
    token: checkout.token,
    status: checkout.status,
    lines: checkout.lines,
    subtotal: formatMoney(subtotal, shop.currencyCode),
    shipping: checkout.shipping && {
      title: checkout.shipping.title,
      price: formatMoney(checkout.shipping.price, shop.currencyCode),
    },
    total: formatMoney(subtotal + (checkout.shipping?.price ?? 0), shop.currencyCode),
    orderId: checkout.orderId,
    failure: checkout.failure,
  };
}

function unreadable(error: z.ZodError): ShopRouteAnswer {
  const issues = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return { status: 400, json: { error: { code: "bad_request", message: issues.join("; ") } } };
}

function notFound(): ShopRouteAnswer {
  return {
    status: 404,
    json: { error: { code: "not_found", message: "There is no such checkout." } },
  };
}

export const checkoutRoutes: readonly ShopRoute[] = [
  { method: "POST", path: "/checkouts", handle: create },
  { method: "GET", path: "/checkouts/:token", handle: show },
  { method: "POST", path: "/checkouts/:token/pay", handle: pay },
  { method: "POST", path: "/buy", handle: buy },
];
