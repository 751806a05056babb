import { z } from "zod";

import type { Json } from "./call-json.ts";
import { callJson } from "./call-json.ts";

/** What shoppers and the merchant of one shop do there, by the shop's own addresses. */
export interface ShopFloor {
  readonly domain: string;
  buy(lines: readonly BoughtLine[]): Promise<SoldOrder>;
  orders(): Promise<ShopOrder[]>;
  order(name: string): Promise<ShopOrder>;
  stock(sku: string): Promise<StockRow[]>;
  /** An action of the merchant, e.g. "orders/1001/fulfil". */
  merchant(path: string, body: Json): Promise<void>;
}

export interface BoughtLine {
  sku: string;
  quantity: number;
}

const soldOrder = z.object({
  order: z.object({
    id: z.string(),
    name: z.string(),
    lines: z.array(z.object({ id: z.string(), sku: z.string(), quantity: z.number() })),
  }),
});
export type SoldOrder = z.infer<typeof soldOrder>["order"];

const shopOrder = z.object({
  id: z.string(),
  name: z.string(),
  sourceIdentifier: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  lines: z.array(
    z.object({ id: z.string(), sku: z.string().nullable(), unfulfilledQuantity: z.number() }),
  ),
  fulfillmentOrders: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      requestStatus: z.string(),
      lines: z.array(z.object({ id: z.string(), lineItemId: z.string() })),
    }),
  ),
  fulfillments: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      tracking: z.array(z.object({ number: z.string().nullable() })),
    }),
  ),
});
export type ShopOrder = z.infer<typeof shopOrder>;

const stockRow = z.object({
  sku: z.string().nullable(),
  location: z.string(),
  available: z.number(),
  committed: z.number(),
  reserved: z.number(),
});
export type StockRow = z.infer<typeof stockRow>;

const orderList = z.object({ orders: z.array(shopOrder) });
const oneOrder = z.object({ order: shopOrder });
const stockList = z.object({ levels: z.array(stockRow) });

const SHOPPER = {
  email: "shopper@example.com",
  shippingAddress: {
    firstName: "Ada",
    lastName: "Shopper",
    address1: "1 Main Street",
    city: "Springfield",
    zip: "12345",
    countryCode: "US",
  },
};

export function openShopFloor(options: { sandboxUrl: string; domain: string }): ShopFloor {
  const base = `${options.sandboxUrl}/shops/${options.domain}`;
  const numberOf = (name: string): string => name.replace("#", "");
  return {
    domain: options.domain,
    async buy(lines) {
      return soldOrder.parse(await callJson(`${base}/buy`, { ...SHOPPER, lines, card: "ok" }))
        .order;
    },
    async orders() {
      return orderList.parse(await callJson(`${base}/merchant/orders?format=json`)).orders;
    },
    async order(name) {
      const path = `${base}/merchant/orders/${numberOf(name)}?format=json`;
      return oneOrder.parse(await callJson(path)).order;
    },
    async stock(sku) {
      const path = `${base}/merchant/stock?format=json&search=${encodeURIComponent(sku)}`;
      const { levels } = stockList.parse(await callJson(path));
      return levels.filter((level) => level.sku === sku);
    },
    async merchant(path, body) {
      await callJson(`${base}/merchant/${path}`, body);
    },
  };
}

/** Units that the shop can still sell. */
export function availableIn(rows: readonly StockRow[]): number {
  return rows.reduce((sum, row) => sum + Math.max(row.available, 0), 0);
}
