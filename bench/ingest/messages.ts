import type { BenchWorld } from "../world/bench-world.ts";

/** The size of a body on the wire. */
const BODY_BYTES = 2_000;

/**
 * The order webhook of every order that the shops have, one shop after another, with the fields that the
 * app asks for and filled up to two thousand bytes.
 */
export function orderMessages({ facts, seeded }: BenchWorld) {
  const ordersMax = Math.max(...facts.shops.map(({ orders }) => orders.length));
  return Array.from({ length: ordersMax }, (_, number) => number).flatMap((number) =>
    facts.shops.flatMap(({ orders }, index) => {
      const order = orders[number];
      const domain = seeded.shops[index]?.domain ?? "";
      return order ? [{ domain, webhookId: `${index}-${number}`, body: bodyOf(order) }] : [];
    }),
  );
}

function bodyOf(order: BenchWorld["facts"]["shops"][number]["orders"][number]): string {
  const id = order.gid.slice(order.gid.lastIndexOf("/") + 1);
  const lines = order.lines.map(
    ({ variantId, sku, quantity }) =>
      `{"variant_id":${variantId},"sku":"${sku}","quantity":${quantity}}`,
  );
  // Written by hand, because ids are longer than a number of JavaScript holds.
  const text = (name: string): string =>
    `{"id":${id},"admin_graphql_api_id":"${order.gid}","name":"${name}",` +
    `"updated_at":"${order.updatedAt}","cancelled_at":null,"financial_status":"paid",` +
    `"fulfillment_status":null,"line_items":[${lines.join(",")}]}`;
  return text("#".padEnd(BODY_BYTES - text("").length, "0"));
}
