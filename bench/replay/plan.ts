import { createHash } from "node:crypto";

import type { StreamOrder } from "./stream.ts";

/** Share of a product's demand in the stream that the factory has: many products run out. */
const STOCK_SHARE = 0.8;

export interface Ware {
  sku: string;
  title: string;
  priceMinor: number;
  demand: number;
  stock: number;
}

/** A purchase and the shop in which it is made. */
export interface PlannedOrder extends StreamOrder {
  shop: number;
}

export interface ReplayPlan {
  wares: Ware[];
  orders: PlannedOrder[];
}

/**
 * Spreads the customers over the shops, always the same way, and stocks the factory with 80 % of what
 * the stream asks of each product (rounded, at least one unit).
 */
export function planReplay(orders: readonly StreamOrder[], shops: number): ReplayPlan {
  const wares = new Map<string, Ware>();
  for (const { sku, title, priceMinor, units } of orders.flatMap((order) => order.lines)) {
    const ware = wares.get(sku) ?? { sku, title: title || sku, priceMinor, demand: 0, stock: 0 };
    ware.demand += units;
    ware.stock = Math.max(1, Math.round(ware.demand * STOCK_SHARE));
    wares.set(sku, ware);
  }
  return {
    wares: [...wares.values()],
    orders: orders.map((order) => ({ ...order, shop: shopOf(order, shops) })),
  };
}

/** A customer always buys in the same shop; a guest's shop follows from the invoice. */
function shopOf({ customer, id }: StreamOrder, shops: number): number {
  const hash = createHash("sha256")
    .update(customer ?? id.split("/")[0] ?? id)
    .digest();
  return hash.readUInt32BE(0) % shops;
}
