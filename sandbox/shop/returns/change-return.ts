import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import { present } from "../lookup.ts";
import type { Shop } from "../state.ts";
import { sendMail } from "../orders/send-mail.ts";
import type { Refusal } from "../orders/refusal.ts";
import { refuse } from "../orders/refusal.ts";
import type { FulfillmentLine } from "../fulfilment/state.ts";
import type { Order } from "../orders/state.ts";
import type { Return, ReturnLine } from "./state.ts";
import { announceOrder } from "../orders/touch-order.ts";
import { returnPayload } from "./return-payload.ts";

export interface ReturnLineRequest {
  fulfillmentLineItemId: string;
  quantity: number;
  reason?: string | null;
  reasonNote?: string | null;
  customerNote?: string | null;
}

export type Returned = { ok: true; record: Return } | Refusal;

/** A return of shipped units: asked for by the customer, or open at once when the merchant makes it. */
export function startReturn(
  world: World,
  shop: Shop,
  request: {
    order: Order;
    lines: readonly ReturnLineRequest[];
    status: "REQUESTED" | "OPEN";
    notifyCustomer?: boolean;
    eventId: string;
  },
): Returned {
  const { order, lines, status, eventId } = request;
  if (lines.length === 0)
    return refuse("At least one return line item is required.", ["returnLineItems"], "BLANK");
  const refusal = lineRefusal(shop, order, lines);
  if (refusal) return refusal;
  const now = world.clock.now();
  const record: Return = {
    id: newGid(world, "Return"),
    orderId: order.id,
    name: `${order.name}-R${order.returnIds.length + 1}`,
    status,
    createdAt: now,
    approvedAt: null,
    closedAt: null,
    decline: null,
    lines: lines.map((line) => newLine(world, line)),
    reverseFulfillmentOrderIds: [],
  };
  shop.orders.returns.set(record.id, record);
  order.returnIds.push(record.id);
  order.closedAt = null;
  for (const line of record.lines) fulfillmentLineOf(shop, line).returned += line.quantity;
  if (status === "OPEN") open(world, shop, record);
  tellReturn(world, shop, {
    record,
    topic: status === "OPEN" ? "returns/approve" : "returns/request",
    eventId,
  });
  if (request.notifyCustomer) sendMail(world, shop, { order, kind: "return_created" });
  return { ok: true, record };
}

function newLine(world: World, line: ReturnLineRequest): ReturnLine {
  return {
    id: newGid(world, "ReturnLineItem"),
    fulfillmentLineId: line.fulfillmentLineItemId,
    quantity: line.quantity,
    processed: 0,
    refunded: 0,
    reason: line.reason ?? "UNKNOWN",
    reasonNote: line.reasonNote ?? "",
    customerNote: line.customerNote ?? null,
  };
}

function lineRefusal(
  shop: Shop,
  order: Order,
  lines: readonly ReturnLineRequest[],
): Refusal | undefined {
  const wanted = new Map<string, number>();
  for (const [index, { fulfillmentLineItemId: id, quantity }] of lines.entries()) {
    const field = ["returnLineItems", String(index)];
    const fulfillment = shop.orders.fulfillments.get(shop.orders.fulfillmentIdByLine.get(id) ?? "");
    const line = fulfillment?.lines.find((each) => each.id === id);
    if (!line || fulfillment?.orderId !== order.id || fulfillment.status === "CANCELLED") {
      return refuse(
        "Fulfillment line item not found.",
        [...field, "fulfillmentLineItemId"],
        "NOT_FOUND",
      );
    }
    const sum = (wanted.get(id) ?? 0) + quantity;
    wanted.set(id, sum);
    if (quantity < 1 || sum > line.quantity - line.returned) {
      return refuse("Quantity is not available for return.", [...field, "quantity"], "INVALID");
    }
  }
  return undefined;
}

/** An open return has its goods on the way back, to the location that shipped them. */
function open(world: World, shop: Shop, record: Return): void {
  record.status = "OPEN";
  record.approvedAt = world.clock.now();
  const id = newGid(world, "ReverseFulfillmentOrder");
  shop.orders.reverseFulfillmentOrders.set(id, {
    id,
    orderId: record.orderId,
    returnId: record.id,
    status: "OPEN",
    lines: record.lines.map((line) => ({
      id: newGid(world, "ReverseFulfillmentOrderLineItem"),
      fulfillmentLineId: line.fulfillmentLineId,
      returnLineId: line.id,
      totalQuantity: line.quantity,
      dispositions: [],
    })),
  });
  record.reverseFulfillmentOrderIds.push(id);
}

interface ReturnChange {
  record: Return;
  eventId: string;
}

export function approveReturn(
  world: World,
  shop: Shop,
  { record, eventId }: ReturnChange,
): Returned {
  if (record.status !== "REQUESTED") return wrongState("approved");
  open(world, shop, record);
  tellReturn(world, shop, { record, topic: "returns/approve", eventId });
  return { ok: true, record };
}

export function declineReturn(
  world: World,
  shop: Shop,
  { record, eventId, reason, note }: ReturnChange & { reason: string; note?: string | null },
): Returned {
  if (record.status !== "REQUESTED") return wrongState("declined");
  record.status = "DECLINED";
  record.decline = { reason, note: note ?? null };
  giveUp(shop, record);
  tellReturn(world, shop, { record, topic: "returns/decline", eventId });
  return { ok: true, record };
}

export function cancelReturn(
  world: World,
  shop: Shop,
  { record, eventId }: ReturnChange,
): Returned {
  const isProcessed = record.lines.some(({ processed, refunded }) => processed > 0 || refunded > 0);
  if (!["OPEN", "REQUESTED"].includes(record.status) || isProcessed) return wrongState("cancelled");
  record.status = "CANCELED";
  giveUp(shop, record);
  for (const id of record.reverseFulfillmentOrderIds) {
    present(shop.orders.reverseFulfillmentOrders.get(id), id).status = "CANCELED";
  }
  tellReturn(world, shop, { record, topic: "returns/cancel", eventId });
  return { ok: true, record };
}

export function closeReturn(world: World, shop: Shop, { record, eventId }: ReturnChange): Returned {
  if (record.status !== "OPEN") return wrongState("closed");
  record.status = "CLOSED";
  record.closedAt = world.clock.now();
  tellReturn(world, shop, { record, topic: "returns/close", eventId });
  return { ok: true, record };
}

export function reopenReturn(
  world: World,
  shop: Shop,
  { record, eventId }: ReturnChange,
): Returned {
  if (record.status !== "CLOSED") return wrongState("reopened");
  record.status = "OPEN";
  record.closedAt = null;
  tellReturn(world, shop, { record, topic: "returns/reopen", eventId });
  return { ok: true, record };
}

function wrongState(verb: string): Refusal {
  return refuse(`Return can't be ${verb} in its current state.`, ["id"], "INVALID_STATE");
}

/** The units of a return that will not happen may be returned by another one. */
function giveUp(shop: Shop, record: Return): void {
  for (const line of record.lines) fulfillmentLineOf(shop, line).returned -= line.quantity;
}

export function fulfillmentLineOf(
  shop: Shop,
  line: { fulfillmentLineId: string },
): FulfillmentLine {
  const id = shop.orders.fulfillmentIdByLine.get(line.fulfillmentLineId) ?? "";
  const found = shop.orders.fulfillments
    .get(id)
    ?.lines.find((each) => each.id === line.fulfillmentLineId);
  return present(found, `fulfilment line ${line.fulfillmentLineId}`);
}

export function tellReturn(
  world: World,
  shop: Shop,
  { record, topic, eventId }: ReturnChange & { topic: string },
): void {
  world.emit({ shop, topic, payload: returnPayload(record), eventId });
  const order = present(shop.orders.orders.get(record.orderId), `order ${record.orderId}`);
  announceOrder(world, shop, { order, topics: [], eventId });
}
