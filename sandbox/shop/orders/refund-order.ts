import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import {
  currentQuantity,
  discountedPrice,
  financialStatusOf,
  taxOf,
  totalsOf,
  unfulfilledQuantity,
} from "./order-totals.ts";
import { refundPayload } from "./refund-payload.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";
import { removableQuantity, removeUnshippedUnits, restockShippedUnits } from "./remove-units.ts";
import { sendMail } from "./send-mail.ts";
import type { Order, OrderLine, Refund, RefundLine } from "./state.ts";
import { announceOrder } from "./touch-order.ts";

export interface RefundLineRequest {
  lineItemId: string;
  quantity: number;
  restockType: RefundLine["restockType"];
  locationId?: string | null;
}

export interface RefundRequest {
  order: Order;
  lines: readonly RefundLineRequest[];
  shipping?: number;
  /** Money that goes back; nothing moves when it is 0. */
  amount: number;
  note?: string | null;
  returnId?: string | null;
  notify?: boolean;
  allowOverRefunding?: boolean;
  eventId: string;
}

/** Refunds lines: CANCEL takes unshipped units off, RETURN puts shipped ones back on sale. */
export function refundOrder(
  world: World,
  shop: Shop,
  request: RefundRequest,
): { ok: true; refund: Refund } | Refusal {
  const refusal = refundRefusal(shop, request);
  if (refusal) return refusal;
  const { order, eventId } = request;
  const refund = newRefund(world, request);
  for (const line of request.lines)
    refund.lines.push(refundLine(world, shop, { request, wanted: line }));
  recordRefund(world, shop, { order, refund });
  world.emit({ shop, topic: "refunds/create", payload: refundPayload(shop, refund), eventId });
  announceOrder(world, shop, { order, topics: [], eventId });
  if (request.notify) sendMail(world, shop, { order, kind: "refund" });
  return { ok: true, refund };
}

export function newRefund(
  world: World,
  request: Pick<RefundRequest, "order" | "shipping" | "amount" | "note" | "returnId">,
): Refund {
  return {
    id: newGid(world, "Refund"),
    orderId: request.order.id,
    returnId: request.returnId ?? null,
    note: request.note ?? null,
    createdAt: world.clock.now(),
    lines: [],
    shipping: request.shipping ?? 0,
    transactionIds: [],
    total: request.amount,
  };
}

/** Keeps the refund and the money that went back with it. */
export function recordRefund(
  world: World,
  shop: Shop,
  { order, refund }: { order: Order; refund: Refund },
): void {
  shop.orders.refunds.set(refund.id, refund);
  order.refundIds.push(refund.id);
  if (refund.total <= 0) return;
  const id = newGid(world, "OrderTransaction");
  order.transactions.push({
    id,
    kind: "REFUND",
    status: "SUCCESS",
    gateway: order.transactions[0]?.gateway ?? "manual",
    amount: refund.total,
    createdAt: world.clock.now(),
  });
  refund.transactionIds.push(id);
  order.financialStatus = financialStatusOf(order, shop.orders);
}

function refundRefusal(shop: Shop, request: RefundRequest): Refusal | undefined {
  const { order, lines, amount } = request;
  const field = ["refundLineItems"];
  const wanted = new Map<string, number>();
  for (const each of lines) {
    const line = order.lines.find(({ id }) => id === each.lineItemId);
    if (!line) return refuse("Line item does not exist.", field);
    const sum = (wanted.get(line.id) ?? 0) + each.quantity;
    wanted.set(line.id, sum);
    if (each.quantity <= 0) return refuse("Quantity must be greater than 0.", field);
    if (sum > currentQuantity(line)) {
      return refuse("Quantity cannot refund more items than were purchased.", field);
    }
    const refusal = restockRefusal(shop, { order, line, request: each });
    if (refusal) return refusal;
  }
  const { received, refunded } = totalsOf(order, shop.orders);
  if (amount > received - refunded && !request.allowOverRefunding) {
    return refuse("Transactions amount is more than the amount that can be refunded.", [
      "transactions",
    ]);
  }
  return undefined;
}

function restockRefusal(
  shop: Shop,
  named: { order: Order; line: OrderLine; request: RefundLineRequest },
): Refusal | undefined {
  const { order, line, request } = named;
  const field = ["refundLineItems"];
  const shipped = currentQuantity(line) - unfulfilledQuantity(line);
  if (request.restockType === "CANCEL" && request.quantity > unfulfilledQuantity(line)) {
    return refuse("Only unfulfilled line items can be restocked as a cancellation.", field);
  }
  const unshipped =
    request.restockType === "RETURN" ? 0 : Math.min(request.quantity, unfulfilledQuantity(line));
  if (unshipped > removableQuantity(shop, order, line)) {
    return refuse("Line items that a fulfillment service accepted can't be removed.", field);
  }
  if (request.restockType === "RETURN" && request.quantity > shipped) {
    return refuse("Only fulfilled line items can be restocked as a return.", field);
  }
  if (request.restockType === "RETURN" && !request.locationId) {
    return refuse("Location is required to restock returned line items.", field);
  }
  if (request.locationId && !shop.locations.get(request.locationId)?.active) {
    return refuse("Location does not exist.", field);
  }
  return undefined;
}

function refundLine(
  world: World,
  shop: Shop,
  { request, wanted }: { request: RefundRequest; wanted: RefundLineRequest },
): RefundLine {
  const { order, eventId } = request;
  const line = order.lines.find(({ id }) => id === wanted.lineItemId);
  if (!line) throw new Error(`line ${wanted.lineItemId} was checked to exist`);
  const { quantity, restockType, locationId = null } = wanted;
  const restock = restockType !== "NO_RESTOCK";
  const unshipped = restockType === "RETURN" ? 0 : Math.min(quantity, unfulfilledQuantity(line));
  const shipped = quantity - unshipped;
  if (unshipped > 0) {
    removeUnshippedUnits(world, shop, {
      order,
      line,
      quantity: unshipped,
      restock,
      locationId,
      eventId,
    });
  }
  line.removed += shipped;
  line.refunded += quantity;
  if (restock && shipped > 0 && locationId) {
    restockShippedUnits(world, shop, { line, quantity: shipped, locationId, eventId });
  }
  return describeRefundLine(world, {
    line,
    quantity,
    restockType,
    locationId: restock ? locationId : null,
  });
}

export function describeRefundLine(
  world: World,
  options: {
    line: OrderLine;
    quantity: number;
    restockType: RefundLine["restockType"];
    locationId: string | null;
  },
): RefundLine {
  const { line, quantity, restockType, locationId } = options;
  const tax =
    line.quantity === 0 ? 0 : Math.round((taxOf(line.taxLines) * quantity) / line.quantity);
  return {
    id: newGid(world, "RefundLineItem"),
    lineItemId: line.id,
    quantity,
    restockType,
    locationId,
    restocked: restockType !== "NO_RESTOCK",
    subtotal: discountedPrice(line, quantity),
    totalTax: tax,
  };
}
