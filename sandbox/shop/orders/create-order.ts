import type { World } from "#sandbox/contract.ts";
import { changeLevel } from "../inventory/change-level.ts";
import { newGid } from "../ids.ts";
import { reservesOnFulfilment } from "../payments/deferred.ts";
import { tellProductUpdated } from "../products/tell.ts";
import type { Shop } from "../state.ts";
import { scheduleRouting } from "../fulfilment/route-order.ts";
import { allocateLines } from "./allocate-lines.ts";
import type { LineSpec } from "./order-line.ts";
import { newOrderLine } from "./order-line.ts";
import { orderPayload } from "./order-payload.ts";
import { financialStatusOf, totalsOf } from "./order-totals.ts";
import type { FinancialStatus, Order, ShippingLine, Transaction } from "./state.ts";

/** What may be said of a new order; the rest has the values of a plain one. */
export type OrderDetails = Partial<
  Pick<
    Order,
    | "app"
    | "billingAddress"
    | "checkoutToken"
    | "closedAt"
    | "currencyCode"
    | "customAttributes"
    | "customerLocale"
    | "discountCodes"
    | "email"
    | "mandates"
    | "name"
    | "note"
    | "paymentTerms"
    | "phone"
    | "poNumber"
    | "processedAt"
    | "retailLocationId"
    | "shippingAddress"
    | "sourceIdentifier"
    | "sourceName"
    | "sourceUrl"
    | "tags"
    | "taxLines"
    | "taxesIncluded"
    | "test"
  >
>;

export interface NewOrder {
  soldBy: Order["soldBy"];
  details: OrderDetails;
  lines: readonly LineSpec[];
  shippingLines: readonly Omit<ShippingLine, "id">[];
  transactions: readonly Omit<Transaction, "id" | "createdAt">[];
  /** "settled" pays the whole total by the gateway; "given" keeps `transactions` as they are. */
  payment:
    | {
        kind: "settled" | "pending";
        gateway: string;
        giftCardAmount?: number;
        /** When a part is paid later, what is paid now. */
        chargeNow?: number;
      }
    | { kind: "given" };
  financialStatus?: FinancialStatus;
  /** Whether available becomes committed. Nobody asks here whether there is enough. */
  claimsStock: boolean;
  /** Sold over the counter: everything is taken at this location. */
  atLocationId?: string;
  /** The order exists, and nobody was told yet: the place to write its metafields. */
  beforeAnnounce?: (order: Order) => void;
}

/**
 * Makes an order: claims its stock, tells about it, and leaves the fulfilment orders to the
 * background worker. Whether the shop may sell the units was decided before.
 */
export function createOrder(
  world: World,
  shop: Shop,
  options: NewOrder & { eventId: string },
): Order {
  const { eventId } = options;
  const order = emptyOrder(world, shop, options);
  order.lines = options.lines.map((line) => newOrderLine(world, shop, line));
  order.shippingLines = options.shippingLines.map((line) => ({
    ...line,
    id: newGid(world, "ShippingLine"),
  }));
  order.transactions = transactionsOf(world, shop, { ...options, order });
  order.financialStatus = options.financialStatus ?? financialStatusOf(order, shop.orders);
  allocate(shop, order, options.atLocationId);
  remember(shop, order);
  if (options.claimsStock) claimStock(world, shop, { order, eventId });
  options.beforeAnnounce?.(order);
  announceNew(world, shop, { order, eventId });
  tellProductsOrdered(world, shop, { order, eventId });
  scheduleRouting(world, shop, order);
  world.changed(shop);
  return order;
}

function emptyOrder(world: World, shop: Shop, { soldBy, details }: NewOrder): Order {
  const now = world.clock.now();
  const number = shop.orders.nextOrderNumber++;
  return {
    id: newGid(world, "Order"),
    number,
    name: `#${number}`,
    createdAt: now,
    processedAt: now,
    updatedAt: now,
    indexedUpdatedAt: now,
    currencyCode: shop.currencyCode,
    sourceName: "web",
    sourceIdentifier: null,
    sourceUrl: null,
    app: null,
    email: null,
    phone: null,
    note: null,
    poNumber: null,
    tags: [],
    customAttributes: [],
    customerLocale: null,
    shippingAddress: null,
    billingAddress: null,
    lines: [],
    shippingLines: [],
    taxLines: [],
    taxesIncluded: false,
    test: false,
    transactions: [],
    financialStatus: "PENDING",
    paymentTerms: null,
    cancelledAt: null,
    cancelReason: null,
    staffNote: null,
    closedAt: null,
    edited: false,
    riskLevel: "LOW",
    routed: false,
    fulfillmentOrderIds: [],
    fulfillmentIds: [],
    refundIds: [],
    returnIds: [],
    checkoutToken: null,
    retailLocationId: null,
    soldBy,
    ...details,
  };
}

function transactionsOf(
  world: World,
  shop: Shop,
  options: NewOrder & { order: Order },
): Transaction[] {
  const stamp = { createdAt: world.clock.now() };
  if (options.payment.kind === "given") {
    return options.transactions.map((each) => ({ ...each, ...stamp, id: newTransactionId(world) }));
  }
  const { kind, gateway, giftCardAmount = 0, chargeNow } = options.payment;
  if (chargeNow === 0) return [];
  const total = chargeNow ?? totalsOf(options.order, shop.orders).total;
  const status = kind === "settled" ? "SUCCESS" : "PENDING";
  const byGiftCard = Math.min(total, giftCardAmount);
  const sale = (by: string, amount: number, end: Transaction["status"]): Transaction => ({
    id: newTransactionId(world),
    kind: "SALE",
    status: end,
    gateway: by,
    amount,
    ...stamp,
  });
  const byCard = sale(gateway, total - byGiftCard, status);
  return byGiftCard > 0 ? [sale("gift_card", byGiftCard, "SUCCESS"), byCard] : [byCard];
}

function newTransactionId(world: World): string {
  return newGid(world, "OrderTransaction");
}

function allocate(shop: Shop, order: Order, atLocationId: string | undefined): void {
  const places = atLocationId
    ? order.lines.map(() => atLocationId)
    : allocateLines(shop, order.lines);
  order.lines.forEach((line, index) => {
    const locationId = places[index];
    if (locationId) line.allocations = [{ locationId, quantity: line.quantity, committed: 0 }];
  });
}

interface Told {
  order: Order;
  eventId: string;
}

function claimStock(world: World, shop: Shop, { order, eventId }: Told): void {
  for (const line of order.lines) {
    if (!line.tracked || !line.inventoryItemId || reservesOnFulfilment(line)) continue;
    for (const allocation of line.allocations) {
      allocation.committed = allocation.quantity;
      changeLevel(world, shop, {
        inventoryItemId: line.inventoryItemId,
        locationId: allocation.locationId,
        deltas: { available: -allocation.quantity, committed: allocation.quantity },
        eventId,
      });
    }
  }
}

function remember(shop: Shop, order: Order): void {
  shop.orders.orders.set(order.id, order);
  for (const line of order.lines) shop.orders.orderIdByLine.set(line.id, order.id);
}

/** Shopify sends all topics of a new order at once, in no order. */
function announceNew(world: World, shop: Shop, { order, eventId }: Told): void {
  const payload = orderPayload(shop, order);
  const topics = ["orders/create", "orders/updated"];
  if (order.financialStatus === "PAID") topics.push("orders/paid");
  for (const topic of topics) world.emit({ shop, topic, payload, eventId });
}

/** Shopify sends `products/update` also when a product was ordered. */
function tellProductsOrdered(world: World, shop: Shop, { order, eventId }: Told): void {
  for (const productId of new Set(order.lines.map((line) => line.productId))) {
    const product = shop.products.get(productId ?? "");
    if (product) tellProductUpdated(world, shop, { product, eventId });
  }
}
