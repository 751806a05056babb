import { z } from "zod";

import type { PlannedOrder } from "./plan.ts";
import type { StreamLine } from "./stream.ts";

/** An order that a shop took, as the shopper saw it. */
export interface Sale {
  shop: string;
  gid: string;
  name: string;
  soldAt: number;
  lines: { gid: string; sku: string; units: number }[];
}

export interface Purchase {
  unitsAsked: number;
  linesAsked: number;
  sale: Sale | null;
}

const sold = z.object({
  order: z.object({
    id: z.string(),
    name: z.string(),
    lines: z.array(z.object({ id: z.string(), sku: z.string(), quantity: z.number() })),
  }),
});
const refused = z.object({
  error: z.object({
    code: z.string(),
    line: z.number().nullable(),
    available: z.number().nullable(),
  }),
});

const SHIPPING_ADDRESS = {
  firstName: "Ada",
  lastName: "Shopper",
  address1: "1 Main Street",
  city: "London",
  zip: "N1 1AA",
  countryCode: "GB",
};

/**
 * Buys an order in its shop. Where the shop has less than a line asks, the shopper takes what there
 * is, or leaves the line; so each refusal shortens the cart, and the last answer is a sale or nothing.
 */
export async function buy(
  place: { sandboxUrl: string; domain: string },
  order: PlannedOrder,
): Promise<Purchase> {
  const cart = order.lines.map((line) => ({ ...line }));
  const asked = {
    unitsAsked: order.lines.reduce((sum, line) => sum + line.units, 0),
    linesAsked: order.lines.length,
  };
  const triesMax = order.lines.length * 2 + 1;
  for (let tries = 0; tries < triesMax && cart.length > 0; tries += 1) {
    const answer = await tryToBuy(place, { order, cart });
    if ("order" in answer) return { ...asked, sale: saleOf(place.domain, answer.order) };
    shorten(cart, answer.error);
  }
  if (cart.length > 0)
    throw new Error(`Order ${order.id} could not be bought in ${triesMax} tries.`);
  return { ...asked, sale: null };
}

async function tryToBuy(
  { sandboxUrl, domain }: { sandboxUrl: string; domain: string },
  { order, cart }: { order: PlannedOrder; cart: readonly StreamLine[] },
) {
  const response = await fetch(`${sandboxUrl}/shops/${domain}/buy`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      lines: cart.map(({ sku, units }) => ({ sku, quantity: units })),
      email: `${order.customer ?? "guest"}@example.com`,
      shippingAddress: SHIPPING_ADDRESS,
      note: order.id,
      card: "ok",
    }),
  });
  const body: unknown = await response.json();
  return response.ok ? sold.parse(body) : refused.parse(body);
}

function shorten(
  cart: StreamLine[],
  { code, line, available }: z.infer<typeof refused>["error"],
): void {
  const wanted = line === null ? undefined : cart[line];
  if (code !== "out_of_stock" || line === null || !wanted) {
    throw new Error(`The shop refused a cart for another reason than stock: ${code}.`);
  }
  const units = Math.min(available ?? 0, wanted.units - 1);
  if (units > 0) wanted.units = units;
  else cart.splice(line, 1);
}

function saleOf(shop: string, order: z.infer<typeof sold>["order"]): Sale {
  return {
    shop,
    gid: order.id,
    name: order.name,
    soldAt: Date.now(),
    lines: order.lines.map((line) => ({ gid: line.id, sku: line.sku, units: line.quantity })),
  };
}
